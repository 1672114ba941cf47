// The report on grassroots democracy as an official document: heads, texts with their figures, recipients, signature.
import { framed, type Letter, type LetterBlock, type LetterFrame, paragraphs } from './letter.ts';
import type { WrittenContent } from './reporting.ts';
import { type FilledFigure, fillFigures } from './reporting-figures.ts';

export interface ReportText {
  heading: string;
  /** 1: "I. …" in capitals; 2: "1. …". */
  depth: number;
  text: string;
}

export interface ReportParts {
  content: WrittenContent;
  year: number;
  sections: readonly ReportText[];
  figures: readonly FilledFigure[];
  recipients: readonly string[];
}

/** As the report of Sở Công Thương of 2021 names itself: the period that is over, and the tasks of the next one. */
export const reportSubject = (content: WrittenContent, year: number): string =>
  content === 'qcdcHalf'
    ? `Kết quả thực hiện Quy chế dân chủ ở cơ sở 6 tháng đầu năm và nhiệm vụ trọng tâm 6 tháng cuối năm ${year}`
    : `Kết quả thực hiện Quy chế dân chủ ở cơ sở năm ${year} và nhiệm vụ trọng tâm năm ${year + 1}`;

export const reportLetter = (
  frame: LetterFrame,
  { content, year, sections, figures, recipients }: ReportParts,
): Letter =>
  framed(frame, {
    type: 'BÁO CÁO',
    subject: reportSubject(content, year),
    addressees: [],
    authority: null,
    blocks: [
      ...sections.flatMap(({ heading, text }): LetterBlock[] => [
        { as: 'heading', text: heading },
        ...paragraphs(fillFigures(text, figures)),
      ]),
      { as: 'paragraph', text: `${frame.office.name} kính báo cáo./.` },
    ],
    recipients: [...recipients],
    form: {
      number: null,
      source:
        'Thể thức: Nghị định 30/2020/NĐ-CP; đề cương: theo báo cáo 6 tháng năm 2021 của Sở Công Thương Quảng Ngãi',
    },
  });

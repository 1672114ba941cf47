// Draws a letter as DOCX: every size, margin and position from the one format, nothing from here.
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Header,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Letter, LetterBlock } from '../../domain/letter.ts';
import { LETTER_FORMAT, MOTTO, NATION } from '../../domain/letter-format.ts';

const { page, margins, size, body, font, issuerLine } = LETTER_FORMAT;
const twip = convertMillimetersToTwip;
const WIDTH = page.width - margins.left - margins.right;
const LEFT = Math.round(WIDTH * 0.4);
const RIGHT = WIDTH - LEFT;

type Look = { size: number; bold?: boolean; italics?: boolean };
/** Sizes in DOCX are half points. */
const run = (text: string, { size: points, ...look }: Look) => new TextRun({ text, font, size: points * 2, ...look });
const line = (children: ParagraphChild[], options: IParagraphOptions = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children, ...options });

/** Millimetres that a line of text takes, near enough for a rule below it. */
const roughly = (text: string, points: number) => text.length * points * 0.176;

/** A rule as wide as said, in the middle of a cell. */
function ruled(width: number, cell: number): Paragraph {
  const side = twip(Math.max(0, (cell - width) / 2));
  const border = { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } };
  return new Paragraph({
    border,
    indent: { left: side, right: side },
    spacing: { after: 60, line: 20, lineRule: LineRuleType.EXACT },
    children: [],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BORDERLESS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

function sideBySide(rows: [left: Paragraph[], right: Paragraph[]][]): Table {
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({
      children,
      width: { size: twip(width), type: WidthType.DXA },
      verticalAlign: VerticalAlign.TOP,
      margins: { left: 0, right: 0 },
    });
  return new Table({
    width: { size: twip(WIDTH), type: WidthType.DXA },
    columnWidths: [twip(LEFT), twip(RIGHT)],
    borders: BORDERLESS,
    rows: rows.map(
      ([left, right]) => new TableRow({ cantSplit: true, children: [cell(left, LEFT), cell(right, RIGHT)] }),
    ),
  });
}

function head(letter: Letter): Table {
  const { superior, issuer, type, subject } = letter;
  const office = [
    ...(superior ? [line([run(superior, { size: size.superior })])] : []),
    line([run(issuer, { size: size.issuer, bold: true })]),
    ruled(Math.min(roughly(issuer, size.issuer), LEFT) * issuerLine, LEFT),
  ];
  const nation = [
    line([run(NATION, { size: size.nation, bold: true })]),
    line([run(MOTTO, { size: size.motto, bold: true })]),
    ruled(roughly(MOTTO, size.motto), RIGHT),
  ];
  const number = [
    line([run(letter.numberLine, { size: size.number })]),
    ...(type ? [] : [line([run(subject, { size: size.subjectOfLetter })])]),
  ];
  return sideBySide([
    [office, nation],
    [number, [line([run(letter.placeAndDay, { size: size.placeAndDay, italics: true })])]],
  ]);
}

function title({ type, subject, authority, addressees }: Letter): Paragraph[] {
  const above = { spacing: { before: 240 } };
  const named = type
    ? [
        line([run(type, { size: size.type, bold: true })], above),
        line([run(subject, { size: size.subject, bold: true })]),
      ]
    : [];
  const to = addressees.map((one, index) =>
    line([run(index === 0 ? `Kính gửi: ${one}` : one, { size: size.body })], { spacing: { before: 240, after: 120 } }),
  );
  const by = authority ? [line([run(authority, { size: size.body, bold: true })], above)] : [];
  return [...named, ...to, ...by];
}

function block(one: LetterBlock): Paragraph {
  const spacing = {
    before: body.spaceBefore * 20,
    line: Math.round(240 * body.lineHeight),
    lineRule: LineRuleType.AUTO,
  };
  const text = { alignment: AlignmentType.JUSTIFIED, spacing, indent: { firstLine: twip(body.firstLineIndent) } };
  const at = { size: size.body };
  switch (one.as) {
    case 'paragraph':
      return line([run(one.text, at)], text);
    case 'basis':
      return line([run(one.text, { ...at, italics: true })], text);
    case 'heading':
      return line([run(one.text, { ...at, bold: true })], { ...text, keepNext: true });
    case 'centred':
      return line([run(one.text, { ...at, bold: true })], { spacing, keepNext: true });
    case 'article':
      return line([run(`Điều ${one.number}. `, { ...at, bold: true }), run(one.text, at)], text);
  }
}

function foot({ recipients, signature }: Letter): Table {
  const left = [
    line([run('Nơi nhận:', { size: size.recipientsTitle, bold: true, italics: true })], {
      alignment: AlignmentType.LEFT,
    }),
    ...recipients.map((one) => line([run(`- ${one}`, { size: size.recipients })], { alignment: AlignmentType.LEFT })),
  ];
  const bold = { size: size.signature, bold: true };
  const right = [
    ...signature.lines.map((one) => line([run(one, bold)])),
    // Room for the signature and the seal.
    line([run(signature.name ?? '', bold)], { spacing: { before: 1_400 } }),
  ];
  return sideBySide([[left, right]]);
}

const draftMark = () => line([run('DỰ THẢO', { size: size.body, bold: true })], { alignment: AlignmentType.LEFT });

export function docxOf(letter: Letter): Promise<Buffer> {
  const number = line([new TextRun({ children: [PageNumber.CURRENT], font, size: size.pageNumber * 2 })]);
  const mm = (value: number) => twip(value);
  const document = new Document({
    title: letter.subject,
    creator: letter.issuer,
    description: [letter.form.number, letter.form.source].filter(Boolean).join(', '),
    styles: { default: { document: { run: { font, size: size.body * 2, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(page.width), height: mm(page.height) },
            margin: {
              top: mm(margins.top),
              bottom: mm(margins.bottom),
              left: mm(margins.left),
              right: mm(margins.right),
              header: mm(margins.top / 2),
            },
          },
        },
        headers: {
          first: new Header({ children: letter.isDraft ? [draftMark()] : [] }),
          default: new Header({ children: [number] }),
        },
        children: [
          head(letter),
          ...title(letter),
          ...letter.blocks.map(block),
          line([], { spacing: { before: 120 } }),
          foot(letter),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

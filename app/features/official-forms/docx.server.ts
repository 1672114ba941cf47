// Draws a report as a document: A4 lying, headed and signed as Nghị định 30/2020/NĐ-CP has it, the table with its merged headings.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  convertMillimetersToTwip as twip,
  VerticalAlign,
  WidthType,
} from 'docx';
import { LETTER_FORMAT } from '../../domain/letter-format.ts';
import type { Figure } from '../../domain/official-forms.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Sheet, SheetFigure } from './sheet.server.ts';

const { page, margins, size, font } = LETTER_FORMAT;
/** The page lies: what is its height otherwise is its width. The margins turn with it. */
const WIDTH = page.height - margins.left - margins.right;
const ROW_TITLE = 42;

type Look = { bold?: boolean; italics?: boolean; color?: string };
const text = (value: string, points: number, look: Look = {}) =>
  new TextRun({ text: value, font, size: Math.round(points * 2), ...look });
const centred = (value: string, points: number, look: Look = {}, before = 0) =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before }, children: [text(value, points, look)] });

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BORDERLESS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

function halves(left: Paragraph[], right: Paragraph[]): Table {
  const half = twip(WIDTH / 2);
  const cell = (children: Paragraph[]) => new TableCell({ children, width: { size: half, type: WidthType.DXA } });
  return new Table({
    width: { size: half * 2, type: WidthType.DXA },
    columnWidths: [half, half],
    borders: BORDERLESS,
    rows: [new TableRow({ cantSplit: true, children: [cell(left), cell(right)] })],
  });
}

const written = (figure: Figure | null): string =>
  figure === null ? '' : typeof figure === 'number' ? formatNumber(figure, 'vi') : figure;

function table(sheet: Sheet): Table {
  const count = sheet.printed.length;
  const points = count > 24 ? 6.5 : count > 16 ? 7.5 : 9;
  const widths = [ROW_TITLE, ...sheet.printed.map(() => (WIDTH - ROW_TITLE) / count)].map((mm) => twip(mm));
  const narrow = { left: 30, right: 30, top: 20, bottom: 20 };
  const cell = (child: Paragraph, across = 1, down = 1) =>
    new TableCell({
      ...{ children: [child], columnSpan: across, rowSpan: down, margins: narrow },
      verticalAlign: VerticalAlign.CENTER,
    });
  const left = (value: string, look: Look = {}) => cell(new Paragraph({ children: [text(value, points, look)] }));
  const figure = ({ figure: one, isEntered }: SheetFigure, look: Look = {}) =>
    cell(
      new Paragraph({
        alignment: typeof one === 'string' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        children: [text(written(one), points, { ...look, ...(isEntered && { italics: true, color: '1D4ED8' }) })],
      }),
    );
  const head = sheet.head.map(
    (cells, level) =>
      new TableRow({
        ...{ tableHeader: true, cantSplit: true },
        children: [
          ...(level === 0 ? [cell(centred(sheet.rowTitle, points, { bold: true }), 1, sheet.head.length)] : []),
          ...cells.map((one) => cell(centred(one.text, points, { bold: true }), one.across, one.down)),
        ],
      }),
  );
  const printed = new TableRow({
    tableHeader: true,
    children: ['Ms', ...sheet.printed].map((one) => cell(centred(one, points - 1, { italics: true }))),
  });
  const body = sheet.rows.map(
    ({ name, figures }) =>
      new TableRow({ cantSplit: true, children: [left(name), ...figures.map((one) => figure(one))] }),
  );
  const total = sheet.total
    ? [
        new TableRow({
          cantSplit: true,
          children: [
            left(sheet.total.name, { bold: true }),
            ...sheet.total.figures.map((one) => figure(one, { bold: true })),
          ],
        }),
      ]
    : [];
  return new Table({
    width: { size: twip(WIDTH), type: WidthType.DXA },
    columnWidths: widths,
    layout: 'fixed',
    rows: [...head, printed, ...body, ...total],
  });
}

export function docxOf(sheet: Sheet): Promise<Buffer> {
  const document = new Document({
    title: sheet.title,
    creator: sheet.issuer,
    description: sheet.form,
    styles: { default: { document: { run: { font, size: size.body * 2, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: twip(page.width), height: twip(page.height), orientation: PageOrientation.LANDSCAPE },
            margin: {
              ...{ top: twip(margins.top), bottom: twip(margins.bottom) },
              ...{ left: twip(margins.left), right: twip(margins.right) },
            },
          },
        },
        children: [
          halves(
            [
              ...(sheet.superior ? [centred(sheet.superior, size.superior)] : []),
              centred(sheet.issuer, size.issuer, { bold: true }),
              centred(sheet.number, size.number),
              ...(sheet.isDraft ? [centred('DỰ THẢO', size.number, { bold: true })] : []),
            ],
            [
              centred(sheet.nation, size.nation, { bold: true }),
              centred(sheet.motto, size.motto, { bold: true }),
              centred(sheet.placeAndDay, size.placeAndDay, { italics: true }),
            ],
          ),
          centred(sheet.form, size.superior, {}, 200),
          centred(sheet.title, size.type, { bold: true }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 160 },
            children: [text(sheet.period, size.superior, { italics: true })],
          }),
          table(sheet),
          ...sheet.notes.map((note) => new Paragraph({ children: [text(note, size.recipients, { italics: true })] })),
          halves(
            [new Paragraph({})],
            [
              ...sheet.signature.map((one) => centred(one, size.signature, { bold: true })),
              // Room for the signature and the seal.
              centred(sheet.signer ?? '', size.signature, { bold: true }, 1_200),
            ],
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

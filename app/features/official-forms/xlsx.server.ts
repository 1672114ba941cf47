// Draws a report as a spreadsheet: figures that are numbers, headings merged as on the printed form, one A4 page wide, lying.
import writeXlsx, { type CellObject, type Feature, type Row } from 'write-excel-file/node';
import type { HeadCell } from '../../domain/official-forms-table.ts';
import type { Sheet, SheetFigure } from './sheet.server.ts';

const LINES = { borderStyle: 'thin', borderColor: '#000000' } as const;
const MIDDLE = { align: 'center', alignVertical: 'center', wrap: true } as const;
const ENTERED = { fontStyle: 'italic', textColor: '#1D4ED8' } as const;

/** One page wide and as many long as it takes: the library itself only turns the page. */
const ONE_PAGE_WIDE: Feature<never> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml
            .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
      },
    },
  },
};

/** A row of as many cells as the table is wide: what a merged cell covers must be empty. */
function across(width: number, cells: readonly [at: number, cell: CellObject][]): Row {
  const row: Row = Array.from({ length: width }, () => null);
  for (const [at, cell] of cells) row[at] = cell;
  return row;
}

const headRow = (cells: readonly HeadCell[], width: number, first: [number, CellObject][]): Row =>
  across(width, [
    ...first,
    ...cells.map(({ text, at, across: columnSpan, down: rowSpan }): [number, CellObject] => [
      at + 1,
      { value: text, columnSpan, rowSpan, fontWeight: 'bold', ...MIDDLE, ...LINES },
    ]),
  ]);

function figureCell({ figure, isEntered }: SheetFigure, isTotal = false): CellObject {
  const look = { ...LINES, ...(isEntered && ENTERED), ...(isTotal && { fontWeight: 'bold' as const }) };
  if (typeof figure === 'string') return { value: figure, wrap: true, ...look };
  if (figure === null) return { value: undefined, type: Number, ...look };
  return { value: figure, type: Number, format: Number.isInteger(figure) ? '#,##0' : '#,##0.0##', ...look };
}

export function xlsxOf(sheet: Sheet): Promise<Buffer> {
  const width = sheet.printed.length + 1;
  const half = Math.max(1, Math.floor(width / 2));
  const sides = (left: CellObject, right: CellObject): Row =>
    across(width, [
      [0, { ...left, columnSpan: half, ...MIDDLE }],
      [half, { ...right, columnSpan: width - half, ...MIDDLE }],
    ]);
  const line = (value: string, look: Partial<CellObject> = {}): Row =>
    across(width, [[0, { value, columnSpan: width, wrap: true, alignVertical: 'center', ...look } as CellObject]]);
  const bold = { fontWeight: 'bold' } as const;
  const above: Row[] = [
    ...(sheet.superior ? [sides({ value: sheet.superior }, { value: '' })] : []),
    sides({ value: sheet.issuer, ...bold }, { value: sheet.nation, ...bold }),
    sides({ value: sheet.number }, { value: sheet.motto, ...bold }),
    sides({ value: sheet.isDraft ? 'DỰ THẢO' : '' }, { value: sheet.placeAndDay, fontStyle: 'italic' }),
    line(sheet.form, { align: 'center' }),
    line(sheet.title, { align: 'center', fontWeight: 'bold', fontSize: 14 }),
    line(sheet.period, { align: 'center', fontStyle: 'italic' }),
  ];
  const first: CellObject = { value: sheet.rowTitle, rowSpan: sheet.head.length, ...bold, ...MIDDLE, ...LINES };
  const head = sheet.head.map((cells, level) => headRow(cells, width, level === 0 ? [[0, first]] : []));
  const printed = across(width, [
    [0, { value: 'Ms', ...MIDDLE, ...LINES, fontStyle: 'italic' }],
    ...sheet.printed.map((value, at): [number, CellObject] => [
      at + 1,
      { value, type: String, fontStyle: 'italic', ...MIDDLE, ...LINES },
    ]),
  ]);
  const body = sheet.rows.map(
    ({ name, figures }): Row => [{ value: name, wrap: true, ...LINES }, ...figures.map((one) => figureCell(one))],
  );
  const total: Row[] = sheet.total
    ? [[{ value: sheet.total.name, ...bold, ...LINES }, ...sheet.total.figures.map((one) => figureCell(one, true))]]
    : [];
  const below: Row[] = [
    ...sheet.notes.map((note) => line(note, { fontStyle: 'italic' })),
    ...sheet.signature.map((one) => sides({ value: '' }, { value: one, ...bold })),
    sides({ value: '' }, { value: sheet.signer ?? '', ...bold, height: 60, alignVertical: 'bottom' }),
  ];
  const columns = [{ width: 34 }, ...sheet.printed.map((text) => ({ width: Math.min(16, Math.max(9, text.length)) }))];
  return writeXlsx(
    [...above, ...head, printed, ...body, ...total, ...below],
    {
      sheet: sheet.form.replace(/[\\/?*[\]:]/g, '-').slice(0, 31),
      ...{ columns, orientation: 'landscape', showGridLines: false },
      ...{ stickyRowsCount: above.length + head.length + 1, stickyColumnsCount: 1 },
    },
    { fontFamily: 'Times New Roman', fontSize: 11, features: [ONE_PAGE_WIDE as never] },
  ).toBuffer();
}

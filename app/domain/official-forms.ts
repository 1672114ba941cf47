// Official statistical forms as data, and a filled-in form: what was counted, what was entered, what it adds up to.
import type { FactName, KindsCounted } from './official-forms-facts.ts';
import { type Check, checkIdentity, type Sides, sumOf } from './official-forms-identities.ts';

/** Cases or people, whole; money or land, up to three decimals; words. */
export const COLUMN_KINDS = ['count', 'amount', 'text'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

export interface FormColumn {
  number: number;
  /** Its headings from the top: ['Đủ điều kiện xử lý', 'Số đơn']. */
  path: readonly string[];
  /** What the form prints under it: '6=8+9+10', '7'. */
  printed: string;
  kind: ColumnKind;
  /** What of the portal's own cases is counted here; null: the unit enters it. */
  feed: { fact: FactName; of: KindsCounted } | null;
  /** Why this count stands in this column. */
  why: string | null;
}

export interface FormIdentity {
  sides: Sides;
  /** As the form prints it, where that is not what is checked. */
  printed: string;
  note: string | null;
}

export const ROWS_BY = ['units', 'fields'] as const;
export type RowsBy = (typeof ROWS_BY)[number];

export interface FormDefinition {
  set: string;
  code: string;
  title: string;
  rowsBy: RowsBy;
  /** Of the column that names the rows. */
  rowTitle: string;
  columns: readonly FormColumn[];
  identities: readonly FormIdentity[];
  source: string;
  /** What nobody has checked against the circular. */
  note: string | null;
}

export type Figure = number | string;

export interface ReportCell {
  /** What the portal counted; null where it counts nothing. */
  computed: number | null;
  /** What the unit said: in an empty cell, or instead of what was counted. */
  entered: Figure | null;
  /** Why instead. */
  reason: string | null;
}

export interface ReportRow {
  key: string;
  name: string;
  /** By number of the column. */
  cells: Readonly<Record<string, ReportCell>>;
}

/** Of whom, as a letterhead names them. */
export interface ReportingUnit {
  code: string;
  name: string;
  superior: string | null;
  /** From where it writes. */
  place: string;
}

/** A form with its figures: the whole of a report, self-contained, so that a later form or name changes nothing of it. */
export interface ReportContent {
  form: FormDefinition;
  unit: ReportingUnit;
  rows: readonly ReportRow[];
  /** Milliseconds. */
  computedAt: number;
}

const EMPTY: ReportCell = { computed: null, entered: null, reason: null };
export const cellOf = (row: ReportRow, column: number): ReportCell => row.cells[column] ?? EMPTY;
export const figureIn = ({ computed, entered }: ReportCell): Figure | null => entered ?? computed;
export const isCorrected = ({ computed, entered }: ReportCell): boolean =>
  computed !== null && entered !== null && entered !== computed;

const numberIn = (row: ReportRow, column: number): number | null => {
  const figure = figureIn(cellOf(row, column));
  return typeof figure === 'number' ? figure : null;
};

/** The line "Tổng số": by column; null where a row has no figure yet, and for words. */
export const totalsOf = ({ form, rows }: ReportContent): Record<number, number | null> =>
  Object.fromEntries(
    form.columns.map(({ number }) => {
      const figures = rows.map((row) => numberIn(row, number));
      return [number, figures.length > 0 && figures.every((one) => one !== null) ? sumOf(figures) : null];
    }),
  );

export interface IdentityCheck extends Check {
  identity: FormIdentity;
  /** Of the row; null: of the line "Tổng số". */
  row: string | null;
}

/** Every identity of the form in every row, and in the total where there is more than one row. */
export function checksOf(content: ReportContent): IdentityCheck[] {
  const totals = totalsOf(content);
  return content.form.identities.flatMap((identity) => [
    ...content.rows.map((row) => ({
      ...{ identity, row: row.name },
      ...checkIdentity(identity.sides, (column) => numberIn(row, column)),
    })),
    ...(content.rows.length > 1
      ? [{ identity, row: null, ...checkIdentity(identity.sides, (column) => totals[column] ?? null) }]
      : []),
  ]);
}

/** Cells without a figure; a column of words may stay empty. */
export const emptyCells = ({ form, rows }: ReportContent): { row: string; column: number }[] =>
  rows.flatMap((row) =>
    form.columns
      .filter(({ kind, number }) => kind !== 'text' && figureIn(cellOf(row, number)) === null)
      .map(({ number }) => ({ row: row.key, column: number })),
  );

const MOST = 1_000_000_000_000;

/** A figure as people here type it: "1.234", "12 500,75" (amounts only); null for nothing typed, undefined for no figure. */
export function readFigure(typed: string, kind: ColumnKind): Figure | null | undefined {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  if (kind === 'text') return text.slice(0, 200);
  const grouped = text.replace(/\s+/g, '');
  if (!/^(\d{1,3}(\.\d{3})+|\d+)(,\d{1,3})?$/.test(grouped)) return undefined;
  const number = Number(grouped.replaceAll('.', '').replace(',', '.'));
  if (number > MOST || (kind === 'count' && !Number.isInteger(number))) return undefined;
  return number;
}

// A report as a page of paper before anything is drawn: what its spreadsheet and its document both say, in Vietnamese as the law has it.
import { MOTTO, NATION, numberLine, placeAndDay } from '../../domain/letter-format.ts';
import { cellOf, type Figure, figureIn, isCorrected } from '../../domain/official-forms.ts';
import { type HeadCell, headOf } from '../../domain/official-forms-table.ts';
import { formatInstant } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/translate.ts';
import { inCapitals } from './content.server.ts';
import { daysName, periodName } from './names.ts';
import type { ReportView } from './types.ts';

export interface SheetFigure {
  figure: Figure | null;
  /** Said by the unit, not counted by the portal. */
  isEntered: boolean;
}

export interface Sheet {
  superior: string | null;
  issuer: string;
  nation: string;
  motto: string;
  number: string;
  placeAndDay: string;
  /** "BIỂU SỐ 04/XLD (TT 01/2024/TT-TTCP)". */
  form: string;
  title: string;
  period: string;
  rowTitle: string;
  head: HeadCell[][];
  /** The line of formulas under the head. */
  printed: string[];
  rows: { name: string; figures: SheetFigure[] }[];
  total: { name: string; figures: SheetFigure[] } | null;
  notes: string[];
  signature: string[];
  signer: string | null;
  isDraft: boolean;
}

export function sheetOf(report: ReportView): Sheet {
  const t = wordsOf('vi');
  const { form, unit, rows, computedAt } = report.content;
  const figures = rows.map((row) => ({
    name: row.name,
    figures: form.columns.map(({ number }): SheetFigure => {
      const cell = cellOf(row, number);
      return { figure: figureIn(cell), isEntered: cell.entered !== null };
    }),
  }));
  const total = form.columns.map(({ number }) => ({ figure: report.totals[number] ?? null, isEntered: false }));
  const corrected = rows.flatMap((row) =>
    form.columns.flatMap(({ number }) => {
      const cell = cellOf(row, number);
      if (!isCorrected(cell)) return [];
      const { computed, entered, reason } = cell;
      return [t('official-forms:sheet.corrected', { row: row.name, column: number, computed, entered, reason })];
    }),
  );
  return {
    superior: unit.superior && inCapitals(unit.superior),
    issuer: inCapitals(unit.name),
    ...{ nation: NATION, motto: MOTTO },
    number: numberLine(report.number),
    placeAndDay: placeAndDay(unit.place, report.issuedDay),
    form: t('official-forms:sheet.form', { code: form.code, set: form.set }),
    title: form.title,
    period: [periodName(t, report), daysName(t, report)].filter(Boolean).join(' '),
    rowTitle: form.rowTitle,
    head: headOf(form.columns),
    printed: form.columns.map(({ printed }) => printed),
    rows: figures,
    total: rows.length > 1 ? { name: t('official-forms:table.total'), figures: total } : null,
    notes: [
      t('official-forms:sheet.counted', { at: formatInstant(computedAt) }),
      t('official-forms:sheet.entered'),
      ...(report.corrects ? [t('official-forms:sheet.corrects', { why: report.corrects.why })] : []),
      ...corrected,
    ],
    signature: report.signature,
    signer: report.signerName,
    isDraft: report.state === 'draft',
  };
}

// The life of a report before it is issued: made, counted again, filled in, given up. Every figure entered is remembered.
import { type Writer, write } from '#db/index.ts';
import { reportWithId } from '#db/official-forms.ts';
import {
  changeDraft,
  endReport,
  insertReport,
  type ReportRecord,
  recordFigures,
  standingReport,
} from '#db/official-reports.ts';
import { dayOf } from '../../domain/deadline-day.ts';
import {
  cellOf,
  type Figure,
  figureIn,
  type ReportCell,
  type ReportContent,
  readFigure,
} from '../../domain/official-forms.ts';
import { audit } from '../audit/index.server.ts';
import { officeByCode, organisationNamed } from '../organisations/index.server.ts';
import { freshContent, spanOf, withEntered } from './content.server.ts';
import { cellName, type NewReport } from './forms.ts';
import { holds, type Reporter, reportUnits } from './rights.server.ts';

export type DraftRefusal =
  | 'notFound'
  | 'unknownForm'
  | 'unknownUnit'
  | 'notYetBegun'
  | 'issuedAlready'
  | 'changedMeanwhile';
type No = { ok: false; why: DraftRefusal };
const no = (why: DraftRefusal): No => ({ ok: false, why });

export const subjectOfReport = (id: number) => ({ kind: 'report', key: String(id) });

/** A draft with what the portal counts, or the one that is there already. */
export async function makeDraft(
  who: Reporter,
  { form, unit: unitCode, given }: NewReport,
  now: Date,
): Promise<{ ok: true; id: number; isNew: boolean } | No> {
  const [unit, span] = [await officeByCode(unitCode, dayOf(now)), await spanOf(given)];
  if (!unit || !holds(await reportUnits(who, 'write:report'), unit.id)) return no('unknownUnit');
  if (span.from > dayOf(now)) return no('notYetBegun');
  const fresh = await freshContent(form, unit, span, now);
  if (!fresh) return no('unknownForm');
  const place = { formId: fresh.formId, organisationId: unit.id, fromDay: span.from, toDay: span.to };
  return write(async (tx) => {
    if (await standingReport(place, 'issued', tx)) return no('issuedAlready');
    const id = await insertReport(tx, {
      ...place,
      ...('year' in given ? given : { period: given.period, year: Number(span.to.slice(0, 4)), ordinal: 1 }),
      content: JSON.stringify(fresh.content),
      ...{ createdBy: who.staffId, createdAt: now },
    });
    if (id === null) return { ok: true, id: (await standingReport(place, 'draft', tx))!, isNew: false };
    await recordDraft(tx, who, id, { form, unit: unit.code, from: span.from, to: span.to }, now);
    return { ok: true, id, isNew: true };
  });
}

export const recordDraft = (tx: Writer, by: Reporter, id: number, facts: Record<string, unknown>, now: Date) =>
  audit(tx, { action: 'report_drafted', by, subject: subjectOfReport(id), facts }, now);

/** A draft that they may change; null for any other report. */
export async function ownDraft(who: Reporter, id: number) {
  const found = await reportWithId(id);
  if (found?.report.state !== 'draft') return null;
  return holds(await reportUnits(who, 'write:report'), found.report.organisationId) ? found : null;
}

export const contentOf = ({ content }: Pick<ReportRecord, 'content'>): ReportContent => JSON.parse(content);

/** Counts anew; what was entered stays, in the form as it is by now. */
export async function countAgain(who: Reporter, id: number, version: number, now: Date): Promise<{ ok: true } | No> {
  const found = await ownDraft(who, id);
  if (!found) return no('notFound');
  const { report, listed } = found;
  const unit = await organisationNamed(report.organisationId, 'vi');
  const fresh = unit && (await freshContent(listed.slug, unit, { from: report.fromDay, to: report.toDay }, now));
  if (!fresh) return no('unknownForm');
  const content = JSON.stringify(withEntered(fresh.content, contentOf(report)));
  return (await write((tx) => changeDraft(tx, id, version, content))) ? { ok: true } : no('changedMeanwhile');
}

export type FigureFaults = Record<string, 'figure' | 'whyMissing'>;

/** Takes what was typed into the table: empty means nothing entered, or the count again. A correction of a count needs its reason. */
export async function enterFigures(
  who: Reporter,
  id: number,
  { version, reason, typed }: { version: number; reason: string; typed: (name: string) => string | null },
  now: Date,
): Promise<{ ok: true; changed: number } | No | { ok: false; why: 'figures'; faults: FigureFaults }> {
  const found = await ownDraft(who, id);
  if (!found) return no('notFound');
  const before = contentOf(found.report);
  const faults: FigureFaults = {};
  const changes: FigureStep[] = [];
  for (const row of before.rows)
    for (const { number, kind } of before.form.columns) {
      const name = cellName(row.key, number);
      const text = typed(name);
      if (text === null) continue;
      const cell = cellOf(row, number);
      const figure = readFigure(text, kind);
      if (figure === undefined) faults[name] = 'figure';
      else if (figure !== figureIn(cell)) {
        const entered = figure === cell.computed ? null : figure;
        const isCorrection = cell.computed !== null && entered !== null;
        if (isCorrection && !reason) faults[name] = 'whyMissing';
        changes.push({ row: row.key, column: number, cell, entered, reason: isCorrection ? reason : null });
      }
    }
  if (Object.keys(faults).length > 0) return { ok: false, why: 'figures', faults };
  return saveSteps(who, id, version, before, changes, now);
}

interface FigureStep {
  row: string;
  column: number;
  cell: ReportCell;
  entered: Figure | null;
  reason: string | null;
}

/** The unit states that nothing happened where it has entered nothing. */
export async function fillWithNought(who: Reporter, id: number, version: number, now: Date) {
  const found = await ownDraft(who, id);
  if (!found) return no('notFound');
  const before = contentOf(found.report);
  const steps = before.rows.flatMap((row) =>
    before.form.columns
      .filter(({ kind, number }) => kind !== 'text' && figureIn(cellOf(row, number)) === null)
      .map(({ number }) => ({ row: row.key, column: number, cell: cellOf(row, number), entered: 0, reason: null })),
  );
  return saveSteps(who, id, version, before, steps, now);
}

async function saveSteps(
  who: Reporter,
  id: number,
  version: number,
  before: ReportContent,
  steps: readonly FigureStep[],
  now: Date,
): Promise<{ ok: true; changed: number } | No> {
  if (steps.length === 0) return { ok: true, changed: 0 };
  const at = (row: string, column: number) => steps.find((step) => step.row === row && step.column === column);
  const rows = before.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      before.form.columns.flatMap(({ number }): [number, ReportCell][] => {
        const step = at(row.key, number);
        if (!step) return row.cells[number] ? [[number, row.cells[number]]] : [];
        return [[number, { computed: step.cell.computed, entered: step.entered, reason: step.reason }]];
      }),
    ),
  }));
  return write(async (tx) => {
    if (!(await changeDraft(tx, id, version, JSON.stringify({ ...before, rows })))) return no('changedMeanwhile');
    await recordFigures(
      tx,
      steps.map(({ row, column, cell, entered, reason }) => ({
        ...{ reportId: id, at: now, staffId: who.staffId, row, column, reason },
        ...{ computed: textOf(cell.computed), before: textOf(figureIn(cell)), after: textOf(entered ?? cell.computed) },
      })),
    );
    return { ok: true, changed: steps.length };
  });
}

const textOf = (figure: Figure | null): string | null => (figure === null ? null : String(figure));

/** Gives a draft up; it is kept, but nobody is shown it any more. */
export async function discardDraft(who: Reporter, id: number, now: Date): Promise<{ ok: true } | No> {
  if (!(await ownDraft(who, id))) return no('notFound');
  return write(async (tx) => {
    const given = { endedAt: now, endedBy: who.staffId, endedWhy: null };
    if (!(await endReport(tx, id, 'draft', 'discarded', given))) return no('changedMeanwhile');
    await audit(tx, { action: 'report_discarded', by: who, subject: subjectOfReport(id) }, now);
    return { ok: true };
  });
}

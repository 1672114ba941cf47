// The door of the official forms: reports that units make on them, issue, and publish; who has issued what.
import {
  figureChanges,
  formsOn,
  issuedWithin,
  type ListedReport,
  reportsOf,
  reportWithId,
} from '#db/official-forms.ts';
import { dayOf } from '../../domain/deadline-day.ts';
import { checksOf, emptyCells, totalsOf } from '../../domain/official-forms.ts';
import type { Language } from '../../i18n/translate.ts';
import { contentOf } from './drafts.server.ts';
import { holds, type Reporter, reportUnits } from './rights.server.ts';
import type { FigureChange, ReportLine, ReportView } from './types.ts';

export { spanOf as periodDays } from './content.server.ts';
export { countAgain, discardDraft, enterFigures, fillWithNought, makeDraft } from './drafts.server.ts';
export { beginCorrection, issueReport, withdrawReport } from './issuing.server.ts';
export { periodName } from './names.ts';
export { FIGURE_COLUMNS, figureRows, REPORT_COLUMNS, reportRecord, reportRow } from './public-data.ts';
export { reportableUnits } from './rights.server.ts';
export { changeReportSettings, reportSettings } from './settings.server.ts';
export { drawSheet } from './sheets.server.ts';

const REPORTS_AT_ONCE = 50;

/** The forms that a report can be made on today, by circular. */
export async function formChoices(now: Date) {
  const sets: { set: string; note: string | null; forms: { slug: string; code: string; title: string }[] }[] = [];
  for (const { set, isVerified, setNote, slug, code, title } of await formsOn(dayOf(now))) {
    if (sets.at(-1)?.set !== set) sets.push({ set, note: isVerified ? null : setNote, forms: [] });
    sets.at(-1)!.forms.push({ slug, code, title });
  }
  return sets;
}

const lineOf = (
  language: Language,
  { unitCode, unit, unitEn, unitId: _, fromDay, toDay, ...one }: ListedReport,
): ReportLine => ({
  ...one,
  ...{ from: fromDay, to: toDay },
  unit: { code: unitCode, name: language === 'en' ? (unitEn ?? unit) : unit },
});

/** '2026-06-14.12' → behind the report 12 of that day. */
const placeIn = (after: string | null) => {
  const [, toDay, id] = /^(\d{4}-\d\d-\d\d)\.(\d{1,15})$/.exec(after ?? '') ?? [];
  return toDay && id ? { toDay, id: Number(id) } : null;
};

async function pageOf(
  asked: { unitIds: readonly number[] | null; isPublic: boolean },
  after: string | null,
  language: Language,
) {
  const found = await reportsOf({ ...asked, after: placeIn(after), limit: REPORTS_AT_ONCE + 1 });
  const items = found.slice(0, REPORTS_AT_ONCE).map((one) => lineOf(language, one));
  const last = items.at(-1);
  return { items, next: found.length > REPORTS_AT_ONCE && last ? `${last.to}.${last.id}` : null };
}

/** The reports of the units that are an officer's, drafts among them. */
export async function deskReports(who: Reporter, after: string | null, language: Language) {
  const units = await reportUnits(who, 'write:report');
  return pageOf({ unitIds: units === 'all' ? null : units, isPublic: false }, after, language);
}

/** Reports in force, for everybody. */
export const publicReports = (after: string | null, language: Language) =>
  pageOf({ unitIds: null, isPublic: true }, after, language);

async function viewOf(id: number, language: Language): Promise<(ReportView & { unitId: number }) | null> {
  const found = await reportWithId(id);
  if (!found) return null;
  const { report, listed, correctedBy } = found;
  const content = contentOf(report);
  return {
    ...lineOf(language, listed),
    ...{ unitId: report.organisationId, version: report.version, content, correctedBy },
    ...{ totals: totalsOf(content), checks: checksOf(content), empty: emptyCells(content).length },
    ...{ signerName: report.signerName, signature: report.signature ?? [] },
    corrects: report.correctsId === null ? null : { id: report.correctsId, why: report.correctsWhy ?? '' },
    ...{ endedWhy: report.endedWhy, endedAt: report.endedAt?.getTime() ?? null },
  };
}

/** A report of one of their units, with what was entered in it and whether it is theirs to issue; null for any other. */
export async function deskReport(who: Reporter, id: number, language: Language) {
  const view = await viewOf(id, language);
  if (!view || view.state === 'discarded') return null;
  const { unitId, ...report } = view;
  if (!holds(await reportUnits(who, 'write:report'), unitId)) return null;
  const changes: FigureChange[] = (await figureChanges(id)).map(({ change, by }) => ({
    ...{ at: change.at.getTime(), by, row: change.row, column: change.column },
    ...{ computed: change.computed, before: change.before, after: change.after, reason: change.reason },
  }));
  return { report, changes, mayIssue: holds(await reportUnits(who, 'issue:report'), unitId) };
}

/** A report that was issued, in force or not any more, for everybody; null for a draft. */
export async function publicReport(id: number, language: Language): Promise<ReportView | null> {
  const view = await viewOf(id, language);
  if (!view || view.state === 'draft' || view.state === 'discarded') return null;
  const { unitId: _, ...report } = view;
  return report;
}

/** What these units have issued for periods within these days: who has reported. */
export const issuedReports = async ({ unitIds, from, to }: { unitIds: readonly number[]; from: string; to: string }) =>
  (await issuedWithin(unitIds, from, to)).map(({ unitId, code, set, fromDay, toDay, number, issuedDay, id }) => ({
    ...{ id, unitId, form: code, set, from: fromDay, to: toDay, number, issuedDay },
  }));

// The points of a unit and a quarter: entered by form, read from CSV line by line, and written out the same way.
import {
  type NewOfficerPoints,
  type NewPoints,
  officerPointsIn,
  pointsIn,
  putOfficerPoints,
  putPoints,
  removePoints,
} from '#db/evaluation.ts';
import { type Writer, write, writeOrSee } from '#db/index.ts';
import { dayOf } from '../../domain/deadline.ts';
import { arePoints, ENTERED, type EvaluationCriterion, OFFICER_CRITERIA } from '../../domain/evaluation.ts';
import { isEvaluated } from '../../domain/evaluation-period.ts';
import type { Units } from '../../domain/scope.ts';
import { linesBy, saidTwice, tableOf } from '../../http/table-lines.server.ts';
import { inOrder, type LineFault } from '../../http/tables.ts';
import { type AuditedBy, audit } from '../audit/index.server.ts';
import { organisationsNamed } from '../organisations/index.server.ts';
import { offeredQuestionnaire } from '../surveys/index.server.ts';
import { officerLine, type PointsByCriterion, pointsLine, whyNot } from './forms.ts';
import { choicesOf } from './reach.server.ts';
import { evaluationRules } from './rules.server.ts';
import type { PointsReport } from './types.ts';

const LINES_AT_MOST = 5_000;
const SUBJECT = 'evaluation';

export type EnterResult = { ok: true } | { ok: false; why: 'unknownUnit' | 'notInForce' };

/** What the form of a unit says takes the place of what stood there; a criterion left empty has no data from then on. */
export async function enterPoints(
  by: AuditedBy,
  about: { unit: string; quarter: string; units: Units },
  given: { points: PointsByCriterion; source: string },
  now: Date,
): Promise<EnterResult> {
  const { unit, quarter, units } = about;
  const office = (await choicesOf(units, 'vi', now)).find(({ code }) => code === unit);
  if (!office) return { ok: false, why: 'unknownUnit' };
  if (!isEvaluated(quarter, await evaluationRules(now), dayOf(now))) return { ok: false, why: 'notInForce' };
  const { id: questionnaireId } = await offeredQuestionnaire('evaluation', dayOf(now));
  const key = { questionnaireId, organisationId: office.id, quarter };
  const rows = (Object.keys(given.points) as EvaluationCriterion[]).map((criterion) => ({
    ...key,
    ...{ criterion, ...given.points[criterion]!, source: given.source },
  }));
  await write(async (tx) => {
    const changed = await changedAmong(tx, rows);
    const emptied = ENTERED.filter((one) => !given.points[one]);
    await putPoints(tx, changed);
    await removePoints(tx, office.id, quarter, emptied);
    const facts = { entered: changed.map(({ criterion }) => criterion).join(', '), source: given.source };
    await audited(tx, by, `${unit} ${quarter}`, facts, now);
  });
  return { ok: true };
}

/** Takes all lines of a file or, while one is wrong, none. What is there already changes nothing. */
export async function importPoints(
  by: AuditedBy,
  units: Units,
  bytes: Buffer,
  now: Date,
  isOnlySeen = false,
): Promise<PointsReport> {
  const { id: questionnaireId } = await offeredQuestionnaire('evaluation', dayOf(now));
  const { rows, faults } = linesBy(tableOf(bytes, pointsLine, LINES_AT_MOST), pointsLine);
  const offices = await officesFor(rows, faults, units, now);
  faults.push(...saidTwice(rows, 'tieu_chi', (one) => `${one.don_vi} ${one.quy} ${one.tieu_chi}`));
  if (faults.length > 0) return refused(faults);
  const wanted = rows.map(
    (row): NewPoints => ({ questionnaireId, organisationId: offices.get(row.don_vi)!, ...judged(row) }),
  );
  return writeOrSee(isOnlySeen, async (tx) => {
    const changed = await changedAmong(tx, wanted);
    await putPoints(tx, changed);
    if (changed.length > 0) await audited(tx, by, 'csv', { pointsImported: changed.length }, now);
    return { changed: changed.length, same: wanted.length - changed.length, faults: [] };
  });
}

/** The same for officers of the units that somebody heads. */
export async function importOfficers(
  by: AuditedBy,
  unitIds: readonly number[],
  bytes: Buffer,
  now: Date,
  isOnlySeen = false,
): Promise<PointsReport> {
  const { rows, faults } = linesBy(tableOf(bytes, officerLine, LINES_AT_MOST), officerLine);
  const offices = await officesFor(rows, faults, unitIds, now);
  for (const { line, tieu_chi } of rows)
    if (!OFFICER_CRITERIA.includes(tieu_chi))
      faults.push({ line, column: 'tieu_chi', value: tieu_chi, why: 'evaluation:fault.officerCriterion' });
  faults.push(...saidTwice(rows, 'tieu_chi', (one) => `${one.don_vi} ${one.quy} ${one.can_bo} ${one.tieu_chi}`));
  if (faults.length > 0) return refused(faults);
  const wanted = rows.map(
    (row): NewOfficerPoints => ({ organisationId: offices.get(row.don_vi)!, officer: row.can_bo, ...judged(row) }),
  );
  return writeOrSee(isOnlySeen, async (tx) => {
    const before = new Set<string>();
    for (const quarter of new Set(wanted.map((one) => one.quarter)))
      for (const { id: _, ...row } of await officerPointsIn(quarter, unitIds, tx)) before.add(said(row));
    const changed = wanted.filter((one) => !before.has(said(one)));
    await putOfficerPoints(tx, changed);
    if (changed.length > 0) await audited(tx, by, 'csv', { officerPointsImported: changed.length }, now);
    return { changed: changed.length, same: wanted.length - changed.length, faults: [] };
  });
}

type Line = {
  don_vi: string;
  quy: string;
  tieu_chi: EvaluationCriterion;
  diem: number;
  so_ho_so: number;
  nguon: string;
};

const judged = ({ quy, tieu_chi, diem, so_ho_so, nguon }: Line) => ({
  ...{ quarter: quy, criterion: tieu_chi, points: diem, dossiers: so_ho_so, source: nguon },
});

/** The offices the lines name; a line about another's office, another time or impossible points is reported. */
async function officesFor(
  rows: readonly (Line & { line: number })[],
  faults: LineFault[],
  units: Units,
  now: Date,
): Promise<Map<string, number>> {
  const [offices, rules] = await Promise.all([choicesOf(units, 'vi', now), evaluationRules(now)]);
  const known = new Map(offices.map(({ code, id }) => [code, id]));
  for (const { line, don_vi, quy, tieu_chi, diem, so_ho_so } of rows) {
    const points = { points: diem, dossiers: so_ho_so };
    if (!known.has(don_vi)) faults.push({ line, column: 'don_vi', value: don_vi, why: 'evaluation:fault.unit' });
    if (!isEvaluated(quy, rules, dayOf(now)))
      faults.push({ line, column: 'quy', value: quy, why: 'evaluation:fault.notInForce' });
    if (!arePoints(tieu_chi, points))
      faults.push({ line, column: 'diem', value: `${diem}/${so_ho_so}`, why: whyNot(tieu_chi, points) });
  }
  return known;
}

const refused = (faults: readonly LineFault[]): PointsReport => ({
  ...{ changed: 0, same: 0 },
  faults: inOrder(faults),
});

const said = (row: object) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));

async function changedAmong(tx: Writer, rows: readonly NewPoints[]): Promise<NewPoints[]> {
  const before = new Set<string>();
  for (const quarter of new Set(rows.map((one) => one.quarter)))
    for (const { id: _, ...row } of await pointsIn(quarter, 'all', tx)) before.add(said(row));
  return rows.filter((one) => !before.has(said(one)));
}

const audited = (tx: Writer, by: AuditedBy, key: string, facts: Record<string, unknown>, now: Date) =>
  audit(tx, { action: 'evaluation_changed', by, subject: { kind: SUBJECT, key }, facts }, now);

/** The columns and lines of a quarter, as `importPoints` reads them; only the head line for a quarter without any. */
export async function exportPoints(units: Units, quarter: string) {
  const rows = await pointsIn(quarter, units);
  const offices = await organisationsNamed([...new Set(rows.map(({ organisationId }) => organisationId))]);
  const codeOf = new Map(offices.map(({ id, code }) => [id, code]));
  return {
    columns: Object.keys(pointsLine.shape) as (keyof typeof pointsLine.shape)[],
    rows: rows.map(({ organisationId, quarter: quy, criterion, points, dossiers, source }) => ({
      ...{ don_vi: codeOf.get(organisationId)!, quy, tieu_chi: criterion, diem: points, so_ho_so: dossiers },
      nguon: source,
    })),
  };
}

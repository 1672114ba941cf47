// Gathers what a period's figures are made of, as of one moment: kept sums of whole months and years, changes that wait, and days counted.
import {
  keptCounts,
  keptCountsOfMonths,
  keptCountsOfUnits,
  keptDays,
  keptDaysOfMonths,
  keptDaysOfUnits,
  keptReceived,
  keptRefusals,
  unfilledSpans,
  waitingChanges,
} from '#db/figure-cells.ts';
import { countedRows, overdueRows } from '#db/figure-counting.ts';
import { atOneMoment } from '#db/index.ts';
import {
  addCounts,
  addDays,
  addRow,
  type Groups,
  groupIn,
  groupsOf,
  keyOf,
  noGroups,
  type Refused,
} from '../../domain/figure-groups.ts';
import { type Assembly, assemblyOf, type Period } from '../../domain/period.ts';

export interface Gathered {
  groups: Groups;
  refusals: Refused[];
  /** How many are overdue, by the day they were due. */
  overdue: { dueDay: string; n: number }[];
}

/** Of the whole province, or of the petitions that lie with these units. */
export const gather = (period: Period, unitIds: readonly number[] | undefined, now: Date): Promise<Gathered> =>
  atOneMoment(async () => {
    const groups = noGroups();
    const assembly = assemblyOf(period, await unfilledSpans());
    const refusals = await addKept(groups, assembly, unitIds);
    for (const row of await rowsBeside(assembly, unitIds)) {
      addRow(groups, row);
      if (row.reason !== null) refusals.push({ reasonId: row.reason, unitId: row.unit, n: row.refused });
    }
    const overdue = await overdueRows({ ...period, unitIds }, now);
    for (const { n, ...row } of overdue) for (const group of groupsOf(groups, row)) group.counts.overdue += n;
    return { groups, refusals, overdue };
  });

/** What each unit received in each month of the period. */
export const gatherReceived = (period: Period, unitIds: readonly number[] | undefined) =>
  atOneMoment(async () => {
    const assembly = assemblyOf(period, await unfilledSpans());
    const kept = await keptReceived({ spans: assembly.months, unitIds });
    return [...kept, ...(await rowsBeside(assembly, unitIds))];
  });

/** What has to be added to the kept sums: changes that wait, and days that no sum is kept of. */
async function rowsBeside({ months, counted }: Assembly, unitIds: readonly number[] | undefined) {
  const rows = [await waitingChanges(months, unitIds)];
  for (const part of counted) rows.push(await countedRows({ ...part, unitIds }));
  return rows.flat();
}

/** One question after the other: they share a transaction, and with it a connection. */
async function addKept(
  groups: Groups,
  { spans, months }: Assembly,
  unitIds: readonly number[] | undefined,
): Promise<Refused[]> {
  if (spans.length === 0) return [];
  const [whole, monthly] = [
    { spans, unitIds },
    { spans: months, unitIds },
  ];
  for (const { cut, value, ...counts } of await keptCounts(whole))
    if (cut !== 'reason') addCounts(groupIn(groups, cut, keyOf(cut, value)), counts);
  for (const { cut, value, measure, days, n } of await keptDays(whole))
    if (cut !== 'reason') addDays(groupIn(groups, cut, keyOf(cut, value)), measure, days, n);
  for (const { unit, ...counts } of await keptCountsOfUnits(whole)) addCounts(groupIn(groups, 'unit', unit), counts);
  for (const { unit, measure, days, n } of await keptDaysOfUnits(whole))
    addDays(groupIn(groups, 'unit', unit), measure, days, n);
  for (const { month, ...counts } of await keptCountsOfMonths(monthly))
    addCounts(groupIn(groups, 'month', month), counts);
  for (const { month, measure, days, n } of await keptDaysOfMonths(monthly))
    addDays(groupIn(groups, 'month', month), measure, days, n);
  return keptRefusals(whole);
}

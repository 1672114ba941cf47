// Counts put together by what they are cut by, from rows of any origin: petitions, kept sums, changes.
import { COUNTS, type Counts, type Cut, type DaysSummary, daysSummaryOf, noCounts } from './statistics.ts';

/** The cuts beside the whole; `refusals` are reasons by the unit that refused, for each reason has a list of units. */
export const GROUPINGS = ['all', 'unit', 'kind', 'field', 'procedure', 'commune', 'channel', 'month'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type Measure = 'answer' | 'contact';

/** One group as it is being counted: how many, and how many took so many working days. */
export interface Group {
  counts: Counts;
  days: Record<Measure, Map<number, number>>;
}

export type GroupKey = string | number | null;
export type Groups = Record<Grouping, Map<GroupKey, Group>>;

/** What a row says it is; its whole is one group of its own. */
export type Dimensions = Record<Exclude<Cut, 'reason'>, GroupKey>;

export const noGroups = (): Groups =>
  Object.fromEntries(GROUPINGS.map((grouping) => [grouping, new Map()])) as unknown as Groups;

export function groupIn(groups: Groups, grouping: Grouping, key: GroupKey): Group {
  const known = groups[grouping].get(key);
  if (known) return known;
  const group: Group = { counts: noCounts(), days: { answer: new Map(), contact: new Map() } };
  groups[grouping].set(key, group);
  return group;
}

export function addCounts(group: Group, counts: Partial<Counts>): void {
  for (const name of COUNTS) group.counts[name] += counts[name] ?? 0;
}

export function addDays(group: Group, measure: Measure, days: number, times: number): void {
  group.days[measure].set(days, (group.days[measure].get(days) ?? 0) + times);
}

/** The groups that a row belongs to: the whole, and one of each cut. */
export const groupsOf = (groups: Groups, row: Dimensions): Group[] =>
  GROUPINGS.map((grouping) => groupIn(groups, grouping, grouping === 'all' ? '' : row[grouping]));

export const daysSummary = (group: Group | undefined, measure: Measure): DaysSummary | null =>
  daysSummaryOf([...(group?.days[measure] ?? [])].map(([value, times]) => ({ value, times })));

// Counts put together by what they are cut by, from rows of any origin: petitions, kept sums, changes.
import { COUNTS, type Counts, type Cut, type DaysSummary, daysSummaryOf, noCounts } from './statistics.ts';

/** The whole, and the cuts that pages show group by group; reasons to refuse have a shape of their own (`Refused`). */
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

export type Dimensions = Record<Exclude<Cut, 'reason'>, GroupKey>;

/** Petitions that are alike in everything that is counted or cut by: how many, by what they count as. */
export interface FactRow extends Omit<Counts, 'overdue'> {
  unit: number;
  month: string;
  kind: string;
  field: number | null;
  procedure: number | null;
  commune: number | null;
  channel: string;
  reason: number | null;
  answerDays: number | null;
  contactDays: number | null;
}

export interface Refused {
  reasonId: number;
  unitId: number;
  n: number;
}

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

/** A row is added to the whole and to one group of each cut. */
export function addRow(groups: Groups, { answerDays, contactDays, ...row }: FactRow): void {
  for (const group of groupsOf(groups, row)) {
    addCounts(group, row);
    if (answerDays !== null) addDays(group, 'answer', answerDays, row.received);
    if (contactDays !== null) addDays(group, 'contact', contactDays, row.received);
  }
}

export const groupsOf = (groups: Groups, row: Dimensions): Group[] =>
  GROUPINGS.map((grouping) => groupIn(groups, grouping, grouping === 'all' ? '' : row[grouping]));

/** A value of a kept sum as the key of its group: words stay words, keys of rows are numbers, '' is none. */
export function keyOf(grouping: Grouping, value: string): GroupKey {
  if (grouping === 'all' || grouping === 'kind' || grouping === 'channel') return value;
  return value === '' ? null : Number(value);
}

export const daysSummary = (group: Group | undefined, measure: Measure): DaysSummary | null =>
  daysSummaryOf([...(group?.days[measure] ?? [])].map(([value, times]) => ({ value, times })));

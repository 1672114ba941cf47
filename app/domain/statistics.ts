// The public figures: what is counted, out of what, and how shares and medians come of the counts.

/**
 * Everything is counted over the petitions received in the period, by what has become of them today, so that
 * received = answered + refused + transferred + withdrawn + merged + open, in every line of every table. Every sender's petition is
 * counted; `cases` counts those that were dealt with together once.
 */
export const COUNTS = [
  'received',
  'accepted',
  /** Answered and not opened again since (states answered, closed). */
  'answered',
  /** Of those: the newest answer on or before the day it was due, extension included. */
  'onTime',
  /** Of those: on or before the first due day, before any extension. */
  'onTimeUnextended',
  'refused',
  'transferred',
  'withdrawn',
  /** Waiting for the answer to the case they were merged into; then they are answered too. */
  'merged',
  /** Received, without those that were merged into another, answered or not. */
  'cases',
  /** Neither answered nor ended. */
  'open',
  /** Of those: the day it was due is past. */
  'overdue',
  /** Refused, transferred, withdrawn or merged after the day it was due, or after an answer that was late: no way out of being late. */
  'leftLate',
  /** Answered at least once, whatever came afterwards. */
  'everAnswered',
  /** Of those: opened again by the sender. */
  'reopened',
] as const;
export type CountName = (typeof COUNTS)[number];
export type Counts = Record<CountName, number>;

export const FIGURES = [
  'received',
  'accepted',
  'answered',
  'onTime',
  'onTimeUnextended',
  'onTimeOfDue',
  'open',
  /** Open and still within their time: nobody can say yet how they will count. */
  'undecided',
  'overdue',
  'leftLate',
  'refused',
  'transferred',
  'withdrawn',
  'cases',
  'reopened',
] as const;
export type FigureName = (typeof FIGURES)[number];

type Denominator = 'received' | 'answered' | 'due' | 'everAnswered';

/** What each figure counts, and out of what; a figure without a denominator is a number and no share. */
const DEFINITIONS: Record<FigureName, { count: CountName | ((counts: Counts) => number); of: Denominator | null }> = {
  received: { count: 'received', of: null },
  accepted: { count: 'accepted', of: 'received' },
  answered: { count: 'answered', of: 'received' },
  onTime: { count: 'onTime', of: 'answered' },
  onTimeUnextended: { count: 'onTimeUnextended', of: 'answered' },
  // Those still unanswered after their day, and those that left after it, are not on time either: without them an office looks better
  // the less it answers.
  onTimeOfDue: { count: 'onTime', of: 'due' },
  open: { count: 'open', of: 'received' },
  undecided: { count: ({ open, overdue }) => open - overdue, of: 'received' },
  overdue: { count: 'overdue', of: 'received' },
  leftLate: { count: 'leftLate', of: 'received' },
  refused: { count: 'refused', of: 'received' },
  transferred: { count: 'transferred', of: 'received' },
  withdrawn: { count: 'withdrawn', of: 'received' },
  cases: { count: 'cases', of: 'received' },
  reopened: { count: 'reopened', of: 'everAnswered' },
};

export interface Figure {
  name: FigureName;
  count: number;
  of: { name: Denominator; count: number } | null;
  /** A fraction of 1; null without a denominator or when it is 0. */
  share: number | null;
}

export function figureOf(name: FigureName, counts: Counts): Figure {
  const { count: counted, of } = DEFINITIONS[name];
  const count = typeof counted === 'function' ? counted(counts) : counts[counted];
  if (of === null) return { name, count, of, share: null };
  const whole = of === 'due' ? dueIn(counts) : counts[of];
  return { name, count, of: { name: of, count: whole }, share: whole > 0 ? count / whole : null };
}

/** All that were answered in time or late, or became late without an answer. */
export const dueIn = ({ answered, overdue, leftLate }: Counts): number => answered + overdue + leftLate;

export const undecidedIn = (counts: Counts): number => figureOf('undecided', counts).count;

export const figuresOf = (counts: Counts): Figure[] => FIGURES.map((name) => figureOf(name, counts));

/** Whether the parts add up to the whole: they must, everywhere. */
export const addsUp = ({ received, answered, refused, transferred, withdrawn, merged, open }: Counts): boolean =>
  received === answered + refused + transferred + withdrawn + merged + open;

export const noCounts = (): Counts => Object.fromEntries(COUNTS.map((name) => [name, 0])) as Counts;

export function sumCounts(rows: Iterable<Counts>): Counts {
  const sum = noCounts();
  for (const row of rows) for (const name of COUNTS) sum[name] += row[name];
  return sum;
}

/** Rows put together by a key, each group summed, in the order the keys first appear. */
export function countsBy<Row extends Counts, Key>(rows: Iterable<Row>, keyOf: (row: Row) => Key): Map<Key, Counts> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return new Map([...groups].map(([key, group]) => [key, sumCounts(group)]));
}

/** What the figures are cut by; `unit`: with which it lies today, `month`: of receipt. */
export const CUTS = ['unit', 'kind', 'field', 'procedure', 'commune', 'channel', 'reason', 'month'] as const;
export type Cut = (typeof CUTS)[number];

/** Working days: how many were counted, the middle one, and the one that nine in ten do not exceed. */
export interface DaysSummary {
  n: number;
  /** The middle of all values; the mean of the two middle ones when their number is even. */
  median: number;
  /** By nearest rank: the smallest value that at least 90 % of all values do not exceed. It is always a value that occurred. */
  p90: number;
}

/** A value that occurred `times` times. */
export interface Occurrence {
  value: number;
  times: number;
}

/** Median and ninetieth percentile of all values; null of none. */
export function daysSummaryOf(occurrences: Iterable<Occurrence>): DaysSummary | null {
  const sorted = [...occurrences].filter(({ times }) => times > 0).sort((a, b) => a.value - b.value);
  const n = sorted.reduce((sum, { times }) => sum + times, 0);
  if (n === 0) return null;
  const valueAt = (place: number): number => {
    let left = place;
    for (const { value, times } of sorted) {
      if (left < times) return value;
      left -= times;
    }
    throw new RangeError(`There is no place ${place} among ${n}`);
  };
  const median = (valueAt(Math.floor((n - 1) / 2)) + valueAt(Math.floor(n / 2))) / 2;
  return { n, median, p90: valueAt(Math.ceil((n * 9) / 10) - 1) };
}

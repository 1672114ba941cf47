// Kept sums behind the public figures: changes as they happen, cells they are folded into, and which of these are complete.
import type { Channel, Kind } from '#app/domain/petition-facts.ts';
import { FACTORS, LEVELS, RESOLVED } from '#app/domain/satisfaction.ts';
import { bool, choice, id, index, instant, int, primaryKey, ref, table, text } from '../columns.ts';

/** The counts of domain/statistics.ts, but for `overdue`, which depends on the day. */
const counts = () => ({
  received: int('received').notNull(),
  accepted: int('accepted').notNull(),
  answered: int('answered').notNull(),
  onTime: int('on_time').notNull(),
  onTimeUnextended: int('on_time_unextended').notNull(),
  refused: int('refused').notNull(),
  transferred: int('transferred').notNull(),
  withdrawn: int('withdrawn').notNull(),
  merged: int('merged').notNull(),
  cases: int('cases').notNull(),
  open: int('open').notNull(),
  leftLate: int('left_late').notNull().default(0),
  everAnswered: int('ever_answered').notNull(),
  reopened: int('reopened').notNull(),
});

/**
 * What a petition no longer counts as (sign −1), and what it counts as now (+1). Only ever appended, by the triggers of
 * db/figure-triggers.ts in the transaction of whoever changed the petition: nobody waits for anybody. Taken away when folded.
 */
export const figureChange = table(
  'figure_change',
  {
    id: id('id'),
    sign: int('sign').notNull(),
    unit: ref('unit').notNull(),
    month: text('month').notNull(),
    kind: choice<Kind>('kind').notNull(),
    field: ref('field'),
    procedure: ref('procedure'),
    commune: ref('commune'),
    channel: choice<Channel>('channel').notNull(),
    reason: ref('reason'),
    answerDays: int('answer_days'),
    contactDays: int('contact_days'),
    ...counts(),
  },
  (t) => [index('figure_change_month').on(t.month)],
);

const cell = () => ({
  /** A month '2026-03' or a year '2026' of receipt. */
  span: text('span').notNull(),
  /** What `value` is a value of; 'all': of nothing, the whole. */
  cut: text('cut').notNull(),
  /** 0: the whole province. */
  unit: ref('unit').notNull(),
  /** A key or a word; '' for none. */
  value: text('value').notNull(),
});

/** How many petitions of a span, a unit and a value count as what, up to the changes that wait. */
export const figureCell = table('figure_cell', { ...cell(), ...counts() }, (t) => [
  primaryKey({ columns: [t.span, t.cut, t.unit, t.value] }),
]);

/** How many of them took so many working days, to the answer or to the first contact. */
export const figureDays = table(
  'figure_days',
  { ...cell(), measure: text('measure').notNull(), days: int('days').notNull(), n: int('n').notNull() },
  (t) => [primaryKey({ columns: [t.span, t.cut, t.unit, t.measure, t.value, t.days] })],
);

/** A span that was recounted, or has to be: as long as it is not filled, figures count its petitions themselves. */
export const figureSpan = table('figure_span', {
  span: text('span').primaryKey(),
  isFilled: bool('is_filled').notNull(),
  checkedAt: instant('checked_at'),
  /** How many sums were found wrong and put right, and when last. */
  mended: int('mended').notNull().default(0),
  mendedAt: instant('mended_at'),
});

/** One row. Whoever folds or recounts holds it, so that kept sums have one writer at a time. */
export const figureKeeper = table('figure_keeper', {
  id: int('id').primaryKey(),
  /** What the triggers were made of: when it changes, every span is counted anew. */
  definition: text('definition').notNull(),
  /** The calendar changed from this day on: working days that reach it are counted again; null when that is done. */
  daysFrom: text('days_from'),
  /** Up to and with this petition it is done. */
  daysAfter: ref('days_after').notNull().default(0),
});

/** Named like the factors, levels and outcomes they count: access1 … feedback5, yes, partly, no. */
export const BALLOT_COUNTS = [
  ...FACTORS.flatMap((factor) => LEVELS.map((level) => `${factor}${level}` as const)),
  ...RESOLVED,
];
const count = (name: string) => int(name).notNull();
const ballotCounts = () =>
  Object.fromEntries(BALLOT_COUNTS.map((name) => [name, count(name)])) as Record<
    (typeof BALLOT_COUNTS)[number],
    ReturnType<typeof count>
  >;

/** Stands for the units that are not named. */
export const UNNAMED_UNIT = 0;

/** The ballots of a month about a unit, by level of each factor and by outcome; kept by triggers on the ballots. */
export const ballotTally = table(
  'ballot_tally',
  { month: text('month').notNull(), unit: ref('unit').notNull(), n: int('n').notNull(), ...ballotCounts() },
  (t) => [primaryKey({ columns: [t.month, t.unit] }), index('ballot_tally_unit').on(t.unit)],
);

/** What is public of them: it grows by at least five answers at a time, or not (domain/satisfaction-cuts.ts). */
export const ballotPublished = table(
  'ballot_published',
  { month: text('month').notNull(), unit: ref('unit').notNull(), ...ballotCounts() },
  (t) => [primaryKey({ columns: [t.month, t.unit] }), index('ballot_published_unit').on(t.unit)],
);

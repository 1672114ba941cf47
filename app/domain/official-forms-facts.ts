// What official forms count of a petition's life, as it stood when the period ended: one definition for every form and column.
import { addDays, type Day, startOfDay } from './deadline-day.ts';
import type { MoveName } from './petition.ts';
import { ENDED, type Kind, type State } from './petition-facts.ts';

/**
 * Two things are told apart, as the forms do. To process (xử lý đơn) is to decide what becomes of a petition: taken on, sent on, turned
 * away. To resolve (giải quyết) is to answer it. A petition has to be processed in a period when it came in it, or came before and had
 * not been processed when the period began. Each counts once, for the unit that had it when the period ended.
 */

/** What a form asks about: all petitions, complaints, or kiến nghị and phản ánh (góp ý with them). The portal takes no denunciations. */
export const KINDS_COUNTED = ['all', 'complaints', 'requests'] as const;
export type KindsCounted = (typeof KINDS_COUNTED)[number];

/** The subject classes of the forms; which field falls into which is a setting of the field. */
export const SUBJECTS = ['policy', 'land', 'justice', 'other'] as const;
export type Subject = (typeof SUBJECTS)[number];

export interface LifeEvent {
  at: Date;
  move: MoveName;
  to: State;
  toUnitId: number | null;
}

export interface Life {
  kind: Kind;
  receivedDay: Day;
  /** In their order, from its receipt on. */
  events: readonly LifeEvent[];
  subject: Subject;
  /** Refused because it belongs to another body, which its sender was told. */
  isGuided: boolean;
  /** Đơn nhiều người đứng tên, một người đứng tên, đơn khác (nặc danh). */
  signed: 'many' | 'one' | 'nameless';
  /** Its answer came after its date. */
  wasLate: boolean;
}

interface Stand {
  state: State;
  unitId: number | null;
  isAccepted: boolean;
  isTakenUp: boolean;
  answers: number;
}

/** The moves after which a petition lies with the unit that they name. */
const PLACING: readonly MoveName[] = [
  ...(['send', 'redirect', 'accept', 'handOver', 'returnToIntake', 'raise'] as const),
  ...(['reopen', 'merge', 'unmerge', 'mergeUnit'] as const),
];

/** How it stood just before `until`; before its receipt a draft of nobody. */
function standOf({ kind, events }: Life, until: Date): Stand {
  const stand: Stand = { state: 'draft', unitId: null, isAccepted: false, isTakenUp: false, answers: 0 };
  for (const { at, move, to, toUnitId } of events) {
    if (at >= until) break;
    stand.state = to;
    // A complaint that is carried to the level above stays where the law puts it.
    const isPlaced = PLACING.includes(move) && !(move === 'raise' && kind === 'khieu_nai');
    if (isPlaced && toUnitId !== null) stand.unitId = toUnitId;
    if (move === 'accept' || move === 'answerAlong') stand.isAccepted = true;
    if (move === 'takeUp') stand.isTakenUp = true;
    if (move === 'sendAnswer' || move === 'answerAlong') stand.answers += 1;
    if (move === 'reopen' || to === 'received') stand.isTakenUp = false;
  }
  return stand;
}

const isProcessed = ({ state, isAccepted }: Stand): boolean =>
  state !== 'draft' && state !== 'received' && (state !== 'needs_information' || isAccepted);
const isResolved = ({ state }: Stand): boolean => state === 'answered' || state === 'closed';

/** What the forms ask of one petition in one period. */
export interface Standing {
  unitId: number | null;
  kind: Kind;
  subject: Subject;
  signed: Life['signed'];
  /** It had to be processed: since before, or since it came in the period. */
  due: 'carried' | 'received' | null;
  isProcessed: boolean;
  /** Taken on, its sender sent to the right body, sent on; null: neither, or ended otherwise (refused, withdrawn, a duplicate). */
  outcome: 'own' | 'guided' | 'transferred' | null;
  /** `again`: answered a second time or more, after it was reopened. */
  resolution: 'once' | 'again' | 'under way' | 'not begun';
  /** It had to be resolved: taken on before the period and still open, or taken on in it. */
  settling: 'carried' | 'received' | null;
  isLate: boolean;
}

export interface Days {
  from: Day;
  to: Day;
}

/** How a life looks in a period, both days included. */
export function standingIn(life: Life, { from, to }: Days): Standing {
  const [before, then] = [standOf(life, startOfDay(from)), standOf(life, startOfDay(addDays(to, 1)))];
  const isReceived = life.receivedDay >= from && life.receivedDay <= to;
  // What was taken back (a duplicate that is none after all) has to be processed again.
  const isCarried = life.receivedDay < from && !(isProcessed(before) && isProcessed(then));
  const wasOpen = before.isAccepted && !isResolved(before) && !ENDED.includes(before.state);
  return {
    unitId: then.unitId,
    ...{ kind: life.kind, subject: life.subject, signed: life.signed },
    due: isReceived ? 'received' : isCarried ? 'carried' : null,
    isProcessed: isProcessed(then),
    outcome: outcomeOf(life, then),
    resolution: isResolved(then)
      ? then.answers > 1
        ? 'again'
        : 'once'
      : then.isTakenUp && !ENDED.includes(then.state)
        ? 'under way'
        : 'not begun',
    settling: !then.isAccepted ? null : wasOpen ? 'carried' : before.isAccepted ? null : 'received',
    isLate: life.wasLate,
  };
}

function outcomeOf({ isGuided, kind }: Life, then: Stand): Standing['outcome'] {
  if (then.state === 'transferred') return 'transferred';
  // Only a complaint is guided; what is none is sent on (Luật Tiếp công dân 2013, Điều 26).
  if (then.state === 'refused') return isGuided && kind === 'khieu_nai' ? 'guided' : null;
  if (then.state === 'withdrawn' || then.state === 'merged') return null;
  return isProcessed(then) ? 'own' : null;
}

const isResolution = ({ resolution }: Standing) => resolution === 'once' || resolution === 'again';
const isEligible = (one: Standing) => one.due !== null && one.outcome !== null;
const isOwn = (one: Standing) => one.due !== null && one.outcome === 'own';

/** Every count that a column can ask for. A column names one of these; the form's file says why (db/seed/files). */
export const FACTS = {
  due: (one: Standing) => one.due !== null,
  carried: (one: Standing) => one.due === 'carried',
  received: (one: Standing) => one.due === 'received',
  carriedMany: (one: Standing) => one.due === 'carried' && one.signed === 'many',
  carriedOne: (one: Standing) => one.due === 'carried' && one.signed === 'one',
  carriedNameless: (one: Standing) => one.due === 'carried' && one.signed === 'nameless',
  receivedMany: (one: Standing) => one.due === 'received' && one.signed === 'many',
  receivedOne: (one: Standing) => one.due === 'received' && one.signed === 'one',
  receivedNameless: (one: Standing) => one.due === 'received' && one.signed === 'nameless',
  processed: (one: Standing) => one.due !== null && one.isProcessed,
  processedCarried: (one: Standing) => one.due === 'carried' && one.isProcessed,
  processedReceived: (one: Standing) => one.due === 'received' && one.isProcessed,
  unprocessed: (one: Standing) => one.due !== null && !one.isProcessed,
  eligible: isEligible,
  policy: (one: Standing) => isEligible(one) && one.subject === 'policy',
  land: (one: Standing) => isEligible(one) && one.subject === 'land',
  justice: (one: Standing) => isEligible(one) && one.subject === 'justice',
  other: (one: Standing) => isEligible(one) && one.subject === 'other',
  /** Lĩnh vực hành chính: whatever is not of the courts. */
  administrative: (one: Standing) => isEligible(one) && one.subject !== 'justice',
  resolved: (one: Standing) => isEligible(one) && isResolution(one),
  resolvedOnce: (one: Standing) => isEligible(one) && one.resolution === 'once',
  resolvedAgain: (one: Standing) => isEligible(one) && one.resolution === 'again',
  unresolved: (one: Standing) => isEligible(one) && !isResolution(one),
  underWay: (one: Standing) => isEligible(one) && one.resolution === 'under way',
  notBegun: (one: Standing) => isEligible(one) && one.resolution === 'not begun',
  own: isOwn,
  ownResolved: (one: Standing) => isOwn(one) && isResolution(one),
  ownUnresolved: (one: Standing) => isOwn(one) && !isResolution(one),
  guided: (one: Standing) => one.due !== null && one.outcome === 'guided',
  transferred: (one: Standing) => one.due !== null && one.outcome === 'transferred',
  notOwn: (one: Standing) => isEligible(one) && one.outcome !== 'own',
  settling: (one: Standing) => one.settling !== null,
  settlingCarried: (one: Standing) => one.settling === 'carried',
  settlingReceived: (one: Standing) => one.settling === 'received',
  settled: (one: Standing) => one.settling !== null && isResolution(one),
  settledOnTime: (one: Standing) => one.settling !== null && isResolution(one) && !one.isLate,
  settledLate: (one: Standing) => one.settling !== null && isResolution(one) && one.isLate,
  /** What does not happen in the portal: it takes no denunciations, and nobody is urged through it. */
  never: (_: Standing) => false,
} satisfies Record<string, (one: Standing) => boolean>;
export type FactName = keyof typeof FACTS;
export const FACT_NAMES = Object.keys(FACTS) as FactName[];

const isOf = (kinds: KindsCounted, kind: Kind): boolean =>
  kinds === 'all' || (kinds === 'complaints') === (kind === 'khieu_nai');

export type FactCounts = Record<KindsCounted, Record<FactName, number>>;

const nothing = (): FactCounts =>
  Object.fromEntries(
    KINDS_COUNTED.map((kinds) => [kinds, Object.fromEntries(FACT_NAMES.map((name) => [name, 0]))]),
  ) as FactCounts;

/** Counts by row, whatever a row is. */
export type FactTally<Key> = Map<Key, FactCounts>;

/** Adds one petition to the counts of its row. */
export function addTo<Key>(tally: FactTally<Key>, key: Key, one: Standing): void {
  const counts = tally.get(key) ?? nothing();
  tally.set(key, counts);
  for (const kinds of KINDS_COUNTED)
    if (isOf(kinds, one.kind)) for (const name of FACT_NAMES) if (FACTS[name](one)) counts[kinds][name] += 1;
}

export const countIn = <Key>(tally: FactTally<Key>, key: Key, kinds: KindsCounted, name: FactName): number =>
  tally.get(key)?.[kinds][name] ?? 0;

/** The subject class of a field: its own, or that of the nearest field above it that has one. */
export function subjectOf(
  field: number | null,
  fields: ReadonlyMap<number, { code: string; parentId: number | null }>,
  classes: Readonly<Record<string, Subject>>,
): Subject {
  for (let at = field, steps = 0; at !== null && steps < 10; steps++) {
    const one = fields.get(at);
    if (!one) break;
    const known = classes[one.code];
    if (known) return known;
    at = one.parentId;
  }
  return 'other';
}

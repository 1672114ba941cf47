// The lives that petitions of the demonstration lead: which moves come, after how many working days, by whom.
import type { Kind } from '#app/domain/petition.ts';
import type { LaterMove } from '#app/features/petitions/index.server.ts';
import type { Draw } from './draw.ts';

export interface Step {
  move: LaterMove | 'rate';
  /** Working days since the step before. */
  after: number;
  by: 'intake' | 'handler' | 'head' | 'sender' | 'system';
}

const step = (move: Step['move'], by: Step['by'], after: number): Step => ({ move, by, after });

/** From acceptance to the answer, `days` working days long in all. */
const answering = (days: number): Step[] => [
  step('takeUp', 'handler', 1),
  step('draftAnswer', 'handler', Math.max(0, days - 2)),
  step('submitAnswer', 'handler', 0),
  step('sendAnswer', 'head', 1),
];
const accepted = step('accept', 'intake', 1);
const rated = step('rate', 'sender', 2);
const closed = step('close', 'system', 11);
const revised = [
  step('takeUp', 'handler', 1),
  step('draftAnswer', 'handler', 1),
  step('submitAnswer', 'handler', 0),
  step('returnAnswer', 'head', 1),
  step('draftAnswer', 'handler', 1),
  step('submitAnswer', 'handler', 0),
  step('sendAnswer', 'head', 1),
];

const LIVES = {
  answered: () => [accepted, ...answering(4), rated, closed],
  answeredLate: () => [accepted, ...answering(11), rated, closed],
  answeredAfterRevision: () => [accepted, ...revised, rated],
  extended: () => [
    accepted,
    step('takeUp', 'handler', 1),
    step('extend', 'head', 3),
    ...answering(4).slice(1),
    rated,
    closed,
  ],
  reopened: () => [accepted, ...answering(4), rated, step('reopen', 'sender', 1), ...answering(4), rated, closed],
  informationAsked: () => [
    step('askInformation', 'intake', 1),
    step('giveInformation', 'sender', 1),
    accepted,
    ...answering(3),
    rated,
  ],
  silentSender: () => [accepted, step('takeUp', 'handler', 1), step('askInformation', 'handler', 1)],
  refused: () => [step('refuse', 'intake', 2)],
  transferredOut: () => [step('transferOut', 'intake', 3)],
  withdrawn: () => [accepted, step('withdraw', 'sender', 1)],
  handedOver: () => [
    accepted,
    step('takeUp', 'handler', 1),
    step('returnToIntake', 'head', 1),
    step('handOver', 'intake', 1),
    ...answering(2),
    rated,
    closed,
  ],
  returnedTwice: () => [
    accepted,
    step('returnToIntake', 'head', 1),
    step('handOver', 'intake', 1),
    step('returnToIntake', 'head', 1),
  ],
  neverTakenUp: () => [accepted],
  neverAnswered: () => [accepted, step('takeUp', 'handler', 1)],
  waitingForApproval: () => [accepted, ...answering(3).slice(0, -1)],
} satisfies Record<string, () => Step[]>;

/** How the lives share a hundred petitions. The unfinished ones only make sense for the last weeks. */
const FINISHED: [keyof typeof LIVES, number][] = [
  ['answered', 52],
  ['answeredLate', 9],
  ['answeredAfterRevision', 8],
  ['extended', 7],
  ['reopened', 4],
  ['informationAsked', 6],
  ['refused', 8],
  ['transferredOut', 3],
  ['withdrawn', 2],
  ['handedOver', 5],
];
const UNFINISHED: [keyof typeof LIVES, number][] = [
  ['neverAnswered', 26],
  ['neverTakenUp', 18],
  ['waitingForApproval', 18],
  ['silentSender', 10],
  ['returnedTwice', 12],
  ['answered', 16],
];

/** A life for a petition received `daysAgo` days ago. Complaints take longer and know neither reopening nor transfer. */
export function lifeOf(draw: Draw, kind: Kind, daysAgo: number): Step[] {
  const shares = daysAgo < 24 ? UNFINISHED : FINISHED;
  const name = draw.one(shares.flatMap(([life, share]) => Array<typeof life>(share).fill(life)));
  if (kind !== 'khieu_nai') return LIVES[name]();
  if (name === 'reopened' || name === 'transferredOut') return LIVES.answered();
  if (name === 'silentSender') return [accepted, step('takeUp', 'handler', 1), step('suspend', 'head', 2)];
  // A complaint is decided within 30 days of its acceptance, not within 7 working days of its receipt; its decision is then
  // published, and carried out once it is in force.
  return [
    ...LIVES[name]().flatMap((one) => {
      if (one.move === 'draftAnswer') return [{ ...one, after: one.after * 4 }];
      return one.move === 'sendAnswer' ? [one, step('publish', 'head', 4)] : [one];
    }),
    step('execute', 'head', 9),
  ];
}

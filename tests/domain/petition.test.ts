import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { may, permissionsOf, ROLES } from '#app/domain/permissions.ts';
import {
  type ActorKind,
  DATED_MOVES,
  decideMove,
  KINDS,
  type Kind,
  MOVE_NAMES,
  type MoveName,
  movesOpenTo,
  PETITION_MOVES,
  type PetitionFacts,
  REOPEN_WITHIN_DAYS,
  REOPENINGS_AT_MOST,
  STATES,
  type State,
} from '#app/domain/petition.ts';
import type { Mover } from '#app/domain/petition-move-row.ts';

const NOW = new Date('2026-11-20T03:00:00Z');
const ACTORS: ActorKind[] = ['sender', 'system', ...ROLES];

const petition = (state: State, more: Partial<PetitionFacts> = {}): PetitionFacts => ({
  kind: 'phan_anh',
  state,
  accepted: !['draft', 'received', 'refused'].includes(state),
  answeredAt: null,
  reopenings: 0,
  extended: false,
  suspended: false,
  awaitsExecution: false,
  atIntake: false,
  answer: 'none',
  published: false,
  openParts: 0,
  followers: 0,
  withdrawalAsked: false,
  hasDatedAct: false,
  ...more,
});

describe('who may do what in which state', () => {
  const table: [MoveName, ActorKind, PetitionFacts, State | string][] = [
    ['send', 'sender', petition('draft'), 'received'],
    ['accept', 'intake', petition('received'), 'accepted'],
    ['accept', 'handler', petition('received'), 'notYourMove'],
    ['accept', 'intake', petition('accepted'), 'notInThisState'],
    ['refuse', 'intake', petition('received'), 'refused'],
    ['refuse', 'intake', petition('accepted'), 'notInThisState'],
    ['refuse', 'intake', petition('needs_information', { accepted: true }), 'notYetAccepted'],
    ['askInformation', 'intake', petition('received'), 'needs_information'],
    ['askInformation', 'handler', petition('received'), 'notYourMove'],
    ['askInformation', 'handler', petition('in_progress'), 'needs_information'],
    ['giveInformation', 'sender', petition('needs_information', { accepted: false }), 'received'],
    ['giveInformation', 'sender', petition('needs_information', { accepted: true }), 'in_progress'],
    ['giveInformation', 'sender', petition('in_progress'), 'in_progress'],
    ['giveInformation', 'sender', petition('answered'), 'notInThisState'],
    ['stopWaiting', 'handler', petition('needs_information', { accepted: true }), 'in_progress'],
    ['transferOut', 'intake', petition('received'), 'transferred'],
    ['transferOut', 'intake', petition('received', { kind: 'khieu_nai' }), 'transferred'],
    ['transferOut', 'intake', petition('accepted', { kind: 'khieu_nai' }), 'notForThisKind'],
    ['transferOut', 'intake', petition('needs_information', { kind: 'khieu_nai', accepted: true }), 'notYetAccepted'],
    ['handOver', 'handler', petition('in_progress'), 'accepted'],
    ['returnToIntake', 'head', petition('accepted'), 'accepted'],
    ['returnToIntake', 'head', petition('accepted', { atIntake: true }), 'notAtIntake'],
    ['takeUp', 'handler', petition('accepted'), 'in_progress'],
    ['takeUp', 'handler', petition('reopened'), 'in_progress'],
    ['takeUp', 'intake', petition('accepted'), 'notYourMove'],
    ['extend', 'head', petition('in_progress'), 'in_progress'],
    ['extend', 'handler', petition('in_progress'), 'notYourMove'],
    ['extend', 'head', petition('in_progress', { extended: true }), 'notExtendedYet'],
    ['suspend', 'head', petition('in_progress', { kind: 'khieu_nai' }), 'in_progress'],
    ['suspend', 'handler', petition('in_progress', { kind: 'khieu_nai' }), 'notYourMove'],
    ['suspend', 'head', petition('in_progress'), 'notForThisKind'],
    ['suspend', 'head', petition('in_progress', { kind: 'khieu_nai', suspended: true }), 'notSuspended'],
    ['resume', 'head', petition('in_progress', { kind: 'khieu_nai', suspended: true }), 'in_progress'],
    ['resume', 'head', petition('in_progress', { kind: 'khieu_nai' }), 'isSuspended'],
    ['sendAnswer', 'head', petition('in_progress', { answer: 'submitted', suspended: true }), 'notSuspended'],
    ['draftAnswer', 'handler', petition('in_progress', { suspended: true }), 'in_progress'],
    ['withdraw', 'head', petition('in_progress', { kind: 'khieu_nai', suspended: true }), 'withdrawn'],
    ['withdraw', 'intake', petition('received', { kind: 'khieu_nai' }), 'withdrawn'],
    ['askWithdrawal', 'sender', petition('in_progress', { kind: 'khieu_nai', suspended: true }), 'in_progress'],
    [
      'askWithdrawal',
      'sender',
      petition('received', { kind: 'khieu_nai', withdrawalAsked: true }),
      'noWithdrawalAsked',
    ],
    ['askWithdrawal', 'sender', petition('received'), 'notForThisKind'],
    ['dropWithdrawal', 'sender', petition('received', { kind: 'khieu_nai', withdrawalAsked: true }), 'received'],
    ['dropWithdrawal', 'head', petition('received', { kind: 'khieu_nai' }), 'withdrawalAsked'],
    ['stopExecution', 'head', petition('closed', { kind: 'khieu_nai', awaitsExecution: true }), 'closed'],
    ['stopExecution', 'handler', petition('closed', { kind: 'khieu_nai', awaitsExecution: true }), 'notYourMove'],
    ['stopExecution', 'head', petition('closed', { kind: 'khieu_nai' }), 'awaitsExecution'],
    ['correctDay', 'head', petition('closed', { hasDatedAct: true }), 'closed'],
    ['correctDay', 'head', petition('received'), 'hasDatedAct'],
    ['correctDay', 'handler', petition('closed', { hasDatedAct: true }), 'notYourMove'],
    ['execute', 'head', petition('closed', { kind: 'khieu_nai', awaitsExecution: true }), 'closed'],
    ['execute', 'head', petition('closed', { kind: 'khieu_nai' }), 'awaitsExecution'],
    ['replan', 'system', petition('closed'), 'closed'],
    ['replan', 'head', petition('accepted'), 'notYourMove'],
    ['draftAnswer', 'handler', petition('in_progress'), 'in_progress'],
    ['draftAnswer', 'handler', petition('in_progress', { answer: 'submitted' }), 'answerNotSubmitted'],
    ['submitAnswer', 'handler', petition('in_progress'), 'answerIsDrafted'],
    ['submitAnswer', 'handler', petition('in_progress', { answer: 'drafted' }), 'in_progress'],
    ['sendAnswer', 'head', petition('in_progress', { answer: 'drafted' }), 'answerIsSubmitted'],
    ['sendAnswer', 'handler', petition('in_progress', { answer: 'submitted' }), 'notYourMove'],
    ['sendAnswer', 'head', petition('in_progress', { answer: 'submitted' }), 'answered'],
    ['close', 'system', petition('answered'), 'closed'],
    ['reopen', 'sender', petition('answered', { answeredAt: NOW }), 'reopened'],
    ['reopen', 'sender', petition('answered', { answeredAt: NOW, reopenings: REOPENINGS_AT_MOST }), 'mayReopen'],
    ['reopen', 'sender', petition('answered', { answeredAt: daysAgo(REOPEN_WITHIN_DAYS + 1) }), 'mayReopen'],
    ['reopen', 'sender', petition('closed', { answeredAt: NOW, kind: 'khieu_nai' }), 'notForThisKind'],
    ['withdraw', 'sender', petition('accepted'), 'withdrawn'],
    ['withdraw', 'sender', petition('in_progress'), 'notForThisKind'],
    ['withdraw', 'sender', petition('in_progress', { kind: 'khieu_nai' }), 'notYourMove'],
    ['withdraw', 'intake', petition('received'), 'notYourMove'],
    ['publish', 'intake', petition('accepted'), 'accepted'],
    ['publish', 'intake', petition('accepted', { kind: 'khieu_nai' }), 'notForThisKind'],
    ['publish', 'head', petition('answered', { kind: 'khieu_nai' }), 'answered'],
    ['unpublish', 'head', petition('answered'), 'published'],
  ];
  it.each(table)('%s by %s', (move, actor, facts, expected) => {
    const decision = decideMove(facts, move, actor, NOW);
    expect(decision.ok ? decision.to : decision.why).toBe(expected);
  });

  it.each(MOVE_NAMES)('neither an administrator nor an inspector ever makes the move %s', (move) => {
    for (const state of STATES)
      for (const role of ['administrator', 'inspector'] as const)
        expect(decideMove(petition(state), move, role, NOW).ok).toBe(false);
  });
});

describe('the table as a whole', () => {
  it('reaches every state from a draft', () => {
    const reached = new Set<State>(['draft']);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const rows of Object.values(PETITION_MOVES))
        for (const { from, to } of rows) if (to && from.some((state) => reached.has(state))) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...STATES].sort());
  });

  it('never leaves the table, whatever is tried in whatever order', () => {
    const step = fc.record({
      move: fc.constantFrom(...MOVE_NAMES),
      actor: fc.constantFrom(...ACTORS),
      hours: fc.nat(800),
    });
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.array(step, { maxLength: 60 }), (kind, steps) => {
        let facts = petition('draft', { kind, accepted: false });
        let now = NOW;
        for (const { move, actor, hours } of steps) {
          now = new Date(now.getTime() + hours * 3_600_000);
          const decision = decideMove(facts, move, actor, now);
          expect(decision.ok).toBe(movesOpenTo(facts, actor, now).includes(move));
          if (!decision.ok) continue;
          expect(isInTable(kind, move, facts.state, decision.to, actor)).toBe(true);
          facts = after(facts, move, decision.to, now);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

function daysAgo(days: number): Date {
  return new Date(NOW.getTime() - days * 86_400_000);
}

function isInTable(kind: Kind, move: MoveName, from: State, to: State, actor: ActorKind): boolean {
  return PETITION_MOVES[move].some(
    (row) =>
      (row.from as readonly State[]).includes(from) &&
      (row.to ?? from) === to &&
      row.by.some((mover) => mover === actor || holds(actor, mover)) &&
      (!('kinds' in row) || (row.kinds as readonly Kind[]).includes(kind)),
  );
}

function holds(actor: ActorKind, mover: Mover): boolean {
  if (actor === 'sender' || actor === 'system' || mover === 'sender' || mover === 'system') return false;
  return may({ permissions: permissionsOf(actor) }, mover);
}

/** What each move does to the facts: the same as the plans do to the row. */
function after(facts: PetitionFacts, move: MoveName, state: State, now: Date): PetitionFacts {
  const answer = {
    draftAnswer: 'drafted',
    submitAnswer: 'submitted',
    returnAnswer: 'drafted',
    sendAnswer: 'none',
    reopen: 'none',
  };
  return {
    ...facts,
    state,
    accepted: facts.accepted || move === 'accept',
    answeredAt: move === 'sendAnswer' ? now : facts.answeredAt,
    reopenings: facts.reopenings + (move === 'reopen' ? 1 : 0),
    suspended: move === 'suspend' || (move !== 'resume' && facts.suspended),
    awaitsExecution:
      (move === 'sendAnswer' && facts.kind === 'khieu_nai') ||
      (move !== 'execute' && move !== 'stopExecution' && facts.awaitsExecution),
    extended: move === 'extend' || (move !== 'reopen' && facts.extended),
    atIntake: move === 'returnToIntake' || (move !== 'handOver' && facts.atIntake),
    answer: (answer[move as keyof typeof answer] as PetitionFacts['answer']) ?? facts.answer,
    withdrawalAsked: move === 'askWithdrawal' || (move !== 'dropWithdrawal' && facts.withdrawalAsked),
    hasDatedAct: facts.hasDatedAct || DATED_MOVES.includes(move),
    published: move === 'publish' || (move !== 'unpublish' && facts.published),
  };
}

// Under which conditions a move is open, beside the state of the case: small questions to its facts.
import { addDays, type Day, dayOf } from './deadline-day.ts';
import type { PetitionFacts } from './petition-facts.ts';

/** How often a sender may say "not resolved", and for how many calendar days after the answer. The portal's own rule. */
export const REOPENINGS_AT_MOST = 2;
export const REOPEN_WITHIN_DAYS = 30;

/** The last day of that right, which lasts until 24:00 of it; the day of the answer is not counted (Bộ luật Dân sự 2015, Điều 147, 148). */
export const reopenUntil = (answeredAt: Date): Day => addDays(dayOf(answeredAt), REOPEN_WITHIN_DAYS);

export const CONDITIONS = {
  notYetAccepted: (p: PetitionFacts) => !p.accepted,
  alreadyAccepted: (p: PetitionFacts) => p.accepted,
  notSuspended: (p: PetitionFacts) => !p.suspended,
  isSuspended: (p: PetitionFacts) => p.suspended,
  awaitsExecution: (p: PetitionFacts) => p.awaitsExecution,
  notExtendedYet: (p: PetitionFacts) => !p.extended,
  notAtIntake: (p: PetitionFacts) => !p.atIntake,
  answerIsDrafted: (p: PetitionFacts) => p.answer === 'drafted',
  answerIsSubmitted: (p: PetitionFacts) => p.answer === 'submitted',
  answerNotSubmitted: (p: PetitionFacts) => p.answer !== 'submitted',
  notPublished: (p: PetitionFacts) => !p.published,
  published: (p: PetitionFacts) => p.published,
  awaitsParts: (p: PetitionFacts) => p.openParts > 0,
  withdrawalAsked: (p: PetitionFacts) => p.withdrawalAsked,
  noWithdrawalAsked: (p: PetitionFacts) => !p.withdrawalAsked,
  hasDatedAct: (p: PetitionFacts) => p.hasDatedAct,
  notFollowed: (p: PetitionFacts) => p.followers === 0,
  mayReopen: (p: PetitionFacts, now: Date) =>
    p.reopenings < REOPENINGS_AT_MOST && p.answeredAt !== null && dayOf(now) <= reopenUntil(p.answeredAt),
} as const;
export type Condition = keyof typeof CONDITIONS;

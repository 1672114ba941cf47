// Plans around the answer: drafted by the handler, submitted, given back or approved and sent by the head.
import { dayOf } from '../../domain/deadline.ts';
import type { MoveName } from '../../domain/petition.ts';
import { gapsIn } from '../../domain/template.ts';
import { type AnswerOfRound, currentAnswer, giveBack, saveDraft, send, submit } from '../answers/index.server.ts';
import { contentOf, mergedBases, PROSE } from '../answers/types.ts';
import { mayWriteAnswer } from '../checkout/index.server.ts';
import { updatePublishedAnswer } from '../publications/index.server.ts';
import { inviteToRate } from '../ratings/index.server.ts';
import type { MoveGiven } from './forms.ts';
import { no, officer, type Planned, type Planner, type Situation } from './plan.ts';

/** The answer of this round; the move table has already made sure there is one. */
async function answerHere({ tx, found: { row } }: Pick<Situation<MoveName>, 'tx' | 'found'>) {
  const answer = await currentAnswer(tx, row.id, row.round);
  if (!answer) throw new Error(`Petition ${row.code} has no answer in round ${row.round}`);
  return answer;
}

export const draftAnswer: Planner<'draftAnswer'> = async ({
  tx,
  found: { row },
  given,
  actor,
  now,
}): Promise<Planned> => {
  const { version, basis = [], ...typed } = given;
  const legalBasis = mergedBases(typed.legalBasis ?? '', [basis].flat());
  const { staffId } = officer(actor);
  if (!(await mayWriteAnswer(tx, row.id, staffId, now))) return no('answerBeingWritten');
  const before = await currentAnswer(tx, row.id, row.round);
  if ((before?.version ?? 0) !== version) return no('answerChangedMeanwhile');
  if (row.kind === 'khieu_nai' && !typed.outcome) return no('outcomeMissing');
  const at = {
    petitionId: row.id,
    round: row.round,
    organisationId: row.organisationId,
    staffId,
  };
  return {
    ok: true,
    event: { facts: { version: version + 1 } },
    save: (writer) => saveDraft(writer, at, contentOf({ ...typed, legalBasis }), now),
  };
};

/** What a template left to be filled in must be filled in before anybody else reads it. */
const hasGaps = (answer: AnswerOfRound) => PROSE.some((part) => gapsIn(answer[part]).length > 0);

export const submitAnswer: Planner<'submitAnswer'> = async (situation): Promise<Planned> => {
  const { tx: reader, actor, now } = situation;
  const answer = await answerHere(situation);
  if (hasGaps(answer)) return no('gapsLeft');
  if (!(await mayWriteAnswer(reader, answer.petitionId, officer(actor).staffId, now))) return no('answerBeingWritten');
  return {
    ok: true,
    event: { facts: { version: answer.version } },
    save: (tx) => submit(tx, answer, now),
  };
};

export const returnAnswer: Planner<'returnAnswer'> = async (situation) => {
  const answer = await answerHere(situation);
  const remarks = situation.given.reason;
  return { ok: true, event: { reason: remarks }, save: (tx) => giveBack(tx, answer.id, remarks, situation.now) };
};

/** As the officer corrected it, or as it was written. */
const publicParts = (given: MoveGiven<'sendAnswer'>, answer: AnswerOfRound) => ({
  answer: given.publicAnswer || answer.body,
  summary: given.publicSummary || answer.summary,
  done: given.publicDone || answer.whatWasDone || null,
});

export const sendAnswer: Planner<'sendAnswer'> = async (situation): Promise<Planned> => {
  const { found, given, actor, now } = situation;
  const { row, facts } = found;
  const answer = await answerHere(situation);
  if (hasGaps(answer)) return no('gapsLeft');
  const today = dayOf(now);
  const documentDay = given.documentDay ?? today;
  const letter = {
    documentNumber: given.documentNumber,
    documentDay,
    approvedBy: officer(actor).staffId,
    signingForm: given.signingForm ?? answer.signingForm,
    signerName: given.signerName || answer.signerName,
    signerTitle: given.signerTitle || answer.signerTitle,
  };
  return {
    ok: true,
    changes: {
      answeredAt: now,
      // A complaint is decided on the day of its decision; anything else is answered when the answer is sent.
      answeredDay: row.kind === 'khieu_nai' ? documentDay : today,
    },
    event: {
      legalBasis: answer.legalBasis,
      facts: { round: row.round, outcome: answer.outcome },
    },
    save: async (tx) => {
      await send(tx, answer.id, letter, now);
      if (facts.published) await updatePublishedAnswer(tx, row.id, publicParts(given, answer));
      await inviteToRate(tx, row.id, row.round);
    },
    mail: { template: 'answered', params: { summary: answer.summary } },
  };
};

// The plan of putting a wrongly entered day right: a move of its own, after which everything that hangs on the day is as it should be.
import { answeredAlong } from '#db/duplicates.ts';
import type { Reader } from '#db/index.ts';
import type { FoundPetition } from '#db/petitions.ts';
import { startOfDay } from '../../domain/deadline.ts';
import { whyNotDated } from '../../domain/document-day.ts';
import { dateAgain } from '../answers/index.server.ts';
import { datedActs, planCorrection } from '../deadlines/index.server.ts';
import type { AnswerRedated } from './forms.ts';
import { type Companion, clockCaseOf, no, type Planned, type Planner } from './plan.ts';

/** Those who were answered along have the same answer, and its day. */
async function redated(tx: Reader, { row }: FoundPetition, redating: AnswerRedated): Promise<Companion[]> {
  const codes = await answeredAlong(tx, row.id, redating);
  const { documentNumber, day, rightDay, reason } = redating;
  return codes.map((code) => ({ code, move: 'correctAlong', given: { documentNumber, day, rightDay, reason } }));
}

export const correctDay: Planner<'correctDay'> = async ({ tx, found, given, now }): Promise<Planned> => {
  const { row } = found;
  const about = clockCaseOf(found);
  const act = (await datedActs(tx, { ...about, receivedDay: row.receivedDay }, now)).find(
    ({ number }) => number === given.act,
  );
  if (!act) return no('unknownAct');
  if (act.day === given.day) return no('nothingMoved');
  const why = whyNotDated(given.day, true, act.bounds, now);
  if (why) return no(why);
  const facts = { corrects: act.number, correctedMove: act.move, fromDay: act.day, toDay: given.day };
  const correction = { move: 'correctDay' as const, at: now, facts };
  const { moves, lateness, answer, apply } = await planCorrection(tx, about, correction);
  const isDecision = act.move === 'sendAnswer' && row.kind === 'khieu_nai';
  const [first] = moves;
  return {
    ok: true,
    changes: {
      ...lateness,
      ...(answer && { answerDueDay: answer.dueDay, answerFirstDueDay: answer.firstDueDay }),
      ...(isDecision && { answeredDay: given.day }),
      ...(act.move === 'accept' && { acceptedAt: startOfDay(given.day) }),
    },
    event: {
      reason: given.reason,
      facts: { ...facts, ...(first && { fromDueDay: first.from, toDueDay: first.to, dates: moves }) },
    },
    save: async (writer) => {
      await apply(writer);
      if (act.move === 'sendAnswer') await dateAgain(writer, row.id, act, given.day);
    },
    along:
      act.move === 'sendAnswer' ? await redated(tx, found, { ...act, rightDay: given.day, reason: given.reason }) : [],
    mail: { template: 'dayCorrected', params: { wrongDay: act.day, rightDay: given.day, reason: given.reason } },
  };
};

// Writes ballots of a survey down and counts them, in one transaction: the only way into the figures.
import type { Writer } from '#db/index.ts';
import { touchPublicFace } from '#db/portal.ts';
import { addToTallies, insertSurveyBallots, type NewTally } from '#db/survey-ballots.ts';
import type { BallotChannel } from '../../domain/survey-ballots.ts';
import type { SurveyAnswers, SurveyContent } from '../../domain/survey-questionnaire.ts';
import { drawnKey, shuffled } from '../ballots/index.server.ts';

/** A ballot that was checked. */
export interface CastBallot {
  questionnaireId: number;
  /** 0: a counter. */
  roundId: number;
  /** 0: not named (paper). */
  organisationId: number;
  /** 0: no procedure in particular. */
  procedureId: number;
  /** 0: not from paper. */
  importId: number;
  channel: BallotChannel;
  month: string;
  answers: SurveyAnswers;
}

/** What is known about the person is counted and not kept with the ballot: together they could tell somebody apart. */
export async function writeBallots(
  tx: Writer,
  { questions }: SurveyContent,
  ballots: readonly CastBallot[],
): Promise<void> {
  const kept = questions.filter(({ type }) => type !== 'person').map(({ code }) => code);
  let left = shuffled(ballots).map((one) => ({
    ...one,
    id: drawnKey(),
    answers: JSON.stringify(
      Object.fromEntries(kept.flatMap((code) => (one.answers[code] ? [[code, one.answers[code]]] : []))),
    ),
  }));
  while (left.length > 0) {
    const taken = await insertSurveyBallots(tx, left);
    left = left.filter(({ id }) => taken.has(id)).map((one) => ({ ...one, id: drawnKey() }));
  }
  await addToTallies(tx, talliesFrom(ballots));
  await touchPublicFace(tx);
}

function talliesFrom(ballots: readonly CastBallot[]): NewTally[] {
  const tallies = new Map<string, NewTally>();
  for (const { answers, procedureId: _, ...about } of ballots) {
    const chosen = Object.entries(answers).flatMap(([question, options]) =>
      options.map((option) => ({ question, option })),
    );
    for (const one of [{ question: '', option: '' }, ...chosen]) {
      const key = JSON.stringify([about, one]);
      const tally = tallies.get(key);
      if (tally) tally.n++;
      else tallies.set(key, { ...about, ...one, n: 1 });
    }
  }
  return [...tallies.values()];
}

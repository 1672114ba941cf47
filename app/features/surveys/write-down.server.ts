// Writes ballots of a survey down, counts them and publishes what may be published, in one transaction: the only way into the figures.
import type { Writer } from '#db/index.ts';
import { touchPublicFace } from '#db/portal.ts';
import { addToTallies, insertSurveyBallots, type NewTally } from '#db/survey-ballots.ts';
import { type Counted, publishTallies, talliesToPublish } from '#db/survey-publishing.ts';
import { holdRound } from '#db/surveys.ts';
import { nextCut, type Piece } from '../../domain/satisfaction-cuts.ts';
import type { BallotChannel } from '../../domain/survey-ballots.ts';
import type { SurveyAnswers, SurveyContent, SurveyQuestion } from '../../domain/survey-questionnaire.ts';
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
  const [{ roundId, questionnaireId, month }] = ballots as [CastBallot];
  const source = { roundId, questionnaireId, ...(roundId === 0 && { year: Number(month.slice(0, 4)) }) };
  const isOver = roundId !== 0 && (await holdRound(tx, roundId)).state !== 'open';
  await publish(tx, source, questions, isOver ? null : [...new Set(ballots.map((one) => one.organisationId))]);
}

/** Makes public what may be: of these units; or, when no more ballots can come (null), of all, and what is left of them together. */
export async function publish(
  tx: Writer,
  source: Counted,
  questions: readonly SurveyQuestion[],
  units: readonly number[] | null,
): Promise<void> {
  const isLast = units === null;
  const types = new Map(questions.map(({ code, type }) => [code, type]));
  // Who answered is told once, at the end: nobody can watch how their numbers grew.
  const rows = (await talliesToPublish(source, units, tx)).filter(
    ({ question }) => isLast || types.get(question) !== 'person',
  );
  const waiting = [...Map.groupBy(rows, ({ unit, question, maker }) => JSON.stringify([unit, question, maker]))].map(
    ([, [first, ...more]]) => {
      const options = [first!, ...more].map(({ n }) => n);
      // Of a question that takes several answers at least so many people answered it.
      const n = types.get(first!.question) === 'priority' ? Math.max(...options) : options.reduce((a, b) => a + b, 0);
      return { ...first!, n };
    },
  );
  const cut = nextCut(waiting, isLast);
  for (const [pieces, isNamed] of [
    [cut.named, true],
    [cut.unnamed, false],
  ] as const)
    for (const some of Map.groupBy(pieces, ({ unit, part }) => `${unit} ${part}`).values()) {
      const [{ unit, part }] = some as [Piece];
      const maker = part === 'all' ? null : part;
      await publishTallies(tx, source, { unit, questions: some.map(({ question }) => question), maker }, isNamed);
    }
  if (cut.named.length + cut.unnamed.length > 0) await touchPublicFace(tx);
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

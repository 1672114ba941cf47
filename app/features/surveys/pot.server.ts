// Ballots of surveys on their way through the pot (features/ballots) into the figures.
import { type Writer, write } from '#db/index.ts';
import { addUncounted, questionnaireById, roundsNotOpen } from '#db/surveys.ts';
import { dayOf } from '../../domain/deadline.ts';
import { blurred } from '../../domain/survey-ballots.ts';
import type { SurveyContent } from '../../domain/survey-questionnaire.ts';
import {
  discard,
  mixFullBatches,
  mixIfFull,
  mixPooled,
  putIntoPot,
  type Waiting,
  whatWaits,
} from '../ballots/index.server.ts';
import { type CastBallot, writeBallots } from './write-down.server.ts';

const KIND = 'survey';

const batchOf = ({ roundId, questionnaireId, organisationId }: CastBallot) =>
  [roundId, questionnaireId, organisationId].join(':');
const roundOf = ({ batch }: Waiting) => Number(batch.split(':')[0]);

/** Within the transaction that uses the link or the form up. */
export const letWait = (tx: Writer, ballot: CastBallot): Promise<void> =>
  putIntoPot(
    tx,
    { kind: KIND, batch: batchOf(ballot), month: ballot.month, questionnaireId: ballot.questionnaireId },
    ballot,
  );

/** After a ballot was cast. */
export const mixWith = (ballot: CastBallot): Promise<void> => mixIfFull(KIND, batchOf(ballot), writeDown);

/** How many ballots of a round, or of a counter since these days, wait for others. */
export const waitingFor = async (
  { roundId, questionnaireId }: Pick<CastBallot, 'roundId' | 'questionnaireId'>,
  { from, to }: { from: string; to: string },
): Promise<number> =>
  (await whatWaits(KIND)).reduce(
    (sum, { batch, month, n }) =>
      batch.startsWith(`${roundId}:${questionnaireId}:`) &&
      (roundId !== 0 || (from.slice(0, 7) <= month && month <= to.slice(0, 7)))
        ? sum + n
        : sum,
    0,
  );

/**
 * Full batches. What is left when its round has ended, or the year of its counter: all units of it together, without their names. Fewer
 * than five of a round are thrown away and said not to be counted; of a counter they wait on.
 */
export async function mixSurveyBallots(now: Date): Promise<void> {
  const left = await mixFullBatches(KIND, writeDown);
  const ended = await roundsNotOpen([...new Set(left.map(roundOf))]);
  for (const [roundId, waiting] of Map.groupBy(left, roundOf)) {
    if (roundId === 0) await mixCounters(waiting, dayOf(now).slice(0, 4));
    else if (ended.has(roundId) && !(await mixPooled(KIND, waiting, writeDown)))
      await write(async (tx) => addUncounted(tx, roundId, await discard(tx, KIND, waiting)));
  }
}

async function mixCounters(waiting: readonly Waiting[], thisYear: string): Promise<void> {
  const ofLastYear = waiting.filter(({ month }) => month < `${thisYear}-01`);
  const pools = Map.groupBy(ofLastYear, ({ batch, month }) => `${batch.split(':')[1]} ${month.slice(0, 4)}`);
  for (const pool of pools.values()) await mixPooled(KIND, pool, writeDown);
}

/** All were asked the same questionnaire. Month, procedure and way may not tell one of few; of a pool neither may the unit. */
async function writeDown(tx: Writer, ballots: CastBallot[], isPooled: boolean): Promise<void> {
  const questionnaire = await questionnaireById(ballots[0]!.questionnaireId, tx);
  const month = ballots
    .map((one) => one.month)
    .sort()
    .at(-1)!;
  const together = ballots.map((one) => ({ ...one, month, ...(isPooled && { organisationId: 0 }) }));
  const safe = blurred(blurred(together, 'procedureId', 0), 'channel', 'counter');
  await writeBallots(tx, JSON.parse(questionnaire!.content) as SurveyContent, safe);
}

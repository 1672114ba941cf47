// One ballot, one voice: a link of a round or a form from a counter, each used once, and the ballot on its way into the pot.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { read, type Writer, write } from '#db/index.ts';
import {
  addUncounted,
  forgetCounterForms,
  questionnaireById,
  roundById,
  roundsNotOpen,
  spendCounterForm,
  spendLink,
  surveyInvitationByHash,
} from '#db/surveys.ts';
import { addDays, dayOf } from '../../domain/deadline.ts';
import { type BallotChannel, blurred, takesBallots } from '../../domain/survey-ballots.ts';
import type { SurveyAnswers, SurveyContent } from '../../domain/survey-questionnaire.ts';
import type { Language } from '../../i18n/translate.ts';
import { settings } from '../../settings.server.ts';
import { discard, mixFullBatches, mixIfFull, mixPooled, putIntoPot, type Waiting } from '../ballots/index.server.ts';
import { organisationNamed } from '../organisations/index.server.ts';
import { questionnaireWith } from './questionnaires.server.ts';
import { tokenHashOf } from './tokens.server.ts';
import { type CastBallot, writeBallots } from './write-down.server.ts';

const KIND = 'survey';
const batchOf = ({ roundId, questionnaireId, organisationId }: CastBallot) =>
  [roundId, questionnaireId, organisationId].join(':');

export interface SurveyLink {
  title: string;
  unit: string;
  isUsed: boolean;
  isOpen: boolean;
  content: SurveyContent;
}

/** What a link of a round leads to; null when there is none like it. */
export async function findLink(token: string, language: Language, now: Date): Promise<SurveyLink | null> {
  const link = await surveyInvitationByHash(read, tokenHashOf(token));
  const round = link?.roundId ? await roundById(link.roundId) : null;
  if (!link?.organisationId || !round) return null;
  const [unit, questionnaire] = await Promise.all([
    organisationNamed(link.organisationId, language),
    questionnaireWith(round.questionnaireId),
  ]);
  return {
    title: round.title,
    unit: unit!.name,
    isUsed: link.isUsed,
    isOpen: takesBallots(round, dayOf(now)),
    content: questionnaire!.content,
  };
}

export type CastResult = { ok: true } | { ok: false; why: 'unknownLink' | 'alreadyUsed' | 'notOpen' };

/** Casts the one ballot of a link. */
export async function castByLink(token: string, answers: SurveyAnswers, now: Date): Promise<CastResult> {
  const hash = tokenHashOf(token);
  let cast: CastBallot | null = null;
  const result = await write(async (tx): Promise<CastResult> => {
    const link = await surveyInvitationByHash(tx, hash);
    const round = link?.roundId ? await roundById(link.roundId, tx) : null;
    if (!link?.organisationId || !round) return { ok: false, why: 'unknownLink' };
    if (!takesBallots(round, dayOf(now))) return { ok: false, why: 'notOpen' };
    if (!(await spendLink(tx, hash))) return { ok: false, why: 'alreadyUsed' };
    cast = {
      questionnaireId: round.questionnaireId,
      roundId: round.id,
      organisationId: link.organisationId,
      ...{ procedureId: 0, importId: 0, channel: 'link', month: dayOf(now).slice(0, 7), answers },
    };
    await wait(tx, cast);
    return { ok: true };
  });
  if (cast) await mixIfFull(KIND, batchOf(cast), writeDown);
  return result;
}

interface AtCounter {
  questionnaireId: number;
  organisationId: number;
  procedureId: number;
  channel: Extract<BallotChannel, 'counter' | 'kiosk'>;
}

const signed = (text: string) =>
  createHmac('sha256', settings().sessionSecret).update(`counter-form:${text}`).digest('base64url').slice(0, 27);

/** What a form at a counter carries so that it counts once: a lot, the day, and our signature. */
export function counterForm(now: Date): string {
  const text = `${dayOf(now)}.${randomBytes(12).toString('base64url')}`;
  return `${text}.${signed(text)}`;
}

/** The key by which a used form is remembered; null for one that is not ours, or older than yesterday. */
function counterKey(form: string, now: Date): string | null {
  const [day = '', lot = '', signature = ''] = form.split('.');
  const [given, right] = [Buffer.from(signature), Buffer.from(signed(`${day}.${lot}`))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return day >= addDays(dayOf(now), -1) ? `counter:${day}:${tokenHashOf(lot)}` : null;
}

/** Casts a ballot at a counter. Sent twice, it counts once; who sends it is not known, so nobody is kept from a second form. */
export async function castAtCounter(
  form: string,
  about: AtCounter,
  answers: SurveyAnswers,
  now: Date,
): Promise<CastResult> {
  const key = counterKey(form, now);
  if (!key) return { ok: false, why: 'unknownLink' };
  const ballot: CastBallot = { ...about, roundId: 0, importId: 0, month: dayOf(now).slice(0, 7), answers };
  const result = await write(async (tx): Promise<CastResult> => {
    if (!(await spendCounterForm(tx, key))) return { ok: false, why: 'alreadyUsed' };
    await wait(tx, ballot);
    return { ok: true };
  });
  if (result.ok) await mixIfFull(KIND, batchOf(ballot), writeDown);
  return result;
}

/** Used forms of days gone by are of no use to anybody. */
export const forgetUsedForms = (now: Date): Promise<void> =>
  write((tx) => forgetCounterForms(tx, 'counter:', `counter:${addDays(dayOf(now), -1)}`));

const wait = (tx: Writer, ballot: CastBallot) =>
  putIntoPot(
    tx,
    { kind: KIND, batch: batchOf(ballot), month: ballot.month, questionnaireId: ballot.questionnaireId },
    ballot,
  );

/**
 * Full batches. What is left when its round has ended, or the year of its counter: all units of it together, without their names. Fewer
 * than five of a round are thrown away and said not to be counted; of a counter they wait on.
 */
export async function mixSurveyBallots(now: Date): Promise<void> {
  const left = await mixFullBatches(KIND, writeDown);
  const roundOf = ({ batch }: Waiting) => Number(batch.split(':')[0]);
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

// A form at a counter: used once, by nobody in particular, and its ballot on the way into the pot.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { write } from '#db/index.ts';
import { forgetCounterForms, forgetExpiredLinks, spendCounterForm } from '#db/survey-links.ts';
import { addDays, dayOf } from '../../domain/deadline.ts';
import type { BallotChannel } from '../../domain/survey-ballots.ts';
import type { SurveyAnswers } from '../../domain/survey-questionnaire.ts';
import { settings } from '../../settings.server.ts';
import { letWait, mixWith } from './pot.server.ts';
import { tokenHashOf } from './tokens.server.ts';
import type { CastResult } from './types.ts';
import type { CastBallot } from './write-down.server.ts';

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
    await letWait(tx, ballot);
    return { ok: true };
  });
  if (result.ok) await mixWith(ballot);
  return result;
}

/** Used forms of days gone by, and links whose last day has passed, are of no use to anybody. */
export const forgetUsedForms = (now: Date): Promise<void> =>
  write(async (tx) => {
    await forgetCounterForms(tx, 'counter:', `counter:${addDays(dayOf(now), -1)}`);
    await forgetExpiredLinks(tx, dayOf(now));
  });

// Opening a case with its key: wrong keys and unknown codes cost the same and say the same.
import { isKeyOf } from '../petitions/index.server.ts';
import { countTry, waitFor } from '../throttle/index.server.ts';

export type Opening = { ok: true } | { ok: false; why: 'wrongKey' } | { ok: false; why: 'wait'; seconds: number };

/**
 * Whether this key opens this case. The right one does at all times, whatever others behind the same address have tried, and costs no
 * write: of its 57 bits nobody finds one by trying, at the pace of the gate or at any other. Wrong ones are slowed down, so that who guesses
 * costs little and is told so.
 */
export async function openCase(code: string, key: string, origin: string, now: Date): Promise<Opening> {
  if (await isKeyOf(code, key)) return { ok: true };
  const seconds = await countTry(
    [
      { rule: 'caseKey', by: [code], origin },
      { rule: 'caseKeyOrigin', origin },
    ],
    now,
  );
  return seconds > 0 ? { ok: false, why: 'wait', seconds } : { ok: false, why: 'wrongKey' };
}

/** Seconds that this origin must wait before it may ask for another code; 0: now. */
export const waitForCodes = (origin: string, now: Date): Promise<number> =>
  waitFor([{ rule: 'unknownCode', origin }], now);

// The answer to somebody who does too much at once: how long to wait, for people (the error page, with what they typed) and for machines (Retry-After).
import { countTry, type Slowed } from '../features/throttle/index.server.ts';
import type { Typed } from './forms.server.ts';
import { isSecret } from './secrets.ts';

/** What the error page is given. */
export interface SlowedDown {
  seconds: number;
  /** Wrong tries, or more than one network may send. */
  why: 'tooManyTries' | 'tooMuch';
  /** What was typed, to be sent again from there; absent where nothing was, or a secret. */
  typed?: Typed;
}

/** To be thrown: the error page says it in the reader's language. */
export function tooManyTries(seconds: number, why: SlowedDown['why'] = 'tooManyTries', typed?: Typed): Response {
  const kept = typed && !Object.keys(typed).some(isSecret) ? { typed } : {};
  return new Response(JSON.stringify({ seconds, why, ...kept } satisfies SlowedDown), {
    status: 429,
    headers: { 'Retry-After': String(seconds), 'Content-Type': 'application/json; charset=utf-8' },
  });
}

/** Counts an act. Throws a 429 when it may not be done now; what was typed can be sent again from that page. */
export async function slow(slowed: readonly Slowed[], now: Date, typed: Typed): Promise<void> {
  const wait = await countTry(slowed, now);
  if (wait > 0) throw tooManyTries(wait, 'tooMuch', typed);
}

/** Somebody asked for a code or a link that there is not. Throws a 429 when their network did so too often. */
export async function slowUnknown(origin: string, now: Date): Promise<void> {
  const wait = await countTry([{ rule: 'unknownCode', origin }], now);
  if (wait > 0) throw tooManyTries(wait);
}

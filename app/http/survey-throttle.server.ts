// Ballots at counters come from anybody: one network sends so many at a time.
import { countTry } from '../features/throttle/index.server.ts';
import { tooManyTries } from './too-many-tries.ts';

/** Throws a 429 with how long to wait. */
export async function slowCounter(origin: string, now: Date): Promise<void> {
  const wait = await countTry([{ rule: 'counterBallot', by: [origin] }], now);
  if (wait > 0) throw tooManyTries(wait);
}

// Soon due, due, overdue, escalated: recorded batch by batch, so that a worker that slept for a week does not hold the database.
import { setImmediate } from 'node:timers/promises';
import { recordClockEvents } from '../features/deadlines/index.server.ts';

const BATCH = 100;
const BATCHES_AT_MOST = 50;

/** Records what has happened to dates by now; what is left waits for the next round. */
export async function recordWhatHappened(now: Date): Promise<void> {
  for (let batch = 0; batch < BATCHES_AT_MOST; batch++) {
    if ((await recordClockEvents(now, BATCH)) < BATCH) return;
    await setImmediate();
  }
}

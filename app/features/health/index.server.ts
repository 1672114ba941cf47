// The door of health: what this portal can do at this moment, in numbers without anybody's data. It reads across all rooms that work by time.
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { allCalendarDates } from '#db/calendar.ts';
import { engine, sqliteFile } from '#db/engine.ts';
import { read, write } from '#db/index.ts';
import { databaseClock, lastOperation, noteOperation } from '#db/operations.ts';
import { dayOf } from '../../domain/deadline.ts';
import { type Check, type CheckName, calendarAhead, type HealthState, judged, worstOf } from '../../domain/health.ts';
import { settings } from '../../settings.server.ts';
import { oldestDueDate } from '../deadlines/index.server.ts';
import { oldestMail } from '../mail/index.server.ts';

export { unavailability } from '#db/unavailable.ts';

export interface Health {
  state: HealthState;
  checks: Check[];
  tasks: Record<string, TaskReport>;
}

/** What a worker says of a task: when it was done last (milliseconds since 1970), how long it has been running, how often it failed. */
export interface TaskReport {
  doneAt: number | null;
  runningSince: number | null;
  failures: number;
}

/** However many ask, the checks are made once in so long: one of them writes. */
const KEPT = 2_000;
let made: { at: number; health: Promise<Health> } | null = null;

export function healthNow(now: Date): Promise<Health> {
  if (!made || Math.abs(now.getTime() - made.at) >= KEPT) made = { at: now.getTime(), health: checkAll(now) };
  return made.health;
}

export async function checkAll(now: Date): Promise<Health> {
  const begun = performance.now();
  const { mode, smtpUrl } = settings();
  const since = (at: Date | number | null | undefined) => at && Math.max(0, (now.getTime() - Number(at)) / 1000);
  const heartbeat = lastOperation(read, 'worker heartbeat');
  const tasks = async () => ((await heartbeat)?.detail ?? {}) as { tasks?: Health['tasks'] };
  const longest = async () =>
    Math.max(0, ...Object.values((await tasks()).tasks ?? {}).map(({ runningSince }) => since(runningSince) ?? 0));
  const checks = await Promise.all([
    found('write', () => secondsOfWriting(now)),
    found('disk', diskLeft),
    found('worker', async () => since((await heartbeat)?.at)),
    found('tasks', longest),
    found('dates', async () => since(await oldestDueDate(now))),
    // Without a mail server mail waits because somebody decided so.
    found('outbox', async () => since(await oldestMail(now)), smtpUrl ? 'failing' : 'warning'),
    found('calendar', async () => calendarAhead(await allCalendarDates(read), dayOf(now))),
    found(
      'backup',
      async () => since((await lastOperation(read, 'backup'))?.at),
      mode === 'demonstration' ? 'ok' : 'failing',
    ),
    found('clock', () => clockDifference(now, begun)),
  ]);
  return { state: worstOf(checks), checks, tasks: (await tasks().catch(() => ({ tasks: {} }))).tasks ?? {} };
}

/** What cannot be found out is failing, whatever it would have been. */
const found = (name: CheckName, find: () => Promise<number | null | undefined>, worst?: HealthState): Promise<Check> =>
  find().then(
    (value) => judged(name, value ?? null, worst),
    () => ({ ...judged(name, null), state: 'failing' }),
  );

async function secondsOfWriting(now: Date): Promise<number> {
  const begun = performance.now();
  await write((tx) => noteOperation(tx, 'health check', now));
  return (performance.now() - begun) / 1000;
}

/** Bytes that the portal may still write; only a database in a file fills this machine's disk. */
async function diskLeft(): Promise<number> {
  const { bavail, bsize } = await statfs(engine === 'sqlite' ? dirname(sqliteFile) : '.');
  return bavail * bsize;
}

/** Seconds between the database's clock and this machine's, less than what asking took. */
async function clockDifference(now: Date, begun: number): Promise<number> {
  const here = () => now.getTime() + performance.now() - begun;
  const before = here();
  const database = await databaseClock();
  return Math.max(0, before - database, database - here()) / 1000;
}

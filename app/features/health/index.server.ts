// The door of health: what this portal can do at this moment, in numbers without anybody's data. It reads across all rooms that work by time.
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { allCalendarDates } from '#db/calendar.ts';
import { engine, sqliteFile } from '#db/engine.ts';
import { read, write } from '#db/index.ts';
import { databaseClock, lastOperation, noteOperation } from '#db/operations.ts';
import { dayOf } from '../../domain/deadline.ts';
import { type Check, calendarAhead, type HealthState, judged, worstOf } from '../../domain/health.ts';
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
  const { mode, smtpUrl } = settings();
  const isDemonstration = mode === 'demonstration';
  const secondsSince = (at: Date | number | null | undefined) =>
    at === null || at === undefined ? null : Math.max(0, (now.getTime() - Number(at)) / 1000);
  const heartbeat = await numberOf(() => lastOperation(read, 'worker heartbeat'));
  const { tasks = {} } = (heartbeat?.detail ?? {}) as { tasks?: Record<string, TaskReport> };
  const longest = Math.max(0, ...Object.values(tasks).map(({ runningSince }) => secondsSince(runningSince) ?? 0));
  const checks = [
    judged('write', await numberOf(() => secondsOfWriting(now))),
    judged('disk', await numberOf(diskLeft)),
    judged('worker', secondsSince(heartbeat?.at)),
    judged('tasks', longest),
    judged('dates', secondsSince(await numberOf(() => oldestDueDate(now)))),
    judged('outbox', secondsSince(await numberOf(() => oldestMail(now))), smtpUrl ? 'failing' : 'warning'),
    judged('calendar', await numberOf(async () => calendarAhead(await allCalendarDates(read), dayOf(now)))),
    judged(
      'backup',
      secondsSince((await numberOf(() => lastOperation(read, 'backup')))?.at),
      isDemonstration ? 'ok' : 'failing',
    ),
    judged('clock', await numberOf(clockDifference)),
  ];
  return { state: worstOf(checks), checks, tasks };
}

/** What cannot be found out is an answer, too. */
const numberOf = <T>(find: () => Promise<T>): Promise<T | null> => find().catch(() => null);

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

/** Seconds between the clocks, less than what asking took. */
async function clockDifference(): Promise<number> {
  const before = Date.now();
  const database = await databaseClock();
  const after = Date.now();
  return Math.max(0, before - database, database - after) / 1000;
}

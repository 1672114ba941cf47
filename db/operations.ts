// What the running of the portal did last: read by the health answer, written by whoever did it.
import { eq, lt, sql } from 'drizzle-orm';
import { engine } from './engine.ts';
import { type Reader, rows, type Writer } from './index.ts';
import { operation } from './schema/portal.ts';

/**
 * `backup`: verified by restoring it. `worker heartbeat`: a worker is alive and says how its tasks are. `health check`: a row could
 * be written. `calendar reminder`: told once of a year that lacks its calendar.
 */
export type OperationName = 'backup' | 'worker heartbeat' | 'health check' | 'calendar reminder';

/** Remembers that it was done at `at`; what is older than what is known changes nothing. `detail`: JSON without personal data. */
export async function noteOperation(tx: Writer, name: OperationName, at: Date, detail: unknown = {}): Promise<void> {
  const done = { at, detail };
  await tx
    .insert(operation)
    .values({ name, ...done })
    .onConflictDoUpdate({ target: operation.name, set: done, setWhere: lt(operation.at, at) });
}

/** When it was done last and what was noted with it; null: never. */
export async function lastOperation(on: Reader, name: OperationName): Promise<{ at: Date; detail: unknown } | null> {
  const [found] = await on
    .select({ at: operation.at, detail: operation.detail })
    .from(operation)
    .where(eq(operation.name, name))
    .limit(1);
  return found ?? null;
}

/** What the database takes for now, in milliseconds since 1970. */
export async function databaseClock(): Promise<number> {
  const now =
    engine === 'postgres'
      ? sql`extract(epoch from clock_timestamp()) * 1000`
      : sql`(julianday('now') - 2440587.5) * 86400000`;
  const [row] = await rows<{ now: string | number }>(sql`select ${now} as now`);
  return Math.round(Number(row!.now));
}

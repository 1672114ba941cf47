// What the running of the portal did last: read by the health answer, written by whoever did it.
import { eq, lt } from 'drizzle-orm';
import type { Reader, Writer } from './index.ts';
import { operation } from './schema/portal.ts';

/** `backup`: verified by restoring it. `worker heartbeat`: a worker has begun its tasks and is alive. */
export type OperationName = 'backup' | 'worker heartbeat';

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

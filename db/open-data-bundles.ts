// The bundles of open data: claimed by one builder, written part by part, read the same way, forgotten in time.
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { type Reader, read, type Writer } from './index.ts';
import { type BundledFile, openDataBundle, openDataPart } from './schema/open-data.ts';

const BUNDLES_AT_MOST = 100;

export type { BundledFile };
export type Bundle = Omit<typeof openDataBundle.$inferSelect, 'claim'>;

const columns = {
  id: openDataBundle.id,
  day: openDataBundle.day,
  state: openDataBundle.state,
  seenAt: openDataBundle.seenAt,
  builtAt: openDataBundle.builtAt,
  size: openDataBundle.size,
  sha256: openDataBundle.sha256,
  files: openDataBundle.files,
};

/** The bundle of the day to be built by who drew this claim; null when another has built it, or is alive and building. */
export async function claimBundle(
  tx: Writer,
  { day, claim, now, deadSince }: { day: string; claim: string; now: Date; deadSince: Date },
): Promise<number | null> {
  const [added] = await tx
    .insert(openDataBundle)
    .values({ day, claim, state: 'building', seenAt: now, files: [] })
    .onConflictDoNothing()
    .returning({ id: openDataBundle.id });
  if (added) return added.id;
  const [taken] = await tx
    .update(openDataBundle)
    .set({ claim, seenAt: now })
    .where(and(eq(openDataBundle.day, day), eq(openDataBundle.state, 'building'), lt(openDataBundle.seenAt, deadSince)))
    .returning({ id: openDataBundle.id });
  if (!taken) return null;
  await tx.delete(openDataPart).where(eq(openDataPart.bundleId, taken.id));
  return taken.id;
}

const isMine = (id: number, claim: string) =>
  and(eq(openDataBundle.id, id), eq(openDataBundle.claim, claim), eq(openDataBundle.state, 'building'));

/** False when the claim is another's by now. */
export async function putPart(
  tx: Writer,
  { id, claim, number, content, now }: { id: number; claim: string; number: number; content: Buffer; now: Date },
): Promise<boolean> {
  const alive = await tx
    .update(openDataBundle)
    .set({ seenAt: now })
    .where(isMine(id, claim))
    .returning({ id: openDataBundle.id });
  if (alive.length === 0) return false;
  await tx.insert(openDataPart).values({ bundleId: id, number, content });
  return true;
}

export async function finishBundle(
  tx: Writer,
  {
    id,
    claim,
    ...made
  }: { id: number; claim: string; builtAt: Date; size: number; sha256: string; files: BundledFile[] },
): Promise<boolean> {
  const done = await tx
    .update(openDataBundle)
    .set({ ...made, state: 'ready' })
    .where(isMine(id, claim))
    .returning({ id: openDataBundle.id });
  return done.length === 1;
}

/** A builder that failed makes room for the next. */
export async function giveBundleUp(tx: Writer, id: number, claim: string): Promise<void> {
  const mine = await tx.select({ id: openDataBundle.id }).from(openDataBundle).where(isMine(id, claim)).limit(1);
  if (mine.length === 0) return;
  await tx.delete(openDataPart).where(eq(openDataPart.bundleId, id));
  await tx.delete(openDataBundle).where(isMine(id, claim));
}

/** The finished ones, the newest first. */
export const readyBundles = (on: Reader = read): Promise<Bundle[]> =>
  on
    .select(columns)
    .from(openDataBundle)
    .where(eq(openDataBundle.state, 'ready'))
    .orderBy(desc(openDataBundle.day))
    .limit(BUNDLES_AT_MOST);

export async function bundleOf(day: string, on: Reader = read): Promise<Bundle | null> {
  const [found] = await on
    .select(columns)
    .from(openDataBundle)
    .where(and(eq(openDataBundle.day, day), eq(openDataBundle.state, 'ready')))
    .limit(1);
  return found ?? null;
}

/** One part, from 0 on; null behind the last. */
export async function partOf(bundleId: number, number: number, on: Reader = read): Promise<Buffer | null> {
  const [found] = await on
    .select({ content: openDataPart.content })
    .from(openDataPart)
    .where(and(eq(openDataPart.bundleId, bundleId), eq(openDataPart.number, number)))
    .orderBy(asc(openDataPart.number))
    .limit(1);
  return found?.content ?? null;
}

export async function deleteBundles(tx: Writer, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.delete(openDataPart).where(inArray(openDataPart.bundleId, [...ids]));
  await tx.delete(openDataBundle).where(and(inArray(openDataBundle.id, [...ids]), sql`state = 'ready'`));
}

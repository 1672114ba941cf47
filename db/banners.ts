// Notices on the public pages, and the portal's own pictures.
import { and, asc, desc, eq, gte, lte } from 'drizzle-orm';
import { type Reader, read, type Writer } from './index.ts';
import { banner, portalPicture } from './schema/administration.ts';

export type BannerRow = typeof banner.$inferSelect;

const MOST_SHOWN = 5;
const MOST_KEPT = 200;

/** What stands on the public pages on this day, the gravest told by its own look. */
export const bannersOn = (day: string, on: Reader = read): Promise<BannerRow[]> =>
  on
    .select()
    .from(banner)
    .where(and(gte(banner.validTo, day), lte(banner.validFrom, day)))
    .orderBy(asc(banner.validFrom), asc(banner.id))
    .limit(MOST_SHOWN);

/** The newest ones, past and to come. */
export const allBanners = (on: Reader = read): Promise<BannerRow[]> =>
  on.select().from(banner).orderBy(desc(banner.id)).limit(MOST_KEPT);

export async function insertBanner(tx: Writer, row: Omit<BannerRow, 'id'>): Promise<number> {
  const [added] = await tx.insert(banner).values(row).returning({ id: banner.id });
  return added!.id;
}

/** Takes a notice back from the day after `lastDay`; false when that changes nothing. */
export async function endBanner(tx: Writer, id: number, lastDay: string): Promise<BannerRow | null> {
  const [seen] = await tx.select().from(banner).where(eq(banner.id, id)).limit(1);
  if (!seen || seen.validTo <= lastDay) return null;
  await tx
    .update(banner)
    .set({ validTo: lastDay })
    .where(and(eq(banner.id, id), eq(banner.validTo, seen.validTo)));
  return seen;
}

export async function putPicture(tx: Writer, sha256: string, content: Buffer, addedAt: Date): Promise<void> {
  await tx.insert(portalPicture).values({ sha256, content, addedAt }).onConflictDoNothing();
}

export async function pictureCalled(sha256: string, on: Reader = read): Promise<Buffer | null> {
  const [row] = await on
    .select({ content: portalPicture.content })
    .from(portalPicture)
    .where(eq(portalPicture.sha256, sha256))
    .limit(1);
  return row?.content ?? null;
}

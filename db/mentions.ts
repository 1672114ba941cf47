// Mentions in internal notes: who was named where, and who has read it. Reads across officers, notes and cases.
import { and, count, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Scope } from '#app/domain/scope.ts';
import { type Reader, read, type Writer } from './index.ts';
import { hasPartIn } from './parts.ts';
import { note } from './schema/answers.ts';
import { caseOpening, mention } from './schema/casework.ts';
import { petition } from './schema/petitions.ts';
import { staff } from './schema/staff.ts';
import { visiblePetitions, withinLimits } from './scope.ts';

const MENTIONS_SHOWN = 100;

/** Active officers with these usernames. */
export const officersNamed = (on: Reader, usernames: readonly string[]) =>
  on
    .select({
      id: staff.id,
      username: staff.username,
      role: staff.role,
      organisationId: staff.organisationId,
      fieldIds: staff.fieldIds,
      kinds: staff.kinds,
      email: staff.email,
    })
    .from(staff)
    .where(and(inArray(staff.username, [...usernames]), eq(staff.isActive, true)))
    .limit(usernames.length);

export async function insertMention(tx: Writer, row: typeof mention.$inferInsert): Promise<number | null> {
  const [added] = await tx.insert(mention).values(row).onConflictDoNothing().returning({ id: mention.id });
  return added?.id ?? null;
}

/** Where this officer was named, the newest first; only in cases that they may still see. */
export const mentionsOf = (sight: Scope & { staffId: number }) =>
  read
    .select({
      id: mention.id,
      at: mention.at,
      seenAt: mention.seenAt,
      code: petition.code,
      title: petition.title,
      body: note.body,
      author: staff.name,
    })
    .from(mention)
    .innerJoin(petition, eq(petition.id, mention.petitionId))
    .innerJoin(note, eq(note.id, mention.noteId))
    .innerJoin(staff, eq(staff.id, note.staffId))
    .where(
      and(
        eq(mention.staffId, sight.staffId),
        or(visiblePetitions(sight), and(hasPartIn(sight.units), withinLimits(sight))),
      ),
    )
    .orderBy(desc(mention.id))
    .limit(MENTIONS_SHOWN);

/** How many they have not read: a badge, not a report. */
export async function unseenMentions(staffId: number): Promise<number> {
  const [row] = await read
    .select({ count: count() })
    .from(mention)
    .where(and(eq(mention.staffId, staffId), isNull(mention.seenAt)));
  return row?.count ?? 0;
}

export interface Opening {
  staffId: number;
  petitionId: number;
  day: string;
}

/** Whether there is nothing to write: opened today already, and nothing unread. */
export async function isOpenedAndRead(on: Reader, { staffId, petitionId, day }: Opening): Promise<boolean> {
  const [opened] = await on
    .select({ at: caseOpening.at })
    .from(caseOpening)
    .where(and(eq(caseOpening.staffId, staffId), eq(caseOpening.petitionId, petitionId), eq(caseOpening.day, day)));
  if (!opened) return false;
  const [unread] = await on
    .select({ id: mention.id })
    .from(mention)
    .where(and(eq(mention.petitionId, petitionId), eq(mention.staffId, staffId), isNull(mention.seenAt)))
    .limit(1);
  return unread === undefined;
}

/** Whether this was the first opening of the day; the key decides. */
export async function insertOpening(tx: Writer, opening: Opening, at: Date): Promise<boolean> {
  const added = await tx
    .insert(caseOpening)
    .values({ ...opening, at })
    .onConflictDoNothing()
    .returning({ day: caseOpening.day });
  return added.length === 1;
}

export async function markMentionsSeen(tx: Writer, { staffId, petitionId }: Opening, at: Date): Promise<void> {
  await tx
    .update(mention)
    .set({ seenAt: at })
    .where(and(eq(mention.petitionId, petitionId), eq(mention.staffId, staffId), isNull(mention.seenAt)));
}

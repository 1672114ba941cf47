// The door of files that an officer has looked at: kept for a day with what they would come to, until they are confirmed.
import { read, write } from '#db/index.ts';
import { deleteSeenFile, deleteSeenFiles, insertSeenFile, seenFileOf } from '#db/seen-files.ts';

const LIVES_MS = 24 * 3_600_000;

export interface SeenFile<Report> {
  id: number;
  name: string;
  report: Report;
}

/** `about`: what it would be imported into; an older file of the officer for the same is forgotten. */
export const keepSeen = (
  staffId: number,
  about: string,
  { name, bytes }: { name: string; bytes: Buffer },
  report: unknown,
  now: Date,
): Promise<number> => write((tx) => insertSeenFile(tx, { staffId, about, name, content: bytes, report, seenAt: now }));

const since = (now: Date) => new Date(now.getTime() - LIVES_MS);
const keyIn = (asked: string | null) => (/^\d{1,15}$/.test(asked ?? '') ? Number(asked) : 0);

/** What the officer has looked at under this id; null for another's, as for none. */
export async function seenBy<Report>(
  staffId: number,
  about: string,
  asked: string | null,
  now: Date,
): Promise<SeenFile<Report> | null> {
  const found = await seenFileOf(read, staffId, about, keyIn(asked), since(now));
  return found && { id: found.id, name: found.name, report: found.report as Report };
}

/** Hands the file over, with its report, to be imported; it is not kept on. */
export async function confirmSeen<Report>(staffId: number, about: string, asked: string | null, now: Date) {
  return write(async (tx) => {
    const found = await seenFileOf(tx, staffId, about, keyIn(asked), since(now));
    if (!found) return null;
    await deleteSeenFile(tx, found.id);
    return { name: found.name, bytes: Buffer.from(found.content), report: found.report as Report };
  });
}

export const sweepSeenFiles = (now: Date): Promise<void> => write((tx) => deleteSeenFiles(tx, since(now)));

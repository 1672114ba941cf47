// Files that arrived with a step: cleaned, kept with the draft; those not taken, with the reason.
import { FILE_BYTES_AT_MOST, FILES_AT_MOST, type FileRefusal } from '../features/attachments/types.ts';
import { addFile, draftIdOf } from '../features/sending/index.server.ts';
import { countTry } from '../features/throttle/index.server.ts';
import type { SentFile } from './multipart.server.ts';
import type { SendStep } from './paths.ts';
import type { Visitor } from './visitor.server.ts';

export interface NotTaken {
  name: string;
  why: FileRefusal;
  /** To wait until it may be tried again; 0: that would not help. */
  seconds: number;
}

/** Counts the megabytes of a file by who sends it and by where it is put. Seconds to wait; 0 if it may come. */
export function countUpload({ bytes }: SentFile, place: string, { origin, now }: Visitor): Promise<number> {
  const count = Math.ceil((bytes?.length ?? FILE_BYTES_AT_MOST) / 1_000_000) || 1;
  return countTry(
    [
      { rule: 'upload', origin, count },
      { rule: 'uploadPlace', by: [place], count },
    ],
    now,
  );
}

export const takeFiles = (token: string, step: SendStep, files: readonly SentFile[], visitor: Visitor) =>
  takeEach(draftIdOf(token), files, visitor, (file) => addFile(token, file, visitor.now, step));

type Taking = (file: SentFile) => Promise<{ ok: true } | { ok: false; why: FileRefusal }>;

/** Takes files one by one; what is wrong with one does not hold up the others. */
export async function takeEach(
  place: string,
  files: readonly SentFile[],
  visitor: Visitor,
  take: Taking,
): Promise<NotTaken[]> {
  const notTaken: NotTaken[] = [];
  for (const [at, file] of files.entries()) {
    if (at >= FILES_AT_MOST) {
      notTaken.push({ name: file.name.slice(0, 100), why: 'tooMany', seconds: 0 });
      continue;
    }
    const seconds = await countUpload(file, place, visitor);
    const taken = seconds > 0 ? { ok: false as const, why: 'tooOften' as const } : await take(file);
    if (!taken.ok) notTaken.push({ name: file.name.slice(0, 100), why: taken.why, seconds });
  }
  return notTaken;
}

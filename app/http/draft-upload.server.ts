// Files that arrive with a step: read within limits, cleaned, kept with the draft; those not taken, with the reason.
import { FILE_BYTES_AT_MOST, type FileRefusal } from '../features/attachments/types.ts';
import { addFile } from '../features/sending/index.server.ts';
import { countTry } from '../features/throttle/index.server.ts';
import { readForm } from './forms.server.ts';
import { isMultipart, MalformedForm, readMultipart, type SentFile } from './multipart.server.ts';
import type { Visitor } from './visitor.server.ts';

const FIELD_BYTES_AT_MOST = 200_000;

/** The fields and files of a form, whether or not it was sent as multipart. */
export async function readUpload(
  request: Request,
  filesAtMost: number,
): Promise<{ form: FormData; files: SentFile[] }> {
  if (!isMultipart(request)) return { form: await readForm(request), files: [] };
  const limits = { fileAtMost: FILE_BYTES_AT_MOST, filesAtMost, fieldAtMost: FIELD_BYTES_AT_MOST };
  return readMultipart(request, limits).catch((error: unknown) => {
    throw error instanceof MalformedForm ? new Response(null, { status: 400 }) : error;
  });
}

export interface NotTaken {
  name: string;
  why: FileRefusal;
}

/** Adds files to the draft one by one; what is wrong with one does not hold up the others. */
export async function takeFiles(
  token: string,
  files: readonly SentFile[],
  { now, origin }: Visitor,
): Promise<NotTaken[]> {
  const notTaken: NotTaken[] = [];
  for (const { name, bytes } of files) {
    const wait = await countTry([{ rule: 'upload', by: [origin] }], now);
    const taken =
      wait > 0 ? { ok: false as const, why: 'tooOften' as const } : await addFile(token, { name, bytes }, now);
    if (!taken.ok) notTaken.push({ name: name.slice(0, 100), why: taken.why });
  }
  return notTaken;
}

// A form of the desk, with or without files: the typed fields, the files that may be kept, or why they may not.
import { cleanFile } from '../features/attachments/index.server.ts';
import { type CleanFile, FILE_BYTES_AT_MOST, FILES_AT_MOST } from '../features/attachments/types.ts';
import { isMultipart, MalformedForm, readMultipart } from './multipart.server.ts';

const FIELD_AT_MOST = 200_000;

export interface DeskForm {
  form: FormData;
  files: CleanFile[];
  /** Locale key of why one of the files is not taken. */
  fileRefusal: string | null;
}

/** Throws a 400 when the request is no form at all. */
export async function readDeskForm(request: Request): Promise<DeskForm> {
  if (!isMultipart(request)) return { form: await request.formData(), files: [], fileRefusal: null };
  const limits = { fileAtMost: FILE_BYTES_AT_MOST, filesAtMost: FILES_AT_MOST, fieldAtMost: FIELD_AT_MOST };
  const sent = await readMultipart(request, limits).catch((error: unknown) => {
    throw error instanceof MalformedForm ? new Response(null, { status: 400 }) : error;
  });
  if (sent.files.length > FILES_AT_MOST) return { form: sent.form, files: [], fileRefusal: 'sending:file.tooMany' };
  const files: CleanFile[] = [];
  for (const file of sent.files) {
    const cleaned = await cleanFile(file);
    if (!cleaned.ok) return { form: sent.form, files: [], fileRefusal: `sending:file.${cleaned.why}` };
    files.push(cleaned.file);
  }
  return { form: sent.form, files, fileRefusal: null };
}

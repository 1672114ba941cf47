// A form of the desk, with or without files: the typed fields, the files that may be kept, or why they may not.
import { cleanFile } from '../features/attachments/index.server.ts';
import { type CleanFile, FILES_AT_MOST } from '../features/attachments/types.ts';
import { readSent } from './forms.server.ts';

export interface DeskForm {
  form: FormData;
  files: CleanFile[];
  /** Locale key of why one of the files is not taken. */
  fileRefusal: string | null;
}

/** Throws as `readSent` does. */
export async function readDeskForm(request: Request): Promise<DeskForm> {
  const sent = await readSent(request);
  if (sent.files.length > FILES_AT_MOST) return { form: sent.form, files: [], fileRefusal: 'sending:file.tooMany' };
  const files: CleanFile[] = [];
  for (const file of sent.files) {
    const cleaned = await cleanFile(file);
    if (!cleaned.ok) return { form: sent.form, files: [], fileRefusal: `sending:file.${cleaned.why}` };
    files.push(cleaned.file);
  }
  return { form: sent.form, files, fileRefusal: null };
}

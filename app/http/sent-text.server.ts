// A form with one text file, such as CSV: its fields, and the text or why there is none.
import { readSent } from './forms.server.ts';

export type SentText = { form: FormData } & ({ text: string; why: null } | { text: null; why: 'missing' | 'tooLarge' });

/** Throws as `readSent` does. */
export async function readTextFile(request: Request): Promise<SentText> {
  const { form, files } = await readSent(request);
  const [file] = files;
  if (!file) return { form, text: null, why: 'missing' };
  return file.bytes ? { form, text: file.bytes.toString('utf8'), why: null } : { form, text: null, why: 'tooLarge' };
}

// A form with one text file, such as CSV: its fields, and the text or why there is none.
import { isMultipart, MalformedForm, readMultipart } from './multipart.server.ts';

export type SentText = { form: FormData } & ({ text: string; why: null } | { text: null; why: 'missing' | 'tooLarge' });

/** Throws a 400 when the request is no form. */
export async function readTextFile(request: Request, fileAtMost: number): Promise<SentText> {
  if (!isMultipart(request)) return { form: await request.formData(), text: null, why: 'missing' };
  const limits = { fileAtMost, filesAtMost: 1, fieldAtMost: 10_000 };
  const { form, files } = await readMultipart(request, limits).catch((error: unknown) => {
    throw error instanceof MalformedForm ? new Response(null, { status: 400 }) : error;
  });
  const [file] = files;
  if (!file) return { form, text: null, why: 'missing' };
  return file.bytes ? { form, text: file.bytes.toString('utf8'), why: null } : { form, text: null, why: 'tooLarge' };
}

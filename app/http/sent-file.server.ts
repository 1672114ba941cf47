// A form with one file to import: its fields, the file, or the words of why there is none that can be taken.
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { limitsOf } from './body-limits.ts';
import { readSent } from './forms.server.ts';

export interface ChosenFile {
  name: string;
  bytes: Buffer;
}
/** `why`: finished words, with the limit that was passed. */
export type SentImport = { form: FormData } & ({ file: ChosenFile; why: null } | { file: null; why: string });

const MB = 1024 * 1024;
const NAME_AT_MOST = 150;

/** Throws as `readSent` does. */
export async function readImport(request: Request): Promise<SentImport> {
  const { form, files } = await readSent(request);
  const { pathname } = new URL(request.url);
  const t = wordsOf(languageOfPath(pathname));
  const [file] = files;
  if (!file) return { form, file: null, why: t('common:table.file.missing') };
  const name = file.name
    .normalize('NFC')
    .replace(/\p{Cc}/gu, '')
    .slice(0, NAME_AT_MOST);
  if (file.bytes) return { form, file: { name, bytes: file.bytes }, why: null };
  const limit = limitsOf(pathname).fileAtMost / MB;
  return { form, file: null, why: `${name}: ${t('common:table.file.tooLarge', { limit })}` };
}

// The door of forms that were not taken: kept for a day for the browser that sent them, and for nobody else.
import { createHash, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { read, write } from '#db/index.ts';
import { deleteKeptForms, insertKeptForm, keptFormContent } from '#db/kept-forms.ts';
import { seal, unseal } from '../seals/index.server.ts';

const LIVES_MS = 24 * 3_600_000;
const OF_A_BROWSER = 20;
/** More than the longest form that a person types. */
const BYTES_AT_MOST = 400_000;

const hashOf = (token: string) => createHash('sha256').update(`browser:${token}`).digest('base64url');

/** What a browser needs to find a form again: its own token in a cookie, and the form's id in an address. */
export interface Kept {
  token: string;
  id: string;
  until: Date;
}

/** Keeps what was sent; null when it is too large to be kept. `token`: of a browser that has kept something before. */
export async function keepForm(token: string | null, content: unknown, now: Date): Promise<Kept | null> {
  const text = JSON.stringify(content);
  if (Buffer.byteLength(text) > BYTES_AT_MOST) return null;
  const own = token ?? randomBytes(32).toString('base64url');
  const id = randomBytes(9).toString('base64url');
  const packed = deflateRawSync(text).toString('base64');
  // Sealed with the browser's token: what somebody voted or complained about is not readable in the database.
  const row = { id, browser: hashOf(own), content: seal('kept form', id, packed, own), keptAt: now };
  await write((tx) => insertKeptForm(tx, row, OF_A_BROWSER));
  return { token: own, id, until: new Date(now.getTime() + LIVES_MS) };
}

/** What was kept under this id by this browser within a day; null otherwise. */
export async function findForm(token: string | null, id: string, now: Date): Promise<unknown> {
  if (!token) return null;
  const sealed = await keptFormContent(read, id, hashOf(token), new Date(now.getTime() - LIVES_MS));
  const packed = sealed && unseal('kept form', id, sealed, token);
  return packed ? JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')) : null;
}

export const sweepKeptForms = (now: Date): Promise<void> =>
  write((tx) => deleteKeptForms(tx, new Date(now.getTime() - LIVES_MS)));

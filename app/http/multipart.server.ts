// A form with files, read as it arrives: what is too large is let go by at once, what was typed is never lost with it.
import { Readable } from 'node:stream';
import { Busboy, type BusboyConfig, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { rememberTyped } from '../current.server.ts';
import { type BodyLimits, FIELDS_AT_MOST } from './body-limits.ts';

export interface SentFile {
  field: string;
  name: string;
  /** null: longer than allowed, or one too many, and not kept. */
  bytes: Buffer | null;
}
export interface SentForm {
  form: FormData;
  files: SentFile[];
}

/** No form, or cut short. */
export class MalformedForm extends Error {}
/** More fields or longer ones than any form of ours has. */
export class TooLargeForm extends Error {}

/** PostgreSQL keeps every sign but this one, which nobody types. */
export const withoutNul = (text: string): string => text.replaceAll('\u0000', '');

/** Signs of a field's name, bytes of the lines above its value; enough for any browser. */
const NAME_AT_MOST = 200;
const PART_HEAD_AT_MOST = 8 * 1024;

/** Whether a request carries a form with files. */
export const isMultipart = (request: Request): boolean =>
  /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '');

/** The typed fields and the files. Throws MalformedForm or TooLargeForm. */
export async function readMultipart(
  request: Request,
  pieces: AsyncIterable<Uint8Array>,
  { fileAtMost, filesAtMost, fieldAtMost, wordsAtMost }: BodyLimits,
): Promise<SentForm> {
  const form = rememberTyped(new FormData());
  const files: SentFile[] = [];
  const parser = parserOf(request, {
    fileSize: fileAtMost,
    // In bytes; a sign of Vietnamese takes up to three.
    fieldSize: fieldAtMost * 3,
    headerSize: PART_HEAD_AT_MOST,
    headerPairs: 20,
    parts: FIELDS_AT_MOST,
  });
  let words = 0;
  const ended = new Promise<void>((resolve, reject) => {
    parser.on('field', (name, value, _isNameCut, isValueCut) => {
      words += name.length + value.length;
      if (name.length > NAME_AT_MOST || isValueCut || value.length > fieldAtMost || words > wordsAtMost)
        reject(new TooLargeForm('a field is too long'));
      else form.append(withoutNul(name), withoutNul(value));
    });
    parser.on('file', (field, stream, name) => {
      // A file field that was left empty arrives as a file without a name.
      const file: SentFile | null = name ? { field, name: withoutNul(name).replaceAll('%22', '"'), bytes: null } : null;
      const isKept = file !== null && files.length < filesAtMost;
      if (file) files.push(file);
      const kept: Buffer[] = [];
      stream.on('data', (piece: Buffer) => isKept && kept.push(piece));
      stream.on('limit', () => kept.splice(0));
      stream.on('end', () => {
        if (file && isKept && !stream.truncated) file.bytes = Buffer.concat(kept);
      });
    });
    parser.on('partsLimit', () => reject(new TooLargeForm('too many parts')));
    parser.on('error', () => reject(new MalformedForm('the form was cut short')));
    parser.on('finish', resolve);
  });
  const source = Readable.from(pieces, { objectMode: false });
  // What was refused goes by without being looked at: a browser reads the answer only when it has sent everything.
  ended.catch(() => source.unpipe(parser).resume());
  await Promise.all([feed(source, parser), ended]);
  return { form, files };
}

function parserOf(request: Request, limits: BusboyConfig['limits']): BusboyInstance {
  try {
    return new Busboy({ headers: Object.fromEntries(request.headers) as BusboyHeaders, limits });
  } catch {
    throw new MalformedForm('no boundary');
  }
}

const feed = (source: Readable, parser: BusboyInstance): Promise<void> =>
  new Promise((resolve, reject) => {
    parser.once('error', () => resolve());
    source.once('error', reject).once('end', resolve).pipe(parser);
  });

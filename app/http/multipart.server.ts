// Reads a form with files as it arrives: what is too large is let go by at once, what was typed is never lost with it.
import { Readable } from 'node:stream';
import { Busboy, type BusboyConfig, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { rememberTyped } from '../current.server.ts';

export interface SentFile {
  field: string;
  name: string;
  /** null: longer than allowed, and not kept. */
  bytes: Buffer | null;
}

export interface MultipartLimits {
  fileAtMost: number;
  /** Files beyond this number are let go by; they are told apart by `bytes: null`, too. */
  filesAtMost: number;
  /** Bytes of one typed field; the rest of it is cut. */
  fieldAtMost: number;
}

const PARTS_AT_MOST = 200;
/** Read, not kept: so much is let go by for the sake of the text that comes with it. */
const READ_AT_MOST = 300 * 1024 * 1024;

export class MalformedForm extends Error {}

/** Whether a request carries a form with files. */
export const isMultipart = (request: Request): boolean =>
  /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '');

/** The typed fields and the files. Throws MalformedForm when the request is cut short or is no such form. */
export async function readMultipart(request: Request, limits: MultipartLimits) {
  if (!isMultipart(request) || !request.body) throw new MalformedForm('no multipart form');
  const { fileAtMost, filesAtMost, fieldAtMost } = limits;
  const form = rememberTyped(new FormData());
  const files: SentFile[] = [];
  const parser = parserOf(request, { fileSize: fileAtMost, fieldSize: fieldAtMost, parts: PARTS_AT_MOST });
  const ended = new Promise<void>((resolve, reject) => {
    parser.on('field', (name, value) => form.append(name, value));
    parser.on('file', (field, stream, name) => {
      // A file field that was left empty arrives as a file without a name.
      const file: SentFile | null = name ? { field, name: name.replaceAll('%22', '"'), bytes: null } : null;
      const isKept = file !== null && files.length < filesAtMost;
      if (file) files.push(file);
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => isKept && pieces.push(piece));
      stream.on('limit', () => pieces.splice(0));
      stream.on('end', () => {
        if (file && isKept && !stream.truncated) file.bytes = Buffer.concat(pieces);
      });
    });
    parser.on('partsLimit', () => reject(new MalformedForm('too many parts')));
    parser.on('error', () => reject(new MalformedForm('the form was cut short')));
    parser.on('finish', resolve);
  });
  await Promise.all([feed(request.body, parser), ended]);
  return { form, files };
}

function parserOf(request: Request, limits: BusboyConfig['limits']): BusboyInstance {
  try {
    return new Busboy({ headers: Object.fromEntries(request.headers) as BusboyHeaders, limits });
  } catch {
    throw new MalformedForm('no boundary');
  }
}

async function feed(body: NonNullable<Request['body']>, parser: BusboyInstance): Promise<void> {
  let read = 0;
  async function* bounded() {
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      read += chunk.length;
      if (read > READ_AT_MOST) throw new MalformedForm('the form does not end');
      yield chunk;
    }
  }
  const source = Readable.from(bounded(), { objectMode: false });
  await new Promise<void>((resolve, reject) => {
    source.once('error', reject).once('end', resolve);
    parser.once('error', () => resolve());
    source.pipe(parser);
  });
}

// Reads a form with files as it arrives: what is too large is let go by at once, what was typed is never lost with it.

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

const HEADERS_AT_MOST = 16 * 1024;
const PARTS_AT_MOST = 200;
/** Read, not kept: so much is let go by for the sake of the text that comes with it. */
const READ_AT_MOST = 300 * 1024 * 1024;
const NEXT = '\r\n';
const LAST = '--';

export class MalformedForm extends Error {}

interface Part {
  field: string;
  /** undefined: a typed field. */
  fileName: string | undefined;
  atMost: number;
  kept: Buffer[];
  size: number;
}

/** Whether a request carries a form with files. */
export const isMultipart = (request: Request): boolean =>
  /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '');

/** The typed fields and the files. Throws MalformedForm when the request is cut short or is no such form. */
export async function readMultipart(request: Request, limits: MultipartLimits) {
  const boundary = /boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(request.headers.get('content-type') ?? '');
  if (!boundary || !request.body) throw new MalformedForm('no multipart form');
  const delimiter = Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}`);
  const form = new FormData();
  const files: SentFile[] = [];
  let parts = 0;
  let part: Part | null = null;
  let place: 'before' | 'delimiter' | 'headers' | 'content' | 'end' = 'before';
  // The first delimiter has no line end before it; with this one all are alike.
  let waiting: Buffer = Buffer.from('\r\n');

  const finish = ({ field, fileName, atMost, kept, size }: Part) => {
    if (fileName === undefined) form.append(field, Buffer.concat(kept).toString('utf8'));
    // A file field that was left empty arrives as a file without a name.
    else if (fileName !== '' || size > 0)
      files.push({ field, name: fileName, bytes: size > atMost ? null : Buffer.concat(kept) });
  };

  let read = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    read += chunk.length;
    if (read > READ_AT_MOST) throw new MalformedForm('the form does not end');
    if (place === 'end') continue;
    waiting = waiting.length === 0 ? Buffer.from(chunk) : Buffer.concat([waiting, chunk]);
    for (;;) {
      if (place === 'before' || place === 'content') {
        const at = waiting.indexOf(delimiter);
        const safe = at >= 0 ? at : Math.max(0, waiting.length - delimiter.length + 1);
        if (part) keep(part, waiting.subarray(0, safe));
        waiting = waiting.subarray(at >= 0 ? at + delimiter.length : safe);
        if (at < 0) break;
        if (part) finish(part);
        part = null;
        place = 'delimiter';
      } else if (place === 'delimiter') {
        if (waiting.length < 2) break;
        const what = waiting.toString('latin1', 0, 2);
        if (what !== NEXT && what !== LAST) throw new MalformedForm('a delimiter does not end');
        // The empty line after headers is searched for with the line end before it.
        place = what === NEXT ? 'headers' : 'end';
        if (place === 'end') break;
      } else {
        const at = waiting.indexOf('\r\n\r\n');
        if (at < 0 && waiting.length > HEADERS_AT_MOST) throw new MalformedForm('the headers of a part do not end');
        if (at < 0) break;
        parts += 1;
        if (parts > PARTS_AT_MOST) throw new MalformedForm('too many parts');
        part = partOf(waiting.toString('utf8', 0, at), limits, files.length);
        waiting = waiting.subarray(at + 4);
        place = 'content';
      }
    }
  }
  if (place !== 'end') throw new MalformedForm('the form was cut short');
  return { form, files };
}

/** Keeps what is within the limit; of a file that is beyond it, nothing. */
function keep(part: Part, bytes: Buffer): void {
  part.size += bytes.length;
  if (part.fileName !== undefined && part.size > part.atMost) part.kept = [];
  else {
    const room = part.atMost - (part.size - bytes.length);
    // A copy: a slice would keep the whole chunk in memory.
    if (room > 0 && bytes.length > 0) part.kept.push(Buffer.from(bytes.subarray(0, room)));
  }
}

/** Field and file name from `Content-Disposition: form-data; name="…"; filename="…"`; browsers write " as %22. */
function partOf(headers: string, limits: MultipartLimits, filesSoFar: number): Part {
  const disposition = /^content-disposition:\s*form-data\s*(;.*)$/im.exec(headers)?.[1] ?? '';
  const value = (name: string) => new RegExp(`;\\s*${name}="([^"\\r\\n]*)"`, 'i').exec(disposition)?.[1];
  const field = value('name');
  if (!field) throw new MalformedForm('a part has no name');
  const fileName = value('filename')
    ?.replaceAll('%22', '"')
    .replace(/^.*[/\\]/, '');
  const ofFile = filesSoFar < limits.filesAtMost ? limits.fileAtMost : 0;
  return { field, fileName, atMost: fileName === undefined ? limits.fieldAtMost : ofFile, kept: [], size: 0 };
}

// Reads a bundle of open data, packed or unpacked, file by file as a stream; nothing of it is ever held whole.
import { closeSync, createReadStream, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { parse } from 'csv-parse';
import type { Line } from '../../domain/recomputing.ts';
import { zipEntries } from '../../http/zip-entries.server.ts';

/** Bytes of a file inside the bundle; null when it is not there. */
export type Bundle = (name: string) => Promise<Readable | null>;

export async function openBundle(path: string): Promise<Bundle> {
  if (statSync(path).isDirectory())
    return async (name) => (existsSync(join(path, name)) ? createReadStream(join(path, name)) : null);
  const entries = entriesIn(path);
  return async (name) => {
    const entry = entries.get(name);
    if (!entry) return null;
    const packed = createReadStream(path, { start: entry.start, end: entry.start + entry.packedSize - 1 });
    return entry.isDeflated ? packed.pipe(createInflateRaw()) : packed;
  };
}

function entriesIn(path: string) {
  const file = openSync(path, 'r');
  try {
    return zipEntries(fstatSync(file).size, (start, length) => {
      const buffer = Buffer.alloc(length);
      readSync(file, buffer, 0, length, start);
      return buffer;
    });
  } finally {
    closeSync(file);
  }
}

async function existing(bundle: Bundle, name: string): Promise<Readable> {
  const file = await bundle(name);
  if (!file) throw new Error(`${name} is missing`);
  return file;
}

/** The rows of a table, by the names in its first line. */
export async function* tableIn(bundle: Bundle, name: string): AsyncIterable<Line> {
  const lines = (await existing(bundle, name)).pipe(parse({ bom: true, columns: true }));
  for await (const line of lines) yield line as Line;
}

/** The lines of a text file. */
export async function* linesIn(bundle: Bundle, name: string): AsyncIterable<string> {
  yield* createInterface({ input: await existing(bundle, name), crlfDelay: Number.POSITIVE_INFINITY });
}

// Reads a bundle of open data, packed or unpacked, file by file as a stream; nothing of it is ever held whole.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { parse } from 'csv-parse';
import type { Line } from '../../domain/recomputing.ts';

/** Bytes of a file inside the bundle; null when it is not there. */
export type Bundle = (name: string) => Promise<Readable | null>;

export async function openBundle(path: string): Promise<Bundle> {
  if (statSync(path).isDirectory())
    return async (name) => (existsSync(join(path, name)) ? createReadStream(join(path, name)) : null);
  const entries = await entriesOf(path);
  return async (name) => {
    const entry = entries.get(name);
    if (!entry) return null;
    const packed = createReadStream(path, { start: entry.start, end: entry.start + entry.packedSize - 1 });
    return entry.isDeflated ? packed.pipe(createInflateRaw()) : packed;
  };
}

interface Entry {
  start: number;
  packedSize: number;
  isDeflated: boolean;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LONGEST_END = 22 + 65_535;
const DEFLATED = 8;

/** The directory at the end of a ZIP file (APPNOTE 4.3.12, 4.3.16). */
async function entriesOf(path: string): Promise<Map<string, Entry>> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = async (start: number, length: number) => {
      const buffer = Buffer.alloc(length);
      await file.read(buffer, 0, length, start);
      return buffer;
    };
    const tailStart = Math.max(0, size - LONGEST_END);
    const tail = await bytes(tailStart, size - tailStart);
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || tail.readUInt32LE(end) !== END) throw new Error('not a ZIP file');
    const directory = await bytes(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
    const entries = new Map<string, Entry>();
    for (let at = 0; at < directory.length && directory.readUInt32LE(at) === CENTRAL; ) {
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place));
      const header = directory.readUInt32LE(at + 42);
      // The local header repeats the name; what stands beside it may be of another length there.
      const local = await bytes(header, 30);
      entries.set(directory.toString('utf8', at + 46, at + 46 + nameLength!), {
        start: header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28),
        packedSize: directory.readUInt32LE(at + 20),
        isDeflated: directory.readUInt16LE(at + 10) === DEFLATED,
      });
      at += 46 + nameLength! + extraLength! + commentLength!;
    }
    return entries;
  } finally {
    await file.close();
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

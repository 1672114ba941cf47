// The directory at the end of a ZIP file (APPNOTE 4.3.12, 4.3.16), wherever its bytes lie.

export interface ZipEntry {
  start: number;
  packedSize: number;
  isDeflated: boolean;
}

type Bytes = (start: number, length: number) => Buffer;

const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const CENTRAL = 0x02014b50;
const LONGEST_END = 22 + 65_535;
const DEFLATED = 8;

/** By name. Throws where it is no ZIP file, or cut short. */
export function zipEntries(size: number, bytes: Bytes): Map<string, ZipEntry> {
  const tailStart = Math.max(0, size - LONGEST_END);
  const tail = bytes(tailStart, size - tailStart);
  const end = tail.lastIndexOf(END);
  if (end < 0) throw new Error('not a ZIP file');
  const directory = bytes(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = new Map<string, ZipEntry>();
  for (let at = 0; at < directory.length && directory.readUInt32LE(at) === CENTRAL; ) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place));
    const header = directory.readUInt32LE(at + 42);
    // The local header repeats the name; what stands beside it may be of another length there.
    const local = bytes(header, 30);
    entries.set(directory.toString('utf8', at + 46, at + 46 + nameLength!), {
      start: header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28),
      packedSize: directory.readUInt32LE(at + 20),
      isDeflated: directory.readUInt16LE(at + 10) === DEFLATED,
    });
    at += 46 + nameLength! + extraLength! + commentLength!;
  }
  return entries;
}

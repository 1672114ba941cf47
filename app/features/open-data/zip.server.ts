// A ZIP archive that is written as it grows: what is finished is handed on in parts, so that no archive ever stands in memory.
import { createHash, type Hash } from 'node:crypto';
import { Zip, ZipDeflate } from 'fflate';
import type { BundledFile } from '#db/open-data-bundles.ts';

const NOTHING = new Uint8Array();

/** `put` takes parts of exactly `partSize` bytes, the last one shorter. */
export class ZipWriter {
  readonly files: BundledFile[] = [];
  size = 0;
  private readonly zip: Zip;
  private readonly hash = createHash('sha256');
  private waiting: Uint8Array[] = [];
  private bytesWaiting = 0;

  private readonly mtime: Date;
  private readonly partSize: number;
  private readonly put: (part: Buffer) => Promise<void>;

  constructor(mtime: Date, partSize: number, put: (part: Buffer) => Promise<void>) {
    this.mtime = mtime;
    this.partSize = partSize;
    this.put = put;
    this.zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.hash.update(chunk);
      this.size += chunk.length;
      this.waiting.push(chunk);
      this.bytesWaiting += chunk.length;
    });
  }

  /** Writes a file from its pieces; `rows` counts those of a table. */
  async file(name: string, pieces: AsyncIterable<{ text: string; rows: number }>, isTable: boolean): Promise<void> {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = this.mtime;
    this.zip.add(entry);
    const hash: Hash = createHash('sha256');
    const made = { name, size: 0, rows: 0 };
    for await (const { text, rows } of pieces) {
      const bytes = Buffer.from(text, 'utf8');
      hash.update(bytes);
      made.size += bytes.length;
      made.rows += rows;
      entry.push(bytes, false);
      await this.handOn(this.partSize);
    }
    entry.push(NOTHING, true);
    this.files.push({ ...made, rows: isTable ? made.rows : null, sha256: hash.digest('hex') });
  }

  /** The SHA-256 of the whole archive. */
  async end(): Promise<string> {
    this.zip.end();
    await this.handOn(1);
    return this.hash.digest('hex');
  }

  private async handOn(atLeast: number): Promise<void> {
    while (this.bytesWaiting >= atLeast) {
      const all = Buffer.concat(this.waiting);
      await this.put(all.subarray(0, this.partSize));
      const left = all.subarray(this.partSize);
      this.waiting = left.length > 0 ? [left] : [];
      this.bytesWaiting = left.length;
    }
  }
}

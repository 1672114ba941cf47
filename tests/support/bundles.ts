// What flows need of a bundle of open data: its bytes on disk, packed and unpacked.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { bundleAsked, bytesOf } from '#app/features/open-data/index.server.ts';

export interface BundleOnDisk {
  zip: string;
  folder: string;
  files: Record<string, string>;
}

/** The newest bundle, written to a folder of its own. */
export async function bundleOnDisk(): Promise<BundleOnDisk> {
  const bundle = (await bundleAsked('newest'))!;
  const parts: Buffer[] = [];
  for await (const part of bytesOf(bundle)) parts.push(part);
  const place = mkdtempSync(join(tmpdir(), 'hoi-am-bundle-'));
  const zip = join(place, 'goi.zip');
  writeFileSync(zip, Buffer.concat(parts));
  return { zip, ...unpacked(zip, join(place, 'goi')) };
}

export function unpacked(zip: string, folder: string): Pick<BundleOnDisk, 'folder' | 'files'> {
  mkdirSync(folder);
  const entries = Object.entries(unzipSync(readFileSync(zip)));
  for (const [name, bytes] of entries) writeFileSync(join(folder, name), bytes);
  return { folder, files: Object.fromEntries(entries.map(([name, bytes]) => [name, Buffer.from(bytes).toString()])) };
}

export const tableOf = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });

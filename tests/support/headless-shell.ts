// The browser of the stories: Chromium's headless shell out of npm, which draws no window and costs a third of a browser that has one.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const packed = () =>
  join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin', 'chromium.br');
const unpacked = fileURLToPath(new URL('../../node_modules/.cache/headless-shell', import.meta.url));

/** Its path, unpacked once; undefined where the package has none for the machine. */
export function headlessShell(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (existsSync(unpacked)) return unpacked;
  mkdirSync(dirname(unpacked), { recursive: true });
  const own = `${unpacked}-${process.pid}`;
  writeFileSync(own, brotliDecompressSync(readFileSync(packed())), { mode: 0o755 });
  renameSync(own, unpacked);
  return unpacked;
}

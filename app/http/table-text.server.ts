// The text of a file, in whatever encoding a spreadsheet left it; or why it is none that can be kept.
import { legacyIn } from '../domain/legacy-text.ts';
import type { FileFault } from './tables.ts';

export type ReadText = { ok: true; text: string; isGuessed: boolean } | { ok: false; why: FileFault };

/** What other files begin with, as Latin-1 shows it. */
const BEGINNINGS: readonly [FileFault, readonly string[]][] = [
  ['oldWorkbook', ['\u00d0\u00cf\u0011\u00e0']],
  ['notATable', ['%PDF', '\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', '{\\rtf', 'Rar!', '7z\u00bc\u00af']],
];
const PAGE = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html|table|meta|head|body|div|style|\?xml)\b/i;

/** `isGuessed`: it was no Unicode and was taken for the old Windows code page of Vietnamese. */
export function textOf(bytes: Buffer): ReadText {
  const beginning = bytes.subarray(0, 200).toString('latin1');
  if (PAGE.test(beginning)) return { ok: false, why: 'webPage' };
  const other = BEGINNINGS.find(([, signs]) => signs.some((sign) => beginning.startsWith(sign)));
  if (other) return { ok: false, why: other[0] };
  const wide = wideIn(bytes);
  if (!wide && bytes.includes(0)) return { ok: false, why: 'notATable' };
  const unicode = decoded(bytes, wide ?? 'utf-8');
  // What is no Unicode is looked at as the Western code page shows it: there each old encoding has signs of its own.
  const legacy = legacyIn(unicode ?? decoded(bytes, 'windows-1252') ?? '');
  if (legacy) return { ok: false, why: legacy };
  const text = unicode ?? (wide ? null : decoded(bytes, 'windows-1258'));
  if (text === null || text.includes('\u0000')) return { ok: false, why: 'notATable' };
  return { ok: true, text: text.normalize('NFC'), isGuessed: unicode === null };
}

/** UTF-16 has a mark, or a zero in every second byte of what is mostly ASCII. */
function wideIn(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const some = bytes.subarray(0, 400);
  const zeros = (odd: 0 | 1) => some.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (bytes.length % 2 === 0 && zeros(1) * 4 > some.length && zeros(0) === 0) return 'utf-16le';
  return bytes.length % 2 === 0 && zeros(0) * 4 > some.length && zeros(1) === 0 ? 'utf-16be' : null;
}

function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

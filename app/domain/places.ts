// Finding today's communes by what people call them: by their names, and by those of before 2025-07-01, districts and towns too.
import { fold } from './folding.ts';
import { plainText } from './plain-text.ts';

/** A commune, ward or town of before, and in which of today's it lies, in whole or in part. */
export interface FormerPlace {
  /** Code of the commune of today. */
  commune: string;
  ward: string;
  district: string;
  province: string;
}

export interface FoundPlaces<T> {
  items: T[];
  /** Names of before that were recognised, as they were written then; empty when today's names sufficed. */
  former: string[];
}

const SHORT: Record<string, string> = {
  ...{ tp: 'thành phố', tx: 'thị xã', tt: 'thị trấn', h: 'huyện', q: 'quận', p: 'phường', x: 'xã', t: 'tỉnh' },
};
/** "TP Quảng Ngãi", "tp.Quảng Ngãi", "TT. Châu Ổ" → in full. */
const inFull = (lower: string): string =>
  lower
    .replace(/(?<![\p{L}\p{N}])(tp|tx|tt|h|q|p|x|t)(?:\.\s?|\s)(?=[\p{L}\p{N}])/gu, (_, short) => `${SHORT[short]} `)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface Spelt {
  written: string;
  folded: string;
}
function spelt(name: string): Spelt {
  const written = inFull(plainText(name).toLowerCase());
  return { written, folded: fold(written) };
}

/** A longer text is no name. */
const READ_AT_MOST = 300;

/** What was typed, part by part: "xã Bình Thạnh, huyện Bình Sơn". */
function partsOf(typed: string): string[] {
  const parts = plainText(typed.slice(0, READ_AT_MOST))
    .split(/[,;()]|\s-\s/)
    .map((part) => part.replace(/(?:^|\s)(?:cũ|trước đây|nay là)(?=\s|$)/giu, ' ').trim())
    .filter((part) => spelt(part).folded !== '');
  // Every commune of today lies in the one province; before, in either.
  const nearer = parts.filter((part) => !spelt(part).folded.startsWith('tinh '));
  return nearer.length > 0 ? nearer : parts;
}

/** From the nearest to the farthest: the whole name, whole words of it, their beginnings; each first with the diacritics that were typed. */
const WAYS: readonly ((part: string, name: string) => boolean)[] = [
  (part, name) => name === part,
  (part, name) => ` ${name} `.includes(` ${part} `),
  (part, name) => ` ${name}`.includes(` ${part}`),
];
type Fits = (name: string) => boolean;

/** How a part is meant: the nearest way in which any name fits; null when none does. */
function meaningOf(part: string, names: ReadonlyMap<string, Spelt>): Fits | null {
  const typed = spelt(part);
  for (const isNear of WAYS)
    for (const spelling of ['written', 'folded'] as const) {
      const fitting = new Set(
        [...names].filter(([, one]) => isNear(typed[spelling], one[spelling])).map(([name]) => name),
      );
      if (fitting.size > 0) return (name) => fitting.has(name);
    }
  return null;
}

/**
 * The communes whose name of today, or of before, is what was typed, part by part; all of them where several succeeded one. Who
 * writes diacritics means them: "Ba Tô" leaves out "Ba Tơ".
 */
export function placesCalled<T extends { code: string; name: string }>(
  communes: readonly T[],
  former: readonly FormerPlace[],
  typed: string,
): FoundPlaces<T> {
  const names = new Map<string, Spelt>();
  for (const name of [...communes.map((one) => one.name), ...former.flatMap(namesOf)])
    if (!names.has(name)) names.set(name, spelt(name));
  const meanings = partsOf(typed).map((part) => meaningOf(part, names));
  const fits = meanings.filter((one) => one !== null);
  if (fits.length === 0 || fits.length < meanings.length) return { items: [], former: [] };
  const nameOf = new Map(communes.map(({ code, name }) => [code, name]));
  const isMeant = (all: readonly string[]) => fits.every((isIt) => all.some(isIt));
  const rows = former.filter((row) => isMeant([...namesOf(row), nameOf.get(row.commune) ?? '']));
  const codes = new Set(rows.map(({ commune }) => commune));
  const recognised = rows.flatMap((row) =>
    isMeant([nameOf.get(row.commune) ?? '']) ? [] : namesOf(row).filter((name) => fits.some((isIt) => isIt(name))),
  );
  return {
    items: communes.filter((one) => codes.has(one.code) || isMeant([one.name])),
    former: [...new Set(recognised)],
  };
}

const namesOf = ({ ward, district, province }: FormerPlace): string[] => [ward, district, province];

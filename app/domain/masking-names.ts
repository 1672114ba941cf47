// A known name in a text: whole or in part, with and without diacritics, in any case.
import { fold } from './folding.ts';
import type { Span } from './masking-spans.ts';

/** Folded character by character, so that places in it are places in the text. */
export const foldInPlace = (text: string): string => [...text].map((character) => foldedLike(character)).join('');

function foldedLike(character: string): string {
  const folded = fold(character);
  return folded.length === character.length ? folded : character;
}

const LEGAL_FORM =
  /^(?:(?:công ty|cty|trách nhiệm hữu hạn|tnhh|một thành viên|mtv|cổ phần|cp|doanh nghiệp tư nhân|dntn|hợp tác xã|htx|hộ kinh doanh|hkd|chi nhánh)\s+)+/i;
const TITLE = '(?:ong|ba|anh|chi|em|co|chu|bac|cau|di|me|bo|cha|con|chau|toi la|toi ten|toi ten la|ten la|ky ten:?)';
/** Many streets and schools bear the names of persons; those are not the sender. */
const NAMED_AFTER =
  /(?:đường|phố|trường|cầu|chợ|công viên|quảng trường|bệnh viện)\s+(?:(?:THPT|THCS|tiểu học|mầm non)\s+)?$/i;

const literally = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const spelled = (words: readonly string[]) => words.map((word) => literally(foldInPlace(word))).join('[\\s.]+');

interface Part {
  words: readonly string[];
  /** Two words may well be ordinary ones ("văn hóa"): then they count only where they are written as a name. */
  isShort: boolean;
}

/** Nguyễn Thị Minh Hằng → itself, Nguyễn Thị Minh, Thị Minh Hằng, Minh Hằng, Nguyễn Hằng; never the family's "Nguyễn Thị". */
function partsOf(words: readonly string[]): Part[] {
  const n = words.length;
  if (n < 2) return [];
  const parts: Part[] = [{ words, isShort: false }];
  for (let from = 1; n - from >= 2; from++) parts.push({ words: words.slice(from), isShort: n - from === 2 });
  for (let to = n - 1; to >= 3; to--) parts.push({ words: words.slice(0, to), isShort: false });
  if (n > 2) parts.push({ words: [words[0]!, words[n - 1]!], isShort: true });
  return parts;
}

const startsLarge = (text: string) => text.split(/[\s.]+/).every((word) => /^\p{Lu}/u.test(word));

/** Where any of these names stands, whole, in parts of at least two words, or alone behind a title ("bà Hằng"). */
export function namesIn(text: string, names: readonly (string | null | undefined)[]): Span[] {
  const folded = foldInPlace(text);
  return names.flatMap((name) => {
    const bare = (name ?? '').normalize('NFC').trim().replace(LEGAL_FORM, '');
    const words = bare.split(/\s+/).filter(Boolean);
    const whole = (name ?? '').normalize('NFC').trim().split(/\s+/).filter(Boolean);
    const isCompany = whole.length > words.length;
    const parts = isCompany ? [...partsOf(words).slice(0, 1), { words: whole, isShort: false }] : partsOf(words);
    const places = parts.flatMap((part) => placesOf(folded, text, part));
    const streets = places.filter(({ from }) => NAMED_AFTER.test(text.slice(Math.max(0, from - 40), from)));
    const found = places.filter((place) => !streets.some(({ from, to }) => from <= place.from && place.to <= to));
    return isCompany || words.length === 0 ? found : [...found, ...behindTitle(folded, text, words.at(-1)!)];
  });
}

function placesOf(folded: string, text: string, { words, isShort }: Part): Span[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${spelled(words)}(?![\\p{L}\\p{N}])`, 'gu');
  return [...folded.matchAll(pattern)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .filter(({ from, to }) => !isShort || startsLarge(text.slice(from, to)));
}

function behindTitle(folded: string, text: string, given: string): Span[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${TITLE}\\s+(?<given>${literally(foldInPlace(given))})(?![\\p{L}\\p{N}])`,
    'dgu',
  );
  return [...folded.matchAll(pattern)].flatMap((match) => {
    const [from, to] = match.indices!.groups!.given!;
    return startsLarge(text.slice(from, to)) ? [{ from, to }] : [];
  });
}

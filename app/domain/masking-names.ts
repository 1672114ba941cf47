// A known name in a text: whole or in part, with and without diacritics, in any case, however its words are joined.
import { fold } from './folding.ts';
import { type Searched, type Span, spansOf } from './masking-spans.ts';
import { plainText } from './plain-text.ts';

const LEGAL_FORM =
  /^(?:(?:công ty|cty|trách nhiệm hữu hạn|tnhh|một thành viên|mtv|cổ phần|cp|doanh nghiệp tư nhân|dntn|hợp tác xã|htx|hộ kinh doanh|hkd|chi nhánh)\s+)+/i;
const TITLE = '(?:ong|ba|anh|chi|em|co|chu|bac|cau|di|me|bo|cha|con|chau|toi la|toi ten|toi ten la|ten la|ky ten:?)';
/** Many streets and schools bear the names of persons; those are not the sender. */
const NAMED_AFTER =
  /(?:đường|phố|trường|cầu|chợ|công viên|quảng trường|bệnh viện)\s(?:(?:THPT|THCS|tiểu học|mầm non)\s)?$/i;

const EDGE = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;
/** Between the words of a name, and nothing but these. */
const JOINT = String.raw`[\s.,_·|/"*-]{1,3}`;
const literally = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** H'Linh is also written H Linh and HLinh. */
const spelledWord = (word: string) => fold(word).split("'").map(literally).join(String.raw`['\s.-]{0,2}`);
const spelled = (words: readonly string[], joint = JOINT) => words.map(spelledWord).join(joint);
const lettersIn = (words: readonly string[]) => fold(words.join('')).replace(/[^\p{L}\p{N}]/gu, '').length;

interface Part {
  pattern: string;
  /** What may well be ordinary words ("văn hóa", "hằng") counts only where it is written as a name. */
  isOrdinary: boolean;
}

/** Nguyễn Thị Minh Hằng → itself, Nguyễn Thị Minh, Thị Minh Hằng, Minh Hằng, Nguyễn Hằng, N. T. M. Hằng; never the family's "Nguyễn Thị". */
function partsOf(words: readonly string[]): Part[] {
  const n = words.length;
  if (n === 1) return [{ pattern: spelled(words), isOrdinary: !words[0]!.includes("'") }];
  const parts: Part[] = wholesOf(words);
  for (let from = 1; n - from >= 2; from++)
    parts.push({ pattern: spelled(words.slice(from)), isOrdinary: n - from === 2 });
  for (let to = n - 1; to >= 3; to--) parts.push({ pattern: spelled(words.slice(0, to)), isOrdinary: false });
  if (n < 3) return parts;
  const [first, last] = [words[0]!, words[n - 1]!];
  const initials = words.slice(0, -1).map(initialOrWord);
  return [
    ...parts,
    { pattern: spelled([first, last]), isOrdinary: true },
    { pattern: spelled([last, first]), isOrdinary: true },
    { pattern: [...initials, spelledWord(last)].join(String.raw`[\s.,_-]{1,3}`), isOrdinary: true },
  ];
}

/** "n" or "nguyen", said so that there is one way only to match each. */
const initialOrWord = (word: string): string => {
  const folded = fold(word);
  return `${literally(folded[0]!)}(?:${literally(folded.slice(1))})?`;
};

/** Long enough, it is found without anything between its words too: nguyenthiminhhang. */
const GLUED_FROM = 8;
const wholesOf = (words: readonly string[]): Part[] => [
  { pattern: spelled(words), isOrdinary: false },
  ...(words.length > 1 && lettersIn(words) >= GLUED_FROM ? [{ pattern: spelled(words, ''), isOrdinary: false }] : []),
];

const startsLarge = (text: string) => text.split(/[^\p{L}\p{N}']+/u).every((word) => /^(?:['\p{Lu}]|$)/u.test(word));

/** Of a longer name its beginning is looked for. */
const WORDS_AT_MOST = 12;
const wordsOf = (name: string) => name.split(/\s/).filter(Boolean);

/** Where any of these names stands, whole, in parts of at least two words, or alone behind a title ("bà Hằng"). */
export const namesIn = (text: Searched, names: readonly (string | null | undefined)[]): Span[] =>
  names.flatMap((name) => (name ? nameIn(text, plainText(name).trim()) : []));

function nameIn(text: Searched, name: string): Span[] {
  const whole = wordsOf(name);
  const words = wordsOf(name.replace(LEGAL_FORM, '')).slice(0, WORDS_AT_MOST);
  if (words.every((word) => lettersIn([word]) < 2)) return [];
  const isCompany = whole.length > words.length;
  const parts = isCompany ? [...wholesOf(words), ...wholesOf(whole)] : partsOf(words);
  const places = parts.flatMap((part) => placesOf(text, part));
  const streets = places.filter(({ from }) => NAMED_AFTER.test(text.plain.slice(Math.max(0, from - 40), from)));
  const found = places.filter((place) => !streets.some(({ from, to }) => from <= place.from && place.to <= to));
  return isCompany ? found : [...found, ...behindTitle(text, words.at(-1)!)];
}

const placesOf = ({ plain, folded }: Searched, { pattern, isOrdinary }: Part): Span[] =>
  spansOf(folded, new RegExp(EDGE + pattern + END, 'gu')).filter(
    ({ from, to }) => !isOrdinary || startsLarge(plain.slice(from, to)),
  );

function behindTitle({ plain, folded }: Searched, given: string): Span[] {
  const pattern = new RegExp(String.raw`${EDGE}${TITLE}\s["'(]?(?<given>${spelledWord(given)})${END}`, 'dgu');
  return spansOf(folded, pattern, 'given').filter(({ from, to }) => startsLarge(plain.slice(from, to)));
}

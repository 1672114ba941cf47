// The digits of a text as people group them: tokens, what lies between them, and which tokens in a row are one number.
import type { Span } from './masking-spans.ts';

export interface DigitToken extends Span {
  digits: string;
  isWord: boolean;
}

const WORDS: Record<string, string> = {
  ...{ khong: '0', linh: '0', le: '0', mot: '1', hai: '2', ba: '3', bon: '4', tu: '4', nam: '5', lam: '5' },
  ...{ sau: '6', bay: '7', tam: '8', chin: '9' },
};
/** Digits in a row (an O among or before them is a zero in disguise), or a digit said as a word. */
const TOKEN = new RegExp(
  String.raw`(?<!\p{L})o?\d(?:[\do]{0,60}\d)?(?:o(?!\p{L}))?|\d(?:[\do]{0,60}\d)?(?:o(?!\p{L}))?` +
    String.raw`|(?<![\p{L}\p{N}])(?:${Object.keys(WORDS).join('|')})(?![\p{L}\p{N}])`,
  'gu',
);

/** `folded`: as `foldInPlace` gives it. */
export const digitTokens = (folded: string): DigitToken[] =>
  [...folded.matchAll(TOKEN)].map(({ 0: found, index }) => ({
    digits: WORDS[found] ?? found.replaceAll('o', '0'),
    isWord: found in WORDS,
    from: index,
    to: index + found.length,
  }));

/** Between the parts of one number: spaces, dots, hyphens, brackets … */
const SOFT = /^[\s.\-_()[\]·•*'"|~]{1,4}$/;
/** Between parts, but between numbers too. */
const HARD = /^[,;/:\\]\s?$/;
const TOKENS_AT_MOST = 14;

/**
 * The tokens in a row that make one number, from each token on the longest that `isNumber` accepts; none is used twice. Commas and
 * slashes count as within a number only between groups of three digits and more, or between single ones, else lists would be numbers.
 */
export function numbersOf(text: string, tokens: readonly DigitToken[], isNumber: (parts: string[]) => boolean): Span[] {
  const found: Span[] = [];
  let i = 0;
  let wasFound = false;
  while (i < tokens.length) {
    const isTail: boolean = !wasFound && i > 0 && text.slice(tokens[i - 1]!.to, tokens[i]!.from) === '.';
    const last: number = isTail ? -1 : lastOfNumber(text, tokens, i, isNumber);
    wasFound = last >= 0;
    if (wasFound) found.push(withPlus(text, { from: tokens[i]!.from, to: tokens[last]!.to }));
    i = wasFound ? last + 1 : i + 1;
  }
  return found;
}

function lastOfNumber(
  text: string,
  tokens: readonly DigitToken[],
  first: number,
  isNumber: (parts: string[]) => boolean,
): number {
  const parts: string[] = [];
  const gaps: string[] = [];
  let last = -1;
  for (let j = first; j < tokens.length && j < first + TOKENS_AT_MOST; j++) {
    if (tokens[j]!.isWord !== tokens[first]!.isWord) break;
    if (j > first) {
      const gap = text.slice(tokens[j - 1]!.to, Math.min(tokens[j]!.from, tokens[j - 1]!.to + 5));
      if (gap !== '' && !SOFT.test(gap) && !HARD.test(gap)) break;
      gaps.push(gap);
    }
    parts.push(tokens[j]!.digits);
    if (isGroupedAsOne(parts, gaps) && isNumber(parts)) last = j;
  }
  return last;
}

function isGroupedAsOne(parts: readonly string[], gaps: readonly string[]): boolean {
  const isDecimal = parts.length === 2 && parts[0] === '0' && /^[.,]$/.test(gaps[0]!);
  if (isDecimal) return false;
  if (gaps.every((gap) => gap === '' || SOFT.test(gap))) return true;
  return parts.every(({ length }) => length === 1) || parts.slice(1).every(({ length }) => length >= 3);
}

/** The plus belongs to the number, and so does a bracket that closes within it: (+84) 905 …; not that of "(0905 …, buổi tối)". */
function withPlus(text: string, { from, to }: Span): Span {
  const start = text[from - 1] === '+' ? from - 1 : from;
  return { from: text[start - 1] === '(' && text.slice(start, to).includes(')') ? start - 1 : start, to };
}

/** More than that between two digits, or a letter, and they are not of one number. */
const GAP_AT_MOST = 12;

/** Wherever these very digits stand in this order, however they are grouped and whatever signs but letters lie between. */
export function placesOfDigits(text: string, tokens: readonly DigitToken[], wanted: string, before: RegExp): Span[] {
  if (wanted.length < 8) return [];
  const found: Span[] = [];
  for (const { digits, places } of streamsOf(text, tokens))
    for (let at = digits.indexOf(wanted); at >= 0; at = digits.indexOf(wanted, at + wanted.length)) {
      const more = before.exec(digits.slice(Math.max(0, at - 5), at))?.[0].length ?? 0;
      found.push(withPlus(text, { from: places[at - more]!.from, to: places[at + wanted.length - 1]!.to }));
    }
  return found;
}

function streamsOf(text: string, tokens: readonly DigitToken[]): { digits: string; places: Span[] }[] {
  const streams: { digits: string; places: Span[] }[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const token of tokens) {
    const isSame = token.from - end <= GAP_AT_MOST && !/[\p{L}\p{N}]/u.test(text.slice(end, token.from));
    if (!isSame) streams.push({ digits: '', places: [] });
    const stream = streams.at(-1)!;
    stream.digits += token.digits;
    for (let i = 0; i < token.digits.length; i++)
      stream.places.push(token.isWord ? token : { from: token.from + i, to: token.from + i + 1 });
    end = token.to;
  }
  return streams;
}

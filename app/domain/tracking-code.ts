// Tracking codes like QNG-26-7K3M9-X: drawn, checked, and read back the way people say, type and paste them.
import { plainText } from './plain-text.ts';

/** No two of these look alike, and there are 23 of them, a prime number, which the check needs. 23⁵ = 6.4 million codes a year. */
export const CODE_SIGNS = '0123456789ACEFHJKMPRTXY';
/** Where no setting says another. */
export const CODE_PREFIX = 'QNG';
export const PREFIX_SHAPE = /^[A-Z]{2,4}$/;
const DRAWN = 5;

/** Letters that never occur among the signs, read as the sign they are mistaken for. */
const LOOK_ALIKES: Record<string, string> = { O: '0', Q: '0', D: '0', I: '1', L: '1', Z: '2', S: '5', G: '6', B: '8' };

/**
 * 'QNG-26-7K3M9-X': the province, two digits of the year, five drawn signs and a check sign. `draw(n)` gives a whole number from 0
 * to n - 1 that nobody can foresee.
 */
export function trackingCode(prefix: string, year: number, draw: (below: number) => number): string {
  const twoDigits = String(year % 100).padStart(2, '0');
  const drawn = Array.from({ length: DRAWN }, () => CODE_SIGNS[draw(CODE_SIGNS.length)]).join('');
  return `${prefix}-${twoDigits}-${drawn}-${checkSign(twoDigits + drawn)}`;
}

/** More than a sentence or a link around it is not read. */
const READ_AT_MOST = 500;

/**
 * The code that was typed, heard or pasted, in its one spelling; null when it is none. Lower case, spaces, any or no hyphens, full
 * width, a missing prefix and letters that look like a sign are forgiven, and so are words around it: "mã đơn: …", a whole sentence,
 * a link. Where two different codes are written, none is read.
 */
export function readTrackingCode(typed: string, prefix = CODE_PREFIX): string | null {
  const text = unescaped(plainText(typed.slice(0, READ_AT_MOST)));
  const alone = codeOf(bare(text), prefix);
  if (alone) return alone;
  const codes = new Set(candidatesIn(text, prefix).flatMap((one) => codeOf(bare(one), prefix) ?? []));
  return codes.size === 1 ? [...codes][0]! : null;
}

function codeOf(signs: string, prefix: string): string | null {
  const start = bare(prefix);
  const rest = signs.length > DRAWN + 3 && signs.startsWith(start) ? signs.slice(start.length) : signs;
  const isShaped =
    rest.length === DRAWN + 3 && /^\d\d/.test(rest) && [...rest].every((one) => CODE_SIGNS.includes(one));
  if (!isShaped) return null;
  const [year, drawn, check] = [rest.slice(0, 2), rest.slice(2, -1), rest.slice(-1)];
  return check === checkSign(year + drawn) ? `${prefix}-${year}-${drawn}-${check}` : null;
}

/** Within other words: behind the prefix the signs may stand apart, without it they are joined as on the receipt. */
function candidatesIn(text: string, prefix: string): string[] {
  const sign = '[a-z0-9]';
  const apart = String.raw`[\s\p{P}]{0,3}`;
  const spelt = [...prefix].map((letter) => `(?:${[...alikeOf(letter)].join('|')})`).join(apart);
  const behindPrefix = new RegExp(`(?=(${spelt}(?:${apart}${sign}){${DRAWN + 3}})(?![a-z0-9]))`, 'giu');
  const joined = new RegExp(`(?<![a-z0-9-])${sign}{2}-${sign}{${DRAWN}}-${sign}(?![a-z0-9-])`, 'giu');
  return [
    ...[...text.matchAll(behindPrefix)].map((match) => match[1]!),
    ...[...text.matchAll(joined)].map(([match]) => match),
  ];
}

/** A letter and all that is taken for the same sign. */
const alikeOf = (letter: string): string => {
  const sign = LOOK_ALIKES[letter] ?? letter;
  return (
    sign +
    Object.keys(LOOK_ALIKES)
      .filter((other) => LOOK_ALIKES[other] === sign)
      .join('')
  );
};

/** Hyphens and spaces as links and mails carry them. */
const unescaped = (text: string): string => text.replace(/%(?:2d|20|e2%80%9[0-5])/gi, '-');

const bare = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[\s\p{P}]/gu, '')
    .replace(/[OQDILZSGB]/g, (letter) => LOOK_ALIKES[letter]!);

/**
 * The sign that makes the weighted sum of year, drawn signs and itself divisible by 23. The weights (8, 7 … 1) differ from place to
 * place and the modulus is prime, so one wrong sign, and two signs that changed places (neighbours or not), always break it.
 */
function checkSign(signs: string): string {
  const sum = [...signs].reduce((total, sign, at) => total + (signs.length + 1 - at) * CODE_SIGNS.indexOf(sign), 0);
  return CODE_SIGNS[(CODE_SIGNS.length - (sum % CODE_SIGNS.length)) % CODE_SIGNS.length]!;
}

// Tracking codes like QNG-26-7K3M9-X: drawn, checked, and read back the way people say and type them.

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

/**
 * The code that was typed, heard or pasted, in its one spelling; null when it is none. Lower case, spaces, missing hyphens, a
 * missing prefix and letters that look like a sign are forgiven.
 */
export function readTrackingCode(typed: string, prefix = CODE_PREFIX): string | null {
  const signs = bare(typed);
  const start = bare(prefix);
  const rest = signs.length > DRAWN + 3 && signs.startsWith(start) ? signs.slice(start.length) : signs;
  const isShaped =
    rest.length === DRAWN + 3 && /^\d\d/.test(rest) && [...rest].every((one) => CODE_SIGNS.includes(one));
  if (!isShaped) return null;
  const [year, drawn, check] = [rest.slice(0, 2), rest.slice(2, -1), rest.slice(-1)];
  return check === checkSign(year + drawn) ? `${prefix}-${year}-${drawn}-${check}` : null;
}

const bare = (text: string): string =>
  text
    .slice(0, 100)
    .normalize('NFKC')
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

// Tracking codes: short enough to say over the telephone, with a check character that catches what people mistype.

/** Digits and capitals without look-alikes (no 0 O, 1 I L, U V): 29 of them, a prime number, which the check needs. */
export const CODE_SIGNS = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const DRAWN = 5;

/**
 * 'QNG-26-7K3M9-X': the province, two digits of the year, five drawn signs and a check character. `draw(n)` gives a whole number
 * from 0 to n - 1; there are 29⁵ = 20 million codes a year.
 */
export function trackingCode(prefix: string, year: number, draw: (below: number) => number): string {
  const drawn = Array.from({ length: DRAWN }, () => CODE_SIGNS[draw(CODE_SIGNS.length)]).join('');
  const shortYear = String(year % 100).padStart(2, '0');
  return `${prefix}-${shortYear}-${drawn}-${checkSign(prefix + shortYear + drawn)}`;
}

/**
 * The code that somebody typed, heard or pasted, in its one spelling; null when it cannot be one. Lower case, spaces and missing
 * hyphens do not matter; in the year, where only digits stand, neither do O for 0 and I or L for 1.
 */
export function readTrackingCode(typed: string): string | null {
  const bare = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const parts = /^([A-Z]{3})([0-9OIL]{2})([2-9A-HJKMNP-TW-Z]{5})([2-9A-HJKMNP-TW-Z])$/.exec(bare);
  if (!parts) return null;
  const [prefix, typedYear, drawn, check] = parts.slice(1) as [string, string, string, string];
  const year = typedYear.replaceAll('O', '0').replace(/[IL]/g, '1');
  return checkSign(prefix + year + drawn) === check ? `${prefix}-${year}-${drawn}-${check}` : null;
}

/**
 * Σ weight·value mod 29, the weights 2, 3, 4 … up to 11: no weight is 0 and no two are the same mod 29, so one wrong sign, or two
 * neighbours that changed places, always give another sum.
 */
function checkSign(text: string): string {
  const sum = [...text].reduce((total, sign, index) => total + (index + 2) * signValue(sign), 0);
  return CODE_SIGNS[sum % CODE_SIGNS.length]!;
}

/** A prefix or a year also holds signs outside the 29; they count by their place among all characters. */
const signValue = (sign: string): number => {
  const place = CODE_SIGNS.indexOf(sign);
  return place >= 0 ? place : sign.charCodeAt(0);
};

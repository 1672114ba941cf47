// Percentages as official reports print them: half up at the printed digit, counted in whole numbers.

/** A share of whole numbers: so many of so many. */
export type Part = readonly [part: number, whole: number];

/**
 * `part` of `whole` in per cent with so many decimals, '41.4'. Whole numbers all the way: 0.285 as a floating-point number lies below
 * the half and would round down.
 */
export const percentHalfUp = (part: number, whole: number, decimals: number): string =>
  meanPercentHalfUp([[part, whole]], decimals);

/** The plain mean of several shares in the same way, however their wholes differ. */
export function meanPercentHalfUp(shares: readonly Part[], decimals: number): string {
  let [numerator, denominator] = [0n, 1n];
  for (const [part, whole] of shares) {
    if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole) || part < 0 || whole <= 0)
      throw new RangeError(`There is no percentage of ${part} in ${whole}`);
    numerator = numerator * BigInt(whole) + BigInt(part) * denominator;
    denominator *= BigInt(whole);
  }
  if (shares.length === 0) throw new RangeError('There is no mean of no shares');
  denominator *= BigInt(shares.length);
  const scaled = (2n * numerator * 100n * 10n ** BigInt(decimals) + denominator) / (2n * denominator);
  const digits = String(scaled).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

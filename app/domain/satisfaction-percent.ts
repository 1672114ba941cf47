// Percentages as official reports print them: half up at the printed digit, counted in whole numbers.

/**
 * `part` of `whole` in per cent with so many decimals, '41.4'. Whole numbers all the way: 0.285 as a floating-point number lies below
 * the half and would round down.
 */
export function percentHalfUp(part: number, whole: number, decimals: number): string {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole) || part < 0 || whole <= 0)
    throw new RangeError(`There is no percentage of ${part} in ${whole}`);
  const scaled = (2n * BigInt(part) * 100n * 10n ** BigInt(decimals) + BigInt(whole)) / (2n * BigInt(whole));
  const digits = String(scaled).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

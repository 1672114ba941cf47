// Compares a published record with what was counted again, number by number.

export interface ValueDifference {
  where: string;
  published: string;
  recomputed: string;
}

/** Fractions are compared to nine decimals: two ways of writing a formula round differently in the last bit. */
const SAME_WITHIN = 1e-9;

type Value = null | string | number | readonly Value[] | { readonly [name: string]: Value };

const show = (value: unknown): string => (value === null || value === undefined ? '–' : JSON.stringify(value));

/** Every number that is not the same; a whole number must be exactly the same. */
export function differencesBetween(
  where: string,
  published: object | null,
  recomputed: object | null,
): ValueDifference[] {
  return compare(where, published as Value, recomputed as Value);
}

function compare(where: string, one: Value | undefined, other: Value | undefined): ValueDifference[] {
  if (typeof one === 'number' && typeof other === 'number') {
    const isSame =
      Number.isInteger(one) && Number.isInteger(other) ? one === other : Math.abs(one - other) < SAME_WITHIN;
    return isSame ? [] : [{ where, published: show(one), recomputed: show(other) }];
  }
  if (isRecord(one) && isRecord(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].flatMap((name) => compare(`${where} ${labelOf(one, other, name)}`, one[name], other[name]));
  }
  return one === other ? [] : [{ where, published: show(one), recomputed: show(other) }];
}

const isRecord = (value: unknown): value is Record<string, Value> => typeof value === 'object' && value !== null;

/** An element of a list by its code, if it has one. */
function labelOf(one: Record<string, Value>, other: Record<string, Value>, name: string): string {
  const element = one[name] ?? other[name];
  return Array.isArray(one) && isRecord(element) && typeof element.ma === 'string' ? element.ma : name;
}

// The arithmetic that official forms print over their columns: "6=8+9+10=11+12+13=14+18", "1=2+..+5", read and checked.

/** The columns added up on each side of the signs of equality: [[6], [8, 9, 10], [14, 18]]. */
export type Sides = readonly (readonly number[])[];

const GAP = '..';
/** A column, or the dots between the last one named and the next: two or more points, or the sign for them. */
const TERM = /^(?:\d+|\.{2,}|…)$/;

/** The sides of a printed identity; null when it is none (a column's bare number, a word, dots with nothing to fill). */
export function readIdentity(printed: string): Sides | null {
  const sides = printed
    .replace(/\s+/g, '')
    .split('=')
    .map((side) => readSide(side.split('+')));
  return sides.length >= 2 && sides.every((side) => side !== null) ? sides : null;
}

function readSide(terms: readonly string[]): number[] | null {
  if (!terms.every((term) => TERM.test(term))) return null;
  const columns: number[] = [];
  for (const [index, term] of terms.map((one) => (/^\d/.test(one) ? Number(one) : GAP)).entries()) {
    if (typeof term === 'number') {
      columns.push(term);
      continue;
    }
    const [last, next] = [columns.at(-1), Number(terms[index + 1])];
    if (last === undefined || !(next > last)) return null;
    for (let column = last + 1; column < next; column++) columns.push(column);
  }
  return columns;
}

/** As people read it, without dots and gaps: "6 = 8 + 9 + 10 = 14 + 18". */
export const writtenIdentity = (sides: Sides): string => sides.map((side) => side.join(' + ')).join(' = ');

/** `open`: a figure is still missing, so nobody can say. */
export interface Check {
  outcome: 'holds' | 'fails' | 'open';
  /** What each side adds up to; null where a figure is missing. */
  sums: (number | null)[];
}

/** Figures have at most three decimals (million đồng, m²): added as thousandths, so that 0.1 + 0.2 is 0.3. */
export const sumOf = (figures: readonly number[]): number =>
  figures.reduce((sum, figure) => sum + Math.round(figure * 1000), 0) / 1000;

/** Whether all sides add up to the same. A missing figure is not nought. */
export function checkIdentity(sides: Sides, figureOf: (column: number) => number | null): Check {
  const sums = sides.map((side) => {
    const figures = side.map(figureOf);
    return figures.every((figure) => figure !== null) ? sumOf(figures) : null;
  });
  const known = sums.filter((sum) => sum !== null);
  if (new Set(known).size > 1) return { outcome: 'fails', sums };
  return { outcome: known.length < sums.length ? 'open' : 'holds', sums };
}

// The head of an official form: headings above headings, merged where they are the same, as its printed page has them.
import type { FormColumn } from './official-forms.ts';

export interface HeadCell {
  text: string;
  /** Place of its first column among the figures, from 0. */
  at: number;
  across: number;
  down: number;
}

/** The rows of headings over the columns of figures; a column with fewer headings reaches down to the last row. */
export function headOf(columns: readonly Pick<FormColumn, 'path'>[]): HeadCell[][] {
  const depth = Math.max(1, ...columns.map(({ path }) => path.length));
  const rows: HeadCell[][] = Array.from({ length: depth }, () => []);
  for (const [at, { path }] of columns.entries())
    for (const [level, text] of path.entries()) {
      const isLast = level === path.length - 1;
      const before = rows[level]!.at(-1);
      const isSame = before && before.at + before.across === at && sharesHead(columns[at - 1]!.path, path, level);
      if (isSame && !isLast) before.across += 1;
      else rows[level]!.push({ text, at, across: 1, down: isLast ? depth - level : 1 });
    }
  return rows;
}

/** Both stand under the same headings down to this level, and neither ends there. */
const sharesHead = (one: readonly string[], other: readonly string[], level: number): boolean =>
  one.length > level + 1 && one.slice(0, level + 1).every((text, index) => text === other[index]);

// The cells of a text that a spreadsheet wrote: parted by commas, semicolons or tabs, with whatever stands above the headings.
import { parse } from 'csv-parse/sync';

/** A row of a file or sheet, as it stands there. */
export interface Row {
  line: number;
  cells: readonly string[];
}
export interface CellsRead {
  rows: Row[];
  /** Lines whose quotation marks do not match; what they hold is not known. */
  broken: number[];
}

const SEPARATORS = [',', ';', '\t'] as const;
/** Of these the way of parting is told. */
const ROWS_LOOKED_AT = 40;
const RECORD_AT_MOST = 1_000_000;
const BROKEN_AT_MOST = 20;
const LINE_END = /\r\n|\r|\n/g;

/** `likeness`: how much rows look like a table with known headings; of the ways to part cells the likeliest is taken. */
export function cellsOf(text: string, rowsAtMost: number, likeness: (rows: readonly Row[]) => number): CellsRead {
  const said = /^\ufeff?sep=(.)\r?\n/.exec(text);
  // The line stays a line, so that the numbers of the others are right.
  const bare = said ? text.slice(said[0].length - (said[0].endsWith('\r\n') ? 2 : 1)) : text.replace(/^\ufeff/, '');
  if (said) return parted(bare, said[1]!, rowsAtMost);
  const tries = SEPARATORS.map((separator) => ({
    separator,
    likeness: likeness(parted(bare, separator, ROWS_LOOKED_AT).rows),
  }));
  const { separator } = tries.reduce((best, one) => (one.likeness > best.likeness ? one : best));
  return parted(bare, separator, rowsAtMost);
}

function parted(text: string, delimiter: string, rowsAtMost: number): CellsRead {
  const rows: Row[] = [];
  const broken: number[] = [];
  for (let rest = text, above = 0; rest !== '' && rows.length < rowsAtMost; ) {
    let ended = above;
    const on_record = (record: string[], { lines }: { lines: number }) => {
      ended = above + lines;
      // A row of several lines is told by its first.
      rows.push({ line: ended - linesIn(record.join('')) + 1, cells: record });
      return null;
    };
    try {
      const to = rowsAtMost - rows.length;
      parse(rest, { delimiter, to, max_record_size: RECORD_AT_MOST, relax_column_count: true, on_record });
      return { rows, broken };
    } catch {
      // One line with a stray quotation mark hides nothing of the others: reading goes on below it.
      broken.push(ended + 1);
      if (broken.length === BROKEN_AT_MOST) break;
      rest = below(rest, ended + 1 - above);
      above = ended + 1;
    }
  }
  return { rows, broken };
}

const linesIn = (text: string): number => text.split(LINE_END).length;

/** What stands below so many lines. */
function below(text: string, lines: number): string {
  let at = 0;
  for (const { 0: end, index } of text.matchAll(LINE_END)) if (++at === lines) return text.slice(index + end.length);
  return '';
}

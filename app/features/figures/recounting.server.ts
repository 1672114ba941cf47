// Recounts the kept sums span by span, says where they differ from the petitions themselves, and puts them right.
import { setImmediate } from 'node:timers/promises';
import { addToBallotTally, ballotsLessKept } from '#db/figure-ballots.ts';
import { countedWithoutChanges, endsOfReceipt } from '#db/figure-counting.ts';
import {
  addToKept,
  cellsOfSpan,
  daysOfSpan,
  holdKeeper,
  keptSpans,
  markSpan,
  spanMarks,
  yearLessMonths,
} from '#db/figure-keeping.ts';
import { atOneMoment, type Reader, read, write } from '#db/index.ts';
import { addCell, addCellDays, addToSums, noSums, type Sums, sumsThatCount } from '../../domain/figure-cells.ts';
import { monthsOf } from '../../domain/period.ts';
import { log } from '../../log.server.ts';

const DAY = 86_400_000;

/** What a recount found: how many sums were wrong, one of them as an example, and whether the span had no sums to rely on before. */
export interface Recounted {
  span: string;
  differing: number;
  example: string | null;
  isFirst: boolean;
}

/** Everything that is not filled, and what nobody has looked at for a day: at most so many spans at once. */
export async function recountWhatIsDue(now: Date, spansAtMost = 5): Promise<Recounted[]> {
  const marks = new Map((await spanMarks(read)).map((mark) => [mark.span, mark]));
  const isDue = (span: string) => {
    const mark = marks.get(span);
    return !mark?.isFilled || !mark.checkedAt || now.getTime() - mark.checkedAt.getTime() >= DAY;
  };
  const due = (await spansToCheck()).filter(isDue);
  const unfilled = due.filter((span) => marks.get(span)?.isFilled === false);
  const found: Recounted[] = [];
  for (const span of unfilled.length > 0 ? unfilled : due.slice(0, spansAtMost)) {
    found.push(await recountSpan(span, now));
    await setImmediate();
  }
  return found;
}

/** Every span there is, one after the other. */
export async function recountAll(now: Date): Promise<Recounted[]> {
  const found: Recounted[] = [];
  for (const span of await spansToCheck()) found.push(await recountSpan(span, now));
  return found;
}

/** The months from the first petition to the last and whatever else is kept; years behind their months, for they are checked against them. */
async function spansToCheck(): Promise<string[]> {
  const { first, last } = await endsOfReceipt(read);
  const months = first && last ? monthsOf({ from: first, to: last }) : [];
  const all = [...new Set([...months, ...months.map(yearOf), ...(await keptSpans(read))])];
  return all.sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
}

/** Looks without holding anybody up; only where something differs is it counted again, alone, and put right. */
async function recountSpan(span: string, now: Date): Promise<Recounted> {
  const isFirst = (await spanMarks(read)).some((mark) => mark.span === span && !mark.isFilled);
  const seen = await atOneMoment(() => differenceOf(span, read));
  if (isMonth(span)) await recountBallots(span);
  if (countOf(seen) === 0) {
    await write((tx) => markSpan(tx, span, true, now, 0));
    return { span, differing: 0, example: null, isFirst };
  }
  const { differing, example } = await write(async (tx) => {
    await holdKeeper(tx);
    const difference = await differenceOf(span, tx);
    await addToKept(tx, difference);
    const mended = countOf(difference);
    await markSpan(tx, span, true, now, isFirst ? 0 : mended);
    // Its year goes with it, or is put aside until it has been looked at itself.
    if (isMonth(span) && isFirst) await addToKept(tx, inYear(difference));
    else if (isMonth(span)) await markSpan(tx, yearOf(span), false, null, 0);
    return { differing: mended, example: exampleOf(difference) };
  });
  if (!isFirst && differing > 0) log.warn({ span, differing, example }, 'kept sums differed from the petitions');
  return { span, differing, example, isFirst };
}

/** The ballots cast in a month: what their kept sums lack is added in the same transaction in which it was found. */
const recountBallots = (month: string): Promise<void> =>
  write(async (tx) => {
    const lacking = await ballotsLessKept(month, tx);
    if (lacking.length === 0) return;
    await addToBallotTally(tx, lacking);
    log.warn({ month, units: lacking.length }, 'kept sums of ballots differed from the ballots');
  });

const isMonth = (span: string) => span.length === 7;
const yearOf = (month: string) => month.slice(0, 4);

/** The same sums as those of a month's year. */
function inYear({ cells, days }: Sums): Sums {
  const sums = noSums();
  for (const cell of cells.values()) addCell(sums, { ...cell, span: yearOf(cell.span) });
  for (const one of days.values()) addCellDays(sums, { ...one, span: yearOf(one.span) });
  return sums;
}

/** What has to be added to the kept sums of a span so that they are right. */
async function differenceOf(span: string, on: Reader): Promise<Sums> {
  if (!isMonth(span)) return yearLessMonths(on, span);
  const sums = noSums();
  for (const row of await countedWithoutChanges(span, on)) addToSums(sums, row, [span]);
  for (const cell of await cellsOfSpan(on, span)) addCell(sums, cell, -1);
  for (const one of await daysOfSpan(on, span)) addCellDays(sums, one, -1);
  return sums;
}

const countOf = (sums: Sums): number => {
  const { cells, days } = sumsThatCount(sums);
  return cells.length + days.length;
};

function exampleOf(sums: Sums): string | null {
  const { cells, days } = sumsThatCount(sums);
  const [first] = [...cells, ...days];
  return first ? JSON.stringify(first) : null;
}

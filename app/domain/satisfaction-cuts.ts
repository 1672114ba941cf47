// When ballots become public: in cuts that move every figure by nobody or by at least five, so that two readings single nobody out.
import { FEWEST_SHOWN } from './satisfaction.ts';
import { addCounts, sizeOf } from './satisfaction-suppression.ts';

/** Answers that wait, by the office whose account entered them; null: cast by those whose they are. */
export type ByMaker = ReadonlyMap<number | null, number>;

/** Everything that waits, or only what this one office entered. */
export type Part = 'all' | number;

/**
 * What may be published at once of answers that wait. An office knows what it entered itself: for it only the others hide each other. So
 * while others may still come there must be five others for every office. At last (a round was closed) what one office entered may stand
 * alone, too: nobody is in it whom that office does not know, and for everybody else it is five and more.
 */
export function publishable(waiting: ByMaker, isLast: boolean): Part | null {
  const all = [...waiting.values()].reduce((sum, n) => sum + n, 0);
  if (all < FEWEST_SHOWN) return null;
  const exposing = [...waiting].find(([maker, own]) => maker !== null && all - own < FEWEST_SHOWN);
  if (!exposing) return 'all';
  const [maker, own] = exposing;
  return isLast && own >= FEWEST_SHOWN ? maker : null;
}

/** Answers to a question about a unit (0: not named) that wait, of one maker. */
export interface WaitingAnswers {
  unit: number;
  question: string;
  maker: number | null;
  n: number;
}

export interface Piece {
  unit: number;
  question: string;
  part: Part;
}

/**
 * What becomes public at once, question by question: what waits of a unit, under its name; at last the pieces that are too small by
 * themselves, of all units together and unnamed. A piece stays public for ever and is never taken apart: every published number, of any
 * reading, is a sum of such pieces.
 */
export function nextCut(waiting: readonly WaitingAnswers[], isLast: boolean): { named: Piece[]; unnamed: Piece[] } {
  const [named, unnamed]: [Piece[], Piece[]] = [[], []];
  for (const [question, answers] of Map.groupBy(waiting, (one) => one.question)) {
    const small = [...Map.groupBy(answers, (one) => one.unit)].flatMap(([unit, own]) => {
      const part = publishable(byMaker(own), isLast);
      if (part !== null) named.push({ unit, question, part });
      return part === 'all' ? [] : own.filter(({ maker }) => maker !== part || part === null);
    });
    const part = isLast ? publishable(byMaker(small), true) : null;
    if (part === null) continue;
    const pooled = small.filter(({ maker }) => part === 'all' || maker === part);
    for (const unit of new Set(pooled.map((one) => one.unit))) unnamed.push({ unit, question, part });
  }
  return { named, unnamed };
}

function byMaker(answers: readonly WaitingAnswers[]): ByMaker {
  const sums = new Map<number | null, number>();
  for (const { maker, n } of answers) sums.set(maker, (sums.get(maker) ?? 0) + n);
  return sums;
}

/** What a unit was told in answer to one question in a month, option by option, and how much of it is public. */
export interface MonthOfAnswers {
  month: string;
  given: readonly number[];
  published: readonly number[];
}

/** Answers wait for the fifth, over the months and years, and then become public together in its month: what is to be added to which. */
export function nextMonths(months: readonly MonthOfAnswers[]): { month: string; counts: number[] }[] {
  const added: { month: string; counts: number[] }[] = [];
  let waiting: number[] = [];
  for (const { month, given, published } of [...months].sort((a, b) => (a.month < b.month ? -1 : 1))) {
    waiting = addCounts(
      waiting,
      addCounts(
        given,
        published.map((n) => -n),
      ),
    );
    if (sizeOf({ counts: waiting }) < FEWEST_SHOWN) continue;
    added.push({ month, counts: waiting });
    waiting = [];
  }
  return added;
}

/** A number told in steps of five, at least `from` and at most `to`: whoever reads it again and again learns of no single ballot. */
export interface About {
  from: number;
  to: number;
}

export function about(n: number): About {
  const from = n - (n % FEWEST_SHOWN);
  return { from, to: from + FEWEST_SHOWN - 1 };
}

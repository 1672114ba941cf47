// The satisfaction of a period from its ballots, silent where it would tell about somebody.
import type { ballotTallies } from '#db/figures.ts';
import { FACTORS, LEVELS, type LevelCounts, satisfactionOf, wilson } from '../../domain/satisfaction.ts';
import { type Group, maySpeakFor, silentAmong } from '../../domain/satisfaction-suppression.ts';
import type { SatisfactionSummary } from './types.ts';

type BallotTally = Awaited<ReturnType<typeof ballotTallies>>[number];

/** Of the whole (of these units, when they are given), and of each unit: from the ballots of the whole province, which decide who is silent. */
export function satisfactionIn(everywhere: readonly BallotTally[], unitIds: readonly number[] | undefined) {
  const groups: Group<number>[] = everywhere.map(({ unitId, n }) => ({ key: unitId, n }));
  const silent = silentAmong(groups);
  const here = everywhere.filter(({ unitId }) => !unitIds || unitIds.includes(unitId));
  const maySpeak = !unitIds || maySpeakFor(groups, silent, new Set(unitIds));
  return {
    whole: spoken(summaryOf(here), maySpeak),
    unitIds: here.map(({ unitId }) => unitId),
    ofUnit: (id: number) => spoken(summaryOf(here.filter(({ unitId }) => unitId === id)), !silent.has(id)),
  };
}

/** Only how many: the rest could tell about somebody, here or (by subtracting) elsewhere. */
const spoken = (summary: SatisfactionSummary, maySpeak: boolean): SatisfactionSummary =>
  maySpeak
    ? summary
    : {
        n: summary.n,
        index: null,
        factors: summary.factors.map(({ factor, satisfaction }) => ({
          factor,
          satisfaction: { isShown: false, n: satisfaction.n },
        })),
        resolved: null,
      };

function summaryOf(rows: readonly BallotTally[]): SatisfactionSummary {
  const total = (pick: (row: BallotTally) => number) => rows.reduce((sum, row) => sum + pick(row), 0);
  const n = total((row) => row.n);
  const factors = FACTORS.map((factor) => {
    const counts = LEVELS.map((level) => total((row) => row[`${factor}${level}`])) as unknown as LevelCounts;
    return { factor, satisfaction: satisfactionOf(counts) };
  });
  const shares = factors.flatMap(({ satisfaction }) => (satisfaction.isShown ? [satisfaction.satisfied] : []));
  const mean = (pick: 'share' | 'low' | 'high') => shares.reduce((sum, one) => sum + one[pick], 0) / shares.length;
  const isWhole = shares.length === FACTORS.length;
  return {
    n,
    index: isWhole ? { share: mean('share'), low: mean('low'), high: mean('high') } : null,
    factors,
    resolved: isWhole
      ? wilson(
          total((row) => row.yes),
          n,
        )
      : null,
  };
}

// What is said of the answers of offices counted a second time: of a year or month, for an office with all below it.
import type { Line } from './recomputing.ts';
import { Answers, type CriterionRecord, type Interval, intervalOf, meanOf, OUTCOME } from './recomputing-answers.ts';

/** What figures.json says of a period and a unit with all below it ('' the whole province). */
export interface RatingsRecord {
  pham_vi: string;
  ky: string;
  so_phieu: number;
  chi_so: Interval | null;
  yeu_to: CriterionRecord[];
  da_duoc_giai_quyet: Interval | null;
  /** Each office in it by itself. */
  co_quan: { ma: string; so_phieu: number; ty_le: number | null }[];
}

/** What is asked about an answer, in the order of the form. */
const CRITERIA = ['access', 'procedure', 'officials', 'result', 'feedback'];

export const ratingsKey = ({ ky, pham_vi }: Pick<RatingsRecord, 'ky' | 'pham_vi'>): string =>
  `${ky}|${pham_vi}|hai_long`;

interface Tally {
  whole: Answers;
  byUnit: Map<string, Answers>;
}

/** Counts the groups of answers that were formed month by month; `scopesOf` as for cases. */
export function countingRatings(scopesOf: (unit: string) => readonly string[]) {
  const tallies = new Map<string, Tally>();
  const put = (ky: string, pham_vi: string, line: Line) => {
    const key = `${ky} ${pham_vi}`;
    const tally = tallies.get(key) ?? { whole: new Answers(), byUnit: new Map<string, Answers>() };
    tallies.set(key, tally);
    tally.whole.add(line.cau_hoi!, line.tra_loi!, Number(line.n));
    if (!line.co_quan) return;
    const unit = tally.byUnit.get(line.co_quan) ?? new Answers();
    tally.byUnit.set(line.co_quan, unit);
    unit.add(line.cau_hoi!, line.tra_loi!, Number(line.n));
  };
  return {
    add(line: Line): void {
      if (!line.thang) return;
      const year = line.thang.slice(0, 4);
      put(line.thang, '', line);
      put(year, '', line);
      if (line.co_quan) for (const scope of scopesOf(line.co_quan)) put(year, scope, line);
    },
    *records(): Iterable<RatingsRecord> {
      for (const [key, { whole, byUnit }] of tallies) {
        const [ky = '', pham_vi = ''] = key.split(' ');
        const so_phieu = whole.ballots;
        const yeu_to = criteriaOf(whole);
        yield {
          ...{ pham_vi, ky, so_phieu, chi_so: meanOf(yeu_to), yeu_to },
          da_duoc_giai_quyet: so_phieu > 0 ? intervalOf(whole.count(OUTCOME, 'yes'), so_phieu) : null,
          co_quan: [...byUnit]
            .map(([ma, own]) => ({ ma, so_phieu: own.ballots, ty_le: meanOf(criteriaOf(own))?.ty_le ?? null }))
            .filter((unit) => unit.so_phieu > 0)
            .sort((a, b) => (a.ma < b.ma ? -1 : 1)),
        };
      }
    },
  };
}

const criteriaOf = (answers: Answers): CriterionRecord[] => CRITERIA.map((ma) => answers.criterion(ma));

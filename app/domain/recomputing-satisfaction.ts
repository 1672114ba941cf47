// The satisfaction figures counted a second time, from the released ballots alone.
import type { Line } from './recomputing.ts';

export interface Interval {
  ty_le: number;
  thap: number;
  cao: number;
}

export interface CriterionRecord {
  ma: string;
  n: number;
  lua_chon: number[] | null;
  hai_long: Interval | null;
  trung_binh: number | null;
}

/** What figures.json says of one source: petitions of a year, a round, a counter's year. */
export interface SourceRecord {
  nguon: string;
  phieu_hoi: string;
  so_phieu: number;
  chi_so: Interval | null;
  yeu_to: { ma: string; chi_so: Interval | null }[];
  tieu_chi: CriterionRecord[];
  da_duoc_giai_quyet: Interval | null;
  co_quan: { ma: string; so_phieu: number; chi_so: Interval | null }[];
}

const FEWEST = 5;
/** The two-sided 95 % point of the normal distribution. */
const Z = 1.959963984540054;
/** The question whether the matter is resolved, asked after an answer to a petition. */
const OUTCOME = 'resolved';
/** In place of an answer that was given and is not told. */
export const WITHHELD = 'x';

/** (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), Wilson 1927. */
function intervalOf(hits: number, n: number): Interval {
  const p = hits / n;
  const middle = p + (Z * Z) / (2 * n);
  const reach = Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  const scale = 1 + (Z * Z) / n;
  return {
    ty_le: p,
    thap: hits === 0 ? 0 : (middle - reach) / scale,
    cao: hits === n ? 1 : (middle + reach) / scale,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

class Answers {
  private readonly counts = new Map<string, Map<string, number>>();

  add(question: string, answer: string, n: number): void {
    const counts = this.counts.get(question) ?? new Map<string, number>();
    counts.set(answer, (counts.get(answer) ?? 0) + n);
    this.counts.set(question, counts);
  }

  count = (question: string, answer: string): number => this.counts.get(question)?.get(answer) ?? 0;

  /** Where every ballot must say whether the matter is resolved, that is what they are counted by. */
  get ballots(): number {
    return sum([...(this.counts.get('') ?? this.counts.get(OUTCOME) ?? new Map<string, number>()).values()]);
  }

  criterion(ma: string): CriterionRecord {
    const levels = ['1', '2', '3', '4', '5'].map((level) => this.count(ma, level));
    const n = sum(levels) + this.count(ma, WITHHELD);
    if (n < FEWEST) return { ma, n, lua_chon: null, hai_long: null, trung_binh: null };
    const levelsGiven = sum(levels.map((count, place) => count * (place + 1)));
    return { ma, n, lua_chon: levels, hai_long: intervalOf(levels[3]! + levels[4]!, n), trung_binh: levelsGiven / n };
  }
}

const meanOf = (criteria: readonly CriterionRecord[]): Interval | null => {
  if (criteria.length === 0 || criteria.some(({ hai_long }) => hai_long === null)) return null;
  const mean = (name: keyof Interval) => sum(criteria.map(({ hai_long }) => hai_long![name])) / criteria.length;
  return { ty_le: mean('ty_le'), thap: mean('thap'), cao: mean('cao') };
};

/** Counts groups of answers as they come; `source` says what those of one source add up to. */
export function countingBallots() {
  const all = new Map<string, { whole: Answers; byUnit: Map<string, Answers> }>();
  const nothing = () => ({ whole: new Answers(), byUnit: new Map<string, Answers>() });
  return {
    add(line: Line): void {
      const source = all.get(line.nguon!) ?? nothing();
      all.set(line.nguon!, source);
      source.whole.add(line.cau_hoi!, line.tra_loi!, Number(line.n));
      if (!line.co_quan) return;
      const unit = source.byUnit.get(line.co_quan) ?? new Answers();
      source.byUnit.set(line.co_quan, unit);
      unit.add(line.cau_hoi!, line.tra_loi!, Number(line.n));
    },
    /** By the criteria of the questionnaire, in its order: rows of the questions that were asked. */
    source(nguon: string, phieu_hoi: string, questions: readonly Line[]): SourceRecord {
      const { whole, byUnit } = all.get(nguon) ?? nothing();
      const asked = questions.filter((one) => one.phieu_hoi === phieu_hoi && one.loai === 'level');
      const criteriaOf = (answers: Answers) => asked.map(({ ma }) => answers.criterion(ma!));
      const tieu_chi = criteriaOf(whole);
      const ofFactor = (ma: string) => tieu_chi.filter((_, place) => asked[place]!.yeu_to === ma);
      const isAboutOutcome = questions.some((one) => one.phieu_hoi === phieu_hoi && one.ma === OUTCOME);
      const so_phieu = whole.ballots;
      return {
        ...{ nguon, phieu_hoi, so_phieu, chi_so: meanOf(tieu_chi), tieu_chi },
        yeu_to: [...new Set(asked.map(({ yeu_to }) => yeu_to!))].map((ma) => ({ ma, chi_so: meanOf(ofFactor(ma)) })),
        da_duoc_giai_quyet: isAboutOutcome && so_phieu > 0 ? intervalOf(whole.count(OUTCOME, 'yes'), so_phieu) : null,
        co_quan: [...byUnit]
          .map(([ma, answers]) => ({ ma, so_phieu: answers.ballots, chi_so: meanOf(criteriaOf(answers)) }))
          .filter((unit) => unit.so_phieu > 0)
          .sort((a, b) => (a.ma < b.ma ? -1 : 1)),
      };
    },
    names: (): string[] => [...all.keys()],
  };
}

// Released answers added up a second time: shares, intervals and means of a criterion, and which options may not be told.

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

const FEWEST = 5;
/** The two-sided 95 % point of the normal distribution. */
const Z = 1.959963984540054;
/** The question whether the matter is resolved, asked after an answer to a petition. */
export const OUTCOME = 'resolved';

/** (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), Wilson 1927. */
export function intervalOf(hits: number, n: number): Interval {
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

export class Answers {
  private readonly counts = new Map<string, Map<string, number>>();

  has = (question: string): boolean => this.counts.has(question);

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
    const n = sum(levels);
    if (n < FEWEST) return { ma, n, lua_chon: null, hai_long: null, trung_binh: null };
    const levelsGiven = sum(levels.map((count, place) => count * (place + 1)));
    return { ma, n, lua_chon: levels, hai_long: intervalOf(levels[3]! + levels[4]!, n), trung_binh: levelsGiven / n };
  }
}

export const meanOf = (criteria: readonly CriterionRecord[]): Interval | null => {
  if (criteria.length === 0 || criteria.some(({ hai_long }) => hai_long === null)) return null;
  const mean = (name: keyof Interval) => sum(criteria.map(({ hai_long }) => hai_long![name])) / criteria.length;
  return { ty_le: mean('ty_le'), thap: mean('thap'), cao: mean('cao') };
};

/**
 * Options that may not be told beside the whole: those that fewer than five chose, and with them the least chosen of the others, until
 * what is hidden is at least two options and five answers.
 */
export function hushed(counts: readonly { ma: string; n: number }[]): Set<string> {
  const hidden = new Set<string>();
  const chosen = counts.filter(({ n }) => n > 0).sort((a, b) => a.n - b.n);
  if (chosen.every(({ n }) => n >= FEWEST)) return hidden;
  let answers = 0;
  for (const { ma, n } of chosen) {
    if (n >= FEWEST && hidden.size >= 2 && answers >= FEWEST) break;
    hidden.add(ma);
    answers += n;
  }
  return hidden;
}

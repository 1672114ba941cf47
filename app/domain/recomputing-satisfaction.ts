// The satisfaction figures counted a second time, from the released ballots alone.
import type { Line } from './recomputing.ts';
import {
  Answers,
  type CriterionRecord,
  hushed,
  type Interval,
  intervalOf,
  meanOf,
  OUTCOME,
} from './recomputing-answers.ts';

/** What figures.json says of one source: petitions of a year, a round, a counter's year. */
export interface SourceRecord {
  nguon: string;
  phieu_hoi: string;
  so_phieu: number;
  chi_so: Interval | null;
  yeu_to: { ma: string; chi_so: Interval | null }[];
  tieu_chi: CriterionRecord[];
  da_duoc_giai_quyet: Interval | null;
  /** Null where nobody in particular was asked. */
  tra_loi: { da_tra_loi: number; da_hoi: number; ty_le: number } | null;
  /** The other questions: each option with how many chose it, null where that may not be told. */
  cau_hoi: { ma: string; lua_chon: { ma: string; n: number | null; ty_le: number | null }[] }[];
  co_quan: { ma: string; so_phieu: number; chi_so: Interval | null }[];
}

/** The types of questions that are no criteria, in the order in which figures.json has them. */
const OTHER_TYPES = ['outcome', 'priority', 'person'];

interface Source {
  whole: Answers;
  byUnit: Map<string, Answers>;
  /** Counts of options that are given away as they are published, because the ballots they are of may not be. */
  told: Map<string, number>;
  response: SourceRecord['tra_loi'];
}

const nothing = (): Source => ({ whole: new Answers(), byUnit: new Map(), told: new Map(), response: null });

/** Counts groups of answers as they come; `source` says what those of one source add up to. */
export function countingBallots() {
  const all = new Map<string, Source>();
  const sourceOf = ({ nguon = '' }: Line): Source => {
    const source = all.get(nguon) ?? nothing();
    all.set(nguon, source);
    return source;
  };
  return {
    add(line: Line): void {
      const source = sourceOf(line);
      source.whole.add(line.cau_hoi!, line.tra_loi!, Number(line.n));
      if (!line.co_quan) return;
      const unit = source.byUnit.get(line.co_quan) ?? new Answers();
      source.byUnit.set(line.co_quan, unit);
      unit.add(line.cau_hoi!, line.tra_loi!, Number(line.n));
    },
    addOption(line: Line): void {
      sourceOf(line).told.set(`${line.cau_hoi} ${line.tra_loi}`, Number(line.n));
    },
    addInvitations(line: Line): void {
      const [da_tra_loi, da_hoi] = [Number(line.da_tra_loi), Number(line.da_hoi)];
      sourceOf(line).response = { da_tra_loi, da_hoi, ty_le: da_tra_loi / da_hoi };
    },
    /** By the questions of the questionnaire, in its order: rows of what was asked. */
    source(nguon: string, phieu_hoi: string, questions: readonly Line[]): SourceRecord {
      const source = all.get(nguon) ?? nothing();
      const { whole, byUnit } = source;
      const asked = questions.filter((one) => one.phieu_hoi === phieu_hoi);
      const criteria = asked.filter(({ loai }) => loai === 'level');
      const criteriaOf = (answers: Answers) => criteria.map(({ ma }) => answers.criterion(ma!));
      const tieu_chi = criteriaOf(whole);
      const ofFactor = (ma: string) => tieu_chi.filter((_, place) => criteria[place]!.yeu_to === ma);
      const so_phieu = whole.ballots;
      return {
        ...{ nguon, phieu_hoi, so_phieu, chi_so: meanOf(tieu_chi), tieu_chi, tra_loi: source.response },
        yeu_to: [...new Set(criteria.map(({ yeu_to }) => yeu_to!))].map((ma) => ({ ma, chi_so: meanOf(ofFactor(ma)) })),
        da_duoc_giai_quyet: whole.has(OUTCOME) ? intervalOf(whole.count(OUTCOME, 'yes'), so_phieu) : null,
        cau_hoi: OTHER_TYPES.flatMap((type) => asked.filter(({ loai }) => loai === type)).map((question) => ({
          ma: question.ma!,
          lua_chon: optionsOf(source, question),
        })),
        co_quan: [...byUnit]
          .map(([ma, answers]) => ({ ma, so_phieu: answers.ballots, chi_so: meanOf(criteriaOf(answers)) }))
          .filter((unit) => unit.so_phieu > 0)
          .sort((a, b) => (a.ma < b.ma ? -1 : 1)),
      };
    },
    names: (): string[] => [...all.keys()],
  };
}

/** Counted from the ballots where they are given away, and then hidden as pages hide; else as told. */
function optionsOf({ whole, told }: Source, { ma: question = '', lua_chon = '' }: Line) {
  const options = lua_chon.split(' ').filter(Boolean);
  const counts = options.map((ma) => ({ ma, n: whole.count(question, ma) }));
  const hidden = hushed(counts);
  const isGiven = whole.has(question) || whole.ballots === 0;
  const shown = isGiven
    ? counts.map(({ ma, n }) => ({ ma, n: hidden.has(ma) ? null : n }))
    : options.map((ma) => ({ ma, n: told.get(`${question} ${ma}`) ?? null }));
  return shown.map(({ ma, n }) => ({ ma, n, ty_le: n === null || whole.ballots === 0 ? null : n / whole.ballots }));
}

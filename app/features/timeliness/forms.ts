// What addresses of timeliness ask for: the cut of the figures, the figure behind which the cases are listed.
import { COUNTS, type CountName, CUTS, type Cut } from '../../domain/statistics.ts';
import { COUNT_WORD } from '../figures/forms.ts';
import { type FigureGroup, OVERDUE_SPANS, type OverdueFor, type PeriodFigures } from '../figures/types.ts';

/** Cuts as addresses and data spell them. */
export const CUT_WORD = {
  unit: 'don-vi',
  kind: 'loai',
  field: 'linh-vuc',
  procedure: 'thu-tuc',
  commune: 'xa',
  channel: 'kenh',
  month: 'thang',
  reason: 'ly-do',
} as const satisfies Record<Cut, string>;

const GROUPS_AT_ONCE = 50;

const GROUPS = {
  unit: 'byUnit',
  kind: 'byKind',
  field: 'byField',
  procedure: 'byProcedure',
  commune: 'byCommune',
  channel: 'byChannel',
  month: 'byMonth',
} as const satisfies Record<Exclude<Cut, 'reason'>, keyof PeriodFigures>;

/** The groups of a cut; a reason has its own (RefusalGroup). */
export const groupsOf = (figures: PeriodFigures, cut: Cut): readonly FigureGroup[] =>
  cut === 'reason' ? [] : figures[GROUPS[cut]];

/** One page of them: a province has two hundred procedures and a hundred communes. */
export function pageOfGroups(figures: PeriodFigures, cut: Cut, asked: string | null) {
  const number = /^[1-9]\d{0,3}$/.test(asked ?? '') ? Number(asked) : 1;
  const all = groupsOf(figures, cut);
  const end = number * GROUPS_AT_ONCE;
  return { number, groups: all.slice(end - GROUPS_AT_ONCE, end), next: end < all.length ? number + 1 : null };
}

/** In addresses: the group of those that name none (no field, no commune). */
const NONE = '-';

export const cutFrom = (word: string | null): Cut | null => CUTS.find((cut) => CUT_WORD[cut] === word) ?? null;

/** What a list can be behind: every count, and those of whom the sender has heard. */
export type Listed = CountName | 'contacted';
export const LISTED: readonly Listed[] = [...COUNTS, 'contacted'];
export const LISTED_WORD: Record<Listed, string> = { ...COUNT_WORD, contacted: 'da_lien_he' };

export interface ListSearch {
  figure: Listed;
  cut: { by: Cut; code: string } | null;
  /** Of the overdue: for how many working days. */
  overdueFor: OverdueFor['code'] | null;
  after: string | null;
}

/** The list that an address asks for; null for one that does not exist. */
export function listFrom(search: URLSearchParams): ListSearch | null {
  const figure = LISTED.find((one) => LISTED_WORD[one] === (search.get('so') ?? LISTED_WORD.received));
  const by = cutFrom(search.get('theo'));
  const code = search.get('ma')?.slice(0, 60) ?? '';
  const span = search.get('qua');
  const overdueFor = OVERDUE_SPANS.find((one) => one === span) ?? null;
  if (!figure || (search.has('theo') && (!by || !code))) return null;
  if (span !== null && (!overdueFor || figure !== 'overdue' || by)) return null;
  // A reason is given to those that were refused, and to no others.
  if (by === 'reason' && figure !== 'refused') return null;
  return {
    figure,
    cut: by && { by, code: code === NONE ? '' : code },
    overdueFor,
    after: search.get('sau')?.slice(0, 40) ?? null,
  };
}

/** The parameters that ask for it. */
export const parametersOf = ({ figure, cut, overdueFor, after }: Partial<ListSearch> & { figure: Listed }) => ({
  so: LISTED_WORD[figure],
  theo: cut && CUT_WORD[cut.by],
  ma: cut && (cut.code || NONE),
  qua: overdueFor,
  sau: after,
});

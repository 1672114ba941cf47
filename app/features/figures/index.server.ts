// The door of the figures: any period, of the whole province or of one office with those below it; reads across petitions and ballots.
import { firstReceivedDay, invitationsIn } from '#db/figures.ts';
import { dayOf } from '../../domain/deadline.ts';
import { daysSummary, type Group, type Grouping, groupIn } from '../../domain/figure-groups.ts';
import { isWholeMonth, monthsOf, type Period, type PeriodRefusal, readPeriod, wholeYear } from '../../domain/period.ts';
import { about } from '../../domain/satisfaction-cuts.ts';
import { type Counts, figuresOf } from '../../domain/statistics.ts';
import type { Language } from '../../i18n/translate.ts';
import { publishedRatings } from '../ballots/index.server.ts';
import { workingCalendar } from '../deadlines/index.server.ts';
import { organisationPage, unitsWithin } from '../organisations/index.server.ts';
import { gather } from './gather.server.ts';
import { type Named, namesIn, orderOfKinds } from './names.server.ts';
import { overdueFor } from './overdue.server.ts';
import { refusalGroups } from './refusals.server.ts';
import { satisfactionIn } from './satisfaction.server.ts';
import type { FigureGroup, PeriodFigures } from './types.ts';

export { fewestRanked } from '#db/settings.ts';
export { foldChanges } from './folding.server.ts';
export { overdueSpan } from './overdue.server.ts';
export { FIGURE_COLUMNS, figureRows, figuresRecord, satisfactionRecord } from './public-data.ts';
export { recountAll, recountWhatIsDue } from './recounting.server.ts';
export { satisfactionIn } from './satisfaction.server.ts';
export { unitSeries } from './series.server.ts';
export { recountWorkingDays } from './working-days.server.ts';

/** What an address asks for: `tu` and `den`, or `nam`, or nothing (this year); `co_quan`: the code of a unit. */
export function periodOf(
  search: URLSearchParams,
  now: Date,
): { ok: true; period: Period; unitCode: string | null } | { ok: false; why: PeriodRefusal } {
  const asked = { year: search.get('nam'), from: search.get('tu'), to: search.get('den') };
  const read = readPeriod(asked, now);
  return read.ok ? { ...read, unitCode: search.get('co_quan') || null } : read;
}

/** Every figure of the petitions received in the period; of a unit and all below it when its code is given, null if there is none. */
export async function periodFigures(
  { from, to, unit: code }: Period & { unit?: string | null },
  language: Language,
  now: Date,
): Promise<PeriodFigures | null> {
  const unit = code ? await organisationPage(code, language, now) : undefined;
  if (code && !unit) return null;
  return figuresIn({ from, to }, unit, language, now);
}

/**
 * Of those who were asked after an answer of this year, how many have rated it, in steps of five, rounded down; null where nobody was, and
 * of any other period: from one day to the next a single sender could be told.
 */
export async function ratingResponse(period: Period): Promise<{ answered: number; asked: number } | null> {
  if (wholeYear(period) === null) return null;
  const { answered, asked } = await invitationsIn(period);
  return asked > 0 ? { answered: about(answered).from, asked } : null;
}

type Office = Named & { id: number };

async function figuresIn(
  period: Period,
  office: Office | undefined,
  language: Language,
  now: Date,
): Promise<PeriodFigures> {
  const today = dayOf(now);
  const unitIds = office && (await unitsWithin(office.id));
  const [{ groups, refusals, overdue }, ratings, years, calendar] = await Promise.all([
    gather(period, unitIds, now),
    publishedRatings(period),
    yearsWithFigures(now),
    workingCalendar(),
  ]);
  const names = await namesIn(language, now, [...groups.procedure.keys()].map(Number).filter(Boolean));
  const whole = groupIn(groups, 'all', '');
  const of = (grouping: Exclude<Grouping, 'all'>): FigureGroup[] =>
    [...groups[grouping]]
      .filter(([, { counts }]) => counts.received > 0)
      .map(([key, group]) => shown(names[grouping](key), group))
      .sort(byReceived);
  const satisfaction = satisfactionIn(ratings, unitIds);
  return {
    period,
    years,
    unit: office ? { code: office.code, name: office.name } : null,
    today,
    ...essence(whole),
    figures: figuresOf(whole.counts),
    overdueFor: overdueFor(overdue, today, calendar),
    satisfaction: satisfaction.whole,
    byMonth: monthsOf(period).map((month) => ({
      ...shown(names.month(month), groupIn(groups, 'month', month)),
      isWhole: isWholeMonth(month, period, today),
    })),
    byUnit: [...new Set([...groups.unit.keys(), ...satisfaction.unitIds].map(Number))]
      .map((id) => ({
        ...shown(names.unit(id), groupIn(groups, 'unit', id)),
        satisfaction: satisfaction.ofUnit(id),
      }))
      .filter(({ counts, satisfaction: { n } }) => counts.received > 0 || n > 0)
      .sort(byReceived),
    byKind: of('kind').sort(orderOfKinds),
    byField: of('field'),
    byProcedure: of('procedure'),
    byCommune: of('commune'),
    byChannel: of('channel'),
    byRefusal: await refusalGroups(refusals, whole.counts, names.unit, language),
  };
}

const essence = (group: Group) => ({
  counts: group.counts,
  answerDays: daysSummary(group, 'answer'),
  contactDays: daysSummary(group, 'contact'),
});

const shown = (named: Named, group: Group): FigureGroup => ({ ...named, ...essence(group) });

/** The largest first; among equals by code, so that a page does not change by itself. */
const byReceived = (a: Named & { counts: Counts }, b: Named & { counts: Counts }) =>
  b.counts.received - a.counts.received || (a.code < b.code ? -1 : 1);

/** The years there is anything about, the newest first. */
export async function yearsWithFigures(now: Date): Promise<number[]> {
  const thisYear = Number(dayOf(now).slice(0, 4));
  const first = Number((await firstReceivedDay())?.slice(0, 4) ?? thisYear);
  return Array.from({ length: Math.max(1, thisYear - first + 1) }, (_, i) => thisYear - i);
}

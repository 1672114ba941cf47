// The cases behind a figure: exactly those it counts, the published ones with their title, the others by what was counted of them.
import { type CountedFilter, type CountedRow, countedAfter } from '#db/timeliness.ts';
import { addDays, dayOf } from '../../domain/deadline-day.ts';
import { namesOf } from '../../domain/organisation.ts';
import type { Period } from '../../domain/period.ts';
import { OPEN } from '../../domain/petition.ts';
import type { Language } from '../../i18n/translate.ts';
import { workingCalendar } from '../deadlines/index.server.ts';
import { periodFigures } from '../figures/index.server.ts';
import type { PeriodFigures } from '../figures/types.ts';
import { organisationPage, unitsWithin } from '../organisations/index.server.ts';
import { groupsOf, type ListSearch } from './forms.ts';
import { dueWithin } from './overdue.server.ts';
import { placeAfter, placeFrom } from './places.server.ts';
import type { CaseBehind, Coded } from './types.ts';

const CASES_AT_ONCE = 50;

/** A page of the list, and the figure that counts all of it; null for a unit that does not exist. */
export async function casesBehind(
  asked: ListSearch,
  { period, unitCode }: { period: Period; unitCode: string | null },
  language: Language,
  now: Date,
  atOnce = CASES_AT_ONCE,
) {
  const figures = await periodFigures({ ...period, unit: unitCode }, language, now);
  if (!figures) return null;
  const search = await inItsSpelling(asked, language, now);
  const { count, group } = figureBehind(search, figures);
  const rows =
    count === 0
      ? []
      : await countedAfter(await filterOf(search, figures, language, now), placeFrom(search.after), atOnce + 1);
  const { unit, today } = figures;
  return {
    ...{ period, unit, today, count, group },
    items: inMonths(rows.slice(0, atOnce).map((row) => caseOf(row, language, isNarrow(search, period)))),
    next: rows.length > atOnce ? placeAfter(rows[atOnce - 1]!) : null,
  };
}

/** An office is found however its code is typed, as everywhere else. */
async function inItsSpelling(search: ListSearch, language: Language, now: Date): Promise<ListSearch> {
  const { cut } = search;
  const office = cut?.by === 'unit' && cut.code ? await organisationPage(cut.code, language, now) : undefined;
  return office ? { ...search, cut: { by: 'unit', code: office.code } } : search;
}

/** The figure as the page of figures shows it; a group that counts nothing has none there, and no name. */
function figureBehind({ figure, cut, overdueFor }: ListSearch, figures: PeriodFigures) {
  if (overdueFor) return { count: figures.overdueFor.find(({ code }) => code === overdueFor)!.count, group: null };
  if (cut?.by === 'reason') {
    const reason = figures.byRefusal.find(({ code }) => code === cut.code);
    return { count: reason?.count ?? 0, group: nameOf(reason) };
  }
  const group = cut ? groupsOf(figures, cut.by).find(({ code }) => code === cut.code) : undefined;
  const whole = cut ? group : figures;
  const count = figure === 'contacted' ? whole?.contactDays?.n : whole?.counts[figure];
  return { count: count ?? 0, group: nameOf(group) };
}

const nameOf = (one: Coded | undefined): Coded | null => (one ? { code: one.code, name: one.name } : null);

async function filterOf(
  search: ListSearch,
  figures: PeriodFigures,
  language: Language,
  now: Date,
): Promise<CountedFilter> {
  const { figure, cut, overdueFor } = search;
  const { period, unit } = figures;
  const office = unit && (await organisationPage(unit.code, language, now));
  return {
    ...{ ...period, figure, now, cut },
    unitIds: office ? await unitsWithin(office.id) : undefined,
    due: overdueFor ? dueWithin(overdueFor, dayOf(now), await workingCalendar()) : undefined,
  };
}

/** A list of so few that what it says of one could be what is known of somebody. */
const isNarrow = ({ cut }: ListSearch, { from, to }: Period): boolean =>
  cut?.by === 'commune' ||
  cut?.by === 'procedure' ||
  cut?.by === 'field' ||
  !from.endsWith('-01') ||
  !addDays(to, 1).endsWith('-01');

/** Within a page and month the published first: what is not public stands between no two days. */
const inMonths = (items: readonly CaseBehind[]): CaseBehind[] => {
  const isHidden = ({ published }: CaseBehind) => (published ? 0 : 1);
  return [...Map.groupBy(items, ({ receivedDay }) => receivedDay.slice(0, 7)).values()].flatMap((month) =>
    month.sort((a, b) => isHidden(a) - isHidden(b)),
  );
};

/**
 * Of what is not public only what tables tell anyway: kind, office, month, what has become of it. Among the refused are denunciations, whose
 * senders the law protects (Luật Tố cáo 2018): of them not even whether they were on time.
 */
function hidden(row: CountedRow, unit: Coded, isOnTime: boolean | null, isNarrowly: boolean): CaseBehind {
  const { kind, state, receivedDay } = row;
  return {
    ...{ published: null, unit, receivedDay: receivedDay.slice(0, 7) },
    ...(isNarrowly ? { kind: null, state: null } : { kind, state }),
    isOnTime: isNarrowly || state === 'refused' ? null : isOnTime,
    ...{ field: null, dueDay: null, answeredDay: null, answerDays: null, contactDays: null },
  };
}

function caseOf(row: CountedRow, language: Language, isNarrowly: boolean): CaseBehind {
  const { code, title, kind, state, receivedDay, dueDay, wasLate, isOverdue, answerDays, contactDays } = row;
  const isPublished = code !== null && title !== null;
  const named = (of: string, name: string, nameEn: string | null) => ({
    code: of,
    name: namesOf({ name, nameEn })[language],
  });
  const answeredDay = OPEN.includes(state) ? null : row.answeredDay;
  const isLate = wasLate || isOverdue;
  const unit = named(row.unitCode, row.unitName, row.unitNameEn);
  const isOnTime = isLate ? false : answeredDay === null ? null : true;
  if (!isPublished) return hidden(row, unit, isOnTime, isNarrowly);
  return {
    published: { code, title, language: row.language },
    ...{ kind, state, receivedDay, dueDay, answeredDay, answerDays, contactDays },
    unit,
    field: row.fieldCode && row.fieldName ? named(row.fieldCode, row.fieldName, row.fieldNameEn) : null,
    isOnTime,
  };
}

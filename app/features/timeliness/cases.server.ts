// The cases behind a figure: exactly those it counts, the published ones with their title, the others by what was counted of them.
import { type CountedFilter, type CountedPlace, type CountedRow, countedAfter } from '#db/timeliness.ts';
import { dayOf, isDay } from '../../domain/deadline-day.ts';
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
      : await countedAfter(await filterOf(search, figures, language, now), placeFrom(search), atOnce + 1);
  const { unit, today } = figures;
  return {
    ...{ period, unit, today, count, group },
    items: rows.slice(0, atOnce).map((row) => caseOf(row, language, today)),
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
  const today = dayOf(now);
  const office = unit && (await organisationPage(unit.code, language, now));
  return {
    ...{ ...period, figure, today, cut },
    unitIds: office ? await unitsWithin(office.id) : undefined,
    due: overdueFor ? dueWithin(overdueFor, today, await workingCalendar()) : undefined,
  };
}

const placeAfter = ({ receivedDay, id }: CountedRow): string => `${receivedDay}-${id.toString(36)}`;

/** What `placeAfter` wrote; anything else is the beginning of the list. */
function placeFrom({ after }: ListSearch): CountedPlace | null {
  const [, day = '', key = ''] = /^(\d{4}-\d{2}-\d{2})-([0-9a-z]{1,10})$/.exec(after ?? '') ?? [];
  const id = Number.parseInt(key, 36);
  return isDay(day) && Number.isSafeInteger(id) ? { day, id } : null;
}

/**
 * Among the refused are denunciations, whose senders the law protects (Luật Tố cáo 2018): of all of them alike only what the
 * tables tell anyway is said, their kind, office and month.
 */
const REFUSED = {
  published: null,
  state: 'refused',
  ...{ field: null, dueDay: null, answeredDay: null, isOnTime: null, answerDays: null, contactDays: null },
} as const;

function caseOf(row: CountedRow, language: Language, today: string): CaseBehind {
  const { code, title, kind, state, receivedDay, dueDay, wasLate, answerDays, contactDays } = row;
  const isPublished = code !== null && title !== null;
  const named = (of: string, name: string, nameEn: string | null) => ({
    code: of,
    name: namesOf({ name, nameEn })[language],
  });
  const answeredDay = OPEN.includes(state) ? null : row.answeredDay;
  const isLate = wasLate || (OPEN.includes(state) && dueDay !== null && dueDay < today);
  const unit = named(row.unitCode, row.unitName, row.unitNameEn);
  if (!isPublished && state === 'refused') return { ...REFUSED, kind, unit, receivedDay: receivedDay.slice(0, 7) };
  return {
    published: isPublished ? { code, title, language: row.language } : null,
    ...{ kind, state, receivedDay, dueDay, answeredDay, answerDays, contactDays },
    unit,
    field: row.fieldCode && row.fieldName ? named(row.fieldCode, row.fieldName, row.fieldNameEn) : null,
    isOnTime: isLate ? false : answeredDay === null ? null : true,
  };
}

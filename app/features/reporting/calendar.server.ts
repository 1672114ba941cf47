// The calendar of reports: what is due when, who has sent it and who has not, for the offices an officer may see.
import { read } from '#db/index.ts';
import { submissionsOf } from '#db/reporting.ts';
import { reportStates } from '#db/reporting-reports.ts';
import { dayOf } from '../../domain/deadline.ts';
import { countStandings, reminderDay } from '../../domain/reporting.ts';
import type { Units } from '../../domain/scope.ts';
import type { Language } from '../../i18n/translate.ts';
import { workingCalendar } from '../deadlines/index.server.ts';
import { type Due, dutiesOf, dutyView, sendersOf, sentOf, standingIn, unitName } from './owed.server.ts';
import { isAmong, type ReportDesk, reportUnits } from './scope.server.ts';
import type { DutyYear, OwedView, ReportingYear } from './types.ts';

/** The first year that duties are kept for. */
const FIRST_YEAR = 2026;
/** So many working days before its last day an office is told on every page of its desk. */
const PRESSING_DAYS = 10;

/** The year that was asked for, or this one; and the years one may ask for, the newest first. */
export function reportingYears(asked: string | null, now: Date): { year: number; years: number[] } {
  const thisYear = Number(dayOf(now).slice(0, 4));
  const newest = Math.max(thisYear, FIRST_YEAR) + 1;
  const years = Array.from({ length: newest - FIRST_YEAR + 1 }, (_, index) => newest - index);
  const year = Number(asked);
  return { year: asked && years.includes(year) ? year : thisYear, years };
}

/** The whole of a year as far as these offices are concerned. Who may see them was asked before. */
export async function reportingYear(
  units: Units,
  asked: string | null,
  language: Language,
  now: Date,
): Promise<ReportingYear> {
  const { year, years } = reportingYears(asked, now);
  const today = dayOf(now);
  const [dues, submitted, begun] = await Promise.all([
    dutiesOf(year),
    submissionsOf(read, year),
    reportStates(read, year),
  ]);
  const duties = await Promise.all(
    dues.map(async (due): Promise<DutyYear> => {
      const [senders, sent] = await Promise.all([sendersOf(due), sentOf(due, submitted)]);
      const owed = senders
        .filter(({ id }) => isAmong(units, id))
        .map((sender): OwedView => {
          const theirs = sent.get(sender.id) ?? null;
          const report = begun.find(
            ({ dutyCode, organisationId }) => dutyCode === due.row.code && organisationId === sender.id,
          );
          return {
            key: { duty: due.row.code, year, unit: sender.code },
            unit: unitName(sender, language),
            standing: standingIn(due, theirs, today),
            sent: theirs,
            report: report?.state ?? null,
          };
        });
      return { duty: await dutyView(due, language), counts: countStandings(owed), owed };
    }),
  );
  return { year, years, today, duties: duties.filter(({ owed }) => owed.length > 0) };
}

/** The year for an officer: their own offices, or all of the province. */
export async function reportingCalendar(who: ReportDesk, asked: string | null, language: Language, now: Date) {
  const units = await reportUnits(who, 'read:report');
  return { ...(await reportingYear(units, asked, language, now)), isWhole: units === 'all' };
}

/** How many reports of their own office are late, or due within ten working days: what the desk says on every page. */
export async function pressingReports(who: ReportDesk, now: Date): Promise<number> {
  const units = await reportUnits(who, 'write:report');
  if (units !== 'all' && units.length === 0) return 0;
  const today = dayOf(now);
  const year = Number(today.slice(0, 4));
  const [calendar, submitted] = await Promise.all([workingCalendar(), submissionsOf(read, year)]);
  const near = (await Promise.all([year, year + 1].map(dutiesOf)))
    .flat()
    .filter(({ lastDay }) => reminderDay(calendar, lastDay, PRESSING_DAYS) <= today);
  const owedNow = async (due: Due) => {
    const sent = await sentOf(due, due.year === year ? submitted : []);
    return (await sendersOf(due)).filter(({ id }) => isAmong(units, id) && !sent.has(id)).length;
  };
  return (await Promise.all(near.map(owedNow))).reduce((sum, one) => sum + one, 0);
}

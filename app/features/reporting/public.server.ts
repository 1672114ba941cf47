// What everybody may know: which office has sent which report and when, the reports that were issued, and the dates as a calendar.
import ICAL from 'ical.js';
import { read } from '#db/index.ts';
import { publicReports, reportOf } from '#db/reporting-reports.ts';
import { addDays, dayOf } from '../../domain/deadline.ts';
import type { Letter } from '../../domain/letter.ts';
import type { FilledFigure } from '../../domain/reporting-figures.ts';
import { reportSubject } from '../../domain/reporting-letter.ts';
import { formatDay } from '../../i18n/format.ts';
import { type Language, wordsOf } from '../../i18n/translate.ts';
import { reportingYear } from './calendar.server.ts';
import { dutiesOf, dutyView, findOwed, unitName } from './owed.server.ts';
import type { DutyYear, OwedKey, PublicReport, ReportingYear } from './types.ts';

export async function publicReporting(
  asked: string | null,
  language: Language,
  now: Date,
): Promise<ReportingYear & { reports: PublicReport[] }> {
  const year = await reportingYear('all', asked, language, now);
  const reports = (await publicReports(read, year.year)).map(
    ({ dutyCode, content, documentNumber, documentDay, unit, isDemonstration, year: of }) => ({
      key: { duty: dutyCode, year: of, unit: unit.code },
      unit: unitName(unit, language),
      title: reportSubject(content, of),
      documentNumber: documentNumber ?? '',
      documentDay: documentDay ?? '',
      isDemonstration,
    }),
  );
  return { ...year, duties: year.duties.map(asPublic), reports };
}

/** What is still being written is nobody's business but the office's; everything else is as its desk says, counts included. */
const asPublic = ({ owed, ...year }: DutyYear): DutyYear => ({
  ...year,
  owed: owed.map((one) => ({ ...one, report: null })),
});

export interface IssuedReport {
  key: OwedKey;
  title: string;
  unit: { code: string; name: string };
  letter: Letter;
  figures: FilledFigure[];
  isDemonstration: boolean;
}

/** A report that was issued and is not kept back; null otherwise, as for one that does not exist. */
export async function issuedReport(key: OwedKey, language: Language): Promise<IssuedReport | null> {
  const found = await findOwed(key);
  const row = found && (await reportOf(read, found.owed));
  if (!found || !row?.letter || !row.isPublic) return null;
  return {
    key,
    title: reportSubject(row.content, row.year),
    unit: unitName(found.sender, language),
    letter: row.letter,
    figures: row.figures ?? [],
    isDemonstration: row.isDemonstration,
  };
}

/** The last days of this year's and the next year's duties, for calendars to subscribe to. */
export async function reportingIcal(language: Language, now: Date): Promise<string> {
  const t = wordsOf(language);
  const calendar = new ICAL.Component(['vcalendar', [], []]);
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Hoi Am//reporting//VI');
  const year = Number(dayOf(now).slice(0, 4));
  for (const due of (await Promise.all([dutiesOf(year), dutiesOf(year + 1)])).flat()) {
    const { title, lastDay, before, recipient } = await dutyView(due, language);
    const event = new ICAL.Component('vevent');
    event.updatePropertyWithValue('uid', `${due.row.code}-${due.year}@hoi-am`);
    // Of the duty and not of this moment: a file in which nothing changed is the same file.
    event.updatePropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${due.row.validFrom}T00:00:00Z`));
    event.updatePropertyWithValue('sequence', due.row.version);
    event.updatePropertyWithValue('dtstart', ICAL.Time.fromDateString(lastDay));
    event.updatePropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(lastDay, 1)));
    event.updatePropertyWithValue('summary', t('reporting:ical.summary', { title }));
    const until = { date: `${before.date}/${before.month}`, lastDay: formatDay(lastDay), recipient };
    event.updatePropertyWithValue('description', t('reporting:ical.description', until));
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}

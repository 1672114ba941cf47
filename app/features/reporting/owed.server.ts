// What is owed: the duties of a year, the offices bound by each, and what they have sent.
import { read } from '#db/index.ts';
import { allDuties, type DutyRow, type Sender, type Submitted, sendersOn, submissionsOf } from '#db/reporting.ts';
import { namesOf } from '../../domain/organisation.ts';
import { lastDayOf, standingOf } from '../../domain/reporting.ts';
import type { Language } from '../../i18n/translate.ts';
import { workingCalendar } from '../deadlines/index.server.ts';
import { issuedForms } from './forms-issued.server.ts';
import type { DutyView, OwedKey, SentView } from './types.ts';

/** A duty in a year, as it is in force on its last day. */
export interface Due {
  row: DutyRow;
  year: number;
  lastDay: string;
}

/** The duties of a year, by their last day; those that are switched off bind nobody. */
export async function dutiesOf(year: number): Promise<Due[]> {
  return (await allDuties(read))
    .map((row) => ({ row, year, lastDay: lastDayOf(beforeOf(row), year) }))
    .filter(({ row, lastDay }) => row.isOffered && isInForce(row, lastDay))
    .sort((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0));
}

export const beforeOf = ({ beforeMonth, beforeDate }: DutyRow) => ({ month: beforeMonth, date: beforeDate });
const isInForce = ({ validFrom, validTo }: DutyRow, day: string) =>
  validFrom <= day && (validTo === null || day <= validTo);

export const sendersOf = ({ row, lastDay }: Due): Promise<Sender[]> =>
  row.senderLevels.length + row.senderUnits.length > 0
    ? sendersOn(read, lastDay, row.senderLevels, row.senderUnits)
    : Promise.resolve([]);

/** What offices have sent of it: put down here, or fulfilled by issuing the official form that it asks for. */
export async function sentOf(due: Due, submitted: readonly Submitted[]): Promise<Map<number, SentView>> {
  const { code, content, formCode } = due.row;
  const issued =
    content === 'officialForm' && formCode
      ? await issuedForms(
          formCode,
          due.lastDay,
          (await sendersOf(due)).map(({ id }) => id),
        )
      : [];
  return new Map([
    ...issued.map(({ organisationId, ...sent }): [number, SentView] => [organisationId, sent]),
    ...submitted
      .filter(({ submission }) => submission.dutyCode === code)
      .map(({ submission }): [number, SentView] => [submission.organisationId, viewOfSubmission(submission)]),
  ]);
}

const viewOfSubmission = ({
  sentDay,
  lastDay,
  way,
  documentNumber,
  documentDay,
}: Submitted['submission']): SentView => ({
  day: sentDay,
  lastDay,
  ...{ way, documentNumber, documentDay },
});

export async function dutyView({ row, lastDay }: Due, language: Language): Promise<DutyView> {
  const calendar = await workingCalendar();
  const { code, title, titleEn, content, recipient, isVerified, note, source } = row;
  return {
    ...{ code, content, recipient, isVerified, note, source, lastDay },
    title: language === 'en' ? titleEn : title,
    before: beforeOf(row),
    dayOff: calendar.dayOff(lastDay),
  };
}

export const unitName = (one: Pick<Sender, 'code' | 'name' | 'nameEn'>, language: Language) => ({
  code: one.code,
  name: namesOf(one)[language],
});

export interface Found {
  due: Due;
  sender: Sender;
  owed: { dutyCode: string; year: number; organisationId: number };
}

/** What an address names, whoever asks; null when no such office owes such a report in that year. */
export async function findOwed({ duty, year, unit }: OwedKey): Promise<Found | null> {
  const due = (await dutiesOf(year)).find(({ row }) => row.code === duty);
  const sender = due && (await sendersOf(due)).find(({ code }) => code === unit);
  return due && sender ? { due, sender, owed: { dutyCode: duty, year, organisationId: sender.id } } : null;
}

/** What an office has sent of one duty; null: nothing. */
export async function sentBy({ due, owed }: Found): Promise<{ sent: SentView; submitted: Submitted | null } | null> {
  const submitted = await submissionsOf(read, owed.year, owed.organisationId);
  const sent = (await sentOf(due, submitted)).get(owed.organisationId);
  return sent
    ? { sent, submitted: submitted.find(({ submission }) => submission.dutyCode === owed.dutyCode) ?? null }
    : null;
}

export const standingIn = ({ lastDay }: Due, sent: SentView | null, today: string) =>
  standingOf(sent?.lastDay ?? lastDay, sent?.day ?? null, today);

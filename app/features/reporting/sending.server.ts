// Putting down that an office has sent what it owes: once, with the document, and with its file when it went another way.
import { read, type Writer, write } from '#db/index.ts';
import { touchPublicFace } from '#db/portal.ts';
import {
  deleteOutsideSubmission,
  fileOfSubmission,
  insertSubmission,
  insertSubmissionFile,
  remindersOf,
} from '#db/reporting.ts';
import { reportOf } from '#db/reporting-reports.ts';
import { dayOf } from '../../domain/deadline.ts';
import type { ReportRight } from '../../domain/permissions.ts';
import { isWrittenHere } from '../../domain/reporting.ts';
import type { Language } from '../../i18n/translate.ts';
import type { CleanFile } from '../attachments/types.ts';
import { audit } from '../audit/index.server.ts';
import type { OutsideGiven } from './forms.ts';
import { dutyView, type Found, findOwed, sentBy, standingIn, unitName } from './owed.server.ts';
import { isAmong, type Reporter, reportUnits } from './scope.server.ts';
import type { OwedKey, OwedPage } from './types.ts';

/** What an address names, for an officer who holds the right for its office; null as for what does not exist. */
export async function owedFor(who: Reporter, key: OwedKey, right: ReportRight): Promise<Found | null> {
  const found = await findOwed(key);
  return found && isAmong(await reportUnits(who, right), found.sender.id) ? found : null;
}

export async function owedPage(who: Reporter, key: OwedKey, language: Language, now: Date): Promise<OwedPage | null> {
  const found = await owedFor(who, key, 'read:report');
  if (!found) return null;
  const { due, sender, owed } = found;
  const [sent, report, reminders, writable, duty] = await Promise.all([
    sentBy(found),
    reportOf(read, owed),
    remindersOf(read, owed),
    reportUnits(who, 'write:report'),
    dutyView(due, language),
  ]);
  return {
    key,
    unit: unitName(sender, language),
    duty,
    standing: standingIn(due, sent?.sent ?? null, dayOf(now)),
    sent: sent && {
      ...sent.sent,
      recordedBy: sent.submitted?.recordedBy ?? '',
      fileName: sent.submitted?.fileName ?? null,
    },
    report: report?.state ?? null,
    reminders: reminders.map(({ step, mails, remindedAt }) => ({ step, mails, at: remindedAt.getTime() })),
    isWrittenHere: isWrittenHere(due.row.content),
    mayWrite: isAmong(writable, sender.id),
  };
}

export type Sending = { ok: true } | { ok: false; why: 'forbidden' | 'alreadySent' | 'dayAhead' | 'documentLater' };

/** It went another way (by the document system, on paper): the office says with which document, and on which day. */
export async function sendOutside(
  who: Reporter,
  key: OwedKey,
  given: OutsideGiven,
  file: CleanFile | null,
  now: Date,
): Promise<Sending> {
  const found = await owedFor(who, key, 'write:report');
  if (!found) return { ok: false, why: 'forbidden' };
  if (given.sentDay > dayOf(now)) return { ok: false, why: 'dayAhead' };
  if (given.documentDay > given.sentDay) return { ok: false, why: 'documentLater' };
  if (await sentBy(found)) return { ok: false, why: 'alreadySent' };
  return write(async (tx): Promise<Sending> => {
    const id = await recordSent(tx, who, found, { ...given, way: 'outside' }, now);
    if (id === null) return { ok: false, why: 'alreadySent' };
    if (file) await insertSubmissionFile(tx, id, file);
    return { ok: true };
  });
}

interface SentDocument {
  way: 'report' | 'outside';
  sentDay: string;
  documentNumber: string;
  documentDay: string;
}

/** Marks a duty as fulfilled, within the change that sends the report; null when somebody was faster. */
export async function recordSent(
  tx: Writer,
  who: Reporter,
  { due, sender, owed }: Found,
  document: SentDocument,
  now: Date,
): Promise<number | null> {
  const row = { ...owed, lastDay: due.lastDay, ...document, recordedBy: who.staffId, recordedAt: now };
  const id = await insertSubmission(tx, row);
  if (id === null) return null;
  const { way, sentDay, documentNumber } = document;
  const facts = { unit: sender.code, way, sentDay, documentNumber, lastDay: due.lastDay };
  await audit(
    tx,
    {
      action: 'report_sent',
      by: who,
      subject: subjectOf({ duty: due.row.code, year: due.year, unit: sender.code }),
      facts,
    },
    now,
  );
  await touchPublicFace(tx);
  return id;
}

export const subjectOf = ({ duty, year, unit }: OwedKey) => ({ kind: 'duty_report', key: `${duty}-${year}-${unit}` });

/** It was not sent after all, or put down wrongly; a report that was issued here stays sent. */
export async function takeBackOutside(who: Reporter, key: OwedKey, now: Date): Promise<boolean> {
  const found = await owedFor(who, key, 'write:report');
  if (!found) return false;
  return write(async (tx) => {
    const gone = await deleteOutsideSubmission(tx, found.owed);
    if (!gone) return false;
    const { documentNumber, sentDay } = gone;
    const facts = { unit: key.unit, documentNumber, sentDay };
    await audit(tx, { action: 'report_taken_back', by: who, subject: subjectOf(key), facts }, now);
    await touchPublicFace(tx);
    return true;
  });
}

/** The file that went with it, for who may see the office's reports. */
export async function sentFile(who: Reporter, key: OwedKey) {
  const found = await owedFor(who, key, 'read:report');
  return found && fileOfSubmission(read, found.owed);
}

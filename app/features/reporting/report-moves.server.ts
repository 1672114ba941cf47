// A report on its way: put before the head, given back, issued with number and signature, sent, and published or kept back.
import { write } from '#db/index.ts';
import { touchPublicFace } from '#db/portal.ts';
import { changeReport, type NewReport } from '#db/reporting-reports.ts';
import { dayOf } from '../../domain/deadline.ts';
import { figuresIn, type ReportFigure } from '../../domain/reporting-figures.ts';
import { reportLetter } from '../../domain/reporting-letter.ts';
import { isOpenIn, REPORT_MOVES, type ReportMove } from '../../domain/reporting-moves.ts';
import { audit } from '../audit/index.server.ts';
import { frameOf } from '../letters/index.server.ts';
import type { IssueGiven } from './forms.ts';
import { type FoundReport, figuresNow, partsOf, reportFor } from './reports.server.ts';
import type { Reporter } from './scope.server.ts';
import { recordSent, subjectOf } from './sending.server.ts';
import type { OwedKey } from './types.ts';

export type Moving =
  | { ok: true }
  | { ok: false; why: 'forbidden' | 'notInThisState' | 'changedMeanwhile' | 'alreadySent' | 'dayAhead' }
  | { ok: false; why: 'nothingWritten'; headings: string[] }
  | { ok: false; why: 'figureMissing'; figures: ReportFigure[] };

class AlreadySent extends Error {}

/** Moves the report on, if it is still the version that was seen. */
async function moved(
  who: Reporter,
  key: OwedKey,
  { found, row }: FoundReport,
  {
    move,
    version,
    changes = {},
    sends,
  }: { move: ReportMove; version: number; changes?: Partial<NewReport>; sends: Sent | null },
  now: Date,
): Promise<Moving> {
  const { from, to } = REPORT_MOVES[move];
  try {
    return await write(async (tx): Promise<Moving> => {
      const state = sends ? 'sent' : to;
      if (!(await changeReport(tx, { id: row.id, version }, from, { ...changes, state })))
        return { ok: false, why: 'changedMeanwhile' };
      const facts = { move, ...(changes.documentNumber && { documentNumber: changes.documentNumber }) };
      await audit(tx, { action: 'report_moved', by: who, subject: subjectOf(key), facts }, now);
      const document = sends && { ...sends, way: 'report' as const };
      // What went outside of the portal before is not sent twice: then nothing of this happens.
      if (document && (await recordSent(tx, who, found, document, now)) === null) throw new AlreadySent();
      if (to === 'issued' || to === 'sent') await touchPublicFace(tx);
      return { ok: true };
    });
  } catch (error) {
    if (error instanceof AlreadySent) return { ok: false, why: 'alreadySent' };
    throw error;
  }
}

interface Sent {
  sentDay: string;
  documentNumber: string;
  documentDay: string;
}

/** Puts it before the head, or gives it back to be written on. */
export async function handOn(
  who: Reporter,
  key: OwedKey,
  move: 'submit' | 'giveBack',
  version: number,
  now: Date,
): Promise<Moving> {
  const report = await reportFor(who, key, REPORT_MOVES[move].by);
  if (!report) return { ok: false, why: 'forbidden' };
  if (!isOpenIn(move, report.row.state)) return { ok: false, why: 'notInThisState' };
  return moved(who, key, report, { move, version, sends: null }, now);
}

/**
 * Signs and issues it: its figures are read a last time and frozen with the document. Refused while a part is empty or names a figure
 * that nobody knows.
 */
export async function issueReport(who: Reporter, key: OwedKey, given: IssueGiven, now: Date): Promise<Moving> {
  const report = await reportFor(who, key, 'issue:report');
  if (!report) return { ok: false, why: 'forbidden' };
  const { row, sections } = report;
  if (!isOpenIn('issue', row.state)) return { ok: false, why: 'notInThisState' };
  if (given.documentDay > dayOf(now)) return { ok: false, why: 'dayAhead' };
  const empty = sections.filter(({ section }) => section.hint !== '' && section.text.trim() === '');
  if (empty.length > 0)
    return { ok: false, why: 'nothingWritten', headings: empty.map(({ section }) => section.heading) };
  const figures = await figuresNow(report, now);
  const named = new Set(sections.flatMap(({ section }) => figuresIn(section.text)));
  const unknown = figures.filter(({ name, text }) => named.has(name) && text === null);
  if (unknown.length > 0) return { ok: false, why: 'figureMissing', figures: unknown.map(({ name }) => name) };
  const { documentNumber, documentDay, signingForm, signerName, signerTitle, publish, send, version } = given;
  const frame = await frameOf(row.organisationId, {
    number: documentNumber,
    day: documentDay,
    signingForm,
    signer: { name: signerName, title: signerTitle },
    isDraft: false,
  });
  const changes = {
    ...{ documentNumber, documentDay, signingForm, signerName, signerTitle, figures },
    letter: reportLetter(frame, partsOf(row, sections, figures)),
    ...{ isPublic: publish, issuedBy: who.staffId, issuedAt: now },
  };
  const sends = send ? { sentDay: dayOf(now), documentNumber, documentDay } : null;
  return moved(who, key, report, { move: 'issue', version, changes, sends }, now);
}

/** Sends what was issued: the duty is fulfilled. */
export async function sendReport(who: Reporter, key: OwedKey, version: number, now: Date): Promise<Moving> {
  const report = await reportFor(who, key, 'write:report');
  if (!report) return { ok: false, why: 'forbidden' };
  const { state, documentNumber, documentDay } = report.row;
  if (!isOpenIn('send', state) || documentNumber === null || documentDay === null)
    return { ok: false, why: 'notInThisState' };
  return moved(
    who,
    key,
    report,
    { move: 'send', version, sends: { sentDay: dayOf(now), documentNumber, documentDay } },
    now,
  );
}

/** Shows an issued report to everybody, or keeps it back. */
export async function publishReport(
  who: Reporter,
  key: OwedKey,
  isPublic: boolean,
  version: number,
  now: Date,
): Promise<Moving> {
  const report = await reportFor(who, key, 'issue:report');
  if (!report) return { ok: false, why: 'forbidden' };
  return write(async (tx): Promise<Moving> => {
    const states = ['issued', 'sent'] as const;
    if (!(await changeReport(tx, { id: report.row.id, version }, states, { isPublic })))
      return { ok: false, why: 'changedMeanwhile' };
    await audit(tx, { action: 'report_publication', by: who, subject: subjectOf(key), facts: { isPublic } }, now);
    await touchPublicFace(tx);
    return { ok: true };
  });
}

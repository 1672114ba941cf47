// Issuing a report, withdrawing it, and correcting it (đính chính) by another one: the end of a draft and what comes after.
import { write } from '#db/index.ts';
import { reportWithId } from '#db/official-forms.ts';
import { endReport, insertReport, issueDraft, standingReport } from '#db/official-reports.ts';
import { touchPublicFace } from '#db/portal.ts';
import { dayOf } from '../../domain/deadline-day.ts';
import { checksOf, emptyCells } from '../../domain/official-forms.ts';
import { headTitleOf, isCommittee, signatureLines } from '../../domain/signature.ts';
import { audit } from '../audit/index.server.ts';
import { contentOf, recordDraft, subjectOfReport } from './drafts.server.ts';
import type { IssueGiven } from './forms.ts';
import { holds, isOver, type Reporter, reportUnits } from './rights.server.ts';

export type IssueRefusal =
  | 'notFound'
  | 'periodNotOver'
  | 'cellsEmpty'
  | 'identityFails'
  | 'dayWrong'
  | 'issuedAlready'
  | 'changedMeanwhile';
type Result = { ok: true } | { ok: false; why: IssueRefusal };
const no = (why: IssueRefusal): { ok: false; why: IssueRefusal } => ({ ok: false, why });

/** A report that they may issue or end; null for any other. */
async function theirReport(who: Reporter, id: number) {
  const found = await reportWithId(id);
  return found && holds(await reportUnits(who, 'issue:report'), found.report.organisationId) ? found : null;
}

class NotIssued extends Error {}

/** Issues a draft as its officer saw it (`version`): every cell filled, every identity holding, its period over. */
export async function issueReport(
  who: Reporter,
  id: number,
  version: number,
  given: IssueGiven,
  now: Date,
): Promise<Result> {
  const found = await theirReport(who, id);
  if (found?.report.state !== 'draft') return no('notFound');
  const { report } = found;
  const content = contentOf(report);
  if (!isOver(report.toDay, now)) return no('periodNotOver');
  if (given.issuedDay <= report.toDay || given.issuedDay > dayOf(now)) return no('dayWrong');
  if (emptyCells(content).length > 0) return no('cellsEmpty');
  if (checksOf(content).some(({ outcome }) => outcome !== 'holds')) return no('identityFails');
  const { name } = content.unit;
  const signature = signatureLines({
    form: given.signingForm,
    title: given.signerTitle,
    principal: headTitleOf(name),
    committee: isCommittee(name) ? 'Ủy ban nhân dân' : null,
  });
  const { number, issuedDay, signerName } = given;
  const corrected = report.correctsId;
  return write(async (tx): Promise<Result> => {
    if (corrected !== null) {
      const ended = { endedAt: now, endedBy: who.staffId, endedWhy: report.correctsWhy };
      if (!(await endReport(tx, corrected, 'issued', 'replaced', ended))) return no('changedMeanwhile');
    } else if (await standingReport(report, 'issued', tx)) return no('issuedAlready');
    const issued = { number, issuedDay, signerName, signature, issuedBy: who.staffId, issuedAt: now };
    // Thrown, so that the report it was to replace stays in force.
    if (!(await issueDraft(tx, id, version, report, issued))) throw new NotIssued();
    const facts = { number, form: content.form.code, unit: content.unit.code, corrects: corrected };
    await audit(tx, { action: 'report_issued', by: who, subject: subjectOfReport(id), facts }, now);
    await touchPublicFace(tx);
    return { ok: true };
  }).catch((error: unknown) => {
    if (error instanceof NotIssued) return no('changedMeanwhile');
    throw error;
  });
}

/** Takes an issued report out of force. It stays readable, with why. */
export async function withdrawReport(who: Reporter, id: number, why: string, now: Date): Promise<Result> {
  if (!(await theirReport(who, id))) return no('notFound');
  return write(async (tx): Promise<Result> => {
    const ended = { endedAt: now, endedBy: who.staffId, endedWhy: why };
    if (!(await endReport(tx, id, 'issued', 'withdrawn', ended))) return no('changedMeanwhile');
    await audit(tx, { action: 'report_withdrawn', by: who, subject: subjectOfReport(id), facts: { why } }, now);
    await touchPublicFace(tx);
    return { ok: true };
  });
}

/** A draft that begins with what was issued, and replaces it once it is issued itself. */
export async function beginCorrection(
  who: Reporter,
  id: number,
  why: string,
  now: Date,
): Promise<{ ok: true; id: number } | { ok: false; why: IssueRefusal }> {
  const found = await theirReport(who, id);
  if (found?.report.state !== 'issued') return no('notFound');
  const { formId, organisationId, period, year, ordinal, fromDay, toDay, content } = found.report;
  return write(async (tx) => {
    const draft = await insertReport(tx, {
      ...{ formId, organisationId, period, year, ordinal, fromDay, toDay, content },
      ...{ correctsId: id, correctsWhy: why, createdBy: who.staffId, createdAt: now },
    });
    if (draft === null) return { ok: true, id: (await standingReport(found.report, 'draft', tx))! };
    await recordDraft(tx, who, draft, { corrects: id, why }, now);
    return { ok: true, id: draft };
  });
}

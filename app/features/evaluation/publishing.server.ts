// Publishing an evaluation: what is published is kept as it was, and a correction is the next version.
import { insertPublication, publicationOf, publications } from '#db/evaluation.ts';
import { write } from '#db/index.ts';
import { touchPublicFace } from '#db/portal.ts';
import { dayOf } from '../../domain/deadline.ts';
import { daysOf, isEvaluated } from '../../domain/evaluation-period.ts';
import type { Units } from '../../domain/scope.ts';
import type { Language } from '../../i18n/translate.ts';
import { type AuditedBy, audit } from '../audit/index.server.ts';
import { offeredQuestionnaire, questionnaireWith } from '../surveys/index.server.ts';
import { gathered } from './gather.server.ts';
import { evaluationRules } from './rules.server.ts';
import type { EvaluationView, PublicationLine, PublicEvaluation, PublishedEvaluation } from './types.ts';
import { viewOf } from './view.server.ts';

/** What a period would say if it were published now: of these units. */
export async function evaluationDraft(
  period: string,
  units: Units,
  language: Language,
  now: Date,
): Promise<EvaluationView> {
  const { id, content } = await offeredQuestionnaire('evaluation', dayOf(now));
  return viewOf(period, content, await gathered(id, period, units, now), language);
}

export type PublishResult =
  | { ok: true }
  | { ok: false; why: 'notInForce' | 'notOver' | 'nothingThere' | 'changedMeanwhile' };

/** Publishes a period that is over, for everybody and for good. `after`: the version it takes the place of, 0 for none. */
export async function publishEvaluation(
  by: AuditedBy,
  { period, after, basis }: { period: string; after: number; basis: string },
  now: Date,
): Promise<PublishResult> {
  if (!isEvaluated(period, await evaluationRules(now), dayOf(now))) return { ok: false, why: 'notInForce' };
  if (daysOf(period).to >= dayOf(now)) return { ok: false, why: 'notOver' };
  const { id: questionnaireId } = await offeredQuestionnaire('evaluation', dayOf(now));
  const found = await gathered(questionnaireId, period, 'all', now);
  if (found.units.length === 0) return { ok: false, why: 'nothingThere' };
  const row = { period, questionnaireId, content: JSON.stringify(found), basis };
  return write(async (tx): Promise<PublishResult> => {
    const isFirst = await insertPublication(tx, { ...row, publishedBy: by?.staffId ?? null, publishedAt: now }, after);
    if (!isFirst) return { ok: false, why: 'changedMeanwhile' };
    const facts = { version: after + 1, basis, units: found.units.length };
    await audit(tx, { action: 'evaluation_published', by, subject: { kind: 'evaluation', key: period }, facts }, now);
    await touchPublicFace(tx);
    return { ok: true };
  });
}

/** Of every period the newest version, the newest period first. */
export async function publishedPeriods(): Promise<PublicationLine[]> {
  const newest = Map.groupBy(await publications(), ({ period }) => period);
  return [...newest.values()].map(([one]) => ({ ...one!, publishedAt: one!.publishedAt.getTime() }));
}

/** What everybody reads: the period asked for, or the newest. What was published stays readable when evaluating is switched off. */
export async function publicEvaluation(asked: string | null, language: Language, now: Date): Promise<PublicEvaluation> {
  const [{ isOn, basis }, published] = await Promise.all([evaluationRules(now), publishedPeriods()]);
  const line = published.find(({ period }) => period === (asked ?? published[0]?.period));
  const row = line && (await publicationOf(line.period));
  if (!line || !row) return { isOn, basis, shown: null, published };
  const judgedBy = (await questionnaireWith(row.questionnaireId))!.content;
  const view = viewOf(line.period, judgedBy, JSON.parse(row.content) as PublishedEvaluation, language);
  return { isOn, basis, shown: { ...view, ...line }, published };
}

// What others measured, and the nine-criteria evaluation by quarter: entered, imported, and shown beside the portal's own index.
import { parse } from 'csv-parse/sync';
import { write } from '#db/index.ts';
import {
  evaluatedQuarters,
  externalIndices,
  type NewPoints,
  pointsIn,
  putExternalIndex,
  putPoints,
} from '#db/indices.ts';
import { touchPublicFace } from '#db/portal.ts';
import { BY_ADMINISTRATOR } from '#db/settings.ts';
import { dayOf } from '../../domain/deadline.ts';
import { namesOf } from '../../domain/organisation.ts';
import {
  type Band,
  EVALUATION_CRITERIA,
  evaluationOf,
  MOST_POINTS,
  type Points,
} from '../../domain/survey-evaluation.ts';
import type { Language } from '../../i18n/translate.ts';
import { type AuditedBy, audit } from '../audit/index.server.ts';
import { unitChoices } from '../organisations/index.server.ts';
import type { NewIndex } from './forms.ts';
import { offeredQuestionnaire, questionnaireWith } from './questionnaires.server.ts';
import type { EvaluationFault, EvaluationView, ExternalView } from './types.ts';

const LINES_AT_MOST = 5_000;
const FAULTS_SHOWN = 200;
const COLUMNS = ['don_vi', 'quy', 'tieu_chi', 'diem', 'so_ho_so', 'nguon'] as const;

export async function externalView(): Promise<ExternalView[]> {
  return (await externalIndices()).map(({ id: _, origin: __, ...one }) => one);
}

/** Enters what somebody else measured; the same name, year and place again replaces it. */
export const enterIndex = (by: AuditedBy, given: NewIndex, now: Date): Promise<void> =>
  write(async (tx) => {
    const row = { ...given, isVerified: true, note: null, origin: BY_ADMINISTRATOR };
    const before = await putExternalIndex(tx, row);
    const subject = { kind: 'external_index', key: `${given.name} ${given.year} ${given.place}` };
    const facts = { value: { from: before?.value ?? null, to: given.value }, source: given.source };
    await audit(tx, { action: 'survey_changed', by, subject, facts }, now);
    await touchPublicFace(tx);
  });

/** The evaluation of a quarter (the newest without one); null while it is switched off or nothing is there. */
export async function evaluationView(
  asked: string | null,
  language: Language,
  now: Date,
): Promise<EvaluationView | null> {
  const { isOffered, content } = await offeredQuestionnaire('evaluation', dayOf(now));
  if (!isOffered) return null;
  const quarters = (await evaluatedQuarters()).map(({ quarter }) => quarter);
  const quarter = asked && quarters.includes(asked) ? asked : quarters[0];
  if (!quarter) return null;
  const rows = await pointsIn(quarter);
  const judgedBy = (await questionnaireWith(rows[0]!.questionnaireId))?.content ?? content;
  const bands = judgedBy.bands ?? [];
  const units = [...new Set(rows.map(({ code }) => code))].map((code) => {
    const own = rows.filter((row) => row.code === code);
    const points = new Map<string, Points>(own.map((row) => [row.criterion, row]));
    const { rating, ...evaluation } = evaluationOf(points, bands as readonly Band[]);
    const ratingName = bands.find((one) => one.rating === rating)?.name[language] ?? null;
    return { code, name: namesOf(own[0]!)[language], ...evaluation, rating: ratingName };
  });
  const criteria = judgedBy.questions.map((one) => ({ code: one.code, text: one.text[language] }));
  return { quarter, quarters, criteria, units };
}

export type PointsResult = { counted: number; faults: EvaluationFault[] };

/** Reads points from CSV, one line a unit, quarter and criterion; all of it or, while a line is wrong, nothing. Again is the same. */
export async function importPoints(by: AuditedBy, text: string, now: Date): Promise<PointsResult> {
  const { id: questionnaireId } = await offeredQuestionnaire('evaluation', dayOf(now));
  const units = new Map((await unitChoices('vi', now)).map((one) => [one.code, one.id]));
  const faults: EvaluationFault[] = [];
  const rows = recordsIn(text, faults).flatMap(({ record, info }): NewPoints[] => {
    const { don_vi: unit = '', quy: quarter = '', tieu_chi: criterion = '', nguon: source = '' } = record;
    const [points, dossiers] = [Number(record.diem), Number(record.so_ho_so)];
    const isNumber = (value: number) => Number.isInteger(value) && value >= 0;
    const wrong =
      (!units.has(unit) && 'don_vi') ||
      (!/^20\d\d-Q[1-4]$/.test(quarter) && 'quy') ||
      (!(EVALUATION_CRITERIA as readonly string[]).includes(criterion) && 'tieu_chi') ||
      (!(isNumber(points) && record.diem && points <= MOST_POINTS * dossiers) && 'diem') ||
      (!(isNumber(dossiers) && dossiers > 0) && 'so_ho_so') ||
      (!source && 'nguon');
    if (wrong) {
      faults.push({ line: info.lines, column: wrong, value: record[wrong] ?? '' });
      return [];
    }
    return [{ questionnaireId, organisationId: units.get(unit)!, quarter, criterion, points, dossiers, source }];
  });
  if (faults.length > 0) return { counted: 0, faults: faults.slice(0, FAULTS_SHOWN) };
  await write(async (tx) => {
    await putPoints(tx, rows);
    const facts = { pointsImported: rows.length };
    await audit(tx, { action: 'survey_changed', by, subject: { kind: 'evaluation', key: 'csv' }, facts }, now);
    await touchPublicFace(tx);
  });
  return { counted: rows.length, faults };
}

function recordsIn(text: string, faults: EvaluationFault[]) {
  try {
    const read = parse(text.replace(/^\ufeff/, ''), { columns: true, info: true, skip_empty_lines: true, trim: true });
    const records = read as unknown as { record: Record<string, string>; info: { lines: number } }[];
    const missing = COLUMNS.find((name) => !(name in (records[0]?.record ?? {})));
    if (missing) faults.push({ line: 1, column: missing, value: '' });
    if (records.length > LINES_AT_MOST) faults.push({ line: LINES_AT_MOST, column: '', value: '' });
    return faults.length > 0 ? [] : records;
  } catch (error) {
    faults.push({ line: (error as { lines?: number }).lines ?? 1, column: '', value: '' });
    return [];
  }
}

// Questionnaires and the indices of others: from their files into their tables.
import { z } from 'zod';
import { EXTERNAL_INDICES } from '#app/domain/external-index.ts';
import { QUESTION_TYPES, SURVEY_SUBJECTS, type SurveyContent } from '#app/domain/survey-questionnaire.ts';
import type { Writer } from '../index.ts';
import { externalIndex } from '../schema/indices.ts';
import { questionnaire } from '../schema/surveys.ts';
import { hasBallots } from '../surveys.ts';
import { checkKnown, checkUnique, FileError, readFile, shaped, value } from './csv.ts';
import { type Changes, sync } from './sync.ts';

const key = { questionnaire: value.code, version: value.count };
const words = { text: value.text, text_en: value.text };
const names = { name: value.text, name_en: value.text };

const questionnaireShape = z.strictObject({
  code: value.code,
  version: value.count,
  subject: z.enum(SURVEY_SUBJECTS),
  title: value.text,
  title_en: value.text,
  lead: value.text,
  lead_en: value.text,
  is_offered: value.flag,
  valid_from: value.day,
  valid_to: value.optionalDay,
  source: value.text,
});
const factorShape = z.strictObject({ ...key, code: value.code, ...names, source: value.text });
const questionShape = z.strictObject({
  ...key,
  code: value.code,
  type: z.enum(QUESTION_TYPES),
  factor: z.string(),
  ...words,
  hint: value.optional,
  hint_en: value.optional,
  source: value.text,
});
const optionShape = z.strictObject({ ...key, question: value.code, code: value.code, ...words });
const bandShape = z.strictObject({ ...key, rating: value.code, from: value.count, ...names, source: value.text });
const indexShape = z.strictObject({
  name: z.enum(EXTERNAL_INDICES),
  year: value.count,
  place: value.text,
  value: z.string().regex(/^\d+(\.\d+)?$/),
  unit: z.enum(['percent', 'points']),
  rank: value.optional,
  is_verified: value.flag,
  note: value.optional,
  source: value.text,
});

export type SurveyFiles = ReturnType<typeof readSurveyFiles>;

export function readSurveyFiles(folder: string) {
  const files = {
    questionnaires: readFile(folder, 'questionnaires.csv', shaped(questionnaireShape)),
    factors: readFile(folder, 'questionnaire_factors.csv', shaped(factorShape)),
    questions: readFile(folder, 'questionnaire_questions.csv', shaped(questionShape)),
    options: readFile(folder, 'questionnaire_options.csv', shaped(optionShape)),
    bands: readFile(folder, 'questionnaire_bands.csv', shaped(bandShape)),
    indices: readFile(folder, 'external_indices.csv', shaped(indexShape)),
  };
  const { questionnaires, factors, questions, options, bands, indices } = files;
  const codes = new Set(questionnaires.map(({ code }) => code));
  checkUnique('questionnaires.csv', questionnaires, 'version', ({ code, version }) => `${code} ${version}`);
  checkKnown('questionnaire_factors.csv', factors, 'questionnaire', codes);
  checkKnown('questionnaire_questions.csv', questions, 'questionnaire', codes);
  checkKnown('questionnaire_questions.csv', questions, 'factor', new Set(['', ...factors.map(({ code }) => code)]));
  checkUnique('questionnaire_questions.csv', questions, 'code', (one) => `${idOf(one)} ${one.code}`);
  checkKnown('questionnaire_options.csv', options, 'question', new Set(questions.map(({ code }) => code)));
  checkUnique('questionnaire_options.csv', options, 'code', (one) => `${idOf(one)} ${one.question} ${one.code}`);
  checkKnown('questionnaire_bands.csv', bands, 'questionnaire', codes);
  checkUnique('external_indices.csv', indices, 'year', ({ name, year, place }) => `${name} ${year} ${place}`);
  return files;
}

const idOf = ({ questionnaire, version }: { questionnaire: string; version: number }) => `${questionnaire} ${version}`;

function contentOf(files: SurveyFiles, one: SurveyFiles['questionnaires'][number]): SurveyContent {
  const isIts = (row: { questionnaire: string; version: number }) => idOf(row) === `${one.code} ${one.version}`;
  const bands = files.bands.filter(isIts);
  return {
    title: { vi: one.title, en: one.title_en },
    lead: { vi: one.lead, en: one.lead_en },
    factors: files.factors
      .filter(isIts)
      .map(({ code, name, name_en, source }) => ({ code, name: { vi: name, en: name_en }, source })),
    questions: files.questions.filter(isIts).map(({ code, type, factor, text, text_en, hint, hint_en, source }) => ({
      code,
      type,
      factor,
      text: { vi: text, en: text_en },
      hint: hint && hint_en ? { vi: hint, en: hint_en } : null,
      options: files.options
        .filter((option) => isIts(option) && option.question === code)
        .map((option) => ({ code: option.code, text: { vi: option.text, en: option.text_en } })),
      source,
    })),
    ...(bands.length > 0 && {
      bands: bands.map(({ rating, from, name, name_en, source }) => ({
        ...{ rating, from, source },
        name: { vi: name, en: name_en },
      })),
    }),
  };
}

export async function storeSurveys(tx: Writer, files: SurveyFiles): Promise<Record<string, Changes>> {
  const present = await tx.select().from(questionnaire);
  const wanted = [];
  for (const one of files.questionnaires) {
    const { code, version, subject, is_offered: isOffered, valid_from: validFrom, valid_to: validTo, source } = one;
    const row = { code, version, subject, content: JSON.stringify(contentOf(files, one)), validFrom, source };
    const old = present.find((other) => other.code === code && other.version === version);
    if (old && (old.content !== row.content || old.validFrom !== validFrom) && (await hasBallots(tx, old.id)))
      throw new FileError('questionnaires.csv', one.line, 'version', 'it has ballots: leave it, and add a version');
    // When it ends and whether it is offered is an administrator's to say once it is there.
    wanted.push(old ? row : { ...row, validTo, isOffered });
  }
  const indices = files.indices.map(({ line: _, is_verified: isVerified, ...one }) => ({
    ...one,
    isVerified,
    origin: 'external_indices.csv',
  }));
  return {
    'questionnaires.csv': await sync(tx, questionnaire, wanted, { key: ['code', 'version'], origin: 'source' }),
    'external_indices.csv': await sync(tx, externalIndex, indices, {
      key: ['name', 'year', 'place'],
      origin: 'origin',
    }),
  };
}

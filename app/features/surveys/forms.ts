// What is typed about surveys; messages are locale keys.
import { z } from 'zod';
import { isDay } from '../../domain/deadline.ts';
import { EXTERNAL_INDICES } from '../../domain/external-index.ts';
import { codeKey } from '../../domain/organisation.ts';
import type { SurveyContent } from '../../domain/survey-questionnaire.ts';

export { contentIn } from './questionnaire-form.ts';

const day = z.string('survey:form.day').refine(isDay, 'survey:form.day');
const text = (key: string, most = 300) => z.string(key).trim().min(1, key).max(most, key);
const whole = (key: string, most: number) =>
  z
    .string(key)
    .trim()
    .regex(/^[\d. ]+$/, key)
    .transform((typed) => Number(typed.replace(/\D/g, '')))
    .refine((number) => number <= most, key);
const decimal = (key: string) =>
  z
    .string(key)
    .trim()
    .regex(/^\d{1,6}([.,]\d{1,4})?$/, key)
    .transform((typed) => typed.replace(',', '.'));
const ticked = z
  .string()
  .optional()
  .transform((typed) => typed === 'yes');

const UNITS_AT_MOST = 300;

/** One line a unit: its code and how many people it served, "SCT 1200". */
const units = z
  .string('survey:form.units')
  .transform((typed, context) => {
    const lines = typed.split('\n').flatMap((line) => (line.trim() ? [line.trim()] : []));
    const read = lines.map((line) => /^([^\s;,:]+)[\s;,:]+([\d.]{1,12})$/.exec(line));
    if (lines.length === 0 || lines.length > UNITS_AT_MOST || read.includes(null)) {
      context.addIssue('survey:form.units');
      return z.NEVER;
    }
    return read.map((one) => ({ code: one![1]!, population: Number(one![2]!.replaceAll('.', '')) }));
  })
  .refine((list) => new Set(list.map(({ code }) => codeKey(code))).size === list.length, 'survey:form.unitTwice')
  .refine((list) => list.every(({ population }) => population > 0), 'survey:form.units');

export const roundForm = z
  .object({
    code: z.string('survey:form.code').regex(/^[A-Za-z0-9][A-Za-z0-9-]{2,39}$/, 'survey:form.code'),
    questionnaire: text('survey:form.questionnaire', 40),
    title: text('survey:form.title', 200),
    opensOn: day,
    closesOn: day,
    error: decimal('survey:form.error')
      .transform(Number)
      .refine((percent) => percent > 0 && percent <= 50, 'survey:form.error'),
    units,
    isTest: ticked,
    stopsAtQuota: ticked,
    acceptsSmall: ticked,
  })
  .refine(({ opensOn, closesOn }) => opensOn <= closesOn, { path: ['closesOn'], message: 'survey:form.period' });
export type NewRound = z.output<typeof roundForm>;

export const linksForm = z.object({
  /** How many of a hundred are thought to answer: so many more links are made than are needed. */
  expected: whole('survey:form.expected', 100).refine((percent) => percent >= 1, 'survey:form.expected'),
});

export const withdrawForm = z.object({ why: text('survey:form.why') });

const indexName = z.enum(EXTERNAL_INDICES, 'survey:form.indexName');
const indexYear = whole('survey:form.year', 2100).refine((year) => year >= 2000, 'survey:form.year');
const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'survey:form.tooLong')
    .transform((typed) => typed || null);

export const indexForm = z.object({
  name: indexName,
  year: indexYear,
  place: text('survey:form.place', 100),
  value: decimal('survey:form.value'),
  unit: z.enum(['percent', 'points'], 'survey:form.unit'),
  rank: optional(20),
  isVerified: ticked,
  note: optional(300),
  source: text('survey:form.source', 500),
});
export type NewIndex = z.output<typeof indexForm>;

const MEASURED_IN = { phan_tram: 'percent', diem: 'points' } as const;

/** The columns of a file of indices, in their order. */
export const indexLine = z.object({
  chi_so: indexName,
  nam: indexYear,
  noi_do: text('survey:form.place', 100),
  gia_tri: decimal('survey:form.value'),
  don_vi_tinh: z.enum(['phan_tram', 'diem'], 'survey:form.unitCode').transform((code) => MEASURED_IN[code]),
  hang: optional(20),
  da_doi_chieu: z.enum(['0', '1'], 'survey:form.flag').transform((flag) => flag === '1'),
  ghi_chu: optional(300),
  nguon: text('survey:form.source', 500),
});

export const versionForm = z
  .object({
    validFrom: day,
    validTo: z
      .union([z.literal(''), day])
      .optional()
      .transform((typed) => typed || null),
    source: text('survey:form.source', 500),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, {
    path: ['validTo'],
    message: 'survey:form.period',
  });

/** The code of a questionnaire of one's own. */
export const codeForm = z.object({
  code: z.string('survey:form.ownCode').regex(/^[a-z0-9][a-z0-9-]{2,39}$/, 'survey:form.ownCode'),
});

/** What is asked from a day on (and, of one's own, until one). */
export type NewVersion = z.output<typeof versionForm> & { content: SurveyContent };

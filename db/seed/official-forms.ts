// Official statistical forms: from their files into their tables.
import { z } from 'zod';
import { COLUMN_KINDS, ROWS_BY } from '#app/domain/official-forms.ts';
import { FACT_NAMES, KINDS_COUNTED } from '#app/domain/official-forms-facts.ts';
import { readIdentity } from '#app/domain/official-forms-identities.ts';
import type { Writer } from '../index.ts';
import { reportForm, reportFormColumn, reportFormIdentity, reportFormSet } from '../schema/official-forms.ts';
import { checkKnown, checkUnique, FileError, readFile, shaped, value } from './csv.ts';
import { type Changes, sync } from './sync.ts';

const key = { form_set: value.code, form: value.text };
const setShape = z.strictObject({
  code: value.code,
  name: value.text,
  is_verified: value.flag,
  valid_from: value.day,
  valid_to: value.optionalDay,
  source: value.text,
  note: value.optional,
});
const formShape = z.strictObject({
  form_set: value.code,
  code: value.text,
  title: value.text,
  rows_by: z.enum(ROWS_BY),
  row_title: value.text,
  source: value.text,
  note: value.optional,
});
const columnShape = z.strictObject({
  ...key,
  number: value.count,
  path: value.text,
  printed: value.text,
  kind: z.enum(COLUMN_KINDS),
  source: value.text,
  note: value.optional,
});
const feedShape = z.strictObject({
  ...key,
  column: value.count,
  fact: z.enum(FACT_NAMES as [(typeof FACT_NAMES)[number], ...(typeof FACT_NAMES)[number][]]),
  of: z.enum(KINDS_COUNTED),
  why: value.text,
});
const identityShape = z.strictObject({
  ...key,
  identity: value.text,
  printed: value.text,
  source: value.text,
  confidence: value.text,
  note: value.optional,
});

const idOf = ({ form_set, form }: { form_set: string; form: string }) => `${form_set} ${form}`;
/** 'tt-01-2024', '04/XLD' → 'tt-01-2024-04-xld'. */
const slugOf = (set: string, code: string) => `${set}-${code.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;

export type OfficialFormFiles = ReturnType<typeof readOfficialFormFiles>;

export function readOfficialFormFiles(folder: string) {
  const files = {
    sets: readFile(folder, 'report_form_sets.csv', shaped(setShape)),
    forms: readFile(folder, 'report_forms.csv', shaped(formShape)),
    columns: readFile(folder, 'report_form_columns.csv', shaped(columnShape)),
    feeds: readFile(folder, 'report_form_feeds.csv', shaped(feedShape)),
    identities: readFile(folder, 'report_form_identities.csv', shaped(identityShape)),
  };
  const { sets, forms, columns, feeds, identities } = files;
  checkUnique('report_form_sets.csv', sets, 'code');
  checkKnown('report_forms.csv', forms, 'form_set', new Set(sets.map(({ code }) => code)));
  checkUnique('report_forms.csv', forms, 'code', ({ form_set, code }) => idOf({ form_set, form: code }));
  checkForms('report_form_columns.csv', columns, forms);
  checkUnique('report_form_columns.csv', columns, 'number', (one) => `${idOf(one)} ${one.number}`);
  const numbers = new Set(columns.map((one) => `${idOf(one)} ${one.number}`));
  checkUnique('report_form_feeds.csv', feeds, 'column', (one) => `${idOf(one)} ${one.column}`);
  for (const one of feeds)
    if (!numbers.has(`${idOf(one)} ${one.column}`))
      throw new FileError('report_form_feeds.csv', one.line, 'column', `${idOf(one)} has no column ${one.column}`);
  checkForms('report_form_identities.csv', identities, forms);
  const withSides = identities.map((one) => {
    const sides = readIdentity(one.identity);
    const unknown = sides?.flat().find((column) => !numbers.has(`${idOf(one)} ${column}`));
    if (!sides || unknown !== undefined)
      throw new FileError('report_form_identities.csv', one.line, 'identity', `cannot be "${one.identity}"`);
    return { ...one, sides: sides.map((side) => [...side]) };
  });
  return { ...files, identities: withSides };
}

function checkForms(
  file: string,
  lines: readonly { form_set: string; form: string; line: number }[],
  forms: readonly { form_set: string; code: string }[],
): void {
  const known = new Set(forms.map(({ form_set, code }) => idOf({ form_set, form: code })));
  for (const one of lines)
    if (!known.has(idOf(one))) throw new FileError(file, one.line, 'form', `"${idOf(one)}" is not known`);
}

export async function storeOfficialForms(tx: Writer, files: OfficialFormFiles): Promise<Record<string, Changes>> {
  const sets = files.sets.map(({ line: _, is_verified, valid_from, valid_to, ...one }) => ({
    ...{ ...one, isVerified: is_verified },
    ...{ validFrom: valid_from, validTo: valid_to },
  }));
  const changes: Record<string, Changes> = {
    'report_form_sets.csv': await sync(tx, reportFormSet, sets, { key: ['code'], origin: 'source' }),
  };
  const setIds = new Map((await tx.select().from(reportFormSet)).map(({ code, id }) => [code, id]));
  const forms = files.forms.map(({ form_set, code, title, rows_by, row_title, source, note }) => ({
    ...{ setId: setIds.get(form_set)!, code, slug: slugOf(form_set, code), title, source, note },
    ...{ rowsBy: rows_by, rowTitle: row_title },
  }));
  changes['report_forms.csv'] = await sync(tx, reportForm, forms, { key: ['slug'], origin: 'source' });
  const formIds = new Map((await tx.select().from(reportForm)).map(({ slug, id }) => [slug, id]));
  const formId = (one: { form_set: string; form: string }) => formIds.get(slugOf(one.form_set, one.form))!;

  const columns = files.columns.map((one) => {
    const { number, path, printed, kind, source, note } = one;
    const feed = files.feeds.find((other) => idOf(other) === idOf(one) && other.column === number);
    return {
      ...{ formId: formId(one), number, path: path.split(' > '), printed, kind, source, note },
      ...{ fact: feed?.fact ?? null, of: feed?.of ?? null, why: feed?.why ?? null },
    };
  });
  changes['report_form_columns.csv'] = await sync(tx, reportFormColumn, columns, {
    ...{ key: ['formId', 'number'], origin: 'source', removes: true },
  });
  const identities = files.identities.map(({ identity, printed, sides, source, confidence, note, ...one }) => ({
    ...{ formId: formId(one), identity, printed, sides, note },
    source: `${source}: ${confidence}`,
  }));
  changes['report_form_identities.csv'] = await sync(tx, reportFormIdentity, identities, {
    ...{ key: ['formId', 'identity'], origin: 'source', removes: true },
  });
  return changes;
}

// Target lines: from their file into their table.
import { z } from 'zod';
import { COMPARATORS, MEASURES } from '#app/domain/target.ts';
import type { Writer } from '../index.ts';
import { target } from '../schema/targets.ts';
import { checkKnown, checkUnique, readFile, shaped, value } from './csv.ts';
import type { KnownIds, OrganisationFiles } from './organisations.ts';
import { type Changes, sync } from './sync.ts';

const FILE = 'targets.csv';

const targetShape = z.strictObject({
  code: value.code,
  title: value.text,
  title_en: value.text,
  measure: z.enum(MEASURES),
  comparator: z.enum(COMPARATORS),
  goal_part: value.count,
  goal_whole: value.count,
  organisation: value.optional,
  valid_from: value.day,
  valid_to: value.optionalDay,
  reported_part: value.optionalCount,
  reported_whole: value.optionalCount,
  reported_on: value.optionalDay,
  reported_source: value.optional,
  is_verified: value.flag,
  note: value.optional,
  note_en: value.optional,
  source: value.text,
});

export type TargetFile = ReturnType<typeof readTargetFile>;

export function readTargetFile(folder: string, { organisations }: OrganisationFiles) {
  const targets = readFile(folder, FILE, shaped(targetShape));
  checkUnique(FILE, targets, 'code', ({ code, valid_from }) => `${code} ${valid_from}`);
  checkKnown(FILE, targets, 'organisation', new Set(organisations.map(({ code }) => code)));
  return targets;
}

export async function storeTargets(tx: Writer, file: TargetFile, known: KnownIds): Promise<Record<string, Changes>> {
  const rows = file.map((one) => ({
    code: one.code,
    title: one.title,
    titleEn: one.title_en,
    measure: one.measure,
    comparator: one.comparator,
    goalPart: one.goal_part,
    goalWhole: one.goal_whole,
    organisationId: one.organisation === null ? null : known.organisation(one.organisation),
    validFrom: one.valid_from,
    validTo: one.valid_to,
    reportedPart: one.reported_part,
    reportedWhole: one.reported_whole,
    reportedOn: one.reported_on,
    reportedSource: one.reported_source,
    isVerified: one.is_verified,
    note: one.note,
    noteEn: one.note_en,
    source: one.source,
    origin: FILE,
  }));
  return { [FILE]: await sync(tx, target, rows, { key: ['code', 'validFrom'], origin: 'origin' }) };
}

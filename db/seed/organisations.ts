// Organisations, fields and procedures: from their files into their tables.
import { z } from 'zod';
import { searchText } from '#app/domain/folding.ts';
import { LEVELS } from '#app/domain/organisation.ts';
import type { Writer } from '../index.ts';
import { field, formerPlace, organisation, procedure } from '../schema/organisations.ts';
import { checkKnown, checkUnique, FileError, readFile, shaped, value } from './csv.ts';
import { type Changes, sync } from './sync.ts';

const organisationShape = z.strictObject({
  code: value.code,
  name: value.text,
  name_en: value.text,
  level: z.enum(LEVELS),
  parent: value.optional,
  is_intake: value.flag,
  is_remote: value.flag,
  phone: value.optional,
  email: value.optional,
  address: value.optional,
  valid_from: value.day,
  valid_to: value.optionalDay,
  successor: value.optional,
  source: value.text,
});

const fieldShape = z.strictObject({
  code: value.code,
  name: value.text,
  name_en: value.text,
  parent: value.optional,
  everyday_words: z.string(),
  source: value.text,
});

const formerPlaceShape = z.strictObject({
  province_code: value.code,
  commune_code: value.code,
  commune: value.text,
  /** Empty where a district had no communes (Lý Sơn). */
  former_ward: z.string(),
  former_district: value.text,
  former_province: value.text,
  whole_or_part: z.enum(['whole', 'part']),
  source: value.text,
});

const procedureShape = z.strictObject({
  code: value.code,
  name: value.text,
  field: value.text,
  level: z.enum(['ministry', 'province', 'commune']),
  owner: value.text,
  online_level: z.enum(['toan_trinh', 'mot_phan', 'none']),
  statutory_days: value.optionalCount,
  committed_days: value.optionalCount,
  valid_from: value.day,
  valid_to: value.optionalDay,
  is_demonstration: value.flag,
  source: value.text,
});

export type OrganisationFiles = ReturnType<typeof readOrganisationFiles>;

export function readOrganisationFiles(folder: string) {
  const files = {
    organisations: readFile(folder, 'organisations.csv', shaped(organisationShape)),
    fields: readFile(folder, 'fields.csv', shaped(fieldShape)),
    procedures: readFile(folder, 'procedures.csv', shaped(procedureShape)),
    formerPlaces: readFile(folder, 'commune_predecessors.csv', shaped(formerPlaceShape)),
  };
  const { organisations, fields, procedures } = files;
  const [units, areas] = [new Set(organisations.map((one) => one.code)), new Set(fields.map((one) => one.code))];
  checkUnique('organisations.csv', organisations, 'code');
  checkKnown('organisations.csv', organisations, 'parent', units);
  checkKnown('organisations.csv', organisations, 'successor', units);
  checkUnique('fields.csv', fields, 'code');
  checkKnown('fields.csv', fields, 'parent', areas);
  checkUnique('procedures.csv', procedures, 'code');
  checkKnown('procedures.csv', procedures, 'field', areas);
  checkKnown('procedures.csv', procedures, 'owner', units);
  for (const { line, committed_days, statutory_days } of procedures)
    if (committed_days !== null && statutory_days !== null && committed_days > statutory_days)
      throw new FileError('procedures.csv', line, 'committed_days', 'a promise longer than the law allows');
  const intakes = organisations.filter((one) => one.is_intake && !one.valid_to);
  if (intakes.length !== 1)
    throw new FileError(
      'organisations.csv',
      intakes[1]?.line ?? 1,
      'is_intake',
      'exactly one unit today is the intake',
    );
  return files;
}

/** Ids of organisations and fields by their codes, for the tables that refer to them. */
export interface KnownIds {
  organisation(code: string): number;
  field(code: string): number;
}

export async function storeOrganisations(tx: Writer, files: OrganisationFiles) {
  const changes: Record<string, Changes> = {};
  const options = { key: ['code' as const], origin: 'source' as const };

  changes['organisations.csv'] = await sync(
    tx,
    organisation,
    files.organisations.map((one) => ({
      code: one.code,
      name: one.name,
      nameEn: one.name_en,
      level: one.level,
      isIntake: one.is_intake,
      isRemote: one.is_remote,
      phone: one.phone,
      email: one.email,
      address: one.address,
      validFrom: one.valid_from,
      validTo: one.valid_to,
      source: one.source,
      search: searchText(one.code, one.name, one.name_en),
    })),
    options,
  );
  changes['fields.csv'] = await sync(
    tx,
    field,
    files.fields.map((one) => ({
      code: one.code,
      name: one.name,
      nameEn: one.name_en,
      everydayWords: one.everyday_words,
      source: one.source,
    })),
    options,
  );

  const units = idsByCode(await tx.select({ id: organisation.id, code: organisation.code }).from(organisation));
  const areas = idsByCode(await tx.select({ id: field.id, code: field.code }).from(field));
  // Only now are the ids known that rows of the same table refer to.
  const tree = await sync(
    tx,
    organisation,
    files.organisations.map(({ code, parent, successor }) => ({
      code,
      parentId: parent && units(parent),
      successorId: successor && units(successor),
    })) as { code: string; parentId: number | null; successorId: number | null }[],
    options,
  );
  const areaTree = await sync(
    tx,
    field,
    files.fields.map(({ code, parent }) => ({ code, parentId: parent ? areas(parent) : null })),
    options,
  );
  // A row counts as changed once, and a new row is new, not changed.
  changes['organisations.csv'].changed ||= changes['organisations.csv'].added ? 0 : tree.changed;
  changes['fields.csv'].changed ||= changes['fields.csv'].added ? 0 : areaTree.changed;

  changes['procedures.csv'] = await sync(
    tx,
    procedure,
    files.procedures.map((one) => ({
      code: one.code,
      name: one.name,
      fieldId: areas(one.field),
      level: one.level,
      ownerId: units(one.owner),
      onlineLevel: one.online_level,
      statutoryDays: one.statutory_days,
      committedDays: one.committed_days,
      validFrom: one.valid_from,
      validTo: one.valid_to,
      isDemonstration: one.is_demonstration,
      source: one.source,
      search: searchText(one.code, one.name),
    })),
    options,
  );
  // The file holds other provinces too: a portal keeps what became of its own communes.
  const communes = new Set(files.organisations.filter(({ level }) => level === 'commune').map(({ code }) => code));
  changes['commune_predecessors.csv'] = await sync(
    tx,
    formerPlace,
    files.formerPlaces
      .filter((one) => communes.has(one.commune_code))
      .map((one) => ({
        commune: one.commune_code,
        ward: one.former_ward,
        district: one.former_district,
        province: one.former_province,
        isPart: one.whole_or_part === 'part',
        source: one.source,
      })),
    { key: ['commune', 'ward', 'district'], origin: 'source', removes: true },
  );
  return { changes, known: { organisation: units, field: areas } satisfies KnownIds };
}

function idsByCode(rows: readonly { id: number; code: string }[]): (code: string) => number {
  const ids = new Map(rows.map(({ id, code }) => [code, id]));
  return (code) => ids.get(code)!;
}

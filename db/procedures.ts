// Every question asked about procedures and fields.
import { and, asc, eq, gt, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { type Reader, read } from './index.ts';
import { field, type OnlineLevel, organisation, procedure } from './schema/organisations.ts';
import { matches } from './search.ts';

/** More fields than any province uses; a longer answer is cut. */
const MOST_FIELDS = 1_000;
const MOST_PROCEDURES_AT_ONCE = 100;

const columns = {
  id: procedure.id,
  code: procedure.code,
  name: procedure.name,
  level: procedure.level,
  onlineLevel: procedure.onlineLevel,
  statutoryDays: procedure.statutoryDays,
  committedDays: procedure.committedDays,
  validFrom: procedure.validFrom,
  validTo: procedure.validTo,
  isDemonstration: procedure.isDemonstration,
  fieldId: procedure.fieldId,
  fieldCode: field.code,
  fieldName: field.name,
  fieldNameEn: field.nameEn,
  ownerId: procedure.ownerId,
  ownerCode: organisation.code,
  ownerName: organisation.name,
  ownerNameEn: organisation.nameEn,
};

const procedures = (on: Reader) =>
  on
    .select(columns)
    .from(procedure)
    .innerJoin(field, eq(field.id, procedure.fieldId))
    .innerJoin(organisation, eq(organisation.id, procedure.ownerId))
    .$dynamic();

export type Procedure = Awaited<ReturnType<typeof procedures>>[number];

export async function procedureByCode(code: string, on: Reader = read): Promise<Procedure | undefined> {
  const [found] = await procedures(on).where(eq(procedure.code, code)).limit(1);
  return found;
}

export async function procedureById(id: number, on: Reader = read): Promise<Procedure | undefined> {
  const [found] = await procedures(on).where(eq(procedure.id, id)).limit(1);
  return found;
}

/** Those of these keys that exist, a thousand at most. */
export const proceduresWithIds = (ids: readonly number[], on: Reader = read): Promise<Procedure[]> =>
  procedures(on)
    .where(inArray(procedure.id, [...ids]))
    .limit(1_000);

/** A field with those below it, and the words of the query that do not name it. */
export interface FieldMeant {
  ids: readonly number[];
  rest: string;
}

export interface ProcedureFilter {
  /** Words of the name or the code, with or without diacritics. */
  query?: string;
  /** Or of one of these fields, which the query names. */
  ofFields?: readonly FieldMeant[];
  /** In this field itself or in those named (a branch of the tree). */
  fieldIds?: readonly number[];
  /** Code of the owning office. */
  owner?: string;
  onlineLevel?: OnlineLevel;
  /** Only those in force on this day. */
  day: string;
}

/** Procedures in force by code, from behind the code `after`; at most 100 at once. */
export function proceduresAfter(
  filter: ProcedureFilter,
  after: string | null,
  limit: number,
  on: Reader = read,
): Promise<Procedure[]> {
  const { query, ofFields, fieldIds, owner, onlineLevel, day } = filter;
  const isOfField = ({ ids, rest }: FieldMeant) =>
    and(inArray(procedure.fieldId, [...ids]), rest ? matches('procedure', rest) : undefined);
  return procedures(on)
    .where(
      and(
        lte(procedure.validFrom, day),
        or(isNull(procedure.validTo), gte(procedure.validTo, day)),
        query ? or(matches('procedure', query), ...(ofFields ?? []).map(isOfField)) : undefined,
        fieldIds ? inArray(procedure.fieldId, [...fieldIds]) : undefined,
        owner ? eq(organisation.code, owner) : undefined,
        onlineLevel && eq(procedure.onlineLevel, onlineLevel),
        after === null ? undefined : gt(procedure.code, after),
      ),
    )
    .orderBy(asc(procedure.code))
    .limit(Math.min(limit, MOST_PROCEDURES_AT_ONCE));
}

/** The offices that own at least one procedure. */
export const procedureOwners = (on: Reader = read) =>
  on
    .selectDistinct({ code: organisation.code, name: organisation.name, nameEn: organisation.nameEn })
    .from(procedure)
    .innerJoin(organisation, eq(organisation.id, procedure.ownerId))
    .limit(MOST_FIELDS);

const fieldColumns = {
  id: field.id,
  code: field.code,
  name: field.name,
  nameEn: field.nameEn,
  parentId: field.parentId,
  everydayWords: field.everydayWords,
};

export type Field = Awaited<ReturnType<typeof allFields>>[number];

/** All fields, in the order of the file they came from. */
export function allFields(on: Reader = read) {
  return on.select(fieldColumns).from(field).orderBy(asc(field.id)).limit(MOST_FIELDS);
}

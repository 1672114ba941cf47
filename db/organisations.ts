// Every question asked about organisations. All answers are bounded: a province has a few hundred offices.
import { and, asc, eq, gt, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { codeKey, type OrganisationLevel } from '#app/domain/organisation.ts';
import { type Reader, read, rows } from './index.ts';
import { formerPlace, organisation } from './schema/organisations.ts';

/** More offices than any province has; a longer answer is cut. */
export const MOST_OFFICES = 2_000;
const MOST_FORMER_PLACES = 2_000;
const DEEPEST_TREE = 10;

const columns = {
  id: organisation.id,
  code: organisation.code,
  name: organisation.name,
  nameEn: organisation.nameEn,
  level: organisation.level,
  parentId: organisation.parentId,
  isIntake: organisation.isIntake,
  isRemote: organisation.isRemote,
  phone: organisation.phone,
  email: organisation.email,
  address: organisation.address,
  receptionHours: organisation.receptionHours,
  validFrom: organisation.validFrom,
  validTo: organisation.validTo,
  successorId: organisation.successorId,
};

export type Organisation = Awaited<ReturnType<typeof organisationsWithIds>>[number];

const aliveOn = (day: string): SQL | undefined =>
  and(lte(organisation.validFrom, day), or(isNull(organisation.validTo), gte(organisation.validTo, day)));

export async function organisationByCode(code: string, on: Reader = read): Promise<Organisation | undefined> {
  const found = await on
    .select(columns)
    .from(organisation)
    .where(inArray(organisation.code, [code, codeKey(code)]))
    .limit(2);
  return found.find((one) => one.code === code) ?? found[0];
}

export async function organisationById(id: number, on: Reader = read): Promise<Organisation | undefined> {
  const [found] = await organisationsWithIds([id], on);
  return found;
}

export function organisationsWithIds(ids: readonly number[], on: Reader = read) {
  return on
    .select(columns)
    .from(organisation)
    .where(inArray(organisation.id, [...ids]))
    .limit(MOST_OFFICES);
}

/** These offices and everyone who took over from them, and from those. */
export async function organisationsWithSuccessors(ids: readonly number[], on: Reader = read): Promise<Organisation[]> {
  const found = new Map<number, Organisation>();
  for (let asked = [...new Set(ids)]; asked.length > 0; ) {
    for (const one of await organisationsWithIds(asked, on)) found.set(one.id, one);
    asked = [...found.values()].flatMap(({ successorId }) =>
      successorId === null || found.has(successorId) ? [] : [successorId],
    );
  }
  return [...found.values()];
}

/** The provincial office that receives what no rule sends elsewhere. Throws when the reference data has none. */
export async function intakeOrganisation(day: string, on: Reader = read): Promise<Organisation> {
  const [found] = await on
    .select(columns)
    .from(organisation)
    .where(and(eq(organisation.isIntake, true), aliveOn(day)))
    .orderBy(asc(organisation.id))
    .limit(1);
  if (!found) throw new Error(`No organisation is the intake office on ${day}: load the reference data.`);
  return found;
}

/** Offices alive on the day, of these levels or of all, by code. */
export function organisationsOn(day: string, levels?: readonly OrganisationLevel[], on: Reader = read) {
  return on
    .select(columns)
    .from(organisation)
    .where(and(aliveOn(day), levels ? inArray(organisation.level, [...levels]) : undefined))
    .orderBy(asc(organisation.code))
    .limit(MOST_OFFICES);
}

/** A page of all offices, the ended ones too, from behind the code `after`. */
export function organisationsAfter(after: string, limit: number, on: Reader = read) {
  return on
    .select(columns)
    .from(organisation)
    .where(gt(organisation.code, after))
    .orderBy(asc(organisation.code))
    .limit(Math.min(limit, MOST_OFFICES));
}

/** The offices directly below, the ended ones too. */
export function organisationsBelow(parentId: number, on: Reader = read) {
  return on
    .select(columns)
    .from(organisation)
    .where(eq(organisation.parentId, parentId))
    .orderBy(asc(organisation.code))
    .limit(MOST_OFFICES);
}

/** The offices whose tasks this one took over. */
export function predecessorsOf(id: number, on: Reader = read) {
  return on
    .select(columns)
    .from(organisation)
    .where(eq(organisation.successorId, id))
    .orderBy(asc(organisation.code))
    .limit(MOST_OFFICES);
}

/** The office itself, all offices below it, and all whose work any of them took over: what a head of it may see. */
export async function unitIdsWithin(id: number, on: Reader = read): Promise<number[]> {
  const found = await rows<{ id: number | string }>(
    sql`with recursive within (id, depth) as (
          select ${organisation.id}, 0 from ${organisation} where ${organisation.id} = ${id}
          union select ${organisation.id}, within.depth + 1 from ${organisation}
            join within on ${organisation.parentId} = within.id or ${organisation.successorId} = within.id
            where within.depth < ${DEEPEST_TREE}
        ) select distinct id from within order by id limit ${MOST_OFFICES}`,
    on,
  );
  return found.map((row) => Number(row.id));
}

/** The office itself and all whose work it took over, and they before: their old cases are its own. */
export async function withPredecessors(id: number, on: Reader = read): Promise<number[]> {
  const found = [id];
  for (const one of found)
    for (const before of await predecessorsOf(one, on)) if (!found.includes(before.id)) found.push(before.id);
  return found;
}

/** The offices above, the topmost first. */
export async function organisationsAbove(
  one: Pick<Organisation, 'parentId'>,
  on: Reader = read,
): Promise<Organisation[]> {
  const above: Organisation[] = [];
  for (let parentId = one.parentId; parentId !== null && above.length < DEEPEST_TREE; ) {
    const parent = await organisationById(parentId, on);
    if (!parent) break;
    above.unshift(parent);
    parentId = parent.parentId;
  }
  return above;
}

/** What the communes of today were before, in the order of the alphabet. */
export const formerPlaces = (on: Reader = read) =>
  on
    .select({
      commune: formerPlace.commune,
      ward: formerPlace.ward,
      district: formerPlace.district,
      province: formerPlace.province,
    })
    .from(formerPlace)
    .orderBy(asc(formerPlace.commune), asc(formerPlace.ward), asc(formerPlace.district))
    .limit(MOST_FORMER_PLACES);

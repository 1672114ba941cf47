// The door of the organisations' room: choices for forms, the page of an office, who sees whose cases, the portal's own facts.
import type { Reader } from '#db/index.ts';
import {
  formerPlaces,
  intakeOrganisation,
  type Organisation,
  organisationByCode,
  organisationById,
  organisationsAbove,
  organisationsAfter,
  organisationsBelow,
  organisationsOn,
  organisationsWithIds,
  organisationsWithSuccessors,
  predecessorsOf,
  unitIdsWithin,
  withPredecessors,
} from '#db/organisations.ts';
import { denunciationOffices } from '#db/settings.ts';
import { dayOf } from '../../domain/deadline-day.ts';
import { existsOn, namesOf, type OrganisationLevel, officeOn, placeOf } from '../../domain/organisation.ts';
import type { FormerPlace } from '../../domain/places.ts';
import type { Language } from '../../i18n/translate.ts';
import type { Choice, OrganisationView, UnitChoice, UnitLine, UnitNode } from './types.ts';

export { addOrganisation, changeOrganisation, organisationToKeep } from './keeping.server.ts';
export { portalIdentity } from './portal.server.ts';

const OFFICES_AT_ONCE = 200;
const ORDER: readonly OrganisationLevel[] = [
  'province',
  'department',
  'division',
  'public_unit',
  'enterprise',
  'commune',
  'district',
];

const byName = (language: Language) => {
  const { compare } = new Intl.Collator(language);
  return (a: { name: string }, b: { name: string }) => compare(a.name, b.name);
};

/** The communes of today as places ("Xã Ba Tơ"), in the order of the alphabet. */
export async function communeChoices(language: Language, now: Date): Promise<Choice[]> {
  const communes = await organisationsOn(dayOf(now), ['commune']);
  return communes.map((one) => ({ id: one.id, code: one.code, name: placeOf(one)[language] })).sort(byName(language));
}

/** What the communes of today were before 2025-07-01, to find them by. */
export const formerPlacesOf = (): Promise<FormerPlace[]> => formerPlaces();

/** Every office a person may name, by level, the living before the ended (old letters carry their names), by name. */
export async function unitChoices(language: Language, now: Date): Promise<UnitChoice[]> {
  const [today, compare] = [dayOf(now), byName(language)];
  return (await organisationsAfter('', Number.POSITIVE_INFINITY))
    .map((one) => ({ ...viewOf(one, language), id: one.id, hasEnded: !existsOn(one, today) }))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.level) - ORDER.indexOf(b.level) || Number(a.hasEnded) - Number(b.hasEnded) || compare(a, b),
    );
}

/** The offices of today as a tree, and those that have ended with who does their work now. */
export async function organisationTree(language: Language, now: Date) {
  const today = dayOf(now);
  const all = (await organisationsAfter('', Number.POSITIVE_INFINITY)).sort(
    (a, b) =>
      ORDER.indexOf(a.level) - ORDER.indexOf(b.level) || byName(language)(viewOf(a, language), viewOf(b, language)),
  );
  const alive = all.filter((one) => existsOn(one, today));
  const below = (parentId: number | null): UnitNode[] =>
    alive
      .filter((one) => (alive.some(({ id }) => id === one.parentId) ? one.parentId : null) === parentId)
      .map((one) => ({ ...viewOf(one, language), below: below(one.id) }));
  const ended = all.flatMap((one) => {
    if (existsOn(one, today)) return [];
    const successor = officeOn(one, today, (id) => all.find((other) => other.id === id));
    return [
      { ...viewOf(one, language), lastDay: one.validTo, successor: successor ? viewOf(successor, language) : null },
    ];
  });
  return { offices: below(null), ended };
}

/** A page of the list of offices, from behind the code `after`; `next` is what to ask with for more. */
export async function organisationList(language: Language, now: Date, after = '') {
  const today = dayOf(now);
  const found = await organisationsAfter(after, OFFICES_AT_ONCE + 1);
  const items = found.slice(0, OFFICES_AT_ONCE).map((one) => ({
    ...viewOf(one, language),
    hasEnded: !existsOn(one, today),
    validFrom: one.validFrom,
    validTo: one.validTo,
  }));
  return { items, next: found.length > OFFICES_AT_ONCE ? items.at(-1)!.code : null };
}

/** Everything a page shows of an office; undefined when there is none with this code. */
export async function organisationPage(
  code: string,
  language: Language,
  now: Date,
): Promise<OrganisationView | undefined> {
  // Codes are typed by hand into addresses, and heard over the telephone.
  const one = (await organisationByCode(code)) ?? (await organisationByCode(code.toUpperCase()));
  if (!one) return undefined;
  const today = dayOf(now);
  const [above, below, line, predecessors] = await Promise.all([
    organisationsAbove(one),
    organisationsBelow(one.id),
    organisationsWithSuccessors([one.id]),
    predecessorsOf(one.id),
  ]);
  const living = officeOn(one, today, (id) => line.find((other) => other.id === id));
  return {
    ...viewOf(one, language),
    id: one.id,
    isIntake: one.isIntake,
    hasEnded: !existsOn(one, today),
    validFrom: one.validFrom,
    validTo: one.validTo,
    contact: { phone: one.phone, email: one.email, address: one.address, hours: one.receptionHours },
    above: above.map((other) => viewOf(other, language)),
    below: below
      .filter((other) => existsOn(other, today))
      .map((other) => viewOf(other, language))
      .sort(byName(language)),
    successor: living && living.id !== one.id ? viewOf(living, language) : null,
    predecessors: predecessors.map((other) => ({ ...viewOf(other, language), lastDay: other.validTo })),
  };
}

/** Who receives denunciations (tố cáo), each with how to reach it. */
export async function denunciationReceivers(language: Language, now: Date): Promise<OrganisationView[]> {
  const pages = (await denunciationOffices()).map((code) => organisationPage(code, language, now));
  return (await Promise.all(pages)).filter((office) => office !== undefined);
}

/** Code, name and level of one office; undefined for an unknown id. */
export async function organisationNamed(id: number, language: Language) {
  const one = await organisationById(id);
  return one && { id, ...viewOf(one, language) };
}

/** Code and names of these offices, the ended ones too. */
export const organisationsNamed = (ids: readonly number[], on?: Reader): Promise<Organisation[]> =>
  organisationsWithIds(ids, on);

/** The ids of a unit and of those it took over from: whose cases its handlers see. */
export const unitsInherited = (organisationId: number): Promise<number[]> => withPredecessors(organisationId);

/** The office itself while it lives on the day, else who does its work then; null when nobody certain does. */
export async function officeToday(id: number, day: string, on?: Reader): Promise<Organisation | null> {
  const line = await organisationsWithSuccessors([id], on);
  const find = (other: number) => line.find((one) => one.id === other);
  const office = find(id);
  return (office && officeOn(office, day, find)) ?? null;
}

/** Who does the work of an office that has ended: "nay là …"; null while it lives. */
export async function nowKnownAs(id: number, language: Language, now: Date): Promise<UnitLine | null> {
  const living = await officeToday(id, dayOf(now));
  return living && living.id !== id ? viewOf(living, language) : null;
}

/** The ids of a unit, all below it, and all they took over from: whose cases its head may see. */
export const unitsWithin = (organisationId: number): Promise<number[]> => unitIdsWithin(organisationId);

const viewOf = (one: Organisation, language: Language) => ({
  code: one.code,
  name: namesOf(one)[language],
  level: one.level,
});

/** The office with this key if it exists on `day`; for moves that give a case to an office. */
export async function officeInForce(id: number, day: string, on?: Reader): Promise<Organisation | null> {
  const office = await organisationById(id, on);
  return office && existsOn(office, day) ? office : null;
}

/** The same by its code. */
export async function officeByCode(code: string, day: string, on?: Reader): Promise<Organisation | null> {
  const office = await organisationByCode(code, on);
  return office && existsOn(office, day) ? office : null;
}

/** The provincial office that receives what nobody else does. */
export const intakeOffice = (day: string, on?: Reader): Promise<Organisation> => intakeOrganisation(day, on);

/** Vùng sâu, vùng xa, đi lại khó khăn: lengthens the limits of complaints. */
export const isRemotePlace = async (communeId: number): Promise<boolean> =>
  Boolean((await organisationById(communeId))?.isRemote);

/** The office itself, the one above it, and so on up to the province: to whom a late case is carried. */
export async function officesAbove(id: number): Promise<Organisation[]> {
  const one = await organisationById(id);
  return one ? [one, ...(await organisationsAbove(one)).reverse()] : [];
}

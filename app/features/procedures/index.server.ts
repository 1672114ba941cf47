// The door of the procedures' room: the tree of fields, the search of procedures, one procedure.
import {
  allFields,
  type Field,
  type Procedure,
  procedureByCode,
  procedureById,
  procedureOwners,
  proceduresAfter,
} from '#db/procedures.ts';
import { dayOf } from '../../domain/deadline-day.ts';
import { fieldsNamedIn } from '../../domain/everyday-words.ts';
import { namesOf } from '../../domain/organisation.ts';
import type { Language } from '../../i18n/translate.ts';
import type { ProcedureSearch } from './forms.ts';
import { type FieldNode, ONLINE_LEVELS, type ProcedureView } from './types.ts';

export { applyImport, carryOutImports, importView, linesOf, previewImport } from './catalogue.server.ts';
export { procedureVersions, saveField, saveProcedure } from './keeping.server.ts';

const PROCEDURES_AT_ONCE = 50;

/** The fields as a tree, in the order of their file. */
export async function fieldTree(language: Language): Promise<FieldNode[]> {
  const fields = await allFields();
  const below = (parentId: number | null): FieldNode[] =>
    fields
      .filter((one) => one.parentId === parentId)
      .map((one) => ({ id: one.id, code: one.code, name: namesOf(one)[language], below: below(one.id) }));
  return below(null);
}

/** The fields as one list for a select: each after the one it belongs to, `depth` 0 for the topmost. */
export async function fieldChoices(language: Language): Promise<(Omit<FieldNode, 'below'> & { depth: number })[]> {
  const flatten = (nodes: FieldNode[], depth: number): (Omit<FieldNode, 'below'> & { depth: number })[] =>
    nodes.flatMap(({ below, ...one }) => [{ ...one, depth }, ...flatten(below, depth + 1)]);
  return flatten(await fieldTree(language), 0);
}

/** The fields as an administrator keeps them: both names, each after the one it belongs to. */
export async function fieldRecords() {
  const [fields, choices] = await Promise.all([allFields(), fieldChoices('vi')]);
  return choices.map(({ id, code, name, depth }) => {
    const { nameEn, parentId, everydayWords } = fields.find((one) => one.id === id)!;
    return {
      code,
      name,
      nameEn,
      everydayWords,
      depth,
      parent: fields.find((one) => one.id === parentId)?.code ?? null,
    };
  });
}

/** What the search of procedures can be narrowed to: all fields, and the offices that own a procedure. */
export async function procedureChoices(language: Language) {
  const [fields, owners] = await Promise.all([fieldChoices(language), procedureOwners()]);
  const { compare } = new Intl.Collator(language);
  return {
    fields: fields.map(({ code, name, depth }) => ({ code, name, depth })),
    owners: owners
      .map(({ code, ...names }) => ({ code, name: namesOf(names)[language] }))
      .sort((a, b) => compare(a.name, b.name)),
  };
}

/** Procedures in force today; `next` is what to ask `after` for more. An unknown field or owner finds nothing. */
export async function searchProcedures(search: ProcedureSearch, language: Language, now: Date) {
  const { query, field, owner, online, after } = search;
  const fields = await allFields();
  const fieldIds = field ? branchOf(fields, ({ code }) => code === field) : undefined;
  const ofFields = fieldsNamedIn(query ?? '', fields).map(({ field: named, rest }) => ({
    ids: branchOf(fields, ({ id }) => id === named.id),
    rest,
  }));
  const onlineLevel = ONLINE_LEVELS.find((level) => level === online);
  if (online && !onlineLevel) return { items: [], next: null };
  const filter = { day: dayOf(now), query, ofFields, fieldIds, owner, onlineLevel };
  const found = await proceduresAfter(filter, after ?? null, PROCEDURES_AT_ONCE + 1);
  const items = found.slice(0, PROCEDURES_AT_ONCE).map((one) => viewOf(one, language));
  return { items, next: found.length > PROCEDURES_AT_ONCE ? items.at(-1)!.code : null };
}

/** One procedure by its code, in force or not; undefined when there is none. */
export async function procedureView(code: string, language: Language): Promise<ProcedureView | undefined> {
  const found = await procedureByCode(code);
  return found && viewOf(found, language);
}

/** One procedure by its key. */
export async function procedureNamed(id: number, language: Language): Promise<ProcedureView | undefined> {
  const found = await procedureById(id);
  return found && viewOf(found, language);
}

/** The codes of all fields, by their keys. */
export const fieldCodes = async (): Promise<Map<number, string>> =>
  new Map((await allFields()).map(({ id, code }) => [id, code]));

/** These fields and all below them. */
export const fieldsWithin = async (ids: readonly number[]): Promise<number[]> =>
  branchOf(await allFields(), (one) => ids.includes(one.id));

/** The ids of these fields and of all fields below them. */
function branchOf(fields: readonly Field[], isMeant: (one: Field) => boolean): number[] {
  const branch = fields.filter(isMeant).map((one) => one.id);
  for (const id of branch) branch.push(...fields.filter((one) => one.parentId === id).map((one) => one.id));
  return branch;
}

function viewOf(one: Procedure, language: Language): ProcedureView {
  const { statutoryDays, committedDays } = one;
  return {
    id: one.id,
    code: one.code,
    name: one.name,
    level: one.level,
    onlineLevel: one.onlineLevel,
    statutoryDays,
    committedDays,
    cutPercent: statutoryDays && committedDays !== null ? Math.round((1 - committedDays / statutoryDays) * 100) : null,
    validFrom: one.validFrom,
    validTo: one.validTo,
    isDemonstration: one.isDemonstration,
    field: {
      id: one.fieldId,
      code: one.fieldCode,
      name: namesOf({ name: one.fieldName, nameEn: one.fieldNameEn })[language],
    },
    owner: {
      id: one.ownerId,
      code: one.ownerCode,
      name: namesOf({ name: one.ownerName, nameEn: one.ownerNameEn })[language],
    },
  };
}

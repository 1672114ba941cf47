// Fields and procedures in the hands of an administrator: a change begins on a day and keeps what was as a version.
import {
  changeProcedure,
  insertField,
  insertProcedure,
  type ProcedureState,
  proceduresCalled,
  updateField,
  versionsOf,
} from '#db/catalogue.ts';
import { read, write } from '#db/index.ts';
import { touchPublicFace } from '#db/portal.ts';
import { allFields } from '#db/procedures.ts';
import { addDays, dayOf } from '../../domain/deadline-day.ts';
import { everydayWordsOf } from '../../domain/everyday-words.ts';
import { may } from '../../domain/permissions.ts';
import { type Administrator, recordChange } from '../administration/index.server.ts';
import { officeByCode, organisationsNamed } from '../organisations/index.server.ts';
import type { FieldGiven, ProcedureGiven } from './forms.ts';

type Fault =
  | 'forbidden'
  | 'codeTaken'
  | 'unknownField'
  | 'unknownProcedure'
  | 'unknownUnit'
  | 'belowItself'
  | 'changedMeanwhile'
  | 'inTheFuture'
  | 'startsBeforeIt'
  | 'endsBeforeItBegins'
  | 'longerThanTheLaw';
export type KeepingResult = { ok: true } | { ok: false; why: Fault };
const no = (why: Fault): KeepingResult => ({ ok: false, why });

/** Adds a field, or changes the one with this code. */
export async function saveField(
  by: Administrator,
  given: FieldGiven,
  isNew: boolean,
  now: Date,
): Promise<KeepingResult> {
  if (!may(by, 'manage:fields')) return no('forbidden');
  return write(async (tx): Promise<KeepingResult> => {
    const fields = await allFields(tx);
    const parent = fields.find(({ code }) => code === given.parent);
    if (given.parent && !parent) return no('unknownField');
    const seen = fields.find(({ code }) => code === given.code);
    if (isNew === Boolean(seen)) return no(isNew ? 'codeTaken' : 'unknownField');
    for (let above = parent; above && seen; above = fields.find(({ id }) => id === above!.parentId))
      if (above.id === seen.id) return no('belowItself');
    const { code, name, nameEn } = given;
    const everydayWords = everydayWordsOf(given.everydayWords).join(', ');
    const row = { name, nameEn, everydayWords, parentId: parent?.id ?? null };
    const isDone = seen ? await updateField(tx, seen, row) : await insertField(tx, { code, ...row });
    if (!isDone) return no(seen ? 'changedMeanwhile' : 'codeTaken');
    const parentOf = (id: number | null) => fields.find((one) => one.id === id)?.code ?? null;
    const before = seen
      ? { name: seen.name, nameEn: seen.nameEn, everydayWords: seen.everydayWords, parent: parentOf(seen.parentId) }
      : null;
    await recordChange(
      tx,
      by,
      { kind: 'field', key: code },
      before,
      { name, nameEn, everydayWords, parent: parent?.code ?? null },
      now,
    );
    await touchPublicFace(tx);
    return { ok: true };
  });
}

/** Adds a procedure, or changes the one with this code from the day on. */
export async function saveProcedure(
  by: Administrator,
  given: ProcedureGiven,
  isNew: boolean,
  now: Date,
): Promise<KeepingResult> {
  if (!may(by, 'manage:procedures')) return no('forbidden');
  const { code, statutoryDays, committedDays, validFrom, validTo } = given;
  if (validFrom > dayOf(now)) return no('inTheFuture');
  if (validTo !== null && validTo < validFrom) return no('endsBeforeItBegins');
  if (statutoryDays !== null && committedDays !== null && committedDays > statutoryDays) return no('longerThanTheLaw');
  return write(async (tx): Promise<KeepingResult> => {
    const fields = await allFields(tx);
    const field = fields.find((one) => one.code === given.field);
    const owner = await officeByCode(given.owner, validFrom, tx);
    if (!field || !owner) return no(field ? 'unknownUnit' : 'unknownField');
    const [seen] = await proceduresCalled([code], tx);
    if (isNew === Boolean(seen)) return no(isNew ? 'codeTaken' : 'unknownProcedure');
    if (seen && validFrom < seen.validFrom) return no('startsBeforeIt');
    const state: ProcedureState = {
      ...{ name: given.name, fieldId: field.id, level: given.procedureLevel, ownerId: owner.id },
      ...{ onlineLevel: given.onlineLevel, statutoryDays, committedDays, validTo },
    };
    const isDone = seen
      ? await changeProcedure(tx, seen, state, validFrom, addDays(validFrom, -1))
      : await insertProcedure(tx, { ...state, code, validFrom });
    if (!isDone) return no(seen ? 'changedMeanwhile' : 'codeTaken');
    const [before] = seen ? await organisationsNamed([seen.ownerId], tx) : [];
    const told = (one: ProcedureState, ownerCode: string) => ({
      ...{ name: one.name, procedureLevel: one.level, onlineLevel: one.onlineLevel, validTo: one.validTo },
      ...{ statutoryDays: one.statutoryDays, committedDays: one.committedDays, owner: ownerCode },
      field: fields.find(({ id }) => id === one.fieldId)?.code ?? null,
    });
    const was = seen ? { ...told(seen, before!.code), validFrom: seen.validFrom } : null;
    await recordChange(tx, by, { kind: 'procedure', key: code }, was, { ...told(state, owner.code), validFrom }, now);
    await touchPublicFace(tx);
    return { ok: true };
  });
}

/** How a procedure was before, each version with its days; the newest first. */
export async function procedureVersions(procedureId: number) {
  const versions = await versionsOf(read, procedureId);
  return versions.map(({ id, name, validFrom, validTo, statutoryDays, committedDays }) => ({
    ...{ id, name, validFrom, validTo, statutoryDays, committedDays },
  }));
}

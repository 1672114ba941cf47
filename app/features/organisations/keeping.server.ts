// Offices in the hands of an administrator: added and changed, each change kept from what to what.
import { type Reader, read, type Writer, write } from '#db/index.ts';
import { insertOrganisation, type OrganisationDetails, updateOrganisation } from '#db/organisation-changes.ts';
import { type Organisation, organisationByCode } from '#db/organisations.ts';
import { touchPublicFace } from '#db/portal.ts';
import { changeDenunciationOffices, denunciationOffices } from '#db/settings.ts';
import { may } from '../../domain/permissions.ts';
import { type Administrator, recordChange } from '../administration/index.server.ts';
import type { NewOrganisationGiven, OrganisationGiven } from './forms.ts';

export type KeepingResult =
  | { ok: true }
  | { ok: false; why: 'forbidden' | 'unknownUnit' | 'codeTaken' | 'changedMeanwhile' | 'endsBeforeItBegins' };

const no = (why: (KeepingResult & { ok: false })['why']): KeepingResult => ({ ok: false, why });

interface Kept extends OrganisationDetails {
  receivesDenunciations: boolean;
}

const detailsOf = (one: Kept): Kept => ({
  name: one.name,
  nameEn: one.nameEn,
  phone: one.phone,
  email: one.email,
  address: one.address,
  receptionHours: one.receptionHours,
  validFrom: one.validFrom,
  isRemote: one.isRemote,
  receivesDenunciations: one.receivesDenunciations,
});

/** The office with everything an administrator may change; undefined when there is none with this code. */
export async function organisationToKeep(code: string, on: Reader = read): Promise<(Organisation & Kept) | undefined> {
  const one = await organisationByCode(code, on);
  return one && { ...one, receivesDenunciations: (await denunciationOffices(on)).includes(code) };
}

async function letReceiveDenunciations(tx: Writer, code: string, does: boolean): Promise<void> {
  const others = (await denunciationOffices(tx)).filter((one) => one !== code);
  await changeDenunciationOffices(tx, does ? [...others, code] : others);
}

export async function changeOrganisation(
  by: Administrator,
  code: string,
  given: OrganisationGiven,
  now: Date,
): Promise<KeepingResult> {
  if (!may(by, 'manage:organisations')) return no('forbidden');
  return write(async (tx): Promise<KeepingResult> => {
    const seen = await organisationToKeep(code, tx);
    if (!seen) return no('unknownUnit');
    if (seen.validTo !== null && seen.validTo < given.validFrom) return no('endsBeforeItBegins');
    const { receivesDenunciations, ...details } = given;
    if (!(await updateOrganisation(tx, seen, details))) return no('changedMeanwhile');
    if (receivesDenunciations !== seen.receivesDenunciations)
      await letReceiveDenunciations(tx, code, receivesDenunciations);
    const subject = { kind: 'organisation', key: code };
    await recordChange(tx, by, subject, { ...detailsOf(seen) }, { ...detailsOf(given) }, now);
    await touchPublicFace(tx);
    return { ok: true };
  });
}

export async function addOrganisation(
  by: Administrator,
  given: NewOrganisationGiven,
  now: Date,
): Promise<KeepingResult> {
  if (!may(by, 'manage:organisations')) return no('forbidden');
  const { parent: parentCode, receivesDenunciations, ...rest } = given;
  return write(async (tx): Promise<KeepingResult> => {
    const parent = parentCode ? await organisationByCode(parentCode, tx) : null;
    if (parent === undefined) return no('unknownUnit');
    const row = { ...rest, parentId: parent?.id ?? null, isIntake: false, validTo: null, successorId: null };
    if ((await insertOrganisation(tx, row)) === null) return no('codeTaken');
    if (receivesDenunciations) await letReceiveDenunciations(tx, given.code, true);
    const subject = { kind: 'organisation', key: given.code };
    const { code: _, ...facts } = given;
    await recordChange(tx, by, subject, null, facts, now);
    await touchPublicFace(tx);
    return { ok: true };
  });
}

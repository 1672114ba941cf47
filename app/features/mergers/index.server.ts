// The door of mergers: what one would move, deciding and taking back a plan, and the plans about an office. Reads across organisations.
import { read, type Writer, write } from '#db/index.ts';
import { deleteScheduled, insertMerger, type MergerRow, mergersOf, openMergers, whatFollows } from '#db/mergers.ts';
import { insertOrganisation } from '#db/organisation-changes.ts';
import { type Organisation, organisationByCode, organisationsWithIds } from '#db/organisations.ts';
import { dayOf } from '../../domain/deadline-day.ts';
import { type MergerFault, mergerFault } from '../../domain/merger.ts';
import { namesOf } from '../../domain/organisation.ts';
import { may } from '../../domain/permissions.ts';
import type { Language } from '../../i18n/translate.ts';
import { type Administrator, auditedBy, recordChange } from '../administration/index.server.ts';
import { audit } from '../audit/index.server.ts';
import { carryOutMergers } from './carry-out.server.ts';
import type { MergerGiven } from './forms.ts';
import type { MergerPreview, MergerView } from './types.ts';

export { carryOutMergers } from './carry-out.server.ts';

/** What an administrator waits for; the worker goes on with the rest. */
const PAGES_AT_ONCE = 10;

type Fault = MergerFault | 'forbidden' | 'unknownUnit' | 'codeTaken' | 'nameMissing' | 'plannedAlready';
type Checked = { ok: true; predecessor: Organisation; successor: Organisation } | { ok: false; why: Fault };

/** The two offices, or what is wrong; the office of a new name is made up from the old one and not yet kept. */
async function check(code: string, given: MergerGiven): Promise<Checked> {
  const [predecessor, named, planned] = await Promise.all([
    organisationByCode(code),
    organisationByCode(given.successor),
    openMergers(read),
  ]);
  if (!predecessor) return { ok: false, why: 'unknownUnit' };
  const isNewName = given.kind === 'renamed';
  if (isNewName && named) return { ok: false, why: 'codeTaken' };
  if (isNewName && !given.newName) return { ok: false, why: 'nameMissing' };
  const successor = isNewName ? renamed(predecessor, given) : named;
  if (!successor) return { ok: false, why: 'unknownUnit' };
  if (planned.some(({ predecessorId }) => predecessorId === predecessor.id))
    return { ok: false, why: 'plannedAlready' };
  const why = mergerFault(predecessor, successor, given.effectiveOn, planned);
  return why ? { ok: false, why } : { ok: true, predecessor, successor };
}

const renamed = (one: Organisation, { successor, newName, newNameEn, effectiveOn }: MergerGiven): Organisation => ({
  ...one,
  id: 0,
  code: successor,
  name: newName,
  nameEn: newNameEn || null,
  isIntake: false,
  validFrom: effectiveOn,
});

/** What the merger would move, without moving it. */
export async function previewMerger(
  by: Administrator,
  code: string,
  given: MergerGiven,
  language: Language,
  now: Date,
): Promise<{ ok: true; preview: MergerPreview } | { ok: false; why: Fault }> {
  if (!may(by, 'manage:organisations')) return { ok: false, why: 'forbidden' };
  const checked = await check(code, given);
  if (!checked.ok) return checked;
  const { predecessor, successor } = checked;
  const { kind, effectiveOn, document } = given;
  const preview = {
    ...(await whatFollows(read, predecessor.id, effectiveOn)),
    ...{ kind, effectiveOn, document },
    from: namesOf(predecessor)[language],
    to: namesOf(successor)[language],
    isNow: effectiveOn <= dayOf(now),
  };
  return { ok: true, preview };
}

/** Decides a merger. It begins at once when its day has come, and otherwise on its day, by the worker. */
export async function decideMerger(
  by: Administrator,
  code: string,
  given: MergerGiven,
  now: Date,
): Promise<{ ok: true; isNow: boolean } | { ok: false; why: Fault }> {
  if (!may(by, 'manage:organisations')) return { ok: false, why: 'forbidden' };
  const checked = await check(code, given);
  if (!checked.ok) return checked;
  const { kind, effectiveOn, document } = given;
  const { predecessor } = checked;
  const isKept = await write(async (tx) => {
    const successor = kind === 'renamed' ? await keepRenamed(tx, by, checked.successor, now) : checked.successor;
    if (!successor) return false;
    const id = await insertMerger(tx, {
      ...{ kind, effectiveOn, document, predecessorId: predecessor.id, successorId: successor.id },
      state: 'scheduled',
      decidedAt: now,
      decidedBy: by.id,
    });
    if (id === null) return false;
    const facts = { kind, to: successor.code, effectiveOn, document };
    const subject = { kind: 'organisation', key: predecessor.code };
    await audit(tx, { action: 'merger_decided', by: auditedBy(by), subject, facts }, now);
    return true;
  });
  if (!isKept) return { ok: false, why: 'plannedAlready' };
  await carryOutMergers(now, PAGES_AT_ONCE);
  return { ok: true, isNow: effectiveOn <= dayOf(now) };
}

async function keepRenamed(tx: Writer, by: Administrator, one: Organisation, now: Date) {
  const { id: _, ...row } = one;
  const id = await insertOrganisation(tx, row);
  if (id === null) return null;
  const { code, name, nameEn, validFrom } = row;
  await recordChange(tx, by, { kind: 'organisation', key: code }, null, { name, nameEn, validFrom }, now);
  return { ...row, id };
}

/** Takes a plan back before its day. */
export function cancelMerger(by: Administrator, id: number, now: Date): Promise<boolean> {
  if (!may(by, 'manage:organisations')) return Promise.resolve(false);
  return write(async (tx) => {
    const gone = await deleteScheduled(tx, id);
    if (!gone) return false;
    const [predecessor] = await organisationsWithIds([gone.predecessorId], tx);
    const subject = { kind: 'organisation', key: predecessor!.code };
    const { effectiveOn, document } = gone;
    const facts = { effectiveOn, document };
    await audit(tx, { action: 'merger_cancelled', by: auditedBy(by), subject, facts }, now);
    return true;
  });
}

/** The mergers of one office, both ways, or all that are still to come. */
export async function mergersAbout(officeId: number | null, language: Language): Promise<MergerView[]> {
  const mergers: MergerRow[] = officeId === null ? await openMergers(read) : await mergersOf(read, officeId);
  const ids = mergers.flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]);
  const offices = new Map((ids.length > 0 ? await organisationsWithIds(ids) : []).map((one) => [one.id, one]));
  const named = (id: number) => ({ code: offices.get(id)!.code, name: namesOf(offices.get(id)!)[language] });
  return mergers.map(({ id, kind, state, predecessorId, successorId, effectiveOn, document, ...rest }) => ({
    ...{ id, kind, state, effectiveOn, document },
    predecessor: named(predecessorId),
    successor: named(successorId),
    petitions: rest.petitions,
    rules: rest.rules,
    procedures: rest.procedures,
    accounts: rest.accounts,
  }));
}

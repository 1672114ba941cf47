// Keeping the duties: an administrator adds them, changes them from a day on, switches them off, and says when offices are reminded.
import { read, write } from '#db/index.ts';
import { touchPublicFace } from '#db/portal.ts';
import { allDuties, changeDuty, type DutyRow, dutyById, insertDuty, type NewDuty } from '#db/reporting.ts';
import { BY_ADMINISTRATOR, changeSetting } from '#db/settings.ts';
import { differences } from '../../domain/audit.ts';
import { addDays } from '../../domain/deadline.ts';
import { may } from '../../domain/permissions.ts';
import { audit, changesOf } from '../audit/index.server.ts';
import { organisationPage } from '../organisations/index.server.ts';
import type { DutyGiven } from './forms.ts';
import { beforeOf } from './owed.server.ts';
import { REMINDER_STEPS, reminderSteps } from './reminders.server.ts';
import type { Reporter } from './scope.server.ts';
import type { KeptDuty } from './types.ts';

const subjectOf = (code: string) => ({ kind: 'reporting_duty', key: code });

export async function keptDuties(): Promise<KeptDuty[]> {
  return (await allDuties(read)).map((row) => {
    const { id, version, code, title, titleEn, content, formCode, recipient, isOffered, isVerified, note } = row;
    const { validFrom, validTo, source, senderLevels: levels, senderUnits: units } = row;
    return {
      ...{ id, version, code, title, titleEn, content, formCode, recipient, isOffered, isVerified, note },
      ...{ validFrom, validTo, source, levels, units, before: beforeOf(row) },
    };
  });
}

/** What was changed about a duty, the newest first. */
export const dutyHistory = (code: string) => changesOf(subjectOf(code));

export type Keeping =
  | { ok: true; code: string }
  | { ok: false; why: 'forbidden' | 'taken' | 'changedMeanwhile' | 'wrongPeriod' | 'unknownUnit' };

/** A new duty, or (with `seen`) what one is from a day on: the version before ends the day before. */
export async function keepDuty(
  who: Reporter,
  given: DutyGiven,
  seen: Pick<DutyRow, 'id' | 'version'> | null,
  now: Date,
): Promise<Keeping> {
  if (!may(who, 'manage:duties')) return { ok: false, why: 'forbidden' };
  for (const unit of given.units)
    if (!(await organisationPage(unit, 'vi', now))) return { ok: false, why: 'unknownUnit' };
  return write(async (tx): Promise<Keeping> => {
    const before = seen && (await dutyById(tx, seen.id));
    if (seen && before?.version !== seen.version) return { ok: false, why: 'changedMeanwhile' };
    const row = { ...rowOf(given), code: before?.code ?? given.code };
    if (before && row.validFrom < before.validFrom) return { ok: false, why: 'wrongPeriod' };
    if (before && before.validTo !== null && row.validFrom > before.validTo) return { ok: false, why: 'wrongPeriod' };
    const replaces = before !== null && row.validFrom > before.validFrom;
    if (
      before &&
      !(await changeDuty(
        tx,
        seen!,
        replaces ? endedOn(addDays(row.validFrom, -1)) : { ...row, validTo: before.validTo },
      ))
    )
      return { ok: false, why: 'changedMeanwhile' };
    if ((!before || replaces) && !(await insertDuty(tx, { ...row, validTo: before?.validTo ?? null })))
      return { ok: false, why: 'taken' };
    const facts = differences(before ? kept(before) : {}, kept(row));
    await audit(tx, { action: 'setting_changed', by: who, subject: subjectOf(row.code), facts }, now);
    await touchPublicFace(tx);
    return { ok: true, code: row.code };
  });
}

const endedOn = (validTo: string) => ({ validTo, origin: BY_ADMINISTRATOR });

const rowOf = ({ month, date, levels, units, ...given }: DutyGiven): Omit<NewDuty, 'validTo'> => ({
  ...given,
  beforeMonth: month,
  beforeDate: date,
  senderLevels: levels,
  senderUnits: units,
  origin: BY_ADMINISTRATOR,
});

const kept = (row: object): Record<string, unknown> => {
  const { id: _, version: __, origin: ___, validTo: ____, ...rest } = row as Record<string, unknown>;
  return rest;
};

/** When offices are reminded, in working days before the last day. */
export async function keepReminders(who: Reporter, steps: readonly number[], now: Date): Promise<boolean> {
  if (!may(who, 'manage:duties')) return false;
  const before = await reminderSteps();
  await write(async (tx) => {
    await changeSetting(tx, REMINDER_STEPS, steps);
    const facts = differences({ [REMINDER_STEPS]: before }, { [REMINDER_STEPS]: steps });
    await audit(
      tx,
      { action: 'setting_changed', by: who, subject: { kind: 'setting', key: REMINDER_STEPS }, facts },
      now,
    );
  });
  return true;
}

// The door of deputies: handing over a desk for some days, taking it back, and sitting at it. Reads across accounts.
import { lockedStaff, staffById } from '#db/accounts.ts';
import {
  colleaguesWithin,
  deputyshipById,
  deputyshipsAbout,
  insertDeputyship,
  isCovered,
  revokeDeputyship,
} from '#db/deputies.ts';
import { type Writer, write } from '#db/index.ts';
import { addDays, dayOf } from '../../domain/deadline.ts';
import { COVERING_ROLES, isAhead, isInForce, type LeaveRefusal, refusalOfLeave } from '../../domain/deputyship.ts';
import { reachOf } from '../../domain/permissions.ts';
import { type Units, unitsWithin } from '../../domain/scope.ts';
import type { Language } from '../../i18n/translate.ts';
import type { Officer } from '../accounts/types.ts';
import { audit } from '../audit/index.server.ts';
import { unitsWithin as officesWithin } from '../organisations/index.server.ts';
import type { DeputyForm } from './forms.ts';
import type { ColleagueChoice, DeputyshipView } from './types.ts';

export { handedDesks, seatedAt } from './desk.server.ts';

/** How long a deputyship that is over stays on the page; the audit log keeps it for ever. */
const SHOWN_FOR_DAYS = 90;

/** The units for whose officers they arrange deputies; nobody's but their own desk when it is empty. */
async function arrangedUnits(officer: Officer): Promise<Units> {
  const reach = reachOf(officer, 'arrange:deputies');
  const within = reach === 'below' ? await officesWithin(officer.organisationId) : [];
  return unitsWithin(reach, [officer.organisationId], within);
}

export interface DeputyPage {
  list: DeputyshipView[];
  /** Whose desk may be handed over; only the own one for most. */
  absentees: ColleagueChoice[];
  deputies: ColleagueChoice[];
}

/** What is arranged around this officer, and between whom they may arrange more. */
export async function deputyPage(officer: Officer, language: Language, now: Date): Promise<DeputyPage> {
  const today = dayOf(now);
  const units = await arrangedUnits(officer);
  const hasDesk = COVERING_ROLES.includes(officer.role);
  const near = units === 'all' ? units : [...new Set([...units, ...(hasDesk ? [officer.organisationId] : [])])];
  const [rows, people] = await Promise.all([
    deputyshipsAbout(units, officer.id, addDays(today, -SHOWN_FOR_DAYS)),
    near.length === 0 ? [] : colleaguesWithin(near, COVERING_ROLES),
  ]);
  const named = <T extends { unit: string; unitEn: string | null }>({ unit, unitEn, ...one }: T) => ({
    ...one,
    unit: language === 'en' ? (unitEn ?? unit) : unit,
  });
  const choices = people.map((one) => named(one));
  const isOwnOnly = units !== 'all' && units.length === 0;
  return {
    list: rows
      .map((row) => named(row))
      .map(({ absentId, organisationId, revokedAt, deputyId: _, absentUsername: __, ...row }) => {
        const leave = { ...row, isRevoked: revokedAt !== null };
        const isTheirs = absentId === officer.id || units === 'all' || units.includes(organisationId);
        return {
          ...row,
          state: leave.isRevoked
            ? 'revoked'
            : isInForce(leave, today)
              ? 'inForce'
              : isAhead(leave, today)
                ? 'ahead'
                : 'over',
          mayRevoke: isTheirs && officer.standsIn === null && isAhead(leave, today),
        };
      }),
    absentees: isOwnOnly ? choices.filter(({ id }) => id === officer.id) : choices,
    deputies: isOwnOnly ? choices.filter(({ id }) => id !== officer.id) : choices,
  };
}

export type Arranged = { ok: true } | { ok: false; why: LeaveRefusal | 'alreadyCovered' };

export async function arrangeDeputy(officer: Officer, given: DeputyForm, now: Date): Promise<Arranged> {
  const today = dayOf(now);
  const { id, organisationId, standsIn } = officer;
  const by = { id, organisationId, arranges: await arrangedUnits(officer), standsIn: standsIn !== null };
  const { fromDay, toDay } = given;
  return write(async (tx: Writer): Promise<Arranged> => {
    // Held until the end: of two who arrange for the same desk at once, the second sees what the first did.
    const absent = await lockedStaff(tx, given.absent);
    if (!absent) return { ok: false, why: 'unknownAbsent' };
    const deputy = given.deputy === given.absent ? absent : await staffById(tx, given.deputy);
    if (!deputy) return { ok: false, why: 'unknownDeputy' };
    const why = refusalOfLeave({ by, absent, deputy, fromDay, toDay }, today);
    if (why) return { ok: false, why };
    if (await isCovered(tx, absent.id, fromDay, toDay)) return { ok: false, why: 'alreadyCovered' };
    await insertDeputyship(tx, {
      absentId: absent.id,
      deputyId: deputy.id,
      fromDay,
      toDay,
      arrangedBy: id,
      arrangedAt: now,
    });
    const facts = { deputy: deputy.username, fromDay, toDay };
    await audit(
      tx,
      { action: 'deputy_arranged', by: auditedBy(officer), subject: subjectOf(absent.username), facts },
      now,
    );
    return { ok: true };
  });
}

/** Takes a desk back at once, also in the middle of the days. */
export async function revokeDeputy(officer: Officer, id: number, now: Date): Promise<boolean> {
  const units = await arrangedUnits(officer);
  if (officer.standsIn) return false;
  return write(async (tx) => {
    const found = await deputyshipById(tx, id);
    if (!found) return false;
    const { deputyship, absent } = found;
    const isTheirs = deputyship.absentId === officer.id || units === 'all' || units.includes(absent.organisationId);
    if (!isTheirs || !(await revokeDeputyship(tx, id, officer.id, now, dayOf(now)))) return false;
    const facts = { fromDay: deputyship.fromDay, toDay: deputyship.toDay };
    await audit(
      tx,
      { action: 'deputy_revoked', by: auditedBy(officer), subject: subjectOf(absent.username), facts },
      now,
    );
    return true;
  });
}

const auditedBy = ({ id, organisationId }: Officer) => ({ staffId: id, organisationId });
const subjectOf = (username: string) => ({ kind: 'account', key: username });

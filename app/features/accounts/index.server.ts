// The door of accounts: who an officer is, what is theirs, and the keeping of accounts by an administrator.
import {
  allStaff,
  deleteSessionsOf,
  insertStaff,
  replacePassword,
  type StaffRow,
  staffById,
  updateStaff,
} from '#db/accounts.ts';
import { read, type Writer, write } from '#db/index.ts';
import { dayOf } from '../../domain/deadline.ts';
import { type PasswordFault, passwordFault } from '../../domain/password.ts';
import { may, type Permitted, permissionsOf, type Role, reachOf } from '../../domain/permissions.ts';
import { asksTheTree, unitsWithin } from '../../domain/scope.ts';
import { intakeOffice, officeInForce, unitsWithin as officesWithin } from '../organisations/index.server.ts';
import type { Actor } from '../petitions/types.ts';
import { countTry, type Slowed, succeeded } from '../throttle/index.server.ts';
import type { AccountChange } from './forms.ts';
import { hashPassword, hashToken, isPassword, oneTimePassword } from './secrets.server.ts';
import type { Account, Officer } from './types.ts';

export { type Colleague, colleagueOf, colleaguesOf } from './colleagues.server.ts';
export { deviceName } from './secrets.server.ts';
export { officerOf, signIn, signOut, sweepSessions } from './sign-in.server.ts';

export type StaffActor = Exclude<Actor, { as: 'sender' | 'system' }>;

/** The officer as one who makes moves, with the units whose cases are theirs. */
export async function staffActor(officer: Pick<Officer, 'id' | 'role' | 'organisationId'>): Promise<StaffActor> {
  const { id, role, organisationId } = officer;
  const permissions = permissionsOf(role);
  const within = asksTheTree({ permissions }, 'read:petition') ? await officesWithin(organisationId) : [];
  const units = unitsWithin(reachOf({ permissions }, 'read:petition'), organisationId, within);
  return { as: role, staffId: id, organisationId, permissions, units };
}

export interface AccountToCreate {
  username: string;
  name: string;
  title: string;
  role: Role;
  organisationId: number;
  password: string;
  mustChangePassword?: boolean;
}

/** The key of the new account. Whoever calls has the right to; `addAccount` asks. */
export async function createAccount(
  account: AccountToCreate,
  now: Date,
): Promise<{ ok: true; id: number } | { ok: false; why: 'taken' }> {
  const { password, mustChangePassword = false, ...rest } = account;
  const passwordHash = await hashPassword(password);
  const id = await write((tx) =>
    insertStaff(tx, {
      ...rest,
      username: rest.username.toLowerCase(),
      passwordHash,
      mustChangePassword,
      createdAt: now,
    }),
  );
  return id === null ? { ok: false, why: 'taken' } : { ok: true, id };
}

export async function addAccount(
  by: Permitted,
  account: Omit<AccountToCreate, 'password' | 'mustChangePassword'>,
  now: Date,
): Promise<{ ok: true; password: string } | { ok: false; why: 'forbidden' | 'taken' | 'unknownUnit' }> {
  if (!may(by, 'manage:accounts')) return { ok: false, why: 'forbidden' };
  if (!(await officeInForce(account.organisationId, dayOf(now)))) return { ok: false, why: 'unknownUnit' };
  const password = oneTimePassword();
  const created = await createAccount({ ...account, password, mustChangePassword: true }, now);
  return created.ok ? { ok: true, password } : created;
}

/** For the console of the server: an administrator in the intake office, with a one-time password. */
export async function createFirstAdministrator(
  { username, name }: Pick<AccountToCreate, 'username' | 'name'>,
  now: Date,
): Promise<{ ok: true; password: string } | { ok: false; why: 'taken' }> {
  const { id: organisationId } = await intakeOffice(dayOf(now));
  const password = oneTimePassword();
  const account = { username, name, title: 'Quản trị', role: 'administrator' as const, organisationId };
  const created = await createAccount({ ...account, password, mustChangePassword: true }, now);
  return created.ok ? { ok: true, password } : created;
}

/** All accounts, by username; null for who may not know them. */
export const accountsFor = async (by: Permitted): Promise<Account[] | null> =>
  may(by, 'manage:accounts') ? allStaff(read) : null;

export type ChangeResult =
  | { ok: true; username: string; password: string | null }
  | { ok: false; why: 'forbidden' | 'unknownAccount' | 'yourself' };

/** Deactivates, reactivates or gives a new one-time password. Each ends the sessions of the account. */
export async function changeAccount(
  by: Pick<Officer, 'id' | 'permissions'>,
  accountId: number,
  change: AccountChange,
): Promise<ChangeResult> {
  if (!may(by, 'manage:accounts')) return { ok: false, why: 'forbidden' };
  if (by.id === accountId) return { ok: false, why: 'yourself' };
  const password = change === 'resetPassword' ? oneTimePassword() : null;
  const passwordHash = password && (await hashPassword(password));
  const changes = passwordHash ? { passwordHash, mustChangePassword: true } : { isActive: change === 'reactivate' };
  return write(async (tx: Writer): Promise<ChangeResult> => {
    const account: StaffRow | null = await staffById(tx, accountId);
    if (!account) return { ok: false, why: 'unknownAccount' };
    await updateStaff(tx, accountId, changes);
    await deleteSessionsOf(tx, accountId);
    return { ok: true, username: account.username, password };
  });
}

export type PasswordResult = { ok: true } | { ok: false; why: PasswordFault | 'wrong' | 'wait' };

/** An officer's own change: asks the old password, ends all their other sessions. */
export async function changePassword(
  officer: Pick<Officer, 'id' | 'username'>,
  { current, next }: { current: string; next: string },
  token: string,
  now: Date,
): Promise<PasswordResult> {
  const fault = passwordFault(next, officer.username, current);
  if (fault) return { ok: false, why: fault };
  // Whoever sits down at an open desk must not guess here either.
  const slowed: Slowed[] = [{ rule: 'signIn', by: [officer.username, 'session', hashToken(token)] }];
  if ((await countTry(slowed, now)) > 0) return { ok: false, why: 'wait' };
  const account = await staffById(read, officer.id);
  if (!account || !(await isPassword(account.passwordHash, current))) return { ok: false, why: 'wrong' };
  await succeeded(slowed);
  const passwordHash = await hashPassword(next);
  const isChanged = await write(async (tx) => {
    if (!(await replacePassword(tx, officer.id, account.passwordHash, passwordHash))) return false;
    await deleteSessionsOf(tx, officer.id, hashToken(token));
    return true;
  });
  return isChanged ? { ok: true } : { ok: false, why: 'wrong' };
}

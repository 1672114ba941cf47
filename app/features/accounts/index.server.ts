// The door of accounts: who an officer is, what is theirs, and the keeping of accounts by an administrator.
import { randomBytes } from 'node:crypto';
import { allStaff, insertStaff, staffByEmail, staffByUsername } from '#db/accounts.ts';
import { read, type Writer, write } from '#db/index.ts';
import { dayOf } from '../../domain/deadline.ts';
import { may, type Permitted, type Role } from '../../domain/permissions.ts';
import { audit } from '../audit/index.server.ts';
import { intakeOffice, officeInForce } from '../organisations/index.server.ts';
import type { Administrator } from './changes.server.ts';
import { invite, waitingInvitations } from './invitations.server.ts';
import { hashPassword, oneTimePassword } from './secrets.server.ts';
import { accountSubject, by as auditedBy } from './sessions.server.ts';
import type { Account, Officer } from './types.ts';

export { type StaffActor, staffActor } from './actor.server.ts';
export { changeAccount } from './changes.server.ts';
export { colleagueOf, colleaguesOf } from './colleagues.server.ts';
export {
  acceptInvitation,
  invitationToMail,
  invitedWith,
  sweepInvitations,
} from './invitations.server.ts';
export { changePassword } from './password.server.ts';
export { accountFor, changeRights } from './rights.server.ts';
export { passkeyForSecondStep, secondStepOf, takeSecondStep } from './second-step.server.ts';
export { deviceName } from './secrets.server.ts';
export {
  browsersOf,
  confirmPresence,
  endBrowser,
  endOtherBrowsers,
  isConfirmed,
  officerOf,
  signOut,
  sweepSessions,
} from './sessions.server.ts';
export { signIn, signInByProvider, signInWithPasskey } from './sign-in.server.ts';

export interface AccountToCreate {
  username: string;
  name: string;
  title: string;
  role: Role;
  organisationId: number;
  password: string;
  mustChangePassword?: boolean;
  /** Written small. */
  email?: string;
}

export type Taken = { ok: false; why: 'taken' | 'emailTaken' };

/** The key of the new account. Whoever calls has the right to; `addAccount` asks. */
export async function createAccount(account: AccountToCreate, now: Date): Promise<{ ok: true; id: number } | Taken> {
  const row = await rowOf(account, now);
  return write((tx) => insertAccount(tx, row));
}

async function rowOf({ password, mustChangePassword = false, ...rest }: AccountToCreate, now: Date) {
  const passwordHash = await hashPassword(password);
  return { ...rest, username: rest.username.toLowerCase(), passwordHash, mustChangePassword, createdAt: now };
}

async function insertAccount(tx: Writer, row: Awaited<ReturnType<typeof rowOf>>) {
  const id = await insertStaff(tx, row);
  if (id !== null) return { ok: true as const, id };
  const why = (await staffByUsername(tx, row.username)) ? ('taken' as const) : ('emailTaken' as const);
  return { ok: false as const, why };
}

/** Adds an account and invites its person to choose the password. `invitation`: the token of the link, for where no mail goes out. */
export async function addAccount(
  by: Administrator,
  account: Omit<AccountToCreate, 'password' | 'mustChangePassword'> & { email: string },
  now: Date,
): Promise<{ ok: true; invitation: string } | Taken | { ok: false; why: 'forbidden' | 'unknownUnit' }> {
  if (!may(by, 'manage:accounts')) return { ok: false, why: 'forbidden' };
  if (!(await officeInForce(account.organisationId, dayOf(now)))) return { ok: false, why: 'unknownUnit' };
  // Nobody knows this one: until a password is chosen there is no way in.
  const row = await rowOf({ ...account, password: randomBytes(32).toString('base64url') }, now);
  return write(async (tx) => {
    const created = await insertAccount(tx, row);
    if (!created.ok) return created;
    const { username, role, organisationId } = row;
    const subject = accountSubject(username);
    await audit(tx, { action: 'account_created', by: auditedBy(by), subject, facts: { role, organisationId } }, now);
    return { ok: true, invitation: await invite(tx, { id: created.id, username, email: account.email }, by, now) };
  });
}

/** For the console of the server: an administrator in the intake office, with a one-time password. */
export async function createFirstAdministrator(
  { username, name }: Pick<AccountToCreate, 'username' | 'name'>,
  now: Date,
): Promise<{ ok: true; password: string } | Taken> {
  const { id: organisationId } = await intakeOffice(dayOf(now));
  const password = oneTimePassword();
  const account = { username, name, title: 'Quản trị', role: 'administrator' as const, organisationId };
  const created = await createAccount({ ...account, password, mustChangePassword: true }, now);
  return created.ok ? { ok: true, password } : created;
}

/** The account that has this e-mail address, if it is open. */
export async function activeAccountWith(
  email: string,
): Promise<Pick<Officer, 'id' | 'username' | 'organisationId'> | null> {
  const account = await staffByEmail(read, email.toLowerCase());
  return account?.isActive ? account : null;
}

/** All accounts, by username, with the day until which an invitation waits; null for who may not know them. */
export async function accountsFor(by: Permitted, now: Date): Promise<Account[] | null> {
  if (!may(by, 'manage:accounts')) return null;
  const [accounts, waiting] = await Promise.all([allStaff(read), waitingInvitations(now)]);
  return accounts.map((one) => ({ ...one, invitedUntil: waiting.get(one.id) ?? null }));
}

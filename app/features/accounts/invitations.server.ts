// Invitations: an administrator makes an account, its person chooses the password through a link that came by mail.
import { replacePassword } from '#db/accounts.ts';
import { read, type Writer, write } from '#db/index.ts';
import {
  deleteOldInvitations,
  endInvitation,
  endInvitationsOf,
  insertInvitation,
  invitedBy,
  openInvitation,
  openInvitations,
} from '#db/invitations.ts';
import { enqueueMail } from '#db/portal.ts';
import { deleteSessionsOf } from '#db/sessions.ts';
import { type PasswordFault, passwordFault } from '../../domain/password.ts';
import { audit } from '../audit/index.server.ts';
import { keyedHash } from '../seals/index.server.ts';
import { hashPassword, hashToken } from './secrets.server.ts';
import { accountSubject, by } from './sessions.server.ts';
import type { Officer } from './types.ts';

const DAY = 86_400_000;
const INVITATION_DAYS = 7;
const FORGOTTEN_AFTER_DAYS = 90;

/** Derived, so that neither the table nor a mail that waits holds a way in. */
const tokenOf = (staffId: number, createdAt: Date) => keyedHash('invitation', `${staffId}:${createdAt.getTime()}`);

type By = Pick<Officer, 'id' | 'organisationId'>;
interface Invited {
  id: number;
  username: string;
  email: string | null;
}

/** Sends a link, and ends those sent before. Returns its token, for where no mail goes out. */
export async function invite(tx: Writer, account: Invited, who: By, now: Date): Promise<string> {
  await endInvitationsOf(tx, account.id, now);
  const token = tokenOf(account.id, now);
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * DAY);
  const row = { staffId: account.id, tokenHash: hashToken(token), createdAt: now, expiresAt };
  const id = await insertInvitation(tx, row);
  if (account.email) {
    const params = { invitation: String(id) };
    const mail = { template: 'invitation', language: 'vi', dedupeKey: `invitation:${id}`, params } as const;
    await enqueueMail(tx, { ...mail, recipient: account.email }, now);
  }
  await audit(tx, { action: 'invitation_sent', by: by(who), subject: accountSubject(account.username) }, now);
  return token;
}

/** Withdraws the link; false when none was open. */
export async function withdrawInvitation(tx: Writer, account: Invited, who: By, now: Date): Promise<boolean> {
  if (!(await endInvitationsOf(tx, account.id, now))) return false;
  await audit(tx, { action: 'invitation_revoked', by: by(who), subject: accountSubject(account.username) }, now);
  return true;
}

/** What the mail says; null when the invitation is over, and the mail must not go. */
export async function invitationToMail(id: number) {
  const found = await openInvitation(read, id);
  if (!found) return null;
  const { staffId, createdAt, name, username, expiresAt } = found;
  return { name, username, expiresAt, token: tokenOf(staffId, createdAt) };
}

/** Who is invited by this link; null when it is none, was used, withdrawn, or is too old. */
export async function invitedWith(token: string, now: Date): Promise<{ username: string; name: string } | null> {
  const found = await invitedBy(read, hashToken(token), now);
  return found && { username: found.account.username, name: found.account.name };
}

export type Acceptance = { ok: true; username: string } | { ok: false; why: PasswordFault | 'gone' };

/** The person chooses their password; the link is good no more. */
export async function acceptInvitation(token: string, password: string, now: Date): Promise<Acceptance> {
  const found = await invitedBy(read, hashToken(token), now);
  if (!found) return { ok: false, why: 'gone' };
  const { id, account } = found;
  const fault = passwordFault(password, account.username);
  if (fault) return { ok: false, why: fault };
  const passwordHash = await hashPassword(password);
  return write(async (tx): Promise<Acceptance> => {
    if (!(await endInvitation(tx, id, now))) return { ok: false, why: 'gone' };
    if (!(await replacePassword(tx, account.id, account.passwordHash, passwordHash))) return { ok: false, why: 'gone' };
    await deleteSessionsOf(tx, account.id);
    const subject = accountSubject(account.username);
    await audit(tx, { action: 'invitation_accepted', by: by(account), subject }, now);
    return { ok: true, username: account.username };
  });
}

/** Until when each account that waits for its person may be entered, by account. */
export async function waitingInvitations(now: Date): Promise<Map<number, number>> {
  const open = await openInvitations(read, now);
  return new Map(open.map(({ staffId, expiresAt }) => [staffId, expiresAt.getTime()]));
}

export const sweepInvitations = (now: Date): Promise<void> =>
  write((tx) => deleteOldInvitations(tx, new Date(now.getTime() - FORGOTTEN_AFTER_DAYS * DAY)));

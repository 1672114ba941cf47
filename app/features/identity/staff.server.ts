// Officers through the province's sign-on: an identity opens the account it is linked to, and never makes one or widens it.
import { deleteStaffIdentity, identityOfStaff, insertStaffIdentity, staffOfSubject } from '#db/identity.ts';
import { read, type Writer, write } from '#db/index.ts';
import { provesTwo } from '../../domain/second-factor.ts';
import { settings } from '../../settings.server.ts';
import { activeAccountWith, signInByProvider } from '../accounts/index.server.ts';
import type { Officer, SignInResult } from '../accounts/types.ts';
import { audit } from '../audit/index.server.ts';
import type { Identity } from './types.ts';

type Self = Pick<Officer, 'id' | 'username' | 'organisationId'>;

/** In, if the identity is linked, or is linked now by an e-mail address that the provider has verified. */
export async function enterAsOfficer(
  identity: Identity,
  doorway: { browser: string | null },
  now: Date,
): Promise<SignInResult | { ok: false; why: 'unlinked' }> {
  const staffId = (await staffOfSubject(read, identity.subjectHash)) ?? (await linkByEmail(identity, now));
  if (staffId === null) {
    const facts = { step: 'provider', account: 'unlinked' };
    await write((tx) => audit(tx, { action: 'sign_in_failed', by: null, facts }, now));
    return { ok: false, why: 'unlinked' };
  }
  const isTwo = provesTwo(identity, settings().twoFactorAcr);
  return signInByProvider({ staffId, provesTwo: isTwo, ...doorway }, now);
}

async function linkByEmail({ verifiedEmail, subjectHash }: Identity, now: Date): Promise<number | null> {
  const account = verifiedEmail && (await activeAccountWith(verifiedEmail));
  if (!account) return null;
  return (await write((tx) => link(tx, account, subjectHash, 'email', now))) ? account.id : null;
}

/** The officer who is signed in links it. False when it, or the account, is linked already. */
export const linkIdentity = (officer: Self, { subjectHash }: Identity, now: Date): Promise<boolean> =>
  write((tx) => link(tx, officer, subjectHash, 'signedIn', now));

async function link(tx: Writer, account: Self, subjectHash: string, how: string, now: Date): Promise<boolean> {
  if (!(await insertStaffIdentity(tx, account.id, subjectHash, now))) return false;
  await note(tx, 'identity_linked', account, { how }, now);
  return true;
}

export const unlinkIdentity = (officer: Self, now: Date): Promise<boolean> =>
  write(async (tx) => {
    if (!(await deleteStaffIdentity(tx, officer.id))) return false;
    await note(tx, 'identity_unlinked', officer, {}, now);
    return true;
  });

/** Since when the account has an identity; null: it has none. */
export const linkedSince = async ({ id }: Pick<Officer, 'id'>): Promise<number | null> =>
  (await identityOfStaff(read, id))?.linkedAt.getTime() ?? null;

const note = (
  tx: Writer,
  action: 'identity_linked' | 'identity_unlinked',
  { id, username, organisationId }: Self,
  facts: Record<string, unknown>,
  now: Date,
) =>
  audit(tx, { action, by: { staffId: id, organisationId }, subject: { kind: 'account', key: username }, facts }, now);

// The door of second factors: what an officer has, adding and removing it, and taking what is shown at the second step.
import { read, type Writer, write } from '#db/index.ts';
import {
  deletePasskey,
  deletePasskeysOf,
  deleteTotp,
  insertPasskey,
  passkeysOf,
  recoveryCodesLeft,
  replaceRecoveryCodes,
  setMustEnrol,
  totpOf,
} from '#db/second-factor.ts';
import type { AuditAction } from '../../domain/audit.ts';
import { audit } from '../audit/index.server.ts';
import { confirmAppIn, takeAppCode } from './app.server.ts';
import { checkedNewPasskey } from './passkeys.server.ts';
import { newRecoveryCodes, takeRecoveryCode } from './recovery.server.ts';
import type { Factors, Owner } from './types.ts';

export { appBeingSetUp, beginApp } from './app.server.ts';
export { OBLIGATION_SUBJECT, obligedRoles, obligeRoles } from './obligation.server.ts';
export {
  optionsToEnrol,
  optionsToSignIn,
  provenPasskey,
  sweepChallenges,
  takePasskey,
} from './passkeys.server.ts';

export async function factorsOf(staffId: number, on = read): Promise<Factors> {
  const [app, passkeys, left] = [
    await totpOf(on, staffId),
    await passkeysOf(on, staffId),
    await recoveryCodesLeft(on, staffId),
  ];
  return {
    hasApp: Boolean(app?.confirmedAt),
    passkeys: passkeys.map(({ id, name, isSynced, createdAt, lastUsedAt }) => ({
      ...{ id, name, isSynced },
      createdAt: createdAt.getTime(),
      lastUsedAt: lastUsedAt?.getTime() ?? null,
    })),
    recoveryCodesLeft: left,
  };
}

const hasAny = ({ hasApp, passkeys }: Factors): boolean => hasApp || passkeys.length > 0;

/** Takes a code of the app or a recovery code, once. Null when it is neither. */
export async function takeCode(
  tx: Writer,
  staffId: number,
  typed: string,
  now: Date,
): Promise<'totp' | 'recoveryCode' | null> {
  const digits = typed.replace(/\s/g, '');
  if (/^\d{6}$/.test(digits)) return (await takeAppCode(tx, staffId, digits, now)) ? 'totp' : null;
  return (await takeRecoveryCode(tx, staffId, typed, now)) ? 'recoveryCode' : null;
}

/** `codes`: new recovery codes, to be shown once; null when the officer has some. */
export type Added = { ok: true; codes: string[] | null } | { ok: false };

/** Confirms the app that was begun with its first code. */
export const confirmApp = (owner: Owner, typed: string, now: Date): Promise<Added> =>
  write(async (tx) => {
    if (!(await confirmAppIn(tx, owner.id, typed.replace(/\s/g, ''), now))) return { ok: false };
    return added(tx, owner, { what: 'app' }, now);
  });

/** Keeps a passkey that the browser has just made. `name`: what the officer calls it. */
export async function addPasskey(owner: Owner, typed: string, name: string, now: Date): Promise<Added> {
  const made = await checkedNewPasskey(owner, typed, now);
  if (!made) return { ok: false };
  return write(async (tx) => {
    if (!(await insertPasskey(tx, { ...made, name, staffId: owner.id, createdAt: now }))) return { ok: false };
    return added(tx, owner, { what: 'passkey' }, now);
  });
}

async function added(tx: Writer, owner: Owner, facts: Record<string, unknown>, now: Date): Promise<Added> {
  await setMustEnrol(tx, owner.id, false);
  await note(tx, 'second_factor_added', owner, facts, now);
  if ((await recoveryCodesLeft(tx, owner.id)) > 0) return { ok: true, codes: null };
  return { ok: true, codes: await newRecoveryCodes(tx, owner.id, now) };
}

/** Ten new ones; the old ones end. Null without a factor that they could stand in for. */
export const renewRecoveryCodes = (owner: Owner, now: Date): Promise<string[] | null> =>
  write(async (tx) => {
    if (!hasAny(await factorsOf(owner.id, tx))) return null;
    await note(tx, 'recovery_codes_made', owner, {}, now);
    return newRecoveryCodes(tx, owner.id, now);
  });

/** Removes the app (`null`) or a passkey of the officer's own. With the last factor its recovery codes go. */
export const removeFactor = (owner: Owner, passkeyId: string | null, now: Date): Promise<boolean> =>
  write(async (tx) => {
    const isGone = passkeyId === null ? await deleteTotp(tx, owner.id) : await deletePasskey(tx, owner.id, passkeyId);
    if (!isGone) return false;
    await note(tx, 'second_factor_removed', owner, { what: passkeyId === null ? 'app' : 'passkey' }, now);
    if (!hasAny(await factorsOf(owner.id, tx))) await replaceRecoveryCodes(tx, owner.id, [], now);
    return true;
  });

/** An administrator removes everything of somebody who has lost it; another must be set up at the next sign-in. */
export async function removeAllFactors(tx: Writer, owner: Owner, by: Omit<Owner, 'username'>, now: Date) {
  if (!hasAny(await factorsOf(owner.id, tx))) return false;
  await deleteTotp(tx, owner.id);
  await deletePasskeysOf(tx, owner.id);
  await replaceRecoveryCodes(tx, owner.id, [], now);
  await setMustEnrol(tx, owner.id, true);
  await note(tx, 'second_factor_removed', owner, { what: 'all', mustEnrol: true }, now, by);
  return true;
}

const note = (
  tx: Writer,
  action: AuditAction,
  { username, ...owner }: Owner,
  facts: Record<string, unknown>,
  now: Date,
  by: Omit<Owner, 'username'> = owner,
) => {
  const who = { staffId: by.id, organisationId: by.organisationId };
  return audit(tx, { action, by: who, subject: { kind: 'account', key: username }, facts }, now);
};

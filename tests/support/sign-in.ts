// What flows about signing in need: accounts, an authenticator app in an officer's pocket, and browsers that come to the door.
import { Secret, TOTP } from 'otpauth';
import { permissionsOf, type Role } from '#app/domain/permissions.ts';
import { createAccount, signIn } from '#app/features/accounts/index.server.ts';
import type { SignInResult } from '#app/features/accounts/types.ts';
import { appBeingSetUp, beginApp, confirmApp } from '#app/features/second-factor/index.server.ts';
import { unitId } from '#tests/support/petitions.ts';

export const PASSWORD = 'mot-mat-khau-dai';
export const STEP = 30_000;

let origins = 0;
/** Everybody comes from somewhere else, unless said otherwise. */
export const newOrigin = () => `origin-${origins++}`;

export const administratorIn = (organisationId: number) => ({
  id: 0,
  organisationId,
  permissions: permissionsOf('administrator'),
});

export async function account(username: string, now: Date, role: Role = 'handler') {
  const organisationId = await unitId('SCT');
  const facts = { username, name: 'Nguyễn Văn An', title: 'Chuyên viên', role, organisationId };
  const created = await createAccount({ ...facts, password: PASSWORD }, now);
  if (!created.ok) throw new Error(created.why);
  return { id: created.id, username, organisationId };
}

type Owner = Awaited<ReturnType<typeof account>>;

export interface Pocket {
  owner: Owner;
  /** What the app shows at this moment. */
  shows(at: Date): string;
  codes: string[];
}

/** An officer who has set up an app, a minute before. */
export async function withApp(owner: Owner, now: Date): Promise<Pocket> {
  const before = new Date(now.getTime() - 2 * STEP);
  await beginApp(owner, before);
  const setUp = await appBeingSetUp(owner);
  const app = new TOTP({ secret: Secret.fromBase32(setUp!.secret.replace(/ /g, '')) });
  const shows = (at: Date) => app.generate({ timestamp: at.getTime() });
  const added = await confirmApp(owner, shows(before), before);
  if (!added.ok || !added.codes) throw new Error('not added');
  return { owner, shows, codes: added.codes };
}

/** The password is right; the token of the wait for the second step. */
export async function half(username: string, now: Date, origin = newOrigin()): Promise<string> {
  const result: SignInResult = await signIn({ username, password: PASSWORD, origin }, now);
  if (result.ok || result.why !== 'second') throw new Error('no second step was asked for');
  return result.half;
}

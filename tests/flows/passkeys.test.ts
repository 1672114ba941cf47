// Passkeys: made by an officer who is signed in, good as the second step and, with a PIN or a fingerprint, as all of signing in.
import { beforeAll, expect, test } from 'vitest';
import {
  changeAccount,
  officerOf,
  passkeyForSecondStep,
  signIn,
  signInWithPasskey,
  takeSecondStep,
} from '#app/features/accounts/index.server.ts';
import {
  addPasskey,
  factorsOf,
  optionsToEnrol,
  optionsToSignIn,
  removeFactor,
  sweepChallenges,
} from '#app/features/second-factor/index.server.ts';
import { read } from '#db/index.ts';
import { passkeyChallenge } from '#db/schema/second-factor.ts';
import { Authenticator, type Signing } from '#tests/support/authenticator.ts';
import { unitId } from '#tests/support/petitions.ts';
import { account, administratorIn, half, newOrigin, PASSWORD } from '#tests/support/sign-in.ts';

const now = new Date('2026-11-20T02:00:10Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let administrator: ReturnType<typeof administratorIn>;
beforeAll(async () => {
  administrator = administratorIn(await unitId('SCT'));
});

async function withPasskey(username: string) {
  const owner = await account(username, now);
  const authenticator = new Authenticator();
  const { challenge } = await optionsToEnrol(owner, now);
  const added = await addPasskey(owner, authenticator.create({ challenge }), 'Máy cơ quan', now);
  if (!added.ok) throw new Error('not added');
  return { owner, authenticator, codes: added.codes };
}
const alone = (answer: string, at = now) => signInWithPasskey({ answer, origin: newOrigin() }, at);
const wrong = { ok: false, why: 'wrong' };

/** A challenge for signing in with nothing else, answered. */
async function answers(authenticator: Authenticator, more: Partial<Signing> = {}, at = now) {
  const { challenge } = await optionsToSignIn(null, at);
  return authenticator.get({ challenge, ...more });
}

test('is added with recovery codes, and signs in without a password', async () => {
  const { owner, authenticator, codes } = await withPasskey('alone');
  expect(codes).toHaveLength(10);
  expect(await factorsOf(owner.id)).toMatchObject({ passkeys: [{ name: 'Máy cơ quan' }], recoveryCodesLeft: 10 });
  const result = await alone(await answers(authenticator));
  expect(result.ok && (await officerOf(result.token, now))?.username).toBe('alone');
});

test('is the second step after the password', async () => {
  const { authenticator } = await withPasskey('second');
  const token = await half('second', now);
  const options = (await passkeyForSecondStep(token, now))!;
  expect(options.allowCredentials).toEqual([expect.objectContaining({ id: authenticator.id.toString('base64url') })]);
  const answer = authenticator.get({ challenge: options.challenge, isVerified: false });
  const step = () => takeSecondStep({ half: token, origin: newOrigin(), shown: { passkey: answer } }, now);
  expect(await step()).toMatchObject({ ok: true });
  expect(await step()).toEqual({ ok: false, why: 'gone' });
});

test('a challenge is good once, for five minutes, and only for what it was given', async () => {
  const { authenticator } = await withPasskey('challenged');
  const answer = await answers(authenticator);
  expect((await alone(answer)).ok).toBe(true);
  expect(await alone(answer)).toEqual(wrong);
  expect(await alone(await answers(authenticator), later(5))).toEqual(wrong);
  expect(await alone(authenticator.get({ challenge: 'bWFkZS11cA' }))).toEqual(wrong);
  // For the second step of the same officer: says nothing of a PIN.
  const options = (await passkeyForSecondStep(await half('challenged', now), now))!;
  expect(await alone(authenticator.get({ challenge: options.challenge }))).toEqual(wrong);
  await sweepChallenges(later(10));
  expect(await read.$count(passkeyChallenge)).toBe(0);
});

test('without a PIN or fingerprint, from another site, or from a copy it does not sign in', async () => {
  const { authenticator } = await withPasskey('refused');
  expect(await alone(await answers(authenticator, { isVerified: false }))).toEqual(wrong);
  expect(await alone(await answers(authenticator, { origin: 'https://hoi-am.example' }))).toEqual(wrong);
  expect((await alone(await answers(authenticator))).ok).toBe(true);
  authenticator.goBack(2);
  expect(await alone(await answers(authenticator))).toEqual(wrong);
});

test('of another officer is no second step', async () => {
  await withPasskey('victim');
  const { authenticator } = await withPasskey('thief');
  const token = await half('victim', now);
  const { challenge } = (await passkeyForSecondStep(token, now))!;
  const shown = { passkey: authenticator.get({ challenge }) };
  expect(await takeSecondStep({ half: token, origin: newOrigin(), shown }, now)).toEqual(wrong);
});

test('nobody adds one to an account that is not theirs, nor the same twice', async () => {
  const [owner, other] = [await account('adds', now), await account('other', now)];
  const authenticator = new Authenticator();
  const { challenge } = await optionsToEnrol(owner, now);
  expect(await addPasskey(other, authenticator.create({ challenge }), '', now)).toEqual({ ok: false });
  const fresh = async () => authenticator.create({ challenge: (await optionsToEnrol(owner, now)).challenge });
  expect((await addPasskey(owner, await fresh(), '', now)).ok).toBe(true);
  expect(await addPasskey(owner, await fresh(), '', now)).toEqual({ ok: false });
  for (const nonsense of ['', '{}', '[]', 'null', '{"id":1}'])
    expect(await addPasskey(owner, nonsense, '', now)).toEqual({ ok: false });
});

test('removed, or of a closed account, it opens nothing', async () => {
  const removed = await withPasskey('removed');
  await removeFactor(removed.owner, removed.authenticator.id.toString('base64url'), now);
  expect(await alone(await answers(removed.authenticator))).toEqual(wrong);
  expect((await signIn({ username: 'removed', password: PASSWORD, origin: newOrigin() }, now)).ok).toBe(true);
  const closed = await withPasskey('closed');
  await changeAccount(administrator, closed.owner.id, 'deactivate', now);
  expect(await alone(await answers(closed.authenticator))).toEqual(wrong);
});

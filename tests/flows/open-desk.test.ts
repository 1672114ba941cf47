// A desk left open: who sits down at it cannot change what opens the account, nor guess the password to do so.
import { beforeAll, expect, test } from 'vitest';
import { signIn } from '#app/features/accounts/index.server.ts';
import { factorsOf } from '#app/features/second-factor/index.server.ts';
import { action as challenges } from '#app/routes/desk-passkey-challenge.ts';
import { action, loader } from '#app/routes/desk-security.tsx';
import { account, newOrigin, PASSWORD } from '#tests/support/sign-in.ts';

const MINUTE = 60_000;
let owner: Awaited<ReturnType<typeof account>>;
let cookie = '';

beforeAll(async () => {
  const before = new Date(Date.now() - 16 * MINUTE);
  owner = await account('left-open', before);
  const result = await signIn({ username: 'left-open', password: PASSWORD, origin: newOrigin() }, before);
  if (!result.ok) throw new Error(result.why);
  cookie = `can-bo=${result.token}`;
});

const at = (form?: Record<string, string>, headers: Record<string, string> = { cookie }) => {
  const body = form && new URLSearchParams(form);
  const request = new Request('http://localhost/can-bo/bao-mat', { method: form ? 'POST' : 'GET', headers, body });
  return { request, params: {}, context: {} } as never;
};

test('nothing is changed and no passkey is begun before the password was typed again', async () => {
  expect(await (await loader(at())).json()).toMatchObject({ isConfirmed: false, setUp: null });
  for (const what of ['beginApp', 'confirmApp', 'addPasskey', 'removeApp', 'renewCodes', 'unlink']) {
    const answer = await action(at({ do: what }));
    expect([what, answer.status]).toEqual([what, 400]);
  }
  expect((await challenges(at({ purpose: 'enrol' }))).status).toBe(404);
  expect(await factorsOf(owner.id)).toEqual({ hasApp: false, passkeys: [], recoveryCodesLeft: 0 });

  expect((await action(at({ do: 'confirm', password: 'guess' }))).status).toBe(400);
  expect((await action(at({ do: 'confirm', password: PASSWORD }))).status).toBe(302);
  expect((await action(at({ do: 'beginApp' }))).status).toBe(302);
  expect(await (await loader(at())).json()).toMatchObject({
    isConfirmed: true,
    setUp: { qr: { side: expect.any(Number) } },
  });
  expect((await challenges(at({ purpose: 'enrol' }))).status).toBe(200);
});

test('the password is not to be guessed there', async () => {
  let last = '';
  for (let n = 0; n < 10; n++) last = await (await action(at({ do: 'confirm', password: 'guess' }))).text();
  expect(last).toContain('staff:password.wait');
});

// Officers sign in, stay for a while, leave; accounts are kept by administrators; guessing holds up only those who guess.
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { permissionsOf } from '#app/domain/permissions.ts';
import { SLOWING } from '#app/domain/throttling.ts';
import {
  acceptInvitation,
  accountsFor,
  addAccount,
  changeAccount,
  changePassword,
  createAccount,
  createFirstAdministrator,
  officerOf,
  signIn,
  signOut,
  sweepSessions,
} from '#app/features/accounts/index.server.ts';
import { countTry, type Slowed } from '#app/features/throttle/index.server.ts';
import { read } from '#db/index.ts';
import { session, staff } from '#db/schema/staff.ts';
import { unitId } from '#tests/support/petitions.ts';

const now = new Date('2026-11-20T02:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const password = 'mot-mat-khau-dai';
const administrator = { id: 0, organisationId: 0, permissions: permissionsOf('administrator') };
let unit: number;
let origins = 0;
const newOrigin = () => `origin-${origins++}`;

beforeAll(async () => {
  unit = await unitId('SCT');
});

async function account(username: string) {
  const created = await createAccount(
    { username, name: 'Nguyễn Văn An', title: 'Chuyên viên', role: 'handler', organisationId: unit, password },
    now,
  );
  if (!created.ok) throw new Error('taken');
  return created.id;
}

async function enters(username: string, more: Partial<Parameters<typeof signIn>[0]> = {}, at = now) {
  const result = await signIn({ username, password, origin: newOrigin(), ...more }, at);
  if (!result.ok) throw new Error(result.why);
  return result;
}

describe('sessions', () => {
  test('last twelve hours and not a moment longer', async () => {
    await account('lasts');
    const { token } = await enters('lasts');
    expect((await officerOf(token, later(11.99)))?.username).toBe('lasts');
    expect(await officerOf(token, later(12))).toBeNull();
    expect(await officerOf('made-up', now)).toBeNull();
    expect(await officerOf(undefined, now)).toBeNull();
  });

  test('are kept as a hash: whoever reads the table cannot use them', async () => {
    await account('hashed');
    const { token } = await enters('hashed');
    const rows = JSON.stringify(await read.select().from(session));
    expect(rows).not.toContain(token);
    expect(JSON.stringify(await read.select().from(staff))).not.toContain(password);
  });

  test('end when one signs out, and are swept when they have run out', async () => {
    const id = await account('leaves');
    const { token } = await enters('leaves');
    await signOut(token, now);
    expect(await officerOf(token, now)).toBeNull();
    await enters('leaves');
    await sweepSessions(later(13));
    expect(await read.select().from(session).where(eq(session.staffId, id))).toEqual([]);
  });

  test('the username is one word whichever way it is written when it is made', async () => {
    await account('Shouted.Name');
    expect((await enters('shouted.name')).ok).toBe(true);
  });
});

describe('passwords', () => {
  test('a change ends the other browsers, not this one', async () => {
    const id = await account('changes');
    const [here, elsewhere] = [await enters('changes'), await enters('changes')];
    const officer = { id, username: 'changes', organisationId: unit };
    const change = (current: string, next: string) => changePassword(officer, { current, next }, here.token, now);
    expect(await change('not-it-at-all', 'another-password')).toEqual({ ok: false, why: 'wrong' });
    expect(await change(password, 'short')).toEqual({ ok: false, why: 'tooShort' });
    expect(await change(password, password)).toEqual({ ok: false, why: 'isOld' });
    expect(await change(password, 'another-password')).toEqual({ ok: true });
    expect(await officerOf(here.token, now)).not.toBeNull();
    expect(await officerOf(elsewhere.token, now)).toBeNull();
    expect(await signIn({ username: 'changes', password, origin: newOrigin() }, now)).toEqual({
      ok: false,
      why: 'wrong',
    });
    expect((await enters('changes', { password: 'another-password' })).ok).toBe(true);
  });

  test('at an open desk the old one cannot be guessed either', async () => {
    const id = await account('open-desk');
    const { token } = await enters('open-desk');
    const guess = () =>
      changePassword(
        { id, username: 'open-desk', organisationId: unit },
        { current: 'guess', next: 'a-new-password' },
        token,
        now,
      );
    for (let n = 0; n <= SLOWING.signIn.freeTries; n++) expect(await guess()).toEqual({ ok: false, why: 'wrong' });
    expect(await guess()).toEqual({ ok: false, why: 'wait' });
  });

  test('nobody learns whether an account exists or is closed', async () => {
    const id = await account('closed');
    await changeAccount(administrator, id, 'deactivate', now);
    const said = (username: string, word: string) => signIn({ username, password: word, origin: newOrigin() }, now);
    const answers = [await said('closed', password), await said('closed', 'wrong'), await said('nobody', password)];
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"ok":false,"why":"wrong"}']));
  });
});

describe('lock-out', () => {
  const guess = (username: string, more: Partial<Parameters<typeof signIn>[0]>) =>
    signIn({ username, password: 'guess', origin: newOrigin(), ...more }, now);

  test('holds up the guesser, growing', async () => {
    await account('guessed');
    const origin = newOrigin();
    for (let n = 0; n <= SLOWING.signIn.freeTries; n++) await guess('guessed', { origin });
    const held = { ok: false, why: 'wait', seconds: SLOWING.signIn.firstWait };
    expect(await guess('guessed', { origin })).toEqual(held);
    // Whoever has the right one gets in, there as elsewhere.
    expect((await enters('guessed', { origin })).ok).toBe(true);
    expect((await enters('guessed')).ok).toBe(true);
  });

  /** As many wrong tries as cost no wait, without the work of looking at each. */
  const exhaust = async (slowed: Slowed) => {
    for (let n = 0; n <= SLOWING[slowed.rule].freeTries; n++) await countTry([slowed], now);
  };

  test('never holds up an officer at a browser or in a network of theirs, whatever is tried there or elsewhere', async () => {
    await account('rightful');
    const office = newOrigin();
    const { device } = await enters('rightful', { origin: office });
    await exhaust({ rule: 'signInStranger', by: ['rightful'] });
    expect(await guess('rightful', {})).toMatchObject({ ok: false, why: 'wait' });
    expect(await signIn({ username: 'rightful', password, origin: newOrigin() }, now)).toMatchObject({ why: 'wait' });
    expect((await enters('rightful', { origin: office })).ok).toBe(true);
    await exhaust({ rule: 'signInNeighbour', by: ['rightful'], origin: office });
    expect(await guess('rightful', { origin: office })).toMatchObject({ why: 'wait' });
    expect((await enters('rightful', { origin: office, device })).ok).toBe(true);
  });

  test('what neighbours try on other accounts holds up nobody with the right password', async () => {
    await account('newcomer');
    const origin = newOrigin();
    await exhaust({ rule: 'signInOrigin', origin });
    expect(await guess('newcomer', { origin })).toMatchObject({ why: 'wait' });
    expect((await enters('newcomer', { origin })).ok).toBe(true);
  });

  test('a mark of one account, or a made-up one, opens no way around', async () => {
    await account('marked');
    await account('other');
    const { device } = await enters('marked');
    const origin = newOrigin();
    for (const mark of [device, 'made.up', '']) {
      for (let n = 0; n <= SLOWING.signIn.freeTries; n++) await guess('other', { origin, device: mark });
      expect(await guess('other', { origin, device: mark })).toMatchObject({ ok: false, why: 'wait' });
    }
  });

  test('a stolen mark is held up by itself, and its officer at another browser is not', async () => {
    await account('stolen');
    const [stolen, own] = [(await enters('stolen')).device, (await enters('stolen')).device];
    for (let n = 0; n <= SLOWING.signIn.freeTries; n++) await guess('stolen', { device: stolen });
    expect(await guess('stolen', { device: stolen })).toMatchObject({ ok: false, why: 'wait' });
    expect((await enters('stolen', { device: own })).ok).toBe(true);
  });
});

describe('keeping accounts', () => {
  const anew = async (username: string) => ({
    username,
    name: 'Lê Thị Bình',
    title: 'Phó trưởng phòng',
    role: 'head' as const,
    organisationId: unit,
    email: `${username}@example.vn`,
  });

  test('an administrator adds one, whose person chooses the password', async () => {
    const added = await addAccount(administrator, await anew('added'), now);
    if (!added.ok) throw new Error(added.why);
    expect(await acceptInvitation(added.invitation, password, now)).toEqual({ ok: true, username: 'added' });
    expect((await enters('added')).mustChangePassword).toBe(false);
    expect(await addAccount(administrator, await anew('added'), now)).toEqual({ ok: false, why: 'taken' });
    const sameAddress = { ...(await anew('other-name')), email: 'added@example.vn' };
    expect(await addAccount(administrator, sameAddress, now)).toEqual({ ok: false, why: 'emailTaken' });
    const nowhere = { ...(await anew('nowhere')), organisationId: 999_999 };
    expect(await addAccount(administrator, nowhere, now)).toEqual({ ok: false, why: 'unknownUnit' });
  });

  test('closing, opening again and a new password each end the sessions', async () => {
    const id = await account('kept');
    for (const change of ['deactivate', 'reactivate', 'resetPassword'] as const) {
      const token = change === 'reactivate' ? null : (await enters('kept')).token;
      const result = await changeAccount(administrator, id, change, now);
      expect(result).toMatchObject({ ok: true, username: 'kept' });
      if (token) expect(await officerOf(token, now)).toBeNull();
    }
    expect(await signIn({ username: 'kept', password, origin: newOrigin() }, now)).toEqual({ ok: false, why: 'wrong' });
  });

  test('nobody closes their own account, and nobody else keeps accounts', async () => {
    const id = await account('himself');
    expect(await changeAccount({ ...administrator, id }, id, 'deactivate', now)).toEqual({
      ok: false,
      why: 'yourself',
    });
    for (const role of ['intake', 'handler', 'head', 'inspector'] as const) {
      const by = { id: 1, organisationId: unit, permissions: permissionsOf(role) };
      expect(await accountsFor(by, now)).toBeNull();
      expect(await addAccount(by, await anew('sneaked'), now)).toEqual({ ok: false, why: 'forbidden' });
      expect(await changeAccount(by, id, 'resetPassword', now)).toEqual({ ok: false, why: 'forbidden' });
    }
    expect(await changeAccount(administrator, 999_999, 'deactivate', now)).toEqual({
      ok: false,
      why: 'unknownAccount',
    });
  });

  test('the console makes the first administrator, once', async () => {
    const made = await createFirstAdministrator({ username: 'quan.tri', name: 'Quản trị' }, now);
    if (!made.ok) throw new Error(made.why);
    expect((await enters('quan.tri', { password: made.password })).mustChangePassword).toBe(true);
    expect((await createFirstAdministrator({ username: 'quan.tri', name: '' }, now)).ok).toBe(false);
  });
});

// The second step of signing in: codes that are good once, a wait without rights, lost factors, and who is obliged to have one.
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { SLOWING } from '#app/domain/throttling.ts';
import { changeAccount, officerOf, signIn, takeSecondStep } from '#app/features/accounts/index.server.ts';
import {
  appBeingSetUp,
  beginApp,
  confirmApp,
  factorsOf,
  obligedRoles,
  obligeRoles,
  removeFactor,
  renewRecoveryCodes,
} from '#app/features/second-factor/index.server.ts';
import { loader as queue } from '#app/routes/desk-queue.tsx';
import { loader as security } from '#app/routes/desk-security.tsx';
import { read } from '#db/index.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { recoveryCode, totp } from '#db/schema/second-factor.ts';
import { session } from '#db/schema/staff.ts';
import { unitId } from '#tests/support/petitions.ts';
import { account, administratorIn, half, newOrigin, PASSWORD, STEP, withApp } from '#tests/support/sign-in.ts';

const now = new Date('2026-11-20T02:00:10Z');
const later = (ms: number) => new Date(now.getTime() + ms);
let administrator: ReturnType<typeof administratorIn>;
beforeAll(async () => {
  administrator = administratorIn(await unitId('SCT'));
});

const shows = (token: string, code: string, at = now, more: { origin?: string; device?: string } = {}) =>
  takeSecondStep({ half: token, origin: newOrigin(), shown: { code }, ...more }, at);
const actionsAbout = async (username: string) =>
  (await read.select().from(auditEntry).where(eq(auditEntry.subjectKey, username))).map(({ action }) => action);

describe('an authenticator app', () => {
  test('is asked for after the password, and only both let in', async () => {
    const pocket = await withApp(await account('both', now), now);
    const token = await half('both', now);
    expect(await officerOf(token, now)).toBeNull();
    expect(await read.select().from(session).where(eq(session.staffId, pocket.owner.id))).toEqual([]);
    expect(await shows(token, '000000')).toEqual({ ok: false, why: 'wrong' });
    const result = await shows(token, pocket.shows(now));
    expect(result.ok && (await officerOf(result.token, now))?.username).toBe('both');
    expect(await shows(token, pocket.shows(later(STEP)), later(STEP))).toEqual({ ok: false, why: 'gone' });
    expect(await actionsAbout('both')).toEqual(['second_factor_added', 'sign_in_failed', 'signed_in']);
  });

  test('a code is good once, even for two at the same moment', async () => {
    const { shows: app } = await withApp(await account('once', now), now);
    const [one, other] = [await half('once', now), await half('once', now)];
    const results = await Promise.all([shows(one, app(now)), shows(other, app(now))]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await shows(await half('once', now), app(now))).toEqual({ ok: false, why: 'wrong' });
  });

  test('clocks may differ by one step, not by two; an older code is not taken after a newer one', async () => {
    const { shows: app } = await withApp(await account('drifts', now), now);
    const at = later(10 * STEP);
    const step = async (steps: number) =>
      (await shows(await half('drifts', at), app(later((10 + steps) * STEP)), at)).ok;
    expect(await step(-2)).toBe(false);
    expect(await step(2)).toBe(false);
    expect(await step(1)).toBe(true);
    expect(await step(0)).toBe(false);
    expect(await step(-1)).toBe(false);
  });

  test('one that was begun and not confirmed asks nobody for anything', async () => {
    const owner = await account('begun', now);
    await beginApp(owner, now);
    expect((await signIn({ username: 'begun', password: PASSWORD, origin: newOrigin() }, now)).ok).toBe(true);
    expect(await confirmApp(owner, '123456', now)).toEqual({ ok: false });
    expect((await factorsOf(owner.id)).hasApp).toBe(false);
    expect(await removeFactor(owner, null, now)).toBe(false);
    expect(await appBeingSetUp(owner)).toBeNull();
    expect(await actionsAbout('begun')).toEqual(['signed_in']);
  });

  test('a confirmed one is not replaced by beginning anew', async () => {
    const { owner, shows: app } = await withApp(await account('keeps', now), now);
    await beginApp(owner, now);
    expect(await appBeingSetUp(owner)).toBeNull();
    expect((await shows(await half('keeps', now), app(now))).ok).toBe(true);
  });

  test('who reads the tables can make no code', async () => {
    const owner = await account('sealed', now);
    await beginApp(owner, now);
    const secret = (await appBeingSetUp(owner))!.secret.replace(/ /g, '');
    const codes = (await withApp(await account('sealed-too', now), now)).codes;
    const tables = JSON.stringify([await read.select().from(totp), await read.select().from(recoveryCode)]);
    for (const hidden of [secret, ...codes, ...codes.map((code) => code.replace(/-/g, ''))])
      expect(tables).not.toContain(hidden);
  });
});

describe('recovery codes', () => {
  test('ten of them, each good once, however it is spelled', async () => {
    const { owner, codes } = await withApp(await account('recovers', now), now);
    expect(new Set(codes).size).toBe(10);
    const spelled = ` ${codes[0]!.toUpperCase().replace(/-/g, ' ')} `;
    expect(await shows(await half('recovers', now), spelled)).toMatchObject({ ok: true });
    expect(await shows(await half('recovers', now), codes[0]!)).toEqual({ ok: false, why: 'wrong' });
    expect((await factorsOf(owner.id)).recoveryCodesLeft).toBe(9);
    expect(await actionsAbout('recovers')).toContain('recovery_code_used');
  });

  test('of somebody else, or from before new ones were made, are none', async () => {
    const { owner, codes } = await withApp(await account('renews', now), now);
    const others = await withApp(await account('has-others', now), now);
    const fresh = await renewRecoveryCodes(owner, now);
    for (const code of [codes[0]!, others.codes[0]!])
      expect(await shows(await half('renews', now), code)).toEqual({ ok: false, why: 'wrong' });
    expect(await shows(await half('renews', now), fresh![0]!)).toMatchObject({ ok: true });
  });

  test('go with the last factor', async () => {
    const { owner } = await withApp(await account('removes', now), now);
    expect(await removeFactor(owner, null, now)).toBe(true);
    expect(await factorsOf(owner.id)).toEqual({ hasApp: false, passkeys: [], recoveryCodesLeft: 0 });
    expect(await renewRecoveryCodes(owner, now)).toBeNull();
    expect((await signIn({ username: 'removes', password: PASSWORD, origin: newOrigin() }, now)).ok).toBe(true);
  });
});

describe('the wait between the steps', () => {
  test('ends after ten minutes, with the account, and with a new password', async () => {
    const { owner, shows: app } = await withApp(await account('waits', now), now);
    const tooLate = later(10 * 60_000);
    expect(await shows(await half('waits', now), app(tooLate), tooLate)).toEqual({ ok: false, why: 'gone' });
    const token = await half('waits', now);
    await changeAccount(administrator, owner.id, 'resetPassword', now);
    expect(await shows(token, app(now))).toEqual({ ok: false, why: 'gone' });
    expect(await shows('made-up', app(now))).toEqual({ ok: false, why: 'gone' });
  });

  test("guessing gets slow, and never for the officer's own browser", async () => {
    const { shows: app } = await withApp(await account('guessed-at', now), now);
    const entered = await shows(await half('guessed-at', now), app(now));
    if (!entered.ok) throw new Error(entered.why);
    const origin = newOrigin();
    for (let n = 0; n <= SLOWING.secondStep.freeTries; n++)
      expect(await shows(await half('guessed-at', now), '000000', now, { origin })).toEqual({
        ok: false,
        why: 'wrong',
      });
    const held = { ok: false, why: 'wait', seconds: SLOWING.secondStep.firstWait };
    expect(await shows(await half('guessed-at', now), app(later(STEP)), later(STEP / 3), { origin })).toMatchObject({
      why: 'wait',
    });
    expect(await shows(await half('guessed-at', now), '000000', now, { origin })).toEqual(held);
    for (let n = 0; n < SLOWING.secondStepStranger.freeTries; n++) await shows(await half('guessed-at', now), '000000');
    expect(await shows(await half('guessed-at', now), '000000')).toMatchObject({ why: 'wait' });
    const own = await shows(await half('guessed-at', now), app(later(STEP)), later(STEP), { device: entered.device });
    expect(own.ok).toBe(true);
  });
});

describe('who must have one', () => {
  const enters = async (username: string, at = now) => {
    const result = await signIn({ username, password: PASSWORD, origin: newOrigin() }, at);
    if (!result.ok) throw new Error(result.why);
    return result.token;
  };
  const opens = async (page: typeof queue | typeof security, token: string) => {
    const request = new Request('http://localhost/can-bo', { headers: { cookie: `can-bo=${token}` } });
    const thrown = (error: unknown) => error as Response;
    const response = (await page({ request, params: {}, context: {} }).catch(thrown)) as Response;
    return response.headers.get('location') ?? response.status;
  };

  test('nobody at first in a demonstration; a role when an administrator says so, and that is in the log', async () => {
    expect(await obligedRoles()).toEqual([]);
    await account('obliged', now, 'head');
    const token = await enters('obliged', new Date());
    expect(await opens(queue, token)).toBe(200);
    await obligeRoles(administrator, ['head'], now);
    expect(await opens(queue, token)).toBe('/can-bo/bao-mat');
    expect(await opens(security, token)).toBe(200);
    expect(await actionsAbout('second_factor_roles')).toEqual(['setting_changed']);

    const officer = (await officerOf(token, now))!;
    await withApp(officer, now);
    expect((await officerOf(token, now))!.mustEnrolNow).toBe(false);
    await obligeRoles(administrator, [], now);
  });

  test('whose lost factor an administrator removed: signed out, and led to a new one at the next sign-in', async () => {
    const { owner, shows: app } = await withApp(await account('lost', now), now);
    const entered = await shows(await half('lost', now), app(now));
    const result = await changeAccount(administrator, owner.id, 'removeSecondFactor', now);
    expect(result).toEqual({ ok: true, username: 'lost', once: null });
    expect(entered.ok && (await officerOf(entered.token, now))).toBeNull();
    const token = await enters('lost', new Date());
    expect(await opens(queue, token)).toBe('/can-bo/bao-mat');
    await withApp(owner, now);
    expect(await opens(queue, token)).toBe(200);
    expect(await changeAccount(administrator, (await account('none', now)).id, 'removeSecondFactor', now)).toEqual({
      ok: false,
      why: 'nothingToChange',
    });
    expect(await actionsAbout('lost')).toContain('second_factor_removed');
  });
});

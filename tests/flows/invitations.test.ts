// Invitations: a link that is good once, for seven days, until it is withdrawn or sent again; and sessions that are ended.
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  acceptInvitation,
  accountsFor,
  addAccount,
  browsersOf,
  changeAccount,
  endBrowser,
  endOtherBrowsers,
  invitedWith,
  officerOf,
  signIn,
} from '#app/features/accounts/index.server.ts';
import { read } from '#db/index.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { outbox } from '#db/schema/portal.ts';
import { invitation, session } from '#db/schema/staff.ts';
import { unitId } from '#tests/support/petitions.ts';
import { account, administratorIn, newOrigin, PASSWORD } from '#tests/support/sign-in.ts';

const now = new Date('2026-11-20T02:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
let administrator: ReturnType<typeof administratorIn>;
let unit: number;
beforeAll(async () => {
  unit = await unitId('SCT');
  administrator = administratorIn(unit);
});

async function invited(username: string) {
  const email = `${username}@example.vn`;
  const facts = { username, email, name: 'Lê Thị Bình', title: 'Chuyên viên', role: 'handler' as const };
  const added = await addAccount(administrator, { ...facts, organisationId: unit }, now);
  if (!added.ok) throw new Error(added.why);
  const found = (await accountsFor(administrator, now))!.find((one) => one.username === username)!;
  return { id: found.id, token: added.invitation, found };
}
const gone = { ok: false, why: 'gone' };
const actionsAbout = async (username: string) =>
  (await read.select().from(auditEntry).where(eq(auditEntry.subjectKey, username))).map(({ action }) => action);

describe('an invitation', () => {
  test('lets its person choose a password, once; before that nobody gets in', async () => {
    const { token, found } = await invited('binh');
    expect(found).toMatchObject({ invitedUntil: later(7).getTime(), mustChangePassword: false });
    expect(await invitedWith(token, now)).toEqual({ username: 'binh', name: 'Lê Thị Bình' });
    expect(await acceptInvitation(token, 'short', now)).toEqual({ ok: false, why: 'tooShort' });
    const both = await Promise.all([PASSWORD, 'another-password'].map((one) => acceptInvitation(token, one, now)));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await invitedWith(token, now)).toBeNull();
    expect(await acceptInvitation(token, PASSWORD, now)).toEqual(gone);
    expect(await actionsAbout('binh')).toEqual(['account_created', 'invitation_sent', 'invitation_accepted']);
  });

  test('runs out after seven days', async () => {
    const { token } = await invited('slow');
    expect(await invitedWith(token, later(6.99))).not.toBeNull();
    expect(await invitedWith(token, later(7))).toBeNull();
    expect(await acceptInvitation(token, PASSWORD, later(7))).toEqual(gone);
  });

  test('sent again, the old link ends; withdrawn, none is left; a closed account has none', async () => {
    const { id, token } = await invited('again');
    const resent = await changeAccount(administrator, id, 'inviteAgain', later(1));
    const second = resent.ok && resent.once && 'invitation' in resent.once ? resent.once.invitation : '';
    expect(await acceptInvitation(token, PASSWORD, later(1))).toEqual(gone);
    expect(await invitedWith(second, later(7.5))).not.toBeNull();
    await changeAccount(administrator, id, 'deactivate', later(1));
    expect(await invitedWith(second, later(1))).toBeNull();
    await changeAccount(administrator, id, 'reactivate', later(1));
    expect(await changeAccount(administrator, id, 'withdrawInvitation', later(1))).toMatchObject({ ok: true });
    expect(await invitedWith(second, later(1))).toBeNull();
    expect(await changeAccount(administrator, id, 'withdrawInvitation', later(1))).toMatchObject({
      why: 'nothingToChange',
    });
  });

  test('neither the table nor the mail that waits holds a way in', async () => {
    const { token } = await invited('hidden');
    const kept = JSON.stringify([await read.select().from(invitation), await read.select().from(outbox)]);
    expect(kept).toContain('hidden@example.vn');
    expect(kept).not.toContain(token);
    expect(await invitedWith('', now)).toBeNull();
  });
});

describe('signed-in browsers', () => {
  const enters = async (username: string, browser: string, at = now) => {
    const result = await signIn({ username, password: PASSWORD, origin: newOrigin(), browser }, at);
    if (!result.ok) throw new Error(result.why);
    return result.token;
  };

  test('are listed without an address, and ended one by one or all but this', async () => {
    const owner = await account('many', now);
    const [here, there, third] = [
      await enters('many', 'Firefox, Windows'),
      await enters('many', 'Safari, iPhone'),
      await enters('many', 'Edge, Windows'),
    ];
    const listed = await browsersOf(owner, here, now);
    expect(listed.map(({ browser, isThisOne }) => [browser, isThisOne])).toContainEqual(['Firefox, Windows', true]);
    const phone = listed.find(({ browser }) => browser === 'Safari, iPhone')!;
    expect(await endBrowser(owner, phone.key, now)).toBe(true);
    expect(await officerOf(there, now)).toBeNull();
    expect(await endOtherBrowsers(owner, here, now)).toBe(1);
    expect(await officerOf(third, now)).toBeNull();
    expect(await officerOf(here, now)).not.toBeNull();
    expect((await actionsAbout('many')).filter((action) => action === 'session_revoked')).toHaveLength(2);
  });

  test('of somebody else are not to be ended; an administrator ends all of an account', async () => {
    const [owner, other] = [await account('mine', now), await account('theirs', now)];
    const token = await enters('mine', 'Firefox, Linux');
    const [one] = await browsersOf(owner, token, now);
    expect(await endBrowser(other, one!.key, now)).toBe(false);
    expect(await officerOf(token, now)).not.toBeNull();
    await changeAccount(administrator, owner.id, 'endSessions', now);
    expect(await officerOf(token, now)).toBeNull();
  });

  test('are seen again about every ten minutes, not at every page', async () => {
    const owner = await account('seen', now);
    const token = await enters('seen', 'Firefox, Linux');
    const minutes = (n: number) => new Date(now.getTime() + n * 60_000);
    const seen = async () => (await read.select().from(session).where(eq(session.staffId, owner.id)))[0]!.lastSeenAt;
    await officerOf(token, minutes(9));
    expect(await seen()).toEqual(now);
    await officerOf(token, minutes(11));
    expect(await seen()).toEqual(minutes(11));
  });

  test('a wrong name leaves a line that does not say what was typed', async () => {
    await signIn({ username: 'my-password-by-mistake', password: 'x', origin: newOrigin() }, now);
    const failed = await read.select().from(auditEntry).where(eq(auditEntry.action, 'sign_in_failed'));
    expect(failed).toContainEqual(
      expect.objectContaining({ staffId: null, subjectKey: null, facts: { step: 'password', account: 'unknown' } }),
    );
    expect(JSON.stringify(failed)).not.toContain('by-mistake');
  });
});

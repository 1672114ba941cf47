// The audit log: written with what it tells about, never changed afterwards, found again, and taken away only in the open.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { createAccount, signIn } from '#app/features/accounts/index.server.ts';
import { auditShape } from '#app/features/audit/forms.ts';
import { audit, auditAlone, auditPage, changesOf } from '#app/features/audit/index.server.ts';
import { loader as exportLog } from '#app/routes/desk-audit-data.ts';
import { read, write } from '#db/index.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { petitionEvent } from '#db/schema/petitions.ts';
import { officer, sent, unitId } from '#tests/support/petitions.ts';

const MONDAY = instantAt('2026-08-03', '09:00');
const later = (minutes: number) => new Date(MONDAY.getTime() + minutes * 60_000);
const asked = (given: Record<string, string>) => auditPage(auditShape.parse(given));
const CODE = 'QNG-26-AUDIT-1';
const subject = { kind: 'petition', key: CODE };

let by: { staffId: number; organisationId: number };
let username: string;
beforeAll(async () => {
  by = await officer('intake', 'VPUB', MONDAY);
  username = `nhatky.${randomUUID().slice(0, 8)}`;
  await auditAlone({ action: 'case_opened', by, subject }, MONDAY);
  await auditAlone({ action: 'sender_revealed', by, subject, facts: { reason: 'call_back' } }, later(1));
  await auditAlone({ action: 'sign_in_failed', by: null }, later(2));
  const facts = { name: { from: 'Sở A', to: 'Sở B' }, days: { from: null, to: 7 } };
  await auditAlone(
    { action: 'setting_changed', by, subject: { kind: 'setting', key: 'x' }, facts },
    instantAt('2026-08-04', '00:00'),
  );
});

describe('an entry', () => {
  test('is there only if what it tells about is', async () => {
    const undone = write(async (tx) => {
      await audit(tx, { action: 'account_created', by, subject: { kind: 'account', key: 'undone' } }, MONDAY);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect((await asked({ 'ho-so': 'undone' })).entries).toEqual([]);
  });

  test.each([
    ['an entry of the log', auditEntry, { action: 'signed_in' as const }],
    ['an event of the ledger', petitionEvent, { reason: 'khác' }],
  ])('of %s neither a change nor a removal gets through', async (_, table, other) => {
    await sent(MONDAY);
    const before = await read.$count(table as typeof auditEntry);
    const refused = { message: expect.stringMatching(/append-only/) };
    const cause = (work: Promise<unknown>) => work.catch((error: Error) => Promise.reject(error.cause ?? error));
    await expect(cause(write((tx) => tx.update(table).set(other as never)))).rejects.toMatchObject(refused);
    await expect(cause(write((tx) => tx.delete(table)))).rejects.toMatchObject(refused);
    expect(await read.$count(table as typeof auditEntry)).toBe(before);
  });
});

describe('the log', () => {
  test.each([
    [{ nhom: 'reads', 'ho-so': CODE }, ['sender_revealed', 'case_opened']],
    [{ nhom: 'settings' }, ['setting_changed']],
    [{ tu: '2026-08-04', den: '2026-08-04', 'ho-so': 'x' }, ['setting_changed']],
    [{ den: '2026-08-03', 'ho-so': 'x' }, []],
    [{ 'can-bo': 'nobody-of-this-name' }, []],
    [{ nhom: 'nonsense', tu: '2026-02-30', 'ho-so': CODE }, ['sender_revealed', 'case_opened']],
  ])('finds by %o', async (given, actions) => {
    expect((await asked(given)).entries.map(({ action }) => action)).toEqual(actions);
  });

  test('says who, and from what to what', async () => {
    const [entry] = await changesOf({ kind: 'setting', key: 'x' });
    expect(entry).toMatchObject({
      staffName: 'Cán bộ intake',
      facts: [
        { name: 'days', value: '∅ → 7' },
        { name: 'name', value: 'Sở A → Sở B' },
      ],
    });
    const [failed] = (await asked({ nhom: 'access', den: '2026-08-03' })).entries;
    expect(failed).toMatchObject({ staffName: null, username: null, unit: null });
  });

  test('is read page by page: everything once, the newest first', async () => {
    const many = { kind: 'setting', key: 'many' };
    await write(async (tx) => {
      // Several at one instant: the key tells them apart.
      for (let n = 0; n < 120; n++)
        await audit(tx, { action: 'setting_changed', by, subject: many, facts: { n } }, later(Math.floor(n / 7)));
    });
    const seen: string[] = [];
    for (let sau: string | null = ''; sau !== null; ) {
      const page = await asked({ 'ho-so': 'many', sau });
      seen.push(...page.entries.map(({ facts }) => facts[0]!.value));
      sau = page.next;
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => String(119 - n)));
  });
});

describe('taking it away', () => {
  const signedIn = async (role: 'administrator' | 'head') => {
    const password = 'mot-mat-khau-dai';
    const account = { username: `${role}.${username}`, name: 'A', title: 'B', role, password };
    await createAccount({ ...account, organisationId: await unitId('VPUB') }, MONDAY);
    const session = await signIn({ username: account.username, password, origin: 'x' }, new Date());
    if (!session.ok) throw new Error('no session');
    return { headers: { cookie: `can-bo=${session.token}` } };
  };
  const exported = async (role: 'administrator' | 'head') => {
    const request = new Request(`http://localhost/can-bo/nhat-ky/csv?ho-so=${CODE}`, await signedIn(role));
    return exportLog({ request, params: {}, context: {} }).catch((thrown: unknown) => thrown as Response);
  };

  test('gives a table, and is itself an entry', async () => {
    const response = await exported('administrator');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    const lines = (await response.text()).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('sender_revealed');
    const [taken] = (await asked({ nhom: 'reads', 'can-bo': `administrator.${username}` })).entries;
    expect(taken).toMatchObject({
      action: 'log_exported',
      facts: [
        { name: 'ho-so', value: CODE },
        { name: 'rows', value: '2' },
      ],
    });
  });

  test('is for nobody else', async () => {
    expect((await exported('head')).status).toBe(404);
  });
});

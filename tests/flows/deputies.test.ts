// While an officer is away a deputy has exactly their desk, signs with their own name, and has nothing after the last day.
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayOf, instantAt } from '#app/domain/deadline.ts';
import type { Role } from '#app/domain/permissions.ts';
import { createAccount, officerOf, signIn, staffActor } from '#app/features/accounts/index.server.ts';
import type { Officer } from '#app/features/accounts/types.ts';
import { arrangeDeputy, deputyPage, handedDesks, revokeDeputy, seatedAt } from '#app/features/deputies/index.server.ts';
import { act, caseInSight } from '#app/features/desk/index.server.ts';
import { findPetition, timelineOf } from '#app/features/petitions/index.server.ts';
import { read, write } from '#db/index.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { staff } from '#db/schema/staff.ts';
import { crew, does, sent, unitId } from '#tests/support/petitions.ts';

const now = instantAt('2026-11-20', '09:00');
const on = (day: string, time = '09:00') => instantAt(day, time);
const password = 'mot-mat-khau-dai';
const people = {} as Record<
  'away' | 'colleague' | 'head' | 'stranger' | 'strangerHead' | 'administrator' | 'inspector',
  Officer
>;

async function person(role: Role, unitCode: string): Promise<Officer> {
  const username = `${role}.${randomUUID().slice(0, 8)}`;
  const organisationId = await unitId(unitCode);
  await createAccount(
    { username, name: `Cán bộ ${username}`, title: 'Chuyên viên', role, organisationId, password },
    now,
  );
  const session = await signIn({ username, password, origin: username }, now);
  if (!session.ok) throw new Error(session.why);
  return (await officerOf(session.token, now))!;
}

beforeAll(async () => {
  people.away = await person('handler', 'SCT');
  people.colleague = await person('handler', 'SCT');
  people.head = await person('head', 'SCT');
  people.stranger = await person('handler', 'SNNMT');
  people.strangerHead = await person('head', 'SNNMT');
  people.administrator = await person('administrator', 'VPUB');
  people.inspector = await person('inspector', 'VPUB');
});

const days = (fromDay: string, toDay: string) => ({ fromDay, toDay });
const arrange = (by: Officer, absent: Officer, deputy: Officer, fromDay: string, toDay: string, at = now) =>
  arrangeDeputy(by, { absent: absent.id, deputy: deputy.id, ...days(fromDay, toDay) }, at);
const deskOf = async (deputy: Officer, at: Date) => (await handedDesks(deputy, 'vi', at))[0]?.id ?? null;

describe('a handed desk', () => {
  let desk: number;
  beforeAll(async () => {
    // The head's desk goes to a handler: more than they have themselves.
    expect(await arrange(people.head, people.head, people.colleague, '2026-11-21', '2026-11-24')).toEqual({ ok: true });
    desk = (await deskOf(people.colleague, on('2026-11-21')))!;
  });

  test.each([
    ['2026-11-20', '23:59', false],
    ['2026-11-21', '00:00', true],
    ['2026-11-24', '23:59', true],
    ['2026-11-25', '00:00', false],
  ])('on %s at %s it is open: %s', async (day, time, isOpen) => {
    const seated = await seatedAt(people.colleague, desk, on(day, time));
    expect(seated.standsIn !== null).toBe(isOpen);
    expect(seated.role).toBe(isOpen ? 'head' : 'handler');
    expect((await deskOf(people.colleague, on(day, time))) !== null).toBe(isOpen);
  });

  test('has exactly the rights and the sight of the absent officer', async () => {
    const seated = await staffActor(await seatedAt(people.colleague, desk, on('2026-11-22')));
    const { staffId: _, onBehalfOf: __, ...theirs } = await staffActor(people.head);
    expect(seated).toEqual({ ...theirs, staffId: people.colleague.id, onBehalfOf: people.head.id });
  });

  test('is opened by the deputy alone', async () => {
    for (const other of [people.away, people.stranger, people.administrator, people.inspector])
      expect(await seatedAt(other, desk, on('2026-11-22'))).toEqual(other);
  });

  test('what a deputy does names both, and what they take up stays at that desk', async () => {
    const at = on('2026-11-23');
    const code = await sent(at);
    const { intake } = await crew(now);
    await does(code, 'accept', {}, intake, at);
    const actor = await staffActor(await seatedAt(people.colleague, desk, at));
    expect(await act({ actor, code, move: 'takeUp', given: {}, seen: null }, at)).toEqual({ ok: true });
    const { row } = (await findPetition(code))!;
    expect(row.assigneeId).toBe(people.head.id);
    const [event] = (await timelineOf(row.id, 'staff', 'vi')).slice(-1);
    expect(event).toMatchObject({ actor: 'head', staffName: people.colleague.name, onBehalfOf: people.head.name });
    const [forSender] = (await timelineOf(row.id, 'sender', 'vi')).slice(-1);
    expect(forSender).toMatchObject({ staffName: null, onBehalfOf: null });
  });

  test('ends with the account of the absent officer, and with a role that covers no more', async () => {
    const at = on('2026-11-23');
    const turn = (id: number, change: object) => write((tx) => tx.update(staff).set(change).where(eq(staff.id, id)));
    await turn(people.head.id, { isActive: false });
    expect((await seatedAt(people.colleague, desk, at)).standsIn).toBeNull();
    await turn(people.head.id, { isActive: true });
    await turn(people.head.id, { role: 'administrator' });
    expect((await seatedAt(people.colleague, desk, at)).standsIn).toBeNull();
    await turn(people.head.id, { role: 'head' });
    expect((await seatedAt(people.colleague, desk, at)).standsIn).not.toBeNull();
    expect((await seatedAt({ ...people.colleague, role: 'inspector' }, desk, at)).standsIn).toBeNull();
  });

  test('is not handed on by who sits at it', async () => {
    const seated = await seatedAt(people.colleague, desk, on('2026-11-22'));
    expect(await arrange(seated, people.head, people.away, '2026-11-22', '2026-11-22', on('2026-11-22'))).toEqual({
      ok: false,
      why: 'atAnotherDesk',
    });
    expect(await revokeDeputy(seated, desk, on('2026-11-22'))).toBe(false);
  });

  test('is taken back by whoever may, at once and once', async () => {
    const at = on('2026-11-22');
    for (const other of [people.stranger, people.strangerHead, people.colleague, people.inspector])
      expect(await revokeDeputy(other, desk, at)).toBe(false);
    expect(await revokeDeputy(people.administrator, desk, at)).toBe(true);
    expect(await revokeDeputy(people.administrator, desk, at)).toBe(false);
    expect((await seatedAt(people.colleague, desk, at)).standsIn).toBeNull();
  });
});

describe('arranging', () => {
  test('stands in the audit log, with who did it', async () => {
    const { away, colleague } = people;
    expect(await arrange(away, away, colleague, '2026-12-01', '2026-12-03')).toEqual({ ok: true });
    const entries = await read.select().from(auditEntry).where(eq(auditEntry.subjectKey, away.username));
    expect(entries.at(-1)).toMatchObject({
      action: 'deputy_arranged',
      staffId: away.id,
      facts: { deputy: colleague.username, fromDay: '2026-12-01', toDay: '2026-12-03' },
    });
  });

  test('does not give one desk to two on one day, also when two arrange at once', async () => {
    const { away, colleague, head } = people;
    const results = await Promise.all([
      arrange(away, away, colleague, '2027-01-04', '2027-01-08'),
      arrange(head, away, head, '2027-01-08', '2027-01-11'),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, why: 'alreadyCovered' });
  });

  test('is for the own desk, the units below or everywhere', async () => {
    const { away, colleague, stranger, strangerHead, administrator } = people;
    const days = ['2027-02-01', '2027-02-02'] as const;
    expect(await arrange(colleague, away, colleague, ...days)).toEqual({ ok: false, why: 'unknownAbsent' });
    expect(await arrange(strangerHead, away, colleague, ...days)).toEqual({ ok: false, why: 'unknownAbsent' });
    expect(await arrange(away, away, stranger, ...days)).toEqual({ ok: false, why: 'unknownDeputy' });
    expect(await arrange(administrator, away, stranger, ...days)).toEqual({ ok: true });
  });

  test('shows to each what is theirs: nobody learns who is away elsewhere', async () => {
    const { away, stranger, strangerHead, head, inspector, administrator } = people;
    await arrange(administrator, away, head, '2027-03-01', '2027-03-02');
    const listed = async (who: Officer) =>
      (await deputyPage(who, 'vi', now)).list.filter(
        ({ fromDay, absent }) => absent === away.name && fromDay === '2027-03-01',
      ).length;
    expect(await Promise.all([away, head, administrator, stranger, strangerHead, inspector].map(listed))).toEqual([
      1, 1, 1, 0, 0, 0,
    ]);
    expect((await deputyPage(stranger, 'vi', now)).deputies.map(({ id }) => id)).not.toContain(away.id);
    expect((await deputyPage(inspector, 'vi', now)).absentees).toEqual([]);
  });
});

test('a limited desk stays limited for its deputy', async () => {
  const at = on('2026-11-20');
  const limited = await person('handler', 'SCT');
  await write((tx) =>
    tx
      .update(staff)
      .set({ kinds: ['khieu_nai'] })
      .where(eq(staff.id, limited.id)),
  );
  expect(await arrange(people.head, limited, people.away, '2026-11-20', '2026-11-20')).toEqual({ ok: true });
  const seated = await staffActor(await seatedAt(people.away, await deskOf(people.away, at), at));
  const code = await sent(at);
  expect(dayOf(at)).toBe('2026-11-20');
  expect(await caseInSight(await staffActor(people.away), code)).not.toBeNull();
  expect(await caseInSight(seated, code)).toBeNull();
});

// An account limited to fields and kinds sees and moves those cases alone; who limits it, from what to what, is on record.
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { dayOf } from '#app/domain/deadline.ts';
import { permissionsOf } from '#app/domain/permissions.ts';
import type { Kind } from '#app/domain/petition.ts';
import {
  accountFor,
  changeRights,
  createAccount,
  type StaffActor,
  staffActor,
} from '#app/features/accounts/index.server.ts';
import { act, caseFor, caseInSight } from '#app/features/desk/index.server.ts';
import { makeMove } from '#app/features/petitions/index.server.ts';
import { fieldTree } from '#app/features/procedures/index.server.ts';
import { read } from '#db/index.ts';
import { procedureByCode } from '#db/procedures.ts';
import { queueCounts, queuePage } from '#db/queue.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { complaintAbout, crew, does, sent, unitId } from '#tests/support/petitions.ts';

const now = new Date('2026-11-20T02:00:00Z');
const administrator = { id: 0, organisationId: 1, permissions: permissionsOf('administrator') };
const moment = { now, today: dayOf(now), todayEnds: now, soonEnds: now };
let id: number;
let username: string;
let report: string;
let complaint: string;
/** The field of the procedure both are about, and another that is not above it. */
let own: number;
let above: number;
let other: number;

beforeAll(async () => {
  username = `limited.${randomUUID().slice(0, 8)}`;
  const account = {
    username,
    name: 'A',
    title: 'Chuyên viên',
    role: 'handler' as const,
    organisationId: await unitId('SCT'),
  };
  const created = await createAccount({ ...account, password: randomUUID() }, now);
  if (!created.ok) throw new Error('taken');
  id = created.id;
  const { intake } = await crew(now);
  report = await sent(now);
  complaint = await sent(now, complaintAbout('2026-11-02'));
  await does(report, 'accept', { unit: account.organisationId }, intake, now);
  await does(complaint, 'accept', { unit: account.organisationId }, intake, now);
  own = (await procedureByCode('DEMO.007'))!.fieldId!;
  const tree = await fieldTree('vi');
  above = tree.find((one) => one.id === own || one.below.some((below) => below.id === own))!.id;
  other = tree.find((one) => one.id !== above)!.id;
});

const limited = async (fields: number[], kinds: Kind[]): Promise<StaffActor> => {
  const rights = { title: 'Chuyên viên', role: 'handler' as const, unit: await unitId('SCT'), fields, kinds };
  expect(await changeRights(administrator, id, rights, now)).toEqual({ ok: true, username });
  return staffActor((await accountFor(administrator, id))!);
};
const queueOf = async (sight: StaffActor) => {
  const filter = { view: 'all' as const };
  const lines = await queuePage({ filter, sight, moment, order: 'due' }, { cursor: null, isBackwards: false }, 100);
  const { all } = await queueCounts({ all: filter }, sight, moment);
  expect(all).toBe(lines.length);
  return lines.map(({ code }) => code);
};

test.each<[what: string, limits: () => [fields: number[], kinds: Kind[]], reads: () => string[]]>([
  ['nothing', () => [[], []], () => [report, complaint]],
  ['a kind', () => [[], ['khieu_nai']], () => [complaint]],
  ['the field of the procedure', () => [[own], []], () => [report, complaint]],
  ['the field above it', () => [[above], []], () => [report, complaint]],
  ['another field', () => [[other], []], () => []],
  ['its field and a kind', () => [[own], ['phan_anh']], () => [report]],
])('limited to %s: the queue, the case and its moves agree', async (_what, limits, reads) => {
  const actor = await limited(...limits());
  for (const code of [report, complaint]) {
    const isTheirs = reads().includes(code);
    expect((await queueOf(actor)).includes(code)).toBe(isTheirs);
    expect((await caseInSight(actor, code)) !== null).toBe(isTheirs);
    expect((await caseFor(actor, code, 'vi', now)) !== null).toBe(isTheirs);
    if (isTheirs) continue;
    expect(await act({ actor, code, move: 'takeUp', given: {}, seen: null }, now)).toEqual({
      ok: false,
      why: 'notFound',
    });
    expect(await makeMove(code, 'takeUp', {}, actor, now)).toEqual({ ok: false, why: 'notYourUnit' });
  }
});

test('every change is on record from what to what, and no change leaves no entry', async () => {
  await limited([], []);
  const entries = () => read.select().from(auditEntry).where(eq(auditEntry.subjectKey, username));
  const before = (await entries()).length;
  await limited([], []);
  expect(await entries()).toHaveLength(before);
  await limited([], ['gop_y']);
  expect((await entries()).at(-1)).toMatchObject({
    action: 'account_changed',
    staffId: administrator.id,
    facts: { kinds: { from: null, to: ['gop_y'] } },
  });
});

test('nobody changes their own rights, and nobody else’s without the right to', async () => {
  const rights = { title: 'B', role: 'administrator' as const, unit: await unitId('SCT'), fields: [], kinds: [] };
  expect(await changeRights({ ...administrator, id }, id, rights, now)).toEqual({ ok: false, why: 'yourself' });
  for (const role of ['intake', 'handler', 'head', 'inspector'] as const) {
    const by = { ...administrator, permissions: permissionsOf(role) };
    expect(await changeRights(by, id, rights, now)).toEqual({ ok: false, why: 'forbidden' });
    expect(await accountFor(by, id)).toBeNull();
  }
  expect(await changeRights(administrator, 999_999, rights, now)).toEqual({ ok: false, why: 'unknownAccount' });
  expect(await changeRights(administrator, id, { ...rights, unit: 999_999 }, now)).toEqual({
    ok: false,
    why: 'unknownUnit',
  });
  expect(await changeRights(administrator, id, { ...rights, fields: [999_999] }, now)).toEqual({
    ok: false,
    why: 'unknownField',
  });
});

// Personal data at the desk: masked, shown to who asks and may, and every such look is in the log. And the names in notes.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAccount, type StaffActor, staffActor } from '#app/features/accounts/index.server.ts';
import { fileOpenedBy, mentionsFor, openedBy, unseenMentions } from '#app/features/casework/index.server.ts';
import { addNote, caseFor, caseWithSender, senderRevealed } from '#app/features/desk/index.server.ts';
import { findPetition } from '#app/features/petitions/index.server.ts';
import { auditEntries } from '#db/audit.ts';
import { read } from '#db/index.ts';
import { outbox } from '#db/schema/portal.ts';
import { type Crew, crew, does, officer, sent, unitId } from '#tests/support/petitions.ts';

const now = new Date('2026-09-07T02:00:00Z');
const tomorrow = new Date('2026-09-08T02:00:00Z');
let people: Crew;
let inspector: StaffActor;

const log = async (code: string) =>
  (await auditEntries({ subjectKind: 'petition', subjectKey: code }, 50)).map(({ action, facts }) => [action, facts]);

async function named(username: string, unit: string, email?: string): Promise<StaffActor> {
  const organisationId = await unitId(unit);
  const account = { username, name: username, title: 'Chuyên viên', role: 'handler' as const, organisationId, email };
  const created = await createAccount({ ...account, password: randomUUID() }, now);
  if (!created.ok) throw new Error('taken');
  return staffActor({ id: created.id, role: 'handler', organisationId });
}

async function ours(): Promise<string> {
  const code = await sent(now);
  await does(code, 'accept', {}, people.intake, now);
  return code;
}

beforeAll(async () => {
  people = await crew(now);
  inspector = await officer('inspector', 'VPUB', now);
});

describe('the sender', () => {
  test('is masked until asked for; the asking is logged with its reason', async () => {
    const code = await ours();
    const { view } = (await caseFor(people.handler, code, 'vi', now))!;
    expect(JSON.stringify(view.sender)).not.toMatch(/Hạnh|0900000123|hanh@|Quang Trung/);
    expect(view.sender.name).toBe('T. T. H.');
    expect(view.mayReveal).toBe(true);
    expect(await senderRevealed(people.handler, code, 'contact', now)).toMatchObject({
      name: 'Trần Thị Hạnh',
      phone: '0900000123',
    });
    expect(await log(code)).toEqual([['sender_revealed', { reason: 'contact' }]]);
  });

  test('is never shown to an inspector, and nothing is logged as shown', async () => {
    const code = await ours();
    expect((await caseFor(inspector, code, 'vi', now))!.view).toMatchObject({ mayReveal: false, mayNote: false });
    expect(await senderRevealed(inspector, code, 'supervise', now)).toBeNull();
    expect(await addNote(inspector, code, 'x', now)).toEqual({ ok: false, why: 'notFound' });
    expect(await caseWithSender(inspector, code)).toBeNull();
    expect(await caseWithSender(people.head, code)).not.toBeNull();
    expect(await log(code)).toEqual([]);
  });
});

describe('the log', () => {
  test('says once a day that an officer opened a case, and every time that they opened a file', async () => {
    const code = await ours();
    const { id } = (await findPetition(code))!.row;
    await Promise.all([1, 2, 3].map(() => openedBy(people.handler, { id, code }, now)));
    await openedBy(people.head, { id, code }, now);
    await openedBy(people.handler, { id, code }, tomorrow);
    await fileOpenedBy(people.handler, code, 7, now);
    await fileOpenedBy(people.handler, code, 7, now);
    const actions = (await log(code)).map(([action]) => action);
    expect(actions.filter((action) => action === 'case_opened')).toHaveLength(3);
    expect((await log(code)).filter(([action]) => action === 'file_opened')).toEqual([
      ['file_opened', { file: 7 }],
      ['file_opened', { file: 7 }],
    ]);
  });
});

describe('a mention', () => {
  test('waits for the colleague until they open the case, and their mail holds no words of it', async () => {
    const colleague = await named('nguyen.van.a', 'SCT', 'a@sct.example.vn');
    const code = await ours();
    expect(await addNote(people.handler, code, 'Nhờ @nguyen.van.a gọi lại cho bà Hạnh.', now)).toEqual({ ok: true });
    expect(await unseenMentions(colleague.staffId)).toBe(1);
    expect(await mentionsFor(colleague, 'vi')).toMatchObject([{ code, isSeen: false, author: 'Cán bộ handler' }]);
    const [mail] = (await read.select().from(outbox)).filter(({ template }) => template === 'mentioned');
    expect(mail).toMatchObject({ recipient: 'a@sct.example.vn', params: { code } });
    await openedBy(colleague, { id: (await findPetition(code))!.row.id, code }, now);
    expect(await unseenMentions(colleague.staffId)).toBe(0);
    // Another note on the same day waits again, though the case was opened today.
    await addNote(people.handler, code, '@nguyen.van.a xong chưa?', now);
    await openedBy(colleague, { id: (await findPetition(code))!.row.id, code }, now);
    expect(await unseenMentions(colleague.staffId)).toBe(0);
  });

  test('of somebody who may not see the case, or whom nobody knows, is refused and keeps nothing', async () => {
    const outsider = await named('le.van.b', 'SNNMT');
    const code = await ours();
    for (const note of ['Hỏi @le.van.b', 'Hỏi @khong.co.ai'])
      expect(await addNote(people.handler, code, note, now)).toEqual({ ok: false, why: 'unknownMention' });
    expect((await caseFor(people.handler, code, 'vi', now))!.view.notes).toEqual([]);
    expect(await unseenMentions(outsider.staffId)).toBe(0);
  });

  test('goes out of the list with the case', async () => {
    const colleague = await named('tran.thi.c', 'SCT');
    const code = await ours();
    await addNote(people.handler, code, '@tran.thi.c xem giúp', now);
    await does(code, 'handOver', { unit: await unitId('SNNMT'), reason: 'x' }, people.handler, now);
    expect(await mentionsFor(colleague, 'vi')).toEqual([]);
  });
});

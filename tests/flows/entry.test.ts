// What came by paper, counter or telephone becomes a petition like any other: dated by its arrival, of its sender, once.
import { beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '#app/domain/deadline.ts';
import { caseFor } from '#app/features/desk/index.server.ts';
import { entererOf, keepEntryFacts } from '#app/features/entry/index.server.ts';
import { findPetition, isKeyOf, submitPetition, timelineOf } from '#app/features/petitions/index.server.ts';
import { formatDay } from '#app/i18n/format.ts';
import * as page from '#app/routes/desk-entry.tsx';
import * as receiptPage from '#app/routes/desk-entry-receipt.tsx';
import { auditEntries } from '#db/audit.ts';
import { enteredPetition } from '#db/entry.ts';
import { read } from '#db/index.ts';
import { ask, clerk, letter, type Typed } from '#tests/support/entry.ts';
import { officer as colleague, sent, submission } from '#tests/support/petitions.ts';

const now = new Date();
const daysAgo = (days: number) => formatDay(dayOf(new Date(now.getTime() - days * 86_400_000)));
let officer: Awaited<ReturnType<typeof clerk>>;

beforeAll(async () => {
  officer = await clerk(now);
});

const send = (form: Typed) => ask(page as never, officer.cookie, form);
async function made(form: Typed) {
  const response = await send(form);
  expect(response.status).toBe(200);
  const { receipt } = await response.json();
  return receipt as { code: string; secret: string | null; files: string[]; dates: { name: string; dueDay: string }[] };
}
async function refusedBy(form: Typed) {
  const response = await send(form);
  expect(response.status).toBe(422);
  const { again } = await response.json();
  return again as { errors: Record<string, string>; draft: { typed: Typed }; preview: { twins: { by: string }[] } };
}

describe('a letter', () => {
  test('counts from the day it arrived, goes where the rules say, and names who typed it', async () => {
    const form = letter(daysAgo(3));
    const { code, secret } = await made(form);
    const { row } = (await findPetition(code))!;
    expect(formatDay(row.receivedDay)).toBe(daysAgo(3));
    expect(row).toMatchObject({ channel: 'post', state: 'received', consentsToPublish: true });
    expect(await isKeyOf(code, secret!)).toBe(true);
    const seen = (await caseFor(officer.actor, code, 'vi', now))!;
    expect(seen.view.unit.name).toContain('Sở Công Thương');
    const answer = seen.view.clocks.find(({ name }) => name === 'answer')!;
    expect(answer.startedAt).toBe(row.receivedAt.getTime());
    const [event] = await timelineOf(row.id, 'staff', 'vi');
    expect(event).toMatchObject({ move: 'send', actor: 'intake', staffName: 'Lê Thị Bình' });
    expect((await enteredPetition(read, row.id))!.entry).toMatchObject({ incomingNumber: '214/Đ', consent: 'written' });
    const log = await auditEntries({ subjectKind: 'petition', subjectKey: code }, 5);
    expect(log.map(({ action }) => action)).toEqual(['petition_entered']);
    expect(JSON.stringify(log)).not.toContain(form.name);
  });

  test('typed at the desk of a colleague on leave names both, in the ledger and in the log', async () => {
    const absent = await colleague('intake', 'VPUB', now);
    const standsIn = { absentId: absent.staffId, name: 'Cán bộ intake', until: dayOf(now) };
    const by = { id: officer.actor.staffId, organisationId: officer.actor.organisationId, standsIn };
    const { code } = await submitPetition(
      { ...(await submission({ channel: 'post' })), enteredBy: entererOf(by) },
      now,
      (tx, entered) =>
        keepEntryFacts(
          tx,
          by,
          { ...entered, channel: 'post' },
          { consent: 'not_asked', isNameless: false, signatories: 1 },
          now,
        ),
    );
    const [event] = await timelineOf((await findPetition(code))!.row.id, 'staff', 'vi');
    expect(event).toMatchObject({ staffName: 'Lê Thị Bình', onBehalfOf: 'Cán bộ intake' });
    const [entry] = await auditEntries({ subjectKind: 'petition', subjectKey: code }, 5);
    expect(entry).toMatchObject({ staffName: 'Lê Thị Bình', onBehalfOf: 'Cán bộ intake' });
  });

  test('typed twice under one slip is one petition, and its key is told once', async () => {
    const form = letter(daysAgo(0), { arrivedTime: '0:00' });
    const first = await made(form);
    const second = await made(form);
    expect(second.code).toBe(first.code);
    expect([typeof first.secret, second.secret]).toEqual(['string', null]);
  });

  test('of two clicks at once there is one petition', async () => {
    const form = letter(daysAgo(1));
    const [one, other] = await Promise.all([made(form), made(form)]);
    expect(one.code).toBe(other.code);
    expect([one.secret, other.secret].filter(Boolean)).toHaveLength(1);
  });

  test.each<[string, Typed, string]>([
    ['the officer themselves', { name: 'le thi binh' }, 'name'],
    ['nobody named', { name: '' }, 'name'],
    ['the hotline', { phone: '1022' }, 'phone'],
    ['a day to come', { arrivedDay: '01/01/2099' }, 'arrivedDay'],
    ['an unexplained old day', { arrivedDay: daysAgo(30) }, 'lateReason'],
    ['a complaint of nobody', { kind: 'khieu_nai', nameless: 'yes', target: 'act', subject: 'x' }, 'kind'],
    ['an unknown commune', { commune: 'Xã Không Có' }, 'commune'],
    ['a portal that nobody types into', { channel: 'portal' }, 'channel'],
    ['voters without a session', { channel: 'voters', broughtBy: 'Đoàn ĐBQH tỉnh' }, 'session'],
  ])('is refused with %s, and everything typed is shown again', async (_what, typed, field) => {
    const form = letter(daysAgo(1), typed);
    const { errors, draft } = await refusedBy(form);
    expect(Object.keys(errors)).toContain(field);
    expect(draft.typed.body).toBe(form.body);
    const kept = await ask(page as never, officer.cookie, undefined, {}, `?phieu=${form.slip}`);
    expect((await kept.json()).again.draft.typed.body).toBe(form.body);
  });

  test('is warned of with the same text, telephone or name, and made when the officer says so', async () => {
    const person = { name: 'Đỗ Văn Trùng', phone: '0905 777 888' };
    const first = letter(daysAgo(2), person);
    await made(first);
    const again = letter(daysAgo(1), { ...person, body: first.body! });
    expect((await refusedBy(again)).preview.twins.map(({ by }) => by)).toEqual(['text']);
    const other = letter(daysAgo(1), { ...person, name: 'Đỗ Thị Khác' });
    expect((await refusedBy(other)).preview.twins.map(({ by }) => by)).toEqual(['phone']);
    await made({ ...again, confirmed: 'yes' });
  });

  test('is only checked by Enter: nothing is made', async () => {
    const response = await send(letter(daysAgo(1), { do: 'check', name: 'Võ Thị Kiểm' }));
    const { again } = await response.json();
    expect(again.preview.because.unit.vi).toContain('Sở Công Thương');
    expect(again.preview.dates.length).toBeGreaterThan(0);
  });

  test('without a name is recorded as one of nobody', async () => {
    const { code } = await made(letter(daysAgo(1), { nameless: 'yes', name: '', address: '' }));
    const seen = (await caseFor(officer.actor, code, 'vi', now))!;
    expect(seen.view.kind).toBe('phan_anh');
  });

  test('of deputies is answered to the delegation', async () => {
    const { code } = await made(
      letter(daysAgo(1), {
        ...{ channel: 'voters', kind: 'kien_nghi', broughtBy: 'Đoàn ĐBQH tỉnh Quảng Ngãi', session: 'Kỳ họp thứ 2' },
        ...{ deputy: 'Đại biểu Nguyễn Văn A', constituency: 'Đơn vị bầu cử số 1', email: 'doan@quangngai.example' },
      }),
    );
    const { row } = (await findPetition(code))!;
    const entered = (await enteredPetition(read, row.id))!;
    expect(entered.senderName).toBe('Đoàn ĐBQH tỉnh Quảng Ngãi');
    expect(entered.entry).toMatchObject({ session: 'Kỳ họp thứ 2', constituency: 'Đơn vị bầu cử số 1' });
  });
});

describe('scans', () => {
  test('come with the form, stay with the draft, and go with the petition', async () => {
    const { do: _, ...typed } = letter(daysAgo(1), { name: 'Bùi Thị Quét' });
    const form = new FormData();
    for (const [name, value] of Object.entries(typed)) form.append(name, value);
    form.append('files', new File(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF'], 'don.pdf'));
    form.append('do', 'upload');
    const uploaded = await (await ask(page as never, officer.cookie, form)).json();
    expect(uploaded.again.draft.files.map(({ name }: { name: string }) => name)).toEqual(['don.pdf']);
    expect((await made({ ...typed, do: 'send' })).files).toEqual(['don.pdf']);
  });

  test('a slip of another officer opens nothing', async () => {
    const { slip, ...typed } = letter(daysAgo(1), { do: 'keep' });
    await send({ slip: slip!, ...typed });
    const other = await clerk(now);
    const loaded = await (await ask(page as never, other.cookie, undefined, {}, `?phieu=${slip}`)).json();
    expect(loaded.again.draft.typed.body).toBeUndefined();
    expect(loaded.unfinished).toEqual([]);
  });
});

describe('the receipt', () => {
  test('is printed again without its key, or with a new one that ends the old', async () => {
    const { code, secret } = await made(letter(daysAgo(1), { name: 'Phan Thị Mất' }));
    const seen = await (await ask(receiptPage as never, officer.cookie, undefined, { code })).json();
    expect(seen.receipt.secret).toBeNull();
    const { receipt } = await (await ask(receiptPage as never, officer.cookie, {}, { code })).json();
    expect([await isKeyOf(code, secret!), await isKeyOf(code, receipt.secret)]).toEqual([false, true]);
    const log = await auditEntries({ subjectKind: 'petition', subjectKey: code }, 5);
    expect(log.map(({ action }) => action)).toContain('entry_key_reissued');
  });

  test('of a petition that its sender sent is nobody’s to print or to give a key to', async () => {
    const code = await sent(now);
    for (const form of [undefined, {}])
      expect((await ask(receiptPage as never, officer.cookie, form, { code })).status).toBe(404);
  });
});

test.each(['handler', 'administrator'] as const)('to %s there is no such page', async (role) => {
  const { cookie } = await clerk(now, role);
  for (const form of [undefined, letter(daysAgo(1))]) expect((await ask(page as never, cookie, form)).status).toBe(404);
});

import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { attachmentsOfPetition } from '#app/features/attachments/index.server.ts';
import { findPetition, isKeyOf } from '#app/features/petitions/index.server.ts';
import type { DraftData } from '#app/features/sending/forms.ts';
import {
  addFile,
  destinationOf,
  errorsOf,
  findDraft,
  firstIncomplete,
  rulesFor,
  saveStep,
  sendDraft,
  sentWith,
  shorten,
} from '#app/features/sending/index.server.ts';
import type { Typed } from '#app/http/forms.server.ts';
import type { SendStep } from '#app/http/paths.ts';
import { rows } from '#db/index.ts';

const NOW = new Date('2026-11-21T03:00:00Z');
const HOUR = 3_600_000;
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

const STEPS: Record<string, Typed> = {
  loai: { kind: 'phan_anh' },
  noi: { procedure: '1.001612', field: '', unit: '', commune: '21484' },
  'su-viec': {
    title: 'Hồ sơ bị trả lại hai lần',
    body: 'Tôi nộp hồ sơ ngày 02/11.\r\nĐến nay đã bị trả lại hai lần.',
    request: 'Đề nghị nhận hồ sơ và trả kết quả đúng hạn.',
  },
  'nguoi-gui': {
    party: 'citizen',
    name: 'Nguyễn  Thị Thử',
    phone: '+84 905 123 456',
    email: '',
    address: 'Thôn 1, xã Ba Tơ',
  },
  'cong-khai': {},
};
const COMPLAINT: Typed = {
  target: 'decision',
  subject: 'Quyết định số 12/QĐ-SCT',
  body: 'SCT',
  decidedOn: '1/9/2026',
  learntOn: '3/9/2026',
};

/** A draft with these steps; `changes` replaces or adds some. */
async function draftWith(changes: Record<string, Typed> = {}, now = NOW): Promise<string> {
  let token: string | null = null;
  for (const [step, typed] of Object.entries({ ...STEPS, ...changes }))
    token = await saveStep(token, step as SendStep, typed, now);
  return token!;
}

async function firstWrong(changes: Record<string, Typed>, now = NOW) {
  const data = { ...STEPS, ...changes } as DraftData;
  return firstIncomplete(data, await rulesFor(data, now));
}
const errorsIn = async (step: SendStep, typed: Typed, now = NOW) =>
  errorsOf(step, typed, await rulesFor({ [step]: typed }, now));

const petitionsInAll = async () =>
  Number((await rows<{ n: number | string }>(sql`select count(*) as n from petition`))[0]!.n);

describe('the steps', () => {
  test('lead to the first that is missing or wrong', async () => {
    expect(await firstWrong({})).toBe('kiem-tra');
    expect(await firstWrong({ loai: {} })).toBe('loai');
    expect(await firstWrong({ noi: { commune: '21484' } })).toBe('noi');
    expect(await firstWrong({ noi: { field: 'dien', commune: 'khong' } })).toBe('kiem-tra');
    expect(await firstWrong({ noi: { field: 'no-such-field', commune: '21484' } })).toBe('noi');
    expect(await firstWrong({ noi: { procedure: '9.999999', commune: '21484' } })).toBe('noi');
    expect(await firstWrong({ 'su-viec': { ...STEPS['su-viec']!, body: 'ngắn' } })).toBe('su-viec');
    expect(await firstWrong({ loai: { kind: 'khieu_nai' } })).toBe('quyet-dinh');
    expect(await firstWrong({ loai: { kind: 'khieu_nai' }, 'quyet-dinh': COMPLAINT })).toBe('kiem-tra');
    expect(await firstWrong({ 'nguoi-gui': { ...STEPS['nguoi-gui']!, phone: '' } })).toBe('nguoi-gui');
  });

  test('say what is wrong in the order of the page, all at once', async () => {
    expect(Object.keys((await errorsIn('nguoi-gui', { party: 'business' })) ?? {})).toEqual([
      'name',
      'taxCode',
      'representative',
      'phone',
      'address',
    ]);
    expect(await errorsIn('noi', {})).toEqual({ field: 'sending:errors.about', commune: 'sending:errors.commune' });
  });

  test('count a text by what is seen, not by bytes or line ends', async () => {
    const matter = (body: string) => errorsIn('su-viec', { ...STEPS['su-viec']!, body });
    expect(await matter('ế'.normalize('NFD').repeat(10))).toBeNull();
    expect(await matter(`${'đ'.repeat(4_999)}\r\n${'đ'.repeat(5_000)}`)).toBeNull();
    expect(await matter('đ'.repeat(10_001))).toEqual({ body: 'sending:errors.body.tooLong' });
    expect(await matter(`   ${'a'.repeat(9)}\u200e\ufeff  `)).toEqual({ body: 'sending:errors.body.tooShort' });
  });

  test('ask why a complaint comes after 90 days, and let it pass with any reason', async () => {
    // 90 days from 22/08/2026 end on 20/11/2026; from 23/08 on Saturday 21/11, so on the next working day.
    const learnt = (learntOn: string, more: Typed = {}) =>
      errorsIn('quyet-dinh', { ...COMPLAINT, decidedOn: '1/8/2026', learntOn, ...more });
    expect(await learnt('23/08/2026')).toBeNull();
    expect(await learnt('22/08/2026')).toEqual({ lateGround: 'sending:errors.lateGround' });
    expect(await learnt('22/08/2026', { lateGround: 'none' })).toBeNull();
    expect(await learnt('22/08/2026', { lateGround: 'made-up' })).toEqual({ lateGround: 'sending:errors.lateGround' });
    expect(await learnt('22/11/2026')).toEqual({ learntOn: 'sending:errors.learntOn.future' });
    expect(await learnt('31/7/2026')).toMatchObject({ learntOn: 'sending:errors.learntOn.beforeDecision' });
    expect(await learnt('30/2/2026')).toEqual({ learntOn: 'sending:errors.learntOn.notADay' });
  });

  test('shorten long lists by a few letters, with diacritics more strictly', () => {
    const names = ['Xã Ba Tơ', 'Xã Ba Tô', 'Phường Cẩm Thành', 'Xã Đăk Hà'];
    const all = names.map((name, at) => ({ code: String(at), name }));
    const found = (query: string, chosen = '') => shorten(all, query, chosen).items.map(({ code }) => code);
    expect(found('ba to')).toEqual(['0', '1']);
    expect(found('Ba Tơ')).toEqual(['0']);
    expect(found('dak')).toEqual(['3']);
    expect(found('cam', '3')).toEqual(['2', '3']);
    expect(found('không có')).toEqual(['0', '1', '2', '3']);
  });

  test('show where it will go as soon as they know', async () => {
    const goesTo = async (data: DraftData) => (await destinationOf(data, await rulesFor(data, NOW), NOW))?.unit.vi;
    expect(await goesTo({})).toBeUndefined();
    expect(await goesTo({ loai: { kind: 'phan_anh' } })).toBeUndefined();
    expect(await goesTo({ loai: { kind: 'phan_anh' }, noi: { field: 'dien' } })).toMatch(/Sở Công Thương/);
    expect(await goesTo({ loai: { kind: 'phan_anh' }, noi: STEPS.noi! })).toMatch(/Ba Tơ/);
    expect(
      await goesTo({ loai: { kind: 'khieu_nai' }, noi: STEPS.noi!, 'quyet-dinh': { ...COMPLAINT, body: 'SYT' } }),
    ).toMatch(/Sở Y tế/);
  });
});

describe('sending', () => {
  test('makes the petition of the draft, cleaned, and the draft is gone', async () => {
    const token = await draftWith();
    await addFile(token, { name: 'đơn.pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF') }, NOW);
    const sending = await sendDraft(token, 'vi', NOW);
    if (!sending.ok) throw new Error('not sent');
    const { code, key } = sending.sent;
    const { row } = (await findPetition(code))!;
    expect(row).toMatchObject({
      kind: 'phan_anh',
      state: 'received',
      channel: 'portal',
      title: 'Hồ sơ bị trả lại hai lần',
      body: 'Tôi nộp hồ sơ ngày 02/11.\nĐến nay đã bị trả lại hai lần.',
      consentsToPublish: false,
    });
    const [sender] = await rows<{ name: string; phone: string; email: string | null }>(
      sql`select name, phone, email from petition_sender where petition_id = ${row.id}`,
    );
    expect(sender).toEqual({ name: 'Nguyễn Thị Thử', phone: '0905123456', email: null });
    expect((await attachmentsOfPetition(row.id, 'sender')).map(({ name }) => name)).toEqual(['đơn.pdf']);
    expect(await isKeyOf(code, key)).toBe(true);
    expect(await findDraft(token, NOW)).toBeNull();
  });

  test('twice, at once or one after the other, is one petition with one key', async () => {
    const token = await draftWith();
    const before = await petitionsInAll();
    const atOnce = await Promise.all(Array.from({ length: 6 }, () => sendDraft(token, 'vi', NOW)));
    const afterwards = await sendDraft(token, 'vi', later(HOUR));
    expect(await petitionsInAll()).toBe(before + 1);
    for (const sending of atOnce) expect(sending).toEqual(afterwards);
    expect(afterwards).toEqual({ ok: true, sent: await sentWith(token) });
  });

  test('what was sent is not sent again by typing on: that begins a new draft', async () => {
    const token = await draftWith();
    await sendDraft(token, 'vi', NOW);
    expect(await saveStep(token, 'loai', { kind: 'gop_y' }, NOW)).not.toBe(token);
  });

  test('an unfinished draft is not sent, nor is none', async () => {
    const token = await saveStep(null, 'loai', { kind: 'gop_y' }, NOW);
    expect(await sendDraft(token, 'vi', NOW)).toEqual({ ok: false, step: 'noi' });
    expect(await sendDraft(null, 'vi', NOW)).toEqual({ ok: false, why: 'noDraft' });
    expect(await sendDraft('x'.repeat(43), 'vi', NOW)).toEqual({ ok: false, why: 'noDraft' });
  });

  test('a late complaint is taken with its reason and marked', async () => {
    const late = { ...COMPLAINT, decidedOn: '1/5/2026', learntOn: '3/5/2026' };
    const token = await draftWith({
      loai: { kind: 'khieu_nai' },
      'quyet-dinh': { ...late, lateGround: 'illness', lateReason: 'Nằm viện từ tháng 6 đến tháng 10.' },
      'nguoi-gui': {
        party: 'business',
        name: 'Công ty TNHH Thử Nghiệm',
        taxCode: '0314409058-002',
        representative: 'Trần Văn Thử',
        phone: '',
        email: 'thu@vidu.example',
        address: 'Phường Cẩm Thành',
      },
    });
    const sending = await sendDraft(token, 'en', NOW);
    if (!sending.ok) throw new Error('not sent');
    const { row } = (await findPetition(sending.sent.code))!;
    const [complaint] = await rows<{ isPastLimit: unknown; reason: string; day: string }>(
      sql`select is_past_limit as "isPastLimit", late_reason as reason, learnt_on as day from complaint where petition_id = ${row.id}`,
    );
    expect(Boolean(complaint?.isPastLimit)).toBe(true);
    expect(complaint).toMatchObject({ reason: 'Ốm đau. Nằm viện từ tháng 6 đến tháng 10.', day: '2026-05-03' });
    const [sender] = await rows<{ code: string }>(
      sql`select tax_code as code from petition_sender where petition_id = ${row.id}`,
    );
    expect(sender?.code).toBe('0314409058-002');
  });
});

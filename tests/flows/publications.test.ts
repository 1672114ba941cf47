// What the public reads: masked before it is shown, found without diacritics, paged without losing or repeating a case.
import { beforeAll, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { findPetition } from '#app/features/petitions/index.server.ts';
import { maskedDraftFor, publicCase, publishedCases } from '#app/features/publications/index.server.ts';
import type { PublicSearch } from '#app/features/publications/types.ts';
import { read } from '#db/index.ts';
import { publicVersion } from '#db/portal.ts';
import { answered, type Crew, crew, does, draftText, sent } from '#tests/support/petitions.ts';

const MONDAY = instantAt('2026-10-05', '09:00');
const later = (minutes: number) => new Date(MONDAY.getTime() + minutes * 60_000);
const NEXT_MONTH = instantAt('2026-11-05', '09:00');

let officers: Crew;
beforeAll(async () => {
  officers = await crew(MONDAY);
});

const list = (search: PublicSearch, atOnce?: number) => publishedCases(search, 'vi', NEXT_MONTH, atOnce);
const codesIn = async (search: PublicSearch) => (await list(search)).items.map(({ code }) => code);
const shown = async (code: string) => {
  const found = await publicCase(code, 'vi', NEXT_MONTH);
  if (found.found !== 'case') throw new Error(`${code}: ${found.found}`);
  return found;
};

describe('masking', () => {
  const body =
    'Tôi là Trần Thị Hạnh, 0900.000.123, CCCD 051185001234, nhà số 12 đường Quang Trung, chờ thủ tục 1.001612.';

  test('what nobody rewrote is masked in full, the wish with it', async () => {
    const code = await sent(MONDAY, {
      title: 'Hồ sơ của Trần Thị Hạnh quá hẹn',
      body,
      request: 'Gọi lại cho bà Hạnh.',
    });
    await does(code, 'accept', { publish: 'yes' }, officers.intake, MONDAY);
    const { case: one } = await shown(code);
    expect(one.title).toBe('Hồ sơ của [đã che tên] quá hẹn');
    expect(one.body).toBe(
      'Tôi là [đã che tên], [đã che số điện thoại], CCCD [đã che số giấy tờ], [đã che địa chỉ], chờ thủ tục 1.001612.\n\n' +
        'Đề nghị: Gọi lại cho bà [đã che tên].',
    );
    expect(JSON.stringify(await shown(code))).not.toMatch(/Hạnh|hanh@|0900/);
  });

  test('an officer starts from the same proposal, and what they write passes the last guard', async () => {
    const code = await sent(MONDAY, { body });
    const { row } = (await findPetition(code))!;
    const draft = await maskedDraftFor(row.id);
    expect(draft.body).toContain('[đã che tên]');
    expect(draft.answer).toBeNull();
    const publicBody = 'Bà tran thi hanh (0900 000 123, hanh@example.vn) ở số 12 đường Quang Trung hỏi về hồ sơ.';
    await does(code, 'accept', { publish: 'yes', publicTitle: 'Hỏi về hồ sơ', publicBody }, officers.intake, MONDAY);
    expect((await shown(code)).case).toMatchObject({
      title: 'Hỏi về hồ sơ',
      body: 'Bà [đã che tên] ([đã che số điện thoại], [đã che email]) ở số 12 đường Quang Trung hỏi về hồ sơ.',
    });
  });

  test('the answer appears when it is sent, masked, and is found', async () => {
    const code = await sent(MONDAY);
    const { intake, handler, head } = officers;
    await does(code, 'accept', { publish: 'yes' }, intake, MONDAY);
    await does(code, 'takeUp', {}, handler, MONDAY);
    await does(code, 'draftAnswer', draftText(0, 'Kính gửi bà Trần Thị Hạnh: máy biến áp đã thay.'), handler, MONDAY);
    await does(code, 'submitAnswer', {}, handler, MONDAY);
    expect((await shown(code)).case.answer).toBeNull();
    expect(await codesIn({ query: 'máy biến áp' })).not.toContain(code);
    await does(code, 'sendAnswer', { documentNumber: '9/TB-SCT', documentDay: null }, head, later(60));
    expect((await shown(code)).case).toMatchObject({
      answer: 'Kính gửi bà [đã che tên]: máy biến áp đã thay.',
      state: 'answered',
      answeredDay: '2026-10-05',
      isOnTime: true,
    });
    expect(await codesIn({ query: 'may bien ap' })).toContain(code);
  });
});

describe('being public', () => {
  test('without consent acceptance publishes nothing, and nothing says that the case exists', async () => {
    const code = await sent(MONDAY, { consentsToPublish: false });
    await does(code, 'accept', { publish: 'yes' }, officers.intake, MONDAY);
    expect(await publicCase(code, 'vi', MONDAY)).toEqual({ found: 'nothing' });
    expect(await publicCase('QNG-26-00000-0', 'vi', MONDAY)).toEqual({ found: 'nothing' });
  });

  test('taken back it is gone from list and search, and said to have been public', async () => {
    const code = await sent(MONDAY, { title: 'Cột điện nghiêng ở ngã ba Thạch Trụ' });
    await does(code, 'accept', { publish: 'yes' }, officers.intake, MONDAY);
    expect(await codesIn({ query: 'cot dien nghieng' })).toEqual([code]);
    const before = await publicVersion(read);
    await does(code, 'unpublish', { reason: 'Người gửi yêu cầu' }, officers.intake, MONDAY);
    expect(await codesIn({ query: 'cot dien nghieng' })).toEqual([]);
    expect(await publicCase(code, 'vi', MONDAY)).toEqual({ found: 'removed' });
    expect(await publicVersion(read)).toBeGreaterThan(before);
  });
});

describe('the list', () => {
  const codes: string[] = [];
  beforeAll(async () => {
    // Three at the same moment: the key decides among equals.
    for (const minute of [1, 2, 2, 2, 3, 4, 5]) {
      const code = await sent(MONDAY, { title: `Khiếu nại đất đai bị chậm, lượt ${minute}`, kind: 'kien_nghi' });
      await does(code, 'accept', { publish: 'yes' }, officers.intake, later(minute));
      codes.unshift(code);
    }
  });

  test.each(['khiếu nại đất đai', 'khieu nai dat dai', 'KHIEU  NAI, dat', 'đất-đai chậm'])(
    'finds by %s',
    async (query) => {
      expect(await codesIn({ query, kind: 'kien_nghi' })).toEqual(codes);
    },
  );

  test('goes on page by page, newest first, each case once', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 10; page++) {
      const { items, next, count, isMore } = await list({ kind: 'kien_nghi', query: 'dat dai', after }, 2);
      expect({ count, isMore }).toEqual({ count: 7, isMore: false });
      seen.push(...items.map(({ code }) => code));
      if (!next) break;
      after = next;
    }
    expect(seen).toEqual(codes);
  });

  test('a case published meanwhile does not push one onto two pages', async () => {
    const first = await list({ kind: 'kien_nghi', query: 'dat dai' }, 3);
    const newer = await sent(MONDAY, { title: 'Đất đai, mới nhất', kind: 'kien_nghi' });
    await does(newer, 'accept', { publish: 'yes' }, officers.intake, later(10));
    const second = await list({ kind: 'kien_nghi', query: 'dat dai', after: first.next! }, 3);
    expect([...first.items, ...second.items].map(({ code }) => code)).toEqual(codes.slice(0, 6));
    await does(newer, 'unpublish', { reason: 'Thử' }, officers.intake, later(11));
  });

  test.each([
    ['kind', { kind: 'kien_nghi' }, true],
    ['another kind', { kind: 'gop_y' }, false],
    ['the unit', { unit: 'SCT' }, true],
    ['the unit above it', { unit: 'UBND' }, true],
    ['another unit', { unit: 'SYT' }, false],
    ['the commune', { commune: '21025' }, true],
    ['the state', { state: 'da_tiep_nhan' }, true],
    ['several states', { state: 'da_tiep_nhan,mo_lai' }, true],
    ['another state', { state: 'da_rut' }, false],
    ['the year', { year: '2026' }, true],
    ['another year', { year: '2025' }, false],
    ['being overdue', { timing: 'dang_qua_han' }, true],
    ['being on time', { timing: 'dung_han' }, false],
    ['what does not exist', { unit: 'KHONG-CO' }, false],
    ['a broken place to go on from', { after: "'; drop table" }, true],
  ] as [string, PublicSearch, boolean][])('narrowed to %s', async (_what, search, isThere) => {
    expect((await codesIn({ query: 'luot', ...search })).includes(codes[0]!)).toBe(isThere);
  });

  test('says for each how it stands to its day', async () => {
    const [line] = (await list({ query: 'luot' })).items;
    expect(line).toMatchObject({ dueDay: '2026-10-14', answeredDay: null, isOnTime: false, kind: 'kien_nghi' });
  });
});

test('a reopened case is open again and its old answer still readable', async () => {
  const code = await sent(MONDAY);
  await answered(code, officers, MONDAY);
  await does(code, 'reopen', { reason: 'Chưa xong' }, { as: 'sender' }, later(30));
  const { case: one, clocks } = await shown(code);
  expect(one).toMatchObject({ state: 'reopened', answeredDay: null });
  expect(one.answer).toContain('Hồ sơ đã có kết quả');
  expect(clocks.map(({ name, round }) => `${name} ${round}`)).toContain('answer 2');
});

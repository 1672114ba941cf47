// Official letters as structures: the form of Nghị định 30/2020 as read, signatures, numbers, dates, and what each letter says.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { bases, isCitable, type LetterFrame, writingPlace } from '#app/domain/letter.ts';
import { answerLetter } from '#app/domain/letter-answer.ts';
import { BLANK, LETTER_FORMAT, MOTTO, NATION, numberLine, placeAndDay } from '#app/domain/letter-format.ts';
import { isWrittenFor, LETTER_KINDS, LETTER_NAMES, letterOfSlug } from '#app/domain/letter-kinds.ts';
import { MOVE_LETTERS } from '#app/domain/letter-moves.ts';
import type { LetterCase } from '#app/domain/letter-words.ts';
import { headTitleOf, type SigningForm, signatureLines } from '#app/domain/signature.ts';

const rows = parse(readFileSync(new URL('letter_format_nd30.csv', import.meta.url)), { columns: true }) as {
  component: string;
  value: string;
}[];
const asked = (component: string) => rows.find((row) => row.component === component)!.value;
/** "13-14" somewhere in the text of the form. */
const ranges = (text: string) =>
  [...text.matchAll(/(\d+(?:,\d+)?)-(\d+(?:,\d+)?)/g)].map(([, from, to]) =>
    [from!, to!].map((one) => Number(one.replace(',', '.'))),
  );
const within = (value: number, [from, to]: number[]) => value >= from! && value <= to!;

describe('the form', () => {
  const { size, margins, page, body } = LETTER_FORMAT;

  test('paper and margins', () => {
    expect(asked('khổ giấy')).toContain(`${page.width}x${page.height}`);
    const [top, bottom, left, right] = ranges(asked('lề'));
    expect(within(margins.top, top!)).toBe(true);
    expect(within(margins.bottom, bottom!)).toBe(true);
    expect(within(margins.left, left!)).toBe(true);
    expect(within(margins.right, right!)).toBe(true);
    expect(asked('phông')).toContain(LETTER_FORMAT.font);
  });

  test.each([
    ['Quốc hiệu', size.nation],
    ['Tiêu ngữ', size.motto],
    ['tên cơ quan chủ quản', size.superior],
    ['tên cơ quan ban hành', size.issuer],
    ['địa danh, thời gian', size.placeAndDay],
    ['tên loại, trích yếu', size.type],
    ['tên loại, trích yếu', size.subject],
    ['trích yếu công văn', size.subjectOfLetter],
    ['nội dung', size.body],
    ['chức vụ, họ tên, chữ ký', size.signature],
    ['số trang', size.pageNumber],
  ])('%s is written in %d points', (component, points) => {
    expect(within(points, ranges(asked(component)).find(([from]) => from! >= 11)!)).toBe(true);
  });

  test('the rest of it', () => {
    expect(asked('Quốc hiệu')).toContain(NATION);
    expect(asked('Tiêu ngữ')).toContain(MOTTO);
    expect(asked('số, ký hiệu')).toContain(`; ${size.number},`);
    expect(asked('Nơi nhận')).toContain(`nghiêng đậm ${size.recipientsTitle}; danh sách ${size.recipients}`);
    expect(within(body.firstLineIndent / 10, [1, 1.27])).toBe(true);
    expect(body.spaceBefore).toBeGreaterThanOrEqual(6);
    expect(within(body.lineHeight, [1, 1.5])).toBe(true);
    expect(within(LETTER_FORMAT.issuerLine, [1 / 3, 1 / 2])).toBe(true);
  });
});

test.each([
  ['5/TB-SCT', 'Số: 05/TB-SCT'],
  ['05/TB-SCT', 'Số: 05/TB-SCT'],
  ['215/SCT-QLNL', 'Số: 215/SCT-QLNL'],
  [null, `Số: ${BLANK}/${BLANK}`],
])('the number %s is written "%s"', (number, line) => {
  expect(numberLine(number)).toBe(line);
});

test.each([
  ['2026-02-05', 'Ba Tơ, ngày 05 tháng 02 năm 2026'],
  ['2026-03-15', 'Ba Tơ, ngày 15 tháng 3 năm 2026'],
  ['2026-12-01', 'Ba Tơ, ngày 01 tháng 12 năm 2026'],
  [null, 'Ba Tơ, ngày …… tháng …… năm ……'],
])('the day %s is written "%s"', (day, text) => {
  expect(placeAndDay('Ba Tơ', day)).toBe(text);
});

test.each([
  ['commune', 'UBND xã Ba Tơ', 'Ba Tơ'],
  ['commune', 'UBND đặc khu Lý Sơn', 'Lý Sơn'],
  ['department', 'Sở Công Thương', 'Quảng Ngãi'],
  ['province', 'UBND tỉnh Quảng Ngãi', 'Quảng Ngãi'],
])('an office of level %s, %s, writes from %s', (level, name, place) => {
  expect(writingPlace(level, name, 'Tỉnh Quảng Ngãi')).toBe(place);
});

const SIGNED: [form: SigningForm, title: string, committee: string | null, lines: string[]][] = [
  ['self', 'Giám đốc', null, ['GIÁM ĐỐC']],
  ['deputy', 'Phó Giám đốc', null, ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
  ['delegated', 'Trưởng phòng', null, ['TL. GIÁM ĐỐC', 'TRƯỞNG PHÒNG']],
  ['authorised', 'Chánh Văn phòng', null, ['TUQ. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG']],
  ['acting', 'Giám đốc', null, ['Q. GIÁM ĐỐC']],
  ['collective', 'Chủ tịch', 'Ủy ban nhân dân', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  ['deputy', 'Phó Chủ tịch', 'Ủy ban nhân dân', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ['self', 'Chủ tịch', 'Ủy ban nhân dân', ['CHỦ TỊCH']],
];
test.each(SIGNED)('%s, %s, of %s', (form, title, committee, lines) => {
  const principal = committee ? 'Chủ tịch' : 'Giám đốc';
  expect(signatureLines({ form, title, principal, committee })).toEqual(lines);
});

test.each([
  ['Sở Công Thương', 'Giám đốc'],
  ['UBND xã Ba Tơ', 'Chủ tịch'],
  ['Văn phòng UBND tỉnh Quảng Ngãi', 'Chánh Văn phòng'],
  ['Ban Tiếp công dân tỉnh', 'Trưởng ban'],
  ['Thanh tra tỉnh', 'Chánh Thanh tra'],
  ['Chi cục Kiểm lâm', 'Chi cục trưởng'],
  ['Công ty Điện lực', 'Thủ trưởng'],
])('the head of %s is called %s', (name, title) => {
  expect(headTitleOf(name)).toBe(title);
});

const frame: LetterFrame = {
  office: { name: 'Sở Công Thương', superior: 'UBND tỉnh Quảng Ngãi', place: 'Quảng Ngãi' },
  number: '215/SCT-QLNL',
  day: '2026-11-21',
  decidedBy: 'Giám đốc Sở Công Thương',
  signature: { lines: ['GIÁM ĐỐC'], name: 'Lê Văn Bình' },
  isDraft: false,
};
const about: LetterCase = {
  code: 'QNG-26-22222-2',
  kind: 'phan_anh',
  title: 'Hồ sơ quá hẹn',
  receivedDay: '2026-11-02',
  sender: { name: 'Trần Thị Hạnh', address: '12 Quang Trung', isBusiness: false },
  procedure: null,
  complained: null,
};
const parts = {
  summary: 'Giấy phép đã được cấp.',
  body: 'Đã ký.\n\nMời đến nhận.',
  whatWasDone: 'Đã xin lỗi.',
  legalBasis: 'Nghị định 20/2008/NĐ-CP, Điều 14',
  outcome: null,
};
const textOf = (letter: ReturnType<typeof answerLetter>) => letter.blocks.map(({ text }) => text).join('\n');

describe('an answer', () => {
  test('is a công văn: subject under the number, addressee, summary, content, what was done', () => {
    const letter = answerLetter(frame, about, parts);
    expect([letter.type, letter.subject]).toEqual([null, 'V/v trả lời phản ánh của ông (bà) Trần Thị Hạnh']);
    expect([letter.superior, letter.issuer]).toEqual(['UBND TỈNH QUẢNG NGÃI', 'SỞ CÔNG THƯƠNG']);
    expect(letter.addressees).toEqual(['Ông (Bà) Trần Thị Hạnh; địa chỉ: 12 Quang Trung']);
    for (const part of [
      'Giấy phép đã được cấp.',
      'Đã ký.',
      'Mời đến nhận.',
      'Đã xin lỗi.',
      'QNG-26-22222-2',
      '02/11/2026',
    ])
      expect(textOf(letter)).toContain(part);
    expect(letter.blocks.filter(({ as }) => as !== 'paragraph')).toEqual([]);
    expect(letter.recipients.at(-1)).toMatch(/^Lưu: VT/);
  });

  test('to a complaint is a decision: authority, bases, conclusion, articles, where to go next', () => {
    const letter = answerLetter(
      frame,
      { ...about, kind: 'khieu_nai', complained: '12/TB-SCT' },
      { ...parts, outcome: 'rejected' },
    );
    expect([letter.type, letter.authority, letter.addressees]).toEqual(['QUYẾT ĐỊNH', 'GIÁM ĐỐC SỞ CÔNG THƯƠNG', []]);
    const articles = letter.blocks.filter(({ as }) => as === 'article').map(({ text }) => text);
    expect(articles[0]).toBe('Khiếu nại là sai. Giấy phép đã được cấp.');
    expect(articles[2]).toMatch(/30 ngày.*45 ngày.*Luật Khiếu nại 2011, Điều 33/);
    expect(articles).toHaveLength(4);
  });

  test('of a committee writes its name out and stands under nobody', () => {
    const office = { name: 'UBND xã Ba Tơ', superior: null, place: 'Ba Tơ' };
    expect(answerLetter({ ...frame, office }, about, parts)).toMatchObject({
      issuer: 'ỦY BAN NHÂN DÂN XÃ BA TƠ',
      superior: null,
    });
  });
});

test.each([
  [
    'Luật Khiếu nại 2011, Điều 31; Nghị định 124/2020/NĐ-CP.',
    ['Căn cứ Luật Khiếu nại 2011, Điều 31;', 'Căn cứ Nghị định 124/2020/NĐ-CP;'],
  ],
  ['Căn cứ Luật Tiếp công dân\n\nQuyết định 1', ['Căn cứ Luật Tiếp công dân;', 'Căn cứ Quyết định 1;']],
])('the bases of "%s"', (text, lines) => {
  expect(bases(text).map((block) => block.text)).toEqual(lines);
});

test.each([
  ['Luật Khiếu nại Đ28k1', true],
  ['NĐ 20/2008 (NĐ 48/2013) Đ9', true],
  ['quy định của tỉnh (mặc định, chờ xác nhận)', false],
  ['Quyết định của tỉnh (chờ xác nhận)', false],
])('"%s" can be cited: %s', (basis, is) => {
  expect(isCitable(basis)).toBe(is);
});

describe('the letters of moves', () => {
  const blank = {
    reason: null,
    legalBasis: null,
    fromDay: null,
    toDay: null,
    aboutDate: null,
    ground: null,
    body: null,
  };
  const names = LETTER_NAMES.filter((name) => name !== 'answer');

  test.each(names)('%s has blanks for what is not known, and none for what is', (name) => {
    const complaint = { ...about, kind: 'khieu_nai' as const };
    const full = {
      reason: 'Lý do.',
      legalBasis: 'Luật X',
      fromDay: '2026-11-20',
      toDay: '2026-12-20',
      aboutDate: null,
      ground: 'Căn',
      body: 'Tòa án',
    };
    expect(textOf(MOVE_LETTERS[name](frame, complaint, full))).not.toContain('…');
    const empty = MOVE_LETTERS[name]({ ...frame, number: null, day: null, isDraft: true }, complaint, blank);
    expect(`${textOf(empty)}${empty.numberLine}`).toContain(BLANK);
    expect(empty.isDraft).toBe(true);
  });

  test('number a form of the law only where the notes name it', () => {
    const numbered = LETTER_NAMES.filter((name) => LETTER_KINDS[name].form.number !== null);
    expect(numbered.map((name) => LETTER_KINDS[name].form.number)).toEqual(['Mẫu số 14a', 'Mẫu số 14b']);
    expect(numbered.map((name) => isWrittenFor(name, 'phan_anh'))).toEqual([false, false]);
  });

  test('are found by their address', () => {
    expect(LETTER_NAMES.map((name) => letterOfSlug(LETTER_KINDS[name].slug))).toEqual(LETTER_NAMES);
    expect(letterOfSlug('khac')).toBeUndefined();
  });
});

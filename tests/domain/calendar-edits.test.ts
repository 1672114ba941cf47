// A day that is decided is not called a proposal any more; one that is not keeps saying so.
import { expect, test } from 'vitest';
import { asDecided } from '#app/domain/calendar-edits.ts';

test.each([
  ['Đề xuất nghỉ hoán đổi (làm bù 28/11/2026)', 'Nghỉ hoán đổi (làm bù 28/11/2026)'],
  ['Làm bù cho 23/11/2026 (đề xuất)', 'Làm bù cho 23/11/2026'],
  ['Nghỉ bù Tết 2027 (mùng 1 T7, mùng 2 CN) - dự kiến', 'Nghỉ bù Tết 2027 (mùng 1 T7, mùng 2 CN)'],
  ['Quốc khánh (ngày liền kề) – dự kiến', 'Quốc khánh (ngày liền kề)'],
  ['Tết Nguyên đán 2027 (dự kiến 1 ngày trước + 4 ngày sau)', 'Tết Nguyên đán 2027 (1 ngày trước + 4 ngày sau)'],
  ['ĐỀ XUẤT: nghỉ liền kề', 'Nghỉ liền kề'],
  ['BLLĐ 2019 Đ112k1b; TTg chưa quyết định', 'BLLĐ 2019 Đ112k1b'],
  ['explainer chinhphu.vn 06/9/2026 (đề xuất)', 'explainer chinhphu.vn 06/9/2026'],
  ['Thông báo 9441/TB-BNV', 'Thông báo 9441/TB-BNV'],
  ['Ngày đề xuất ý kiến của Nhân dân tỉnh', 'Ngày đề xuất ý kiến của Nhân dân tỉnh'],
])('"%s" becomes "%s"', (name, decided) => {
  expect(asDecided({ kind: 'holiday', name, basis: name })).toEqual({ kind: 'holiday', name: decided, basis: decided });
  for (const kind of ['holiday_expected', 'swap_off_PROPOSED', 'swap_work_PROPOSED'])
    expect(asDecided({ kind, name, basis: name })).toEqual({ kind, name, basis: name });
});

test('what was nothing but a proposal keeps its name rather than have none', () => {
  expect(asDecided({ kind: 'holiday', name: 'Đề xuất', basis: 'x' }).name).toBe('Đề xuất');
});

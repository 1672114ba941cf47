// Placeholders: what the case fills, what a person must fill, what is nobody's.
import { describe, expect, test } from 'vitest';
import {
  appended,
  fillTemplate,
  gapsIn,
  PLACEHOLDERS,
  type TemplateFacts,
  unknownNames,
} from '#app/domain/template.ts';
import { moveForms } from '#app/features/petitions/forms.ts';

const facts = (some: Partial<TemplateFacts> = {}): TemplateFacts => ({
  ...(Object.fromEntries(PLACEHOLDERS.map((name) => [name, null])) as TemplateFacts),
  ten_nguoi_gui: 'Trần Thị Hạnh',
  ma_ho_so: 'QNG-26-22222-2',
  ...some,
});

describe('filling', () => {
  test.each([
    ['Kính gửi {{ten_nguoi_gui}}', 'Kính gửi Trần Thị Hạnh'],
    ['{{ ma_ho_so }}, {{ma_ho_so}}', 'QNG-26-22222-2, QNG-26-22222-2'],
    ['về {{ten_thu_tuc}}', 'về [[điền tên thủ tục]]'],
    ['vào ngày [[điền ngày trả]]', 'vào ngày [[điền ngày trả]]'],
    ['{{khong_ai_biet}}', '{{khong_ai_biet}}'],
    ['không có gì', 'không có gì'],
  ])('"%s" becomes "%s"', (template, text) => {
    expect(fillTemplate(template, facts())).toBe(text);
  });

  test('a fact is put in once, and its brackets are no gap', () => {
    const text = fillTemplate('{{tieu_de}}', facts({ tieu_de: 'Về {{ma_ho_so}} và [[điều kia]]' }));
    expect(text).toBe('Về {ma_ho_so} và [điều kia]');
    expect(gapsIn(text)).toEqual([]);
  });
});

test.each([
  ['Đã xong.', []],
  ['Ngày [[điền ngày]] tại [[]]', ['[[điền ngày]]', '[[]]']],
  ['{{ten_thu_tuc}} còn đó', ['{{ten_thu_tuc}}']],
  ['mảng a[0] và {một}', []],
])('the gaps of "%s"', (text, gaps) => {
  expect(gapsIn(text)).toEqual(gaps);
});

test('names that no case fills', () => {
  expect(unknownNames('{{ma_ho_so}} {{ma_hoso}} [[điền]]')).toEqual(['ma_hoso']);
});

test.each([
  ['', 'Mẫu', 'Mẫu'],
  ['Đã gõ', 'Mẫu', 'Đã gõ\n\nMẫu'],
  ['Đã gõ\n', '', 'Đã gõ'],
])('a template comes behind "%s"', (typed, template, text) => {
  expect(appended(typed, template)).toBe(text);
});

test.each([
  ['askInformation', { text: 'Bổ sung [[điền giấy tờ]]' }, 'text'],
  ['returnToIntake', { unit: '1', reason: 'Thuộc {{don_vi}}' }, 'reason'],
] as const)('%s does not go out with a gap', (move, given, field) => {
  const parsed = moveForms[move].safeParse(given);
  expect(parsed.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    [field, 'petition:form.gapsLeft'],
  ]);
});

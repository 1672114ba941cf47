// Fields by the words people use for them.
import { expect, test } from 'vitest';
import { everydayWordsOf, fieldsNamedIn } from '#app/domain/everyday-words.ts';

const fields = [
  { id: 1, name: 'Đất đai', everydayWords: 'sổ đỏ, bìa đỏ, tách thửa' },
  { id: 2, name: 'Nhà ở', everydayWords: 'xây nhà,  làm nhà ' },
  { id: 3, name: 'Điện', everydayWords: 'điện lực' },
  { id: 4, name: 'Lĩnh vực khác', everydayWords: '' },
];
const named = (query: string) => fieldsNamedIn(query, fields).map(({ field, rest }) => [field.id, rest]);

test.each<[string, [number, string][]]>([
  ['sổ đỏ', [[1, '']]],
  ['SO DO', [[1, '']]],
  ['dat dai', [[1, '']]],
  ['đất', [[1, '']]],
  ['cấp lại sổ đỏ', [[1, 'cap lai']]],
  ['xin xây nhà tầng', [[2, 'xin tang']]],
  ['điện lực', [[3, '']]],
  ['sổ hồng', []],
  ['điệ', [[3, '']]],
  ['', []],
])('%s', (query, expected) => expect(named(query)).toEqual(expected));

test('words are tidied and stand once', () => {
  expect(everydayWordsOf(' sổ đỏ,bìa  đỏ;\nsổ đỏ, ')).toEqual(['sổ đỏ', 'bìa đỏ']);
});

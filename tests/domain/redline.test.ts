// What changed between two versions, word by word; and what of an answer is the same.
import { describe, expect, test } from 'vitest';
import { contentOf, isSameContent, mergedBases, redline } from '#app/features/answers/types.ts';

const SIGNS = { same: '', added: '+', removed: '-' };
const inShort = (before: string, after: string) =>
  redline(before, after).map(({ text, change }) => `${SIGNS[change]}${text}`);

describe('a redline', () => {
  test.each([
    ['Đã ký.', 'Đã ký.', ['Đã ký.']],
    ['Đã ký hôm qua.', 'Đã ký hôm nay.', ['Đã ký hôm ', '-qua', '+nay', '.']],
    ['Đã ký', 'Chưa ký', ['-Đã', '+Chưa', ' ký']],
    ['', 'Mới', ['+Mới']],
    ['Cũ', '', ['-Cũ']],
    ['Một\r\nHai', 'Một\nHai', ['Một\nHai']],
  ])('from "%s" to "%s"', (before, after, parts) => {
    expect(inShort(before, after)).toEqual(parts);
  });

  test('both texts stand in it whole', () => {
    const [before, after] = [
      'Sở đã trả lời ông Bình ngày 5.\nMời đến nhận.',
      'Sở trả lời bà Bình ngày 6, mời đến nhận.',
    ];
    const parts = redline(before!, after!);
    const of = (gone: 'added' | 'removed') =>
      parts
        .filter(({ change }) => change !== gone)
        .map(({ text }) => text)
        .join('');
    expect([of('added'), of('removed')]).toEqual([before, after]);
  });

  test('of two long texts with nothing in common is not looked for: all went, all came', () => {
    const words = (letter: string) => Array.from({ length: 6_000 }, (_, index) => `${letter}${index}`).join(' ');
    expect(redline(words('a'), words('b'))).toEqual([
      { text: words('a'), change: 'removed' },
      { text: words('b'), change: 'added' },
    ]);
  });
});

describe('the content of an answer', () => {
  const content = contentOf({ summary: 'A', body: 'B', legalBasis: 'C', outcome: 'upheld', signingForm: 'deputy' });

  test('is whole, whatever is given', () => {
    expect(contentOf({ outcome: 'perhaps', signingForm: 'x', body: ['a'], documentNumber: '  ' })).toEqual({
      ...{ summary: '', body: '', whatWasDone: '', legalBasis: '' },
      ...{ outcome: null, documentNumber: null, documentDay: null },
      ...{ signingForm: 'self', signerName: null, signerTitle: null },
    });
  });

  test.each([
    [{ body: 'B ' }, true],
    [{ body: 'B\r\n' }, true],
    [{ signerName: '' }, true],
    [{ whatWasDone: 'Đã làm' }, false],
    [{ outcome: 'rejected' }, false],
  ])('%o is the same: %s', (other, isSame) => {
    expect(isSameContent(content, contentOf({ ...content, ...other }))).toBe(isSame);
  });
});

test.each([
  ['Luật A', ['Luật B'], 'Luật A\nLuật B'],
  ['', ['Luật B', 'Luật B'], 'Luật B'],
  ['Căn cứ Luật B, Điều 2', ['Luật B'], 'Căn cứ Luật B, Điều 2'],
  [' Luật A \n\n', [], 'Luật A'],
])('bases typed "%s" and ticked %o', (typed, chosen, merged) => {
  expect(mergedBases(typed, chosen)).toBe(merged);
});

// Names after an @, and senders behind a mask, as tables.
import { expect, test } from 'vitest';
import { maskedSender } from '#app/domain/masking-sender.ts';
import { MENTIONS_AT_MOST, mentionsIn } from '#app/domain/mentions.ts';

test.each([
  ['@xuly.sct xem giúp', ['xuly.sct']],
  ['Nhờ @xuly.sct, @lanhdao.sct.', ['xuly.sct', 'lanhdao.sct']],
  ['(@XuLy.SCT) và @xuly.sct', ['xuly.sct']],
  ['thư gửi hanh@example.vn', []],
  ['@ai', []],
  ['không có ai', []],
  ['', []],
])('%s', (text, names) => {
  expect(mentionsIn(text)).toEqual(names);
});

test('a circular is no mention', () => {
  const many = Array.from({ length: 30 }, (_, n) => `@canbo.${n}a`).join(' ');
  expect(mentionsIn(many)).toHaveLength(MENTIONS_AT_MOST);
});

test('behind the mask nobody is known or reached, and what is missing stays missing', () => {
  const sender = {
    party: 'business' as const,
    name: ' Công ty  Hoà Phát ',
    taxCode: '4300123456',
    representative: 'đặng Văn Ân',
    phone: null,
    email: 'a@b.vn',
    address: '12 Quang Trung',
  };
  expect(maskedSender(sender)).toEqual({
    party: 'business',
    name: 'C. T. H. P.',
    taxCode: '•••456',
    representative: 'Đ. V. Â.',
    phone: null,
    email: '•••',
    address: '•••',
    together: null,
  });
});

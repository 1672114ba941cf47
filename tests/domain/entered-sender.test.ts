// The officer who types can never become the sender.
import { expect, test } from 'vitest';
import { officersOwn } from '#app/domain/entered-sender.ts';

const officer = {
  name: 'Lê Thị Bình',
  phones: ['0255 3822 100', '1022', null],
  emails: ['vp@quangngai.example', null],
};
const person = { name: 'Trần Thị Hạnh', representative: null, phone: null, email: null };

test.each([
  ['another name', {}, null],
  ['the same name', { name: 'Lê Thị Bình' }, 'name'],
  ['the same name without diacritics, in capitals', { name: 'LE  THI BINH' }, 'name'],
  ['the same name composed otherwise', { name: 'Lê Thị Bình'.normalize('NFD') }, 'name'],
  ['a name that begins alike', { name: 'Lê Thị Bình Minh' }, null],
  [
    'a business that the officer would speak for',
    { name: 'Công ty A', representative: 'lê thị bình' },
    'representative',
  ],
  ['the telephone of the office', { phone: '02553822100' }, 'phone'],
  ['the hotline', { phone: '1022' }, 'phone'],
  ['a telephone of their own', { phone: '0905000111' }, null],
  ['the address of the office', { email: 'VP@quangngai.example' }, 'email'],
] as const)('%s', (_what, typed, field) => {
  expect(officersOwn(officer, { ...person, ...typed })).toBe(field);
});

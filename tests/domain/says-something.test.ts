import { describe, expect, test } from 'vitest';
import { saysSomething } from '#app/domain/says-something.ts';
import { matterForm, pressedIn, senderForm } from '#app/features/sending/forms.ts';

describe('a text', () => {
  test.each(['Ý', 'ồn', '5', 'Ồn ào quá!', 'ㅇ'])('%j says something', (text) => {
    expect(saysSomething(text)).toBe(true);
  });
  test.each([
    '',
    '   ',
    '.....',
    '?!…—',
    '\u200b\u200d\u2060',
    '\u3164\u115f',
    '\u2800\u2800',
    '\u00ad',
    '👍',
    '\u0301',
  ])('%j says nothing', (text) => {
    expect(saysSomething(text)).toBe(false);
  });
});

const errorsOf = (result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  (result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

test('a matter without words is refused in each of its parts', () => {
  const nothing = '\u3164\u3164 ..... \u2800\u2800 ';
  expect(errorsOf(matterForm.safeParse({ title: nothing, body: nothing, request: nothing }))).toEqual([
    'title: sending:errors.title.missing',
    'body: sending:errors.body.missing',
    'request: sending:errors.request.missing',
  ]);
});

describe('a sender', () => {
  const SENDER = { party: 'citizen', name: 'Ý', phone: '', email: '', address: 'Thôn 1, xã Ba Tơ' };
  test('may have a name of one letter and a note beside the number', () => {
    const told = senderForm().parse({ ...SENDER, phone: '0905 123 456 (con gái)' });
    expect([told.name, told.phone]).toEqual(['Ý', '0905123456']);
  });
  test.each([
    [{ email: 'ten@' }, ['email: sending:errors.email']],
    [{ phone: '12' }, ['phone: sending:errors.phone']],
    [{ phone: '12', email: 'ten@' }, ['phone: sending:errors.phone', 'email: sending:errors.email']],
    [{}, ['phone: sending:errors.reach']],
    [{ name: '..', email: 'ten@' }, ['name: sending:errors.name.missing', 'email: sending:errors.email']],
    [{ name: '..' }, ['name: sending:errors.name.missing', 'phone: sending:errors.reach']],
  ])('with %j is told what is wrong and nothing else', (typed, errors) => {
    expect(errorsOf(senderForm().safeParse({ ...SENDER, ...typed })).sort()).toEqual([...errors].sort());
  });
});

test.each([
  ['noi', { communeSearch: 'ba to' }, {}, 'commune'],
  ['noi', { communeSearch: 'ba to', unitSearch: 'so' }, { communeSearch: 'ba to' }, 'unit'],
  ['noi', { communeSearch: 'ba to' }, { communeSearch: 'ba to' }, 'enter'],
  ['quyet-dinh', { bodySearch: 'so', subject: 'a' }, {}, 'body'],
  ['nguoi-gui', { name: 'a' }, {}, 'enter'],
] as const)('Enter in step %s with %j after %j presses %s', (step, typed, before, pressed) => {
  expect(pressedIn(step, { ...typed, do: 'enter' }, before)).toBe(pressed);
});

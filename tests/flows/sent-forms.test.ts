// What a form may bring is declared by page, read in one pass, and refused with an answer that a person understands.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELDS_AT_MOST, limitsOf, TAKES_FILES } from '#app/http/body-limits.ts';
import { readForm, readSent, typedIn } from '#app/http/forms.server.ts';
import { filesUnder } from '#tests/support/source.ts';

const HERE = 'http://localhost';
const words = (body: string, path = '/tra-cuu', headers: Record<string, string> = {}) =>
  new Request(HERE + path, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  });
const statusOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 200,
    (thrown: unknown) => (thrown as Response).status,
  );

describe('a sent form', () => {
  test('is read as it was typed, whichever way it travels', async () => {
    const name = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
    const fields = fc.array(fc.tuple(name, fc.string({ unit: 'grapheme', maxLength: 200 })), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fields, async (typed) => {
        const read = await readForm(words(new URLSearchParams(typed).toString()));
        expect([...read]).toEqual([...new URLSearchParams(new URLSearchParams(typed).toString())]);
        const names = new Set([...read.keys()]);
        const shown = typedIn(read);
        expect(new Set(Object.keys(shown))).toEqual(names);
        for (const one of names) expect([shown[one]].flat()).toEqual(read.getAll(one));
      }),
    );
  });

  test('keeps a field by any name as a field', () => {
    const form = new FormData();
    form.append('__proto__', 'a');
    form.append('constructor', 'b');
    expect(Object.entries(typedIn(form))).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
  });

  test('is touched once a field, however many there are', () => {
    const touchedBy = (count: number) => {
      let touched = 0;
      const form = new FormData();
      for (let at = 0; at < count; at++) form.append(`field${at}`, 'x');
      const entries = [...form];
      const counting = new Proxy(form, {
        get(target, key) {
          if (key === Symbol.iterator || key === 'entries')
            return function* () {
              for (const entry of entries) {
                touched++;
                yield entry;
              }
            };
          const value = Reflect.get(target, key, target) as unknown;
          if (typeof value !== 'function') return value;
          return (...given: unknown[]) => {
            touched += count;
            return value.apply(target, given) as unknown;
          };
        },
      });
      typedIn(counting);
      return touched;
    };
    expect([touchedBy(100), touchedBy(200), touchedBy(5_000)]).toEqual([100, 200, 5_000]);
  });

  test.each([
    ['the most fields', Array(FIELDS_AT_MOST).fill('a=b').join('&'), 200],
    [
      'one field more',
      Array(FIELDS_AT_MOST + 1)
        .fill('a=b')
        .join('&'),
      413,
    ],
    ['the longest field', `a=${'x'.repeat(200_000)}`, 200],
    ['a field that is longer', `a=${'x'.repeat(200_001)}`, 413],
    [
      'more than all fields may be',
      Array(6)
        .fill(`a=${'x'.repeat(100_000)}`)
        .join('&'),
      413,
    ],
  ])('with %s: %#', async (_what, body, status) => {
    expect(await statusOf(readForm(words(body)))).toBe(status);
  });

  test('is refused by what it says of its length, before it is read', async () => {
    const request = words('a=b', '/tra-cuu', { 'Content-Length': String(512 * 1024 + 1) });
    expect(await statusOf(readForm(request))).toBe(413);
    expect(request.bodyUsed).toBe(false);
  });

  test('that is no form is a 400', async () => {
    for (const type of ['application/json', 'text/plain', 'multipart/form-data', ''])
      expect(await statusOf(readForm(words('a=b', '/tra-cuu', { 'Content-Type': type }))), type).toBe(400);
  });

  test('brings files only where the page takes them', async () => {
    const sent = (path: string) => {
      const body = new FormData();
      body.append('a', 'b');
      body.append('files', new File(['%PDF-'], 'a.pdf'));
      return readSent(new Request(HERE + path, { method: 'POST', body }));
    };
    const kept = async (path: string) => (await sent(path)).files.map(({ bytes }) => bytes?.length ?? null);
    expect(await kept('/gui/su-viec')).toEqual([5]);
    expect(await kept('/en/ho-so/QNG-26-7K3M9-X/bo-sung/')).toEqual([5]);
    expect(await kept('/tra-cuu')).toEqual([null]);
  });
});

describe('what a page takes', () => {
  const table = readFileSync('remix.config.js', 'utf8');

  test('is declared of pages that exist, a few hundred kB for all others', () => {
    for (const path of Object.keys(TAKES_FILES))
      expect(table, path).toMatch(new RegExp(`'(en\\?/)?${path.replace(/^\/(can-bo\/)?/, '')}'`));
    expect(limitsOf('/can-bo/dang-nhap').bodyAtMost).toBe(512 * 1024);
    expect(limitsOf('/gui/su-viec/khac').filesAtMost).toBe(0);
  });

  test('is read by the one reader', () => {
    const readers = filesUnder('app')
      .filter((path) => /\.tsx?$/.test(path) && /\.formData\(\)|readMultipart\(/.test(readFileSync(path, 'utf8')))
      .sort();
    expect(readers).toEqual(['app/http/forms.server.ts', 'app/http/multipart.server.ts']);
  });
});

// Everything that reads what strangers send, each as a function of one text: what fuzzing tries and the benchmark measures.
import { glob } from 'node:fs/promises';
import express from 'express';
import { z } from 'zod';
import { browserNamed } from '#app/domain/browser.ts';
import { readEmail, readPhone, readTaxCode } from '#app/domain/contact.ts';
import { foldedWords, searchText } from '#app/domain/folding.ts';
import { MASKED, maskText } from '#app/domain/masking.ts';
import { mentionsIn } from '#app/domain/mentions.ts';
import { networksOf } from '#app/domain/origin.ts';
import { figuresIn, fillFigures } from '#app/domain/reporting-figures.ts';
import { fillTemplate, gapsIn, PLACEHOLDERS, unknownNames } from '#app/domain/template.ts';
import { readTrackingCode } from '#app/domain/tracking-code.ts';
import { readDay } from '#app/domain/typed-day.ts';
import { mergedBases, redline } from '#app/features/answers/types.ts';
import { periodOf } from '#app/features/figures/index.server.ts';
import { searchFrom } from '#app/features/publications/forms.ts';
import { speaksOfDenouncing } from '#app/features/sending/forms.ts';
import { cookieIn } from '#app/http/cookies.server.ts';
import { isKnownTag } from '#app/http/entity-tag.ts';
import { readForm, typedIn } from '#app/http/forms.server.ts';
import { plainPath } from '#app/http/request-target.server.ts';
import { FILE_READERS } from './file-readers.ts';

export type Reader = (text: string) => unknown;

const HERE = 'http://localhost/tra-cuu';
const PERSON = {
  name: 'Nguyễn Thị Minh Hằng',
  phone: '0905123456',
  email: 'hang@example.vn',
  address: 'số 12/3 Hùng Vương',
};
const LABELS = Object.fromEntries(MASKED.map((one) => [one, '•'])) as Record<(typeof MASKED)[number], string>;
const FACTS = Object.fromEntries(PLACEHOLDERS.map((one) => [one, 'x'])) as Record<
  (typeof PLACEHOLDERS)[number],
  string
>;

/** A header carries no line ends and nothing beyond Latin-1; nor do servers take one beyond sixteen kB. */
const header = (text: string) => text.replace(/[^\x20-\x7e]/g, '').slice(0, 16_000);

async function refusedOr(reading: Promise<FormData>): Promise<unknown> {
  try {
    return typedIn(await reading);
  } catch (thrown) {
    if (thrown instanceof Response && [400, 413].includes(thrown.status)) return thrown.status;
    throw thrown;
  }
}

const sent = (body: string, type: string) =>
  refusedOr(readForm(new Request(HERE, { method: 'POST', body, headers: { 'Content-Type': type } })));
const part = (text: string) => `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n${text}\r\n`;

/** A request of express with this header. */
const app = express().set('trust proxy', 1);
const asked = (name: string, text: string): express.Request =>
  Object.assign(Object.create(app.request), {
    headers: { [name]: header(text) },
    ...{ socket: { remoteAddress: '::1' }, connection: { remoteAddress: '::1' } },
  });

const NOW = new Date('2026-11-20T02:00:00Z');

const READERS: Record<string, Reader> = {
  'form: body': (text) => sent(text, 'application/x-www-form-urlencoded'),
  'form: fields': (text) =>
    sent(
      text
        .slice(0, text.length / 16)
        .split('')
        .join('&'),
      'application/x-www-form-urlencoded',
    ),
  'form with files: body': (text) => sent(`${text}\r\n--x--\r\n`, 'multipart/form-data; boundary=x'),
  'form with files: parts': (text) =>
    sent(
      `${text
        .slice(0, text.length / 16)
        .split('')
        .map(part)
        .join('')}--x--\r\n`,
      'multipart/form-data; boundary=x',
    ),
  'form with files: heads': (text) => sent(`--x\r\n${text}\r\n\r\nb\r\n--x--\r\n`, 'multipart/form-data; boundary=x'),
  'address: path': (text) => plainPath(`/${header(text)}`),
  'address: query': (text) => searchFrom(new URL(`${HERE}?q=${header(text)}&${header(text)}`)),
  'address: period': (text) => periodOf(new URLSearchParams({ tu: text, den: text, ky: text, nam: text }), NOW),
  'header: cookie': (text) => cookieIn(new Request(HERE, { headers: { cookie: header(text) } }), 'nhap'),
  'header: if-none-match': (text) => isKnownTag(header(text), '"a"'),
  'header: accept': (text) => asked('accept', text).accepts('html', 'json'),
  'header: accept-encoding': (text) => asked('accept-encoding', text).acceptsEncodings('gzip'),
  'header: x-forwarded-for': (text) => networksOf(asked('x-forwarded-for', text).ip ?? ''),
  'header: content-type': (text) => sent('--x--', `multipart/form-data; boundary=${header(text)}`),
  'header: user-agent': (text) => browserNamed(header(text)),
  'text: masking': (text) => maskText(text, PERSON, LABELS),
  'text: mentions': mentionsIn,
  'text: template': (text) => [fillTemplate(text, FACTS), gapsIn(text), unknownNames(text)],
  'text: figures': (text) => [fillFigures(text, []), figuresIn(text)],
  'text: denouncing': speaksOfDenouncing,
  'text: legal bases': (text) => mergedBases(text, ['Luật Khiếu nại 2011, Điều 28']),
  'text: redline': (text) => redline(text, `${text} x`),
  'words: search': (text) => foldedWords(text),
  'words: index': (text) => searchText(text),
  'typed: day': readDay,
  'typed: telephone': readPhone,
  'typed: e-mail': readEmail,
  'typed: tax code': readTaxCode,
  'typed: tracking code': (text) => readTrackingCode(text),
};

/** Every shape of every form, with the text in each of its fields. */
async function shapes(): Promise<Record<string, Reader>> {
  const readers: Record<string, Reader> = {};
  for await (const path of glob('app/features/*/forms.ts')) {
    const room = (await import(/* @vite-ignore */ new URL(`../../${path}`, import.meta.url).href)) as object;
    for (const [name, shape] of Object.entries(room)) {
      if (!(shape instanceof z.ZodObject)) continue;
      const fields = Object.keys(shape.shape);
      readers[`shape: ${path.split('/')[2]}.${name}`] = (text) =>
        shape.safeParse(Object.fromEntries(fields.map((field) => [field, text])));
    }
  }
  return readers;
}

export const inputReaders = async (): Promise<Record<string, Reader>> => ({
  ...READERS,
  ...FILE_READERS,
  ...(await shapes()),
});

/** What texts are pumped up from: signs that begin, part and end something somewhere. */
export const PIECES = [
  ...[
    'a',
    'A',
    '0',
    '9',
    ' ',
    '\t',
    '\r\n',
    '\n',
    '.',
    ',',
    ';',
    ':',
    '-',
    '–',
    '_',
    '@',
    '/',
    '\\',
    '%',
    '%41',
    '&',
    '=',
    '+',
    '"',
  ],
  ...[
    "'",
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '[[',
    ']]',
    '{{',
    '}}',
    '#',
    '*',
    '?',
    '|',
    '~',
    'W/',
    '--x',
    '\r\n--x',
    'BEGIN:VEVENT\r\n',
  ],
  ...[
    'DTSTART:20260101\r\n',
    'END:VEVENT\r\n',
    'SUMMARY:a\r\n ',
    'ế',
    'Đ',
    'e\u0323\u0302',
    'ạ a',
    '0905',
    '0 ',
    '84',
    'số 1 ',
    'đường A ',
  ],
  ...[
    'Hằng ',
    'bà Hằng',
    'CCCD số ',
    'không chín ',
    'a@b.',
    '1.000.',
    '1/2/',
    'x=1&',
    'a; ',
    '2026-01-01,',
    '\u200b',
    '\ufeff',
    '\u0000',
  ],
] as const;

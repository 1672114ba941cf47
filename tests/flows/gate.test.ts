// The gate: a network that asks too fast is held back, then told how long, before anything is read; others and right keys pass.
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PACES, WEIGHTS } from '#app/domain/pacing.ts';
import { troublePage } from '#app/entry.trouble.tsx';
import { answerTrouble } from '#app/http/answering.server.ts';
import { openGate, weightOf } from '#app/http/gate.server.ts';
import { keepHolder } from '#app/http/holders.server.ts';
import { isPublicPage } from '#app/http/public-pages.ts';

let now = Date.parse('2026-11-20T02:00:00Z');
let held: number[] = [];
let worked = 0;
let address = '';
let server: ReturnType<express.Express['listen']>;

beforeAll(async () => {
  const app = express();
  app.set('trust proxy', 1);
  const gate = openGate({
    now: () => now,
    hold: async (milliseconds) => void held.push(milliseconds),
  });
  app.use(gate.middleware(isPublicPage));
  app.use((_request, response) => {
    worked++;
    response.send('done');
  });
  app.use(answerTrouble((trouble) => troublePage(trouble, ['/assets/root.css'])));
  server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  now += 3_600_000;
  held = [];
  worked = 0;
});

const ask = (path: string, from: string, more: RequestInit & { headers?: Record<string, string> } = {}) =>
  fetch(address + path, { ...more, headers: { accept: 'text/html', ...more.headers, 'x-forwarded-for': from } });
const send = (from: string, headers: Record<string, string> = {}) =>
  ask('/gui/loai', from, { method: 'POST', body: new URLSearchParams({ kind: 'phan_anh' }), headers });
const { burst, perSecond, holdAtMost } = PACES.form;
const ALL = burst + perSecond * holdAtMost;

/** So many at once; how many were let in. */
async function sendMany(count: number, from: string): Promise<number> {
  const answers = await Promise.all(Array.from({ length: count }, () => send(from)));
  return answers.filter(({ status }) => status === 200).length;
}

test('so many go at once, some are held back, the rest cost no work; others notice nothing', async () => {
  expect(await sendMany(burst, '203.0.113.1')).toBe(burst);
  expect(held).toEqual([]);
  expect(await sendMany(100, '203.0.113.1')).toBe(ALL - burst);
  expect(Math.max(...held)).toBeLessThanOrEqual(holdAtMost * 1000);
  expect(held).toHaveLength(ALL - burst);
  expect(worked).toBe(ALL);
  expect((await send('203.0.113.2')).status).toBe(200);
});

test.each([
  ['/gui/loai', 'vi', 'Xin đợi một chút', 'những gì bạn đã gõ vẫn còn'],
  ['/en/gui/loai', 'en', 'Please wait a moment', 'what you typed is still'],
])('%s says in words and in a header how long to wait', async (path, language, title, kept) => {
  await sendMany(ALL, '203.0.113.3');
  const body = new URLSearchParams({ kind: 'phan_anh' });
  const answer = await ask(path, '203.0.113.3', { method: 'POST', body });
  const seconds = Number(answer.headers.get('retry-after'));
  expect([answer.status, seconds > 0, answer.headers.get('cache-control')]).toEqual([429, true, 'no-store']);
  const page = await answer.text();
  for (const words of [`lang="${language}"`, title, kept, String(seconds), '/assets/root.css'])
    expect(page).toContain(words);
  expect(page).not.toContain('429');
  now += seconds * 1000;
  expect((await ask(path, '203.0.113.3', { method: 'POST', body })).status).toBe(200);
});

test('machines read it as JSON', async () => {
  await sendMany(ALL, '203.0.113.4');
  const answer = await send('203.0.113.4', { accept: 'application/json' });
  expect([answer.status, await answer.json()]).toEqual([
    429,
    { status: 429, requestId: '', seconds: expect.any(Number), mayHaveHappened: false },
  ]);
});

test('a browser that has shown a right key passes where its neighbours are refused, and no made-up one does', async () => {
  await sendMany(ALL, '203.0.113.5');
  keepHolder('7K3M9QX2BCDF');
  expect((await send('203.0.113.5', { cookie: 'khoa_QNG-26-22222-2=7K3M9QX2BCDF' })).status).toBe(200);
  expect((await send('203.0.113.5', { cookie: '__Host-khoa_QNG-26-22222-2=7K3M9QX2BCDF' })).status).toBe(200);
  expect((await send('203.0.113.5', { cookie: 'khoa_QNG-26-22222-2=AAAABBBBCCCC' })).status).toBe(429);
  expect((await send('203.0.113.5', { cookie: 'other=7K3M9QX2BCDF' })).status).toBe(429);
});

test('in IPv6 a subscriber is one, and a site that comes by many subscribers is one in the end', async () => {
  expect(await sendMany(ALL, '2001:db8:5:a001::1')).toBe(ALL);
  expect(await sendMany(5, '2001:db8:5:a001:9::9')).toBe(0);
  let through = ALL;
  for (let near = 2; near < 12; near++) through += await sendMany(ALL, `2001:db8:5:a00${near.toString(16)}::1`);
  expect(through).toBe(4 * ALL);
  expect((await send('2001:db8:5:b001::1')).status).toBe(200);
});

test('pages that are served from memory are asked about elsewhere', async () => {
  const answers = await Promise.all(Array.from({ length: 200 }, () => ask('/cong-khai', '203.0.113.6')));
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
});

test.each([
  ['GET', '/tra-cuu', WEIGHTS.page],
  ['GET', '/cong-khai?q=dien', WEIGHTS.search],
  ['GET', '/cong-khai?q=', WEIGHTS.page],
  ['GET', '/thu-tuc.csv', WEIGHTS.file],
  ['GET', '/du-lieu-mo/goi/hoi-am.zip', WEIGHTS.file],
  ['GET', '/ho-so/QNG-26-22222-2/tep/12', WEIGHTS.file],
  ['POST', '/can-bo/dang-nhap', WEIGHTS.signIn],
  ['POST', '/gui/loai', WEIGHTS.page],
])('%s %s costs %i', (method, url, weight) => {
  expect(weightOf({ method, url, path: url.split('?')[0]! })).toBe(weight);
});

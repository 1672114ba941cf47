// Public pages are drawn once and served from memory, and never once they are older than a change.
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pageCache } from '#app/http/page-cache.server.ts';
import { FIGURES_FRESHNESS, freshnessOf, isPublicPage } from '#app/http/public-pages.ts';
import { read } from '#db/index.ts';
import { publicVersion } from '#db/portal.ts';
import { petition } from '#db/schema/petitions.ts';
import { sent } from '#tests/support/petitions.ts';

const NOW = new Date('2026-11-20T02:00:00Z');
let drawn: string[] = [];
let isOpen = true;
let address = '';
let server: ReturnType<express.Express['listen']>;

beforeAll(async () => {
  const app = express();
  app.use(
    pageCache({
      version: async () => String(await publicVersion(read)),
      isPublic: isPublicPage,
      freshnessOf,
      admits: async (_request, response) => {
        if (!isOpen) response.status(429).end();
        return isOpen;
      },
      draw: async (url) => {
        drawn.push(url);
        if (url.startsWith('/cong-khai/khong-co')) return new Response('not here', { status: 404 });
        return new Response(`<p>${await read.$count(petition)} đơn</p>`, { headers: { 'Content-Type': 'text/html' } });
      },
    }),
  );
  app.use((_request, response) => void response.send('drawn for one visitor'));
  server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  isOpen = true;
  drawn = [];
});

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(address + path, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

test('a hundred readers at once cost one drawing, and read the same', async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => get('/cong-khai?trang=1')));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(drawn).toEqual(['/cong-khai?trang=1']);
});

test('whoever sends a petition reads a page that counts it', async () => {
  const before = Number.parseInt((await get('/thong-ke')).text.slice(3), 10);
  await sent(NOW);
  expect((await get('/thong-ke')).text).toBe(`<p>${before + 1} đơn</p>`);
  expect(drawn).toHaveLength(2);
});

test('is zipped for those who take it, plain for the others, and not sent again to those who have it', async () => {
  const zipped = await get('/co-quan');
  expect(zipped.headers.get('content-encoding')).toBe('gzip');
  const plain = await get('/co-quan', { 'Accept-Encoding': 'identity' });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(plain.text).toBe(zipped.text);
  const refusing = await get('/co-quan', { 'Accept-Encoding': 'br, gzip;q=0' });
  expect([refusing.headers.get('content-encoding'), refusing.text]).toEqual([null, plain.text]);
  const again = await get('/co-quan', { 'If-None-Match': zipped.headers.get('etag')! });
  expect([again.status, again.text]).toEqual([304, '']);
  await sent(NOW);
  const changed = await get('/co-quan', { 'If-None-Match': zipped.headers.get('etag')! });
  expect(changed.status).toBe(200);
});

test('keeps no page that is not there, and none that belongs to one visitor', async () => {
  for (let n = 0; n < 2; n++) expect((await get('/cong-khai/khong-co')).status).toBe(404);
  expect(drawn).toHaveLength(2);
  for (const path of ['/gui/loai', '/ho-so/QNG-26-22222-2', '/can-bo', '/tra-cuu'])
    expect((await get(path)).text).toBe('drawn for one visitor');
});

test.each([
  ['/', true],
  ['/en', true],
  ['/en/thong-ke', true],
  ['/cong-khai/QNG-26-22222-2', true],
  ['/tinh-thoi-han', true],
  ['/cong-khai-khac', false],
  ['/can-bo', false],
  ['/en/ho-so/x', false],
])('%s is the same for everybody: %s', (path, expected) => {
  expect(isPublicPage(path)).toBe(expected);
});

test.each([
  ['/thong-ke', FIGURES_FRESHNESS],
  ['/en/thong-ke/thoi-han', FIGURES_FRESHNESS],
  ['/thong-ke/json', FIGURES_FRESHNESS],
  ['/co-quan/SCT', FIGURES_FRESHNESS],
  ['/du-lieu-mo', FIGURES_FRESHNESS],
  ['/co-quan', 'public, no-cache'],
  ['/cong-khai', 'public, no-cache'],
  ['/', 'public, no-cache'],
])('%s may be kept for: %s', async (path, expected) => {
  expect((await get(path)).headers.get('cache-control')).toBe(expected);
});

test('what is not there is not kept by anybody', async () => {
  expect((await get('/cong-khai/khong-co')).headers.get('cache-control')).toBe('public, no-cache');
});

test('who asks too fast is still given what lies in memory packed, and no work is done for them', async () => {
  expect((await get('/cong-khai?trang=7')).status).toBe(200);
  isOpen = false;
  expect((await get('/cong-khai?trang=7', { 'accept-encoding': 'gzip' })).status).toBe(200);
  expect((await get('/cong-khai?trang=7', { 'accept-encoding': 'identity' })).status).toBe(429);
  expect((await get('/cong-khai?trang=8', { 'accept-encoding': 'gzip' })).status).toBe(429);
  expect(drawn).toEqual(['/cong-khai?trang=7']);
});

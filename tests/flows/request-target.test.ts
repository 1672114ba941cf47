// Addresses, Host and what a browser is told: taken as browsers write them, answered without a word of the inside.
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import express from 'express';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { troublePage } from '#app/entry.trouble.tsx';
import { answerTrouble } from '#app/http/answering.server.ts';
import { isKnownTag } from '#app/http/entity-tag.ts';
import { inLanguage } from '#app/http/paths.ts';
import { isPublicPage } from '#app/http/public-pages.ts';
import { plainPath, takePlainAddresses } from '#app/http/request-target.server.ts';
import { refuseEndlessBodies, securityHeaders } from '#app/http/security.server.ts';
import { safeNext } from '#app/http/session.server.ts';

describe('a path', () => {
  test.each([
    ['/cong-khai', '/cong-khai'],
    ['//evil.example', '/evil.example'],
    ['/en//evil.example', '/en/evil.example'],
    ['/\\evil.example', '/evil.example'],
    ['/cong-khai/../tra-cuu', '/tra-cuu'],
    ['/cong-khai/%2e%2E/tra-cuu', '/tra-cuu'],
    ['/%63ong-khai', '/cong-khai'],
    ['/ho-so/a%2fb', '/ho-so/a%2Fb'],
    ['/./', '/'],
    ['http://evil.example/', null],
    ['*', null],
    ['/%ff', null],
    ['/a%00', null],
    ['', null],
  ])('%s is %s', (path, plain) => {
    expect(plainPath(path)).toBe(plain);
  });

  test('has one spelling, which leads to no other host', () => {
    const piece = fc.constantFrom(
      '/',
      '//',
      '.',
      '..',
      '%2e',
      '%2F',
      '%5c',
      '\\',
      'en',
      'a',
      '%63',
      '@',
      ':',
      'x.y',
      '?',
    );
    const paths = fc.array(piece, { maxLength: 20 }).map((pieces) => `/${pieces.join('')}`.split('?')[0]!);
    fc.assert(
      fc.property(paths, (path) => {
        const plain = plainPath(path)!;
        expect(plainPath(plain)).toBe(plain);
        for (const language of ['vi', 'en'] as const) {
          const link = inLanguage(language, plain);
          expect(new URL(link, 'https://gopy.example').host).toBe('gopy.example');
          expect(new URL(inLanguage(language, path), 'https://gopy.example').host).toBe('gopy.example');
        }
        // Public as it is asked for is public as it will be drawn.
        expect(isPublicPage(new URL(plain, 'https://gopy.example').pathname)).toBe(isPublicPage(plain));
      }),
      { numRuns: 2_000 },
    );
  });

  test('to go on to after signing in is one of the desk, in signs that a header carries', () => {
    for (const next of ['/can-bo', '/en/can-bo/ho-so/X?tu=a%20b']) expect(safeNext(next)).toBe(next);
    for (const next of ['//evil.example', '/can-bo\\evil', '/can-bo/\r\nX: y', '/can-bo/ế', '/can-bo.evil', null])
      expect(safeNext(next)).toBeNull();
  });
});

describe('a request', () => {
  let port = 0;
  let server: ReturnType<express.Express['listen']>;
  beforeAll(async () => {
    const app = express();
    app.set('trust proxy', 1);
    app.use(securityHeaders(true), takePlainAddresses, refuseEndlessBodies);
    app.use((request, response) => void response.json([request.url, request.get('x-forwarded-host') ?? null]));
    app.use(answerTrouble((trouble) => troublePage(trouble, [])));
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => void server.close());

  async function answerTo(...lines: string[]): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    socket.end([...lines, 'Connection: close', '', ''].join('\r\n'));
    let answer = '';
    for await (const piece of socket) answer += piece;
    return answer;
  }
  const get = (target: string, host = 'localhost') => answerTo(`GET ${target} HTTP/1.1`, `Host: ${host}`);

  test.each(['a b', 'x/../y', 'x:999999', '"', 'a,b', 'x@y', ''])('with the Host %j is a 400', async (host) => {
    const answer = await get('/', host);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('<h1 class="text-3xl">Yêu cầu chưa đúng</h1>');
    expect(answer).not.toMatch(/\bat .+:\d+/);
  });

  test.each(['localhost:3000', '127.0.0.1', '[::1]:80', 'gopy.example.gov.vn', 'app_1'])(
    'with the Host %s is taken',
    async (host) => {
      expect(await get('/x', host)).toMatch(/^HTTP\/1\.1 200 /);
    },
  );

  test('with two Hosts, or an address in full, is a 400', async () => {
    expect(await answerTo('GET / HTTP/1.1', 'Host: a', 'Host: b')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await get('http://evil.example/')).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('in another spelling is led to the one, with its query; what a proxy says of the host is not believed', async () => {
    expect(await get('//a?b=//c')).toMatch(/^HTTP\/1\.1 308 [\s\S]*\r\nLocation: \/a\?b=\/\/c\r\n/);
    expect(await answerTo('GET /a?b=//c HTTP/1.1', 'Host: x', 'X-Forwarded-Host: y:99999999')).toContain(
      '["/a?b=//c",null]',
    );
  });

  test('without a length, or longer than any page takes, is refused unread', async () => {
    const post = (header: string) => answerTo('POST /x HTTP/1.1', 'Host: x', header);
    expect(await post('Transfer-Encoding: chunked')).toMatch(/^HTTP\/1\.1 411 /);
    expect(await post(`Content-Length: ${400 * 1024 * 1024}`)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('is answered with what no page of ours may ask of the browser', async () => {
    expect(await get('/x')).toMatch(/\r\nPermissions-Policy: .*camera=\(\).*geolocation=\(\)/);
  });
});

test('a reader who has the page is known by any of the tags they name', () => {
  for (const header of ['"a"', 'W/"a"', '"b", W/"a"', '*']) expect(isKnownTag(header, '"a"'), header).toBe(true);
  for (const header of ['"b"', 'a', '', undefined]) expect(isKnownTag(header, '"a"'), header).toBe(false);
});

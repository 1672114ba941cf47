// Whatever is asked of any address of the site: an answer in the language of the address, and never a fault of the portal's or a word of its inside.
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sent } from '#tests/support/petitions.ts';
import { routeTable, startWholePortal } from '#tests/support/whole-portal.ts';

const routes = await routeTable();
let portal: Awaited<ReturnType<typeof startWholePortal>>;
let code = '';

beforeAll(async () => {
  portal = await startWholePortal();
  code = await sent(new Date());
});
afterAll(() => portal.stop());

/** What pages look for in an address: the names that stand in the sources, and that of the search, which a shape reads. */
const NAMES = new Set(['q']);
for await (const file of glob('app/{routes,http,features,domain}/**/*.{ts,tsx}'))
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/\.(?:get|getAll|has)\('([a-z][a-z_-]{1,20})'\)/g))
    NAMES.add(name!);

const VALUES = [
  ...['', '-1', '0', '99999999999999999999', '1e400', 'NaN', '2026-13-45', '0000-00-00', '9999-12-31', '2026', '%00'],
  ...[
    "'",
    '%ff',
    '<script>',
    '../../etc',
    '{{x}}',
    '__proto__',
    'constructor',
    '%E1%BA%BF'.repeat(30),
    'a'.repeat(300),
  ],
];
const queries = VALUES.map((value) => [...NAMES].map((name) => `${name}=${value}`).join('&'));
const twice = [...NAMES].flatMap((name) => [`${name}=1`, `${name}=2`]).join('&');
const PLACES = [
  ...['QNG-99-00000-0', 'SCT', 'DEMO.007', '-1', '99999999999999999999', '2026', 'a%2Fb', '%2F..%2F', '%20', "'"],
  ...['__proto__', 'constructor', '%E1%BA%BF', 'x'.repeat(3_000)],
];
const HEADERS = {
  'if-none-match': '*',
  'if-modified-since': 'hôm qua'.normalize('NFD').replace(/[^a-z ]/g, ''),
  range: 'bytes=9-1',
  accept: 'x/y;q=, */',
  'accept-encoding': 'br, gzip;q=0, *;q=',
  'accept-language': '---;q=9',
  cookie: 'can-bo=%; cong-dan=%ff; da-nhap=..; nhap==; khoa_=; =x; ;;',
  referer: 'ht!tp://',
  origin: 'null',
};

let network = 0;
interface Asked extends Omit<RequestInit, 'headers'> {
  headers?: Record<string, string>;
}
/** Each from a network of its own, or the gate would be all that is tried. */
const ask = (path: string, { headers, ...more }: Asked = {}) =>
  fetch(portal.address + path, {
    redirect: 'manual',
    ...more,
    headers: {
      ...{ accept: 'text/html', 'sec-fetch-site': 'same-origin', ...headers },
      'x-forwarded-for': `10.${++network >> 16}.${(network >> 8) & 255}.${network & 255}`,
    },
  });

const INSIDE = /\n\s+at \S|node_modules|\.tsx?:\d|SQLITE_|syntax error|undefined|\[object/;
/** What is wrong with the answer; nothing when all is well. */
async function wrongWith(path: string, asked: Asked = {}): Promise<string[]> {
  const answer = await ask(path, asked);
  const body = await answer.text();
  const what = `${asked.method ?? 'GET'} ${path.slice(0, 200)}`;
  const language = /^\/en(?=[/?]|$)/.test(path) ? 'en' : 'vi';
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') && body !== '';
  return [
    ...(answer.status >= 500 ? [`${what}: ${answer.status}`] : []),
    ...(isPage && !body.includes(`<html lang="${language}"`) ? [`${what}: not in ${language}`] : []),
    ...(answer.status >= 400 && INSIDE.test(body) ? [`${what}: ${INSIDE.exec(body)?.[0]}`] : []),
    ...(answer.status >= 400 && isPage && !body.includes('<h1') ? [`${what}: says nothing`] : []),
  ];
}
const inBoth = (path: string) => (path.startsWith('/en?') ? [path.slice(4) || '/', `/en${path.slice(4)}`] : [path]);
const placed = (path: string, place: string) => path.replace(/:\w+/g, place);
async function allWell(asked: readonly (readonly [path: string, asked?: Asked])[]) {
  const wrong: string[] = [];
  for (const [path, more] of asked) wrong.push(...(await wrongWith(path, more)));
  expect(wrong).toEqual([]);
}

test('there is something to try', () => {
  expect(routes.length).toBeGreaterThan(100);
  expect([...NAMES]).toEqual(expect.arrayContaining(['q', 'tu', 'den', 'nam', 'trang']));
});

const paths = [...new Set(routes.map(({ whole }) => whole))];
describe.each(paths)('%s', (path) => {
  const isDesk = path.startsWith('/en?/can-bo');
  const places = path.includes(':') ? PLACES : ['x'];
  const here = inBoth(path);

  test('takes any place and any question', async () => {
    await allWell([
      ...places.map((place, at) => [placed(here[at % here.length]!, place)] as const),
      // Of the desk an officer is asked first.
      ...(isDesk ? [twice] : [...queries, twice]).map(
        (query, at) => [`${placed(here[at % here.length]!, [code, 'SCT', 'DEMO.007'][at % 3]!)}?${query}`] as const,
      ),
    ]);
  });

  test('takes any method, header and form', async () => {
    const form = (body: string, type = 'application/x-www-form-urlencoded'): Asked => ({
      method: 'POST',
      body,
      headers: { 'content-type': type },
    });
    const asked: Asked[] = [
      ...['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'POST'].map((method) => ({ method })),
      { headers: HEADERS },
      { headers: { accept: 'application/json' } },
      form(''),
      form(twice),
      form(queries[10]!),
      form('{"a":[', 'application/json'),
      form('--x\r\nContent-Disposition: form-data', 'multipart/form-data; boundary=x'),
      form('a=b', 'multipart/form-data'),
      form('a=b', 'x'),
    ];
    await allWell(asked.map((one, at) => [placed(here[at % here.length]!, code), one]));
  });
});

test.each([
  '/khong-co',
  '/en/khong-co',
  '/en/can-bo/khong-co',
  '/a/b/c/d',
  '/%',
  '/%ff',
  '/a%00',
  '/en/%ff',
  '/en/%2F',
])('an address that nobody has (%s) is said to be none', async (path) => {
  expect(await wrongWith(path)).toEqual([]);
  expect((await ask(path)).status).toBeGreaterThanOrEqual(400);
});

// A database that is away while people send forms: 503 in their language with everything they typed, and the same form goes through afterwards.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { execPath } from 'node:process';
import { type ActionFunctionArgs, createRequestHandler, json, type ServerBuild } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import { sql } from 'drizzle-orm';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { troublePage } from '#app/entry.trouble.tsx';
import { administer, type OwnPostgres, postgresPrograms, startOwnPostgres } from '#tests/support/postgres.ts';

const onPostgres = process.env.DATABASE_URL?.startsWith('postgres') ?? false;

describe.runIf(!onPostgres || postgresPrograms())('a portal whose database goes away', { timeout: 300_000 }, () => {
  let own: OwnPostgres | undefined;
  let holder: ChildProcess | undefined;
  let listening: Server;
  let address = '';
  let written: () => Promise<string[]>;

  beforeAll(async () => {
    if (onPostgres) {
      own = await startOwnPostgres({ keeps: true });
      process.env.DATABASE_URL = own.url('postgres');
      await administer(own.url('postgres'), 'create table public_version (shard int, number int)');
      await administer(own.url('postgres'), 'create table written (body text)');
    } else {
      const { default: Database } = await import('better-sqlite3');
      new Database(process.env.DATABASE_URL!.replace('file:', '')).exec('create table written (body text)').close();
    }
    // The database is named now: whatever opens it is loaded only here.
    const { rows, write } = await import('#db/index.ts');
    const { readForm } = await import('#app/http/forms.server.ts');
    const { answering, answerTrouble, drawing, framed } = await import('#app/http/answering.server.ts');
    const entry = await import('#app/entry.server.tsx');
    written = async () => (await rows<{ body: string }>(sql`select body from written`)).map(({ body }) => body);
    const add = (body: string) => write((tx) => rows(sql`insert into written values (${body}) returning body`, tx));

    const pages = {
      /** Reads first, then writes, as most do. */
      async read({ request }: ActionFunctionArgs) {
        await add(String((await readForm(request)).get('body')));
        return json({ done: true });
      },
      /** Asks who is there before it reads. */
      async ask({ request }: ActionFunctionArgs) {
        await write((tx) => rows(sql`update public_version set number = number returning 1`, tx));
        await add(String((await readForm(request)).get('body')));
        return json({ done: true });
      },
    };
    const route = (id: string, path: string, action: (args: ActionFunctionArgs) => unknown) => ({
      [id]: { id, path, parentId: 'root', module: { action, loader: action } },
    });
    const build = {
      entry: { module: entry },
      routes: {
        root: { id: 'root', path: '', module: { default: Outlet, ErrorBoundary: () => null } },
        ...route('read', 'doc-truoc', pages.read),
        ...route('read-en', 'en/doc-truoc', pages.read),
        ...route('ask', 'hoi-truoc', pages.ask),
      },
      assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
      publicPath: '/',
      assetsBuildDirectory: '',
      future: {},
      isSpaMode: false,
    } as unknown as ServerBuild;

    const app = express();
    app.use(framed({ routeOf: () => 'test', trustsProxy: true }));
    app.all('*', answering(drawing(createRequestHandler(build, 'production')), 'http://portal.example'));
    app.use(answerTrouble((facts) => troublePage(facts, [])));
    listening = app.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    address = `http://127.0.0.1:${(listening.address() as { port: number }).port}`;
  }, 600_000);
  afterAll(async () => {
    listening.closeAllConnections();
    listening.close();
    holder?.kill();
    await own?.stop();
  });

  async function goesAway() {
    if (own) return own.crash();
    holder = spawn(execPath, ['tests/support/lock-holder.ts', 'hold'], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(holder.stdout!, 'data');
  }
  async function comesBack() {
    if (own) return own.startAgain();
    holder!.stdin!.write('enough\n');
    await once(holder!, 'exit');
  }
  const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(address + path, { method: 'POST', body, headers: { accept: 'text/html', ...headers } });
  const form = (fields: Record<string, string>) => new URLSearchParams(fields);
  const unescaped = (text: string) =>
    text.replace(
      /&(amp|lt|gt|quot|#x27);/g,
      (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" })[name as 'amp']!,
    );
  const heldIn = (html: string) =>
    [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name, value]) => [unescaped(name!), unescaped(value!)] as [string, string],
    );

  test('each form is given back as it was, and sent again it is taken once', async () => {
    const body = `Đường "hỏng"\n& ngập <b>${Math.random()}</b>`;
    const withFile = new FormData();
    withFile.append('body', 'có tệp đi cùng');
    withFile.append('file', new File(['x'.repeat(1000)], 'anh.png'));
    await goesAway();
    const [read, ask, files, english, secret, asked, machine] = await Promise.all([
      post('/doc-truoc?x=1', form({ body, do: 'send' }), { 'x-request-id': 'proxy-1234.5' }),
      post('/hoi-truoc', form({ body, do: 'send' }), { 'x-request-id': 'no id\tat all' }),
      post('/hoi-truoc', withFile),
      post('/en/doc-truoc', form({ body })),
      post('/doc-truoc', form({ body: 'a', again: 'mot-mat-khau-dai' })),
      fetch(`${address}/hoi-truoc`, { headers: { accept: 'text/html' } }),
      fetch(`${address}/hoi-truoc`, { headers: { accept: 'application/json' } }),
    ]);
    await comesBack();
    for (const answer of [read, ask, files, english, secret, asked, machine]) {
      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(answer.headers.get('cache-control')).toContain('no-store');
    }
    const html = await read.text();
    expect(html).toContain('<html lang="vi">');
    expect(html).toContain('proxy-1234.5');
    expect(read.headers.get('x-request-id')).toBe('proxy-1234.5');
    expect(html).toContain('action="/doc-truoc?x=1"');
    expect(heldIn(html)).toEqual([
      ['body', body],
      ['do', 'send'],
    ]);
    expect(html).not.toContain('<b>');

    const askedPage = await ask.text();
    expect(heldIn(askedPage)).toEqual([
      ['body', body],
      ['do', 'send'],
    ]);
    expect(ask.headers.get('x-request-id')).toMatch(/^[0-9a-f]{12}$/);
    expect(askedPage).toContain(ask.headers.get('x-request-id')!);

    const withFiles = await files.text();
    expect(heldIn(withFiles)).toEqual([['body', 'có tệp đi cùng']]);
    expect(withFiles).toMatch(/enctype="multipart\/form-data"/i);
    expect(await english.text()).toContain('<html lang="en">');
    const noSecret = await secret.text();
    expect(noSecret).not.toContain('mot-mat-khau-dai');
    expect(heldIn(noSecret)).toEqual([]);
    expect(await asked.text()).toContain('href="/hoi-truoc"');
    expect(await machine.json()).toMatchObject({ status: 503, mayHaveHappened: false });

    expect(await written()).toEqual([]);
    expect((await post('/doc-truoc', new URLSearchParams(heldIn(html)))).status).toBe(200);
    expect((await written()).map((one) => one.replaceAll('\r\n', '\n'))).toEqual([body]);
  });

  test('an address that nobody has and a mistake of a page are no outage', async () => {
    expect((await fetch(`${address}/khong-co`)).status).toBe(404);
    expect((await post('/khong-co', form({ a: 'b' }))).status).toBeGreaterThanOrEqual(404);
  });
});

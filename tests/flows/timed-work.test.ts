// Timed work stands alone: a task that hangs or fails holds up no other, none runs twice at once, and what is under way ends before the worker does.
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { deliverMail, failingMails } from '#app/features/mail/index.server.ts';
import { startWorker } from '#app/jobs/schedule.server.ts';
import { TASKS } from '#app/jobs/worker.server.ts';
import { read, write } from '#db/index.ts';
import { lastOperation } from '#db/operations.ts';
import { enqueueMail } from '#db/portal.ts';
import { outbox } from '#db/schema/portal.ts';
import { throttle } from '#db/schema/staff.ts';
import { sent } from '#tests/support/petitions.ts';

const NOW = instantAt('2026-11-20', '09:00');
const closers: (() => unknown)[] = [];
const all = () => read.select().from(outbox);
const portOf = (server: { address(): unknown }) => (server.address() as { port: number }).port;

beforeEach(async () => {
  await write(async (tx) => {
    await tx.delete(outbox);
    // One mailbox takes so many at once; here each test is a day of its own.
    await tx.delete(throttle);
  });
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A mail server that takes the call and never says a word. */
async function silent() {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => void sockets.push(socket.on('error', () => {})));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return { url: `smtp://127.0.0.1:${portOf(server)}`, calls: () => sockets.length, server };
}

/** A real one that answers recipients with this number; `calls`: how often somebody was named. */
async function answering(responseCode: number) {
  let calls = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      calls += 1;
      done(Object.assign(new Error('not <hanh@example.vn>'), { responseCode }));
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  closers.push(() => new Promise<void>((resolve) => server.close(resolve)));
  return { url: `smtp://127.0.0.1:${portOf(server.server)}`, calls: () => calls };
}

test('a mail server that takes the call and says nothing holds up no other task', async () => {
  await sent(NOW);
  const { url, server } = await silent();
  const called = once(server, 'connection');
  let mailEnded = false;
  const mail = {
    name: 'send the mail that waits',
    every: 1,
    run: () => deliverMail(NOW, url).finally(() => (mailEnded = true)),
  };
  let others = 0;
  const allElse = new Promise<void>((resolve) => {
    const wanted = TASKS.length - 1;
    const rest = TASKS.filter(({ name }) => name !== mail.name).map((task) => ({
      ...task,
      run: (now: Date) => task.run(now).then(() => ++others === wanted && resolve()),
    }));
    const worker = startWorker([mail, ...rest]);
    // What is under way with the silent server is cut by closing that server, which comes first.
    closers.push(() => worker.stop());
  });
  await called;
  await allElse;
  expect(mailEnded).toBe(false);
  const { detail } = (await lastOperation(read, 'worker heartbeat'))!;
  expect(detail).toHaveProperty('tasks');
}, 300_000);

test('while a mail server is silent one mail is tried in a round, and the others lose no try', async () => {
  for (let n = 0; n < 5; n++) await sent(NOW);
  const { url, calls } = await silent();
  const short = { connectionTimeout: 100, greetingTimeout: 100, socketTimeout: 100, delivery: 20_000 };
  await deliverMail(NOW, url, short);
  expect(calls()).toBe(1);
  expect((await all()).map(({ attempts }) => attempts).toSorted()).toEqual([0, 0, 0, 0, 1]);
});

test('a delivery ends at its deadline even where the server says a little again and again', async () => {
  await sent(NOW);
  const sockets: Socket[] = [];
  // "220-" announces another line of greeting, for ever; each line begins the waits of the client anew.
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => {}));
    const timer = setInterval(() => socket.write('220-wait\r\n'), 20);
    socket.once('close', () => clearInterval(timer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  const patience = { connectionTimeout: 60_000, greetingTimeout: 60_000, socketTimeout: 60_000, delivery: 300 };
  await deliverMail(NOW, `smtp://127.0.0.1:${portOf(server)}`, patience);
  expect((await all()).map(({ attempts, lastError }) => [attempts, lastError])).toEqual([[1, 'EABORT']]);
});

test('a refusal for good is not tried again, and an administrator sees why; a later mail still goes out', async () => {
  await sent(NOW);
  const { url, calls } = await answering(550);
  for (let minutes = 0; minutes < 5_000; minutes += 500)
    await deliverMail(new Date(NOW.getTime() + minutes * 60_000), url);
  expect(calls()).toBe(1);
  const { mails } = await failingMails();
  expect(mails).toMatchObject([{ isRefused: true, attempts: 1, error: 'EENVELOPE 550', nextAt: null }]);
  expect(JSON.stringify(mails)).not.toContain('hanh@');
});

test('a refusal for now is tried again', async () => {
  await sent(NOW);
  const { url, calls } = await answering(451);
  await deliverMail(NOW, url);
  await deliverMail(new Date(NOW.getTime() + 61_000), url);
  expect(calls()).toBe(2);
  expect(await failingMails()).toMatchObject({ mails: [], total: 0 });
});

test('one mail that is refused does not stop the others of its round', async () => {
  for (let n = 0; n < 4; n++) await sent(NOW);
  const { url, calls } = await answering(550);
  await deliverMail(NOW, url);
  expect(calls()).toBe(4);
  expect((await all()).every(({ refusedAt }) => refusedAt !== null)).toBe(true);
});

test('a mail server that refuses everybody at its door refuses no mail', async () => {
  await write((tx) => {
    const mail = { dedupeKey: 'x', recipient: 'a@example.vn', template: 'receipt', language: 'vi' as const };
    return enqueueMail(tx, { ...mail, params: { code: 'X' } }, NOW);
  });
  await sent(NOW);
  const server = createServer((socket) => void socket.on('error', () => {}).end('554 no service here\r\n'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => new Promise((resolve) => server.close(resolve)));
  await deliverMail(NOW, `smtp://127.0.0.1:${portOf(server)}`);
  expect((await all()).every(({ refusedAt }) => refusedAt === null)).toBe(true);
});

test('a task is never begun while it runs, a failing one does not stop, and stopping waits for what is under way', async () => {
  let [running, most, runs, failed] = [0, 0, 0, 0];
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const slow = {
    name: 'slow',
    every: 0,
    async run() {
      runs += 1;
      most = Math.max(most, ++running);
      await gate;
      running -= 1;
    },
  };
  let enough = () => {};
  const failedThrice = new Promise<void>((resolve) => {
    enough = resolve;
  });
  const failing = {
    name: 'failing',
    every: 0,
    async run() {
      if (++failed === 3) enough();
      throw new Error('as a test wants it');
    },
  };
  const worker = startWorker([slow, failing]);
  await failedThrice;
  expect([most, runs, running]).toEqual([1, 1, 1]);
  expect(worker.report.failing!.failures).toBeGreaterThanOrEqual(2);
  expect(worker.report.slow!.runningSince).not.toBeNull();
  const stopped = worker.stop();
  letGo();
  await stopped;
  expect(running).toBe(0);
  const before = runs;
  await new Promise((resolve) => setImmediate(resolve));
  expect(runs).toBe(before);
});

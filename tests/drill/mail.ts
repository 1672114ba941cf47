// Mail servers that are dead or say nothing: acts and sums go on without them, and every mail arrives once they are well.
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { SHIFTED_CLOCK } from './clock-jumps.ts';
import { ask } from './found.ts';
import { startLoad } from './lives.ts';
import type { Scene, Struck } from './scene.ts';

const PETITIONS = 12;
const WITHIN = 5 * 60_000;
const HOUR = 3_600_000;

/** Takes connections and never says a word. */
async function mute() {
  const callers = new Set<Socket>();
  const server = createServer((caller) => callers.add(caller.on('error', () => {})));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async end() {
      for (const caller of callers) caller.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Every mail that arrived, by the number it carries. */
async function healthy(port: number) {
  const arrived = new Map<string, number>();
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
    onData(stream, _, done) {
      let mail = '';
      stream.on('data', (chunk: Buffer) => {
        mail += chunk;
      });
      stream.on('end', () => {
        const [, id = ''] = /^message-id:\s*(\S+)/im.exec(mail) ?? [];
        arrived.set(id, (arrived.get(id) ?? 0) + 1);
        done();
      });
    },
  });
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return { arrived, end: () => new Promise<void>((resolve) => server.close(resolve)) };
}

async function withoutMail(scene: Scene, port: number, recover: () => Promise<unknown>): Promise<Struck> {
  const ground = await scene.enter();
  const clock = join(ground.folder, 'clock');
  writeFileSync(clock, '0');
  const mail = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Hồi Âm <khong-tra-loi@example.vn>' };
  const portals = await ground.portals({ ...mail, DRILL_CLOCK: clock }, SHIFTED_CLOCK);
  const load = startLoad(portals, 4, 'Thư không đi');
  const wrong: string[] = [];
  const count = async (what: string) => Number((await ask(ground.url, `select count(*) as n from ${what}`))[0]!.n);
  const until = async (what: string, isSo: () => Promise<boolean> | boolean) => {
    const began = performance.now();
    while (!(await isSo())) {
      if (performance.now() - began > WITHIN || load.journal.wrong.length > 0) {
        wrong.push(`${what} did not happen within ${WITHIN / 60_000} minutes`);
        break;
      }
      await wait(500);
    }
    return Math.round((performance.now() - began) / 1000);
  };
  await until('a dozen petitions', () => load.journal.receipts.size >= PETITIONS);
  await load.finish();
  const folded = await until('folding the sums', async () => (await count('figure_change')) === 0);

  await recover();
  const server = await healthy(port);
  // An hour passes, after which whatever failed is tried again.
  let shift = 0;
  const sent = await until('sending all mail', async () => {
    shift += HOUR;
    writeFileSync(clock, String(shift));
    await wait(3_000);
    return (await count('outbox where sent_at is null')) === 0;
  });
  const mails = await count('outbox');
  const twice = [...server.arrived.values()].filter((times) => times > 1).length;
  if (server.arrived.size !== mails) wrong.push(`${mails} mails were sent, ${server.arrived.size} arrived`);
  scene.afterwards(server.end);
  const note = `sums folded after ${folded} s without mail; ${mails} mails arrived ${sent} s after, ${twice} of them twice`;
  return { times: 1, load, portals, url: ground.url, note, wrong };
}

export async function deadMail(scene: Scene): Promise<Struck> {
  const taken = await mute();
  await taken.end();
  return withoutMail(scene, taken.port, async () => {});
}

export async function slowMail(scene: Scene): Promise<Struck> {
  const server = await mute();
  return withoutMail(scene, server.port, server.end);
}

// The two servers that are compared: the portal as people get it, and node:http with the same bytes in memory.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Running {
  address: string;
  stop(): Promise<void>;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came over the wire: gzipped when the server did so. */
  body: Buffer;
}

/** Asks as a browser does, and leaves the answer packed. */
export function ask(url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    }).on('error', reject);
  });
}

/** `npm start` without npm, on a port of its own, with a demonstration in `folder`. */
export async function startPortal(folder: string, more: Record<string, string> = {}): Promise<Running> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const settings = {
    ...{ PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: address },
    ...{ PORTAL_MODE: 'demonstration', DATABASE_URL: `file:${join(folder, 'portal.db')}` },
    ...more,
  };
  return start(address, fileURLToPath(new URL('../../app/launch/start.mjs', import.meta.url)), [], settings);
}

/** Serves exactly this answer, headers and all, from memory. */
export async function startBare(folder: string, { headers, body }: Answer): Promise<Running> {
  const port = await freePort();
  const file = join(folder, `answer-${port}.json`);
  const { date, connection, 'keep-alive': _alive, 'transfer-encoding': _encoding, ...same } = headers;
  writeFileSync(file, JSON.stringify({ headers: same, body: body.toString('base64') }));
  const script = fileURLToPath(new URL('./bare-server.ts', import.meta.url));
  return start(`http://127.0.0.1:${port}`, script, [file, String(port)], {});
}

async function start(
  address: string,
  script: string,
  args: string[],
  settings: Record<string, string>,
): Promise<Running> {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...settings },
  });
  const gone = once(child, 'exit');
  const isUp = () =>
    ask(`${address}/suc-khoe`).then(
      ({ status }) => status === 200,
      () => false,
    );
  while (!(await isUp())) {
    if (child.exitCode !== null) throw new Error(`${script} ended before it served.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    address,
    async stop() {
      child.kill();
      await gone;
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

// The portals of a drill: started from the built program, killed without a warning, and the one who knows which of them is up.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '#tests/benchmarks/servers.ts';

// Against a portal that hangs, not against a machine that does other work first.
const UP_WITHIN = 900_000;
const LOOKS_EVERY = 25;

export interface Portals {
  count: number;
  /** The address of one that is up; waits for one while none is. */
  oneThatIsUp(): Promise<string>;
  /** Resolves when it serves; rejects with what it said when it never does. */
  start(which: number): Promise<void>;
  /** Without a warning: what it had in hand is gone. */
  kill(which: number): Promise<void>;
  /** Of those that nobody killed. */
  howManyDied(): number;
  stopAll(): Promise<void>;
}

export interface PortalSettings {
  program: string;
  /** How many serve the same database. */
  count: number;
  log: string;
  environment: Record<string, string>;
  nodeArguments?: string[];
}

interface Running {
  address: string;
  process: ChildProcess;
  isUp: boolean;
}

export async function portalsOf(given: PortalSettings): Promise<Portals> {
  const ports = await Promise.all(Array.from({ length: given.count }, freePort));
  const running: (Running | undefined)[] = ports.map(() => undefined);
  const waiting = new Set<() => void>();
  const log = createWriteStream(given.log, { flags: 'a' });

  async function start(which: number): Promise<void> {
    const address = `http://127.0.0.1:${ports[which]}`;
    const child = spawn(process.execPath, [...(given.nodeArguments ?? []), given.program], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...{ NODE_ENV: 'production', PORTAL_MODE: 'production', TRUSTED_PROXIES: '1', HOST: '127.0.0.1' },
        ...{ PORT: String(ports[which]), PUBLIC_URL: address, ...given.environment },
      },
    });
    child.stdout!.pipe(log, { end: false });
    child.stderr!.pipe(log, { end: false });
    const one: Running = { address, process: child, isUp: false };
    running[which] = one;
    for (const end = performance.now() + UP_WITHIN; !(await isUp(address)); await wait(LOOKS_EVERY)) {
      if (hasEnded(child)) throw new Error(`A portal ended; see ${given.log}`);
      if (performance.now() > end) throw new Error(`A portal did not come up; see ${given.log}`);
    }
    one.isUp = true;
    for (const go of waiting) go();
    waiting.clear();
  }

  async function end(which: number, signal: NodeJS.Signals): Promise<void> {
    const one = running[which];
    if (!one) return;
    one.isUp = false;
    running[which] = undefined;
    if (hasEnded(one.process)) return;
    const gone = once(one.process, 'exit');
    one.process.kill(signal);
    await gone;
  }

  return {
    count: given.count,
    start,
    kill: (which) => end(which, 'SIGKILL'),
    howManyDied: () => running.filter((one) => one && hasEnded(one.process)).length,
    async stopAll() {
      await Promise.all(ports.map((_, which) => end(which, 'SIGTERM')));
      log.end();
    },
    async oneThatIsUp() {
      for (;;) {
        const up = running.filter((one) => one?.isUp);
        if (up.length > 0) return up[Math.floor(Math.random() * up.length)]!.address;
        await new Promise<void>((go) => waiting.add(go));
      }
    },
  };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

const isUp = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    get(`${address}/suc-khoe`, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on('error', () => resolve(false));
  });

// Where a drill takes place: a database of either engine in a folder of its own, prepared once and copied, and mail that is counted.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { administer, type OwnPostgres, startOwnPostgres } from '#tests/support/postgres.ts';
import type { PortalSettings, Portals } from './portals.ts';
import { portalsOf } from './portals.ts';
import { programInOneFile } from './program.ts';

export type Engine = 'sqlite' | 'postgres';

export interface Ground {
  engine: Engine;
  folder: string;
  url: string;
  postgres: OwnPostgres | null;
  /** Portals on this database: one on SQLite, two on PostgreSQL. */
  portals(environment?: Record<string, string>, nodeArguments?: string[]): Promise<Portals>;
  leave(): Promise<void>;
}

export interface Grounds {
  /** A fresh database; `within` says on which disk. */
  enter(engine: Engine, within?: string): Promise<Ground>;
  close(): Promise<void>;
}

const SECRET = 'a secret for drills, not for any portal that people use';

export async function openGrounds(): Promise<Grounds> {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-am-drill-'));
  const program = await programInOneFile();
  const template = join(folder, 'template.db');
  prepare(`file:${template}`);
  const servers = new Map<string, OwnPostgres>();
  let entered = 0;

  async function enter(engine: Engine, within?: string): Promise<Ground> {
    entered += 1;
    const own = mkdtempSync(join(within ?? folder, `${engine}-`));
    const postgres = engine === 'postgres' ? await startOwnPostgres({ keeps: true, within }) : null;
    const url = postgres ? postgres.url('drill') : `file:${join(own, 'drill.db')}`;
    if (postgres) {
      await administer(postgres.url('postgres'), 'create database drill');
      prepare(url);
      servers.set(own, postgres);
    } else copyFileSync(template, join(own, 'drill.db'));
    const opened: Portals[] = [];
    return {
      ...{ engine, folder: own, url, postgres },
      async portals(environment = {}, nodeArguments = []) {
        const settings: PortalSettings = {
          ...{ program, count: postgres ? 2 : 1, log: join(folder, `${entered}-${engine}.log`), nodeArguments },
          environment: {
            ...{ DATABASE_URL: url, SESSION_SECRET: SECRET, NODE_COMPILE_CACHE: join(folder, 'compiled') },
            ...environment,
          },
        };
        const portals = await portalsOf(settings);
        opened.push(portals);
        for (let which = 0; which < portals.count; which++) await portals.start(which);
        return portals;
      },
      async leave() {
        for (const portals of opened) await portals.stopAll();
        await postgres?.stop();
        servers.delete(own);
        rmSync(own, { recursive: true, force: true });
      },
    };
  }
  return {
    enter,
    async close() {
      for (const server of servers.values()) await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function prepare(url: string): void {
  const script = fileURLToPath(new URL('./prepare.ts', import.meta.url));
  const env = { ...process.env, DATABASE_URL: url, PORTAL_MODE: 'demonstration' };
  execFileSync(process.execPath, [script], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

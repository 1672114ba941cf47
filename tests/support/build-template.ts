// Makes the template database in a process of its own: the engine is chosen when db/ is loaded, and this process has none.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export function buildTemplate(databaseUrl: string): void {
  const script = fileURLToPath(new URL('./template.ts', import.meta.url));
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORTAL_MODE: 'demonstration' };
  execFileSync(process.execPath, [script], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

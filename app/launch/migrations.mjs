// @ts-check
// `npm run migrations`: writes what db/schema has and db/migrations has not, for both engines. Arguments go to drizzle-kit (`-- --name rooms`).
import { spawnSync } from 'node:child_process';
import { env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../node_modules/drizzle-kit/bin.cjs', import.meta.url));
for (const url of ['file:unused', 'postgres://unused']) {
  const args = [program, 'generate', '--config', 'db/drizzle.config.ts', ...process.argv.slice(2)];
  const { status } = spawnSync(execPath, args, { stdio: 'inherit', env: { ...env, DATABASE_URL: url } });
  if (status !== 0) process.exit(1);
}

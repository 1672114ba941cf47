// @ts-check
// `npm run dev`: builds, serves, and does both again when a source changes. What it shows is what `npm start` serves.
import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { chdir, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

chdir(fileURLToPath(new URL('../..', import.meta.url)));

/** @type {import('node:child_process').ChildProcess | undefined} */
let server;
/** @type {NodeJS.Timeout | undefined} */
let soon;

for (const source of ['app', 'db', 'locales', 'public', 'remix.config.js', 'vite.config.ts'])
  watch(source, { recursive: true }, () => {
    clearTimeout(soon);
    soon = setTimeout(serve, 150);
  });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.once(signal, () => {
    server?.kill(signal);
    process.exit(0);
  });
serve();

function serve() {
  // A broken build leaves the last good server running.
  if (spawnSync(execPath, ['app/launch/ready.mjs'], { stdio: 'inherit' }).status !== 0) return;
  const next = () => {
    server = spawn(execPath, ['app/launch/start.mjs'], { stdio: 'inherit' });
  };
  if (server && server.exitCode === null && server.kill()) server.once('exit', next);
  else next();
}

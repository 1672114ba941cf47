// @ts-check
// `npm start`: settings, database, reference data (and the demonstration), then the built server, all in clear sentences.
import { spawn } from 'node:child_process';
import { chdir, env, versions } from 'node:process';
import { fileURLToPath } from 'node:url';

chdir(fileURLToPath(new URL('../..', import.meta.url)));

// On an older Node the SQLite driver ends the process without a word.
if (Number(versions.napi) < 10 || !process.features.typescript)
  stop(
    `This is Node ${versions.node}; the portal needs Node 24, which npm has put into node_modules. Use \`npm start\`.`,
  );

env.PORTAL_MODE ||= env.NODE_ENV === 'production' ? 'production' : 'demonstration';
env.NODE_ENV = 'production';

const { readSettings } = await import('../settings.server.ts');
const settings = attempt(() => readSettings(env));

const { migrateDatabase } = await import('../../db/migrate.ts');
await migrateDatabase().catch((error) =>
  stop(`The database ${place(settings.databaseUrl)} cannot be used: ${sentence(error)}`),
);

// In a process of its own: a second writing connection inside the server would freeze it.
await load('db/seed/load.ts');
await import(new URL('../../build/server/index.js', import.meta.url).href);

/** @returns {Promise<void>} */
function load(/** @type {string} */ script) {
  const loading = spawn(process.execPath, [script], { stdio: 'inherit' });
  const end = () => loading.kill();
  process.once('SIGTERM', end).once('SIGINT', end);
  return new Promise((resolve) =>
    loading.once('exit', (code) => {
      process.off('SIGTERM', end).off('SIGINT', end);
      if (code === 0) resolve();
      else stop('The data could not be loaded; the portal does not start.');
    }),
  );
}

/** The address of the database without its password. */
function place(/** @type {string} */ url) {
  return url.replace(/:[^:@/]*@/, ':…@');
}

function sentence(/** @type {Error & { code?: string, errors?: Error[], cause?: Error }} */ error) {
  return error.message || error.errors?.map((one) => one.message).join('; ') || error.code || 'no reason given';
}

/**
 * @template T
 * @param {() => T} action
 */
function attempt(action) {
  try {
    return action();
  } catch (error) {
    return stop(/** @type {Error} */ (error).message);
  }
}

/** @returns {never} */
function stop(/** @type {string} */ words) {
  console.error(words);
  process.exit(1);
}

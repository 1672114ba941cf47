// @ts-check
// Makes a fresh clone runnable, and does nothing when it already is. Plain Node without packages: it runs before there are any.
//   node app/launch/ready.mjs [start | install | test]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chdir, env } from 'node:process';
import { fileURLToPath } from 'node:url';

const SOURCES = [
  'app',
  'db',
  'locales',
  'public',
  'package-lock.json',
  'remix.config.js',
  'vite.config.ts',
  'tsconfig.json',
];
const BUILD_STAMP = join('build', '.sources');
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

chdir(fileURLToPath(new URL('../..', import.meta.url)));
const purpose = process.argv[2] ?? 'start';

install();
if (purpose === 'start') build();
if (purpose === 'test') await findEngines();

function install() {
  if (isInstalled()) return;
  say('Installing the packages (half a minute, once) …');
  // In production npm would leave out what the build needs. Every binary comes inside its package; without this option npm would
  // compile better-sqlite3 anew, which takes a compiler and a minute.
  run('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'], { NODE_ENV: 'development' });
}

/** npm keeps a list of what it installed; it must have everything that the lock file asks of every machine. */
function isInstalled() {
  const installed = packagesOf(join('node_modules', '.package-lock.json'));
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
  );
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesOf(/** @type {string} */ file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

function build() {
  const fingerprint = fingerprintOf(SOURCES.flatMap(filesUnder));
  if (existsSync(BUILD_STAMP) && readFileSync(BUILD_STAMP, 'utf8') === fingerprint) return;
  say('Building …');
  run('npm', ['run', '--silent', 'build'], { NODE_ENV: 'production' });
  mkdirSync('build', { recursive: true });
  writeFileSync(BUILD_STAMP, fingerprint);
}

/** @returns {string[]} */
function filesUnder(/** @type {string} */ path) {
  if (!existsSync(path)) return [];
  return statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesUnder(join(path, name))) : [path];
}

function fingerprintOf(/** @type {string[]} */ files) {
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** What the tests need beside the packages: a browser and PostgreSQL. */
async function findEngines() {
  const hasChromium = () => CHROMIUM.some(existsSync) || Boolean(env.CHROMIUM_PATH && existsSync(env.CHROMIUM_PATH));
  const hasPostgres = () =>
    Boolean(env.TEST_POSTGRES_URL) ||
    onPath('initdb') ||
    filesUnder('/usr/lib/postgresql').some((file) => file.endsWith('/bin/initdb'));
  const missing = [...(hasChromium() ? [] : ['chromium']), ...(hasPostgres() ? [] : ['postgresql'])];
  if (missing.length === 0) return;

  if (process.getuid?.() === 0 && onPath('apt-get')) {
    say(`Installing ${missing.join(' and ')} from the system's packages …`);
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    tryTo('apt-get', ['-q', 'update'], quiet);
    tryTo('apt-get', ['-qy', 'install', '--no-install-recommends', ...missing, 'fonts-dejavu-core'], quiet);
  }
  const browser = hasChromium() || tryTo('npx', ['playwright', 'install', 'chromium']);
  const without = [...(browser ? [] : ['Chromium']), ...(hasPostgres() ? [] : ['PostgreSQL'])];
  if (without.length === 0) return;
  say(`\n!! ${without.join(' and ')} could not be installed here; install it to run the tests that need it.\n`);
  if (env.CI) process.exit(1);
}

function onPath(/** @type {string} */ program) {
  return (env.PATH ?? '')
    .split(process.platform === 'win32' ? ';' : ':')
    .some((folder) => existsSync(join(folder, program)));
}

function tryTo(/** @type {string} */ command, /** @type {string[]} */ args, more = {}) {
  const options = { shell: process.platform === 'win32', env: { ...env, ...more } };
  return spawnSync(command, args, { ...options, stdio: 'inherit' }).status === 0;
}

function run(/** @type {string} */ command, /** @type {string[]} */ args, more = {}) {
  if (tryTo(command, args, more)) return;
  say(`\n\`${command} ${args.join(' ')}\` failed; what it said stands above.`);
  process.exit(1);
}

function say(/** @type {string} */ words) {
  console.error(words);
}

// `npm test` and `npm run check`: every check in order, each counted, all of them run even when one fails; then one line for the whole.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { postgresIsAvailable } from './support/postgres.ts';

interface Outcome {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
}

const RESULTS = 'test-results';
const VITEST = ['vitest', 'run', '--config', 'tests/vitest.config.ts'];
const quick = process.argv[2] === 'check';
const outcomes: Outcome[] = [];
const notRun: string[] = [];

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

check('types', ['tsc', '--noEmit']);
check('lint and format', ['biome', 'check', '--error-on-warnings']);
tests('domain', [...VITEST, '--project', 'domain'], vitestReport('domain'));
check('nothing unused', ['knip']);
if (!quick) {
  tests('flows on SQLite', [...VITEST, '--project', 'flows-sqlite'], vitestReport('flows-sqlite'));
  if (postgresIsAvailable() || process.env.CI)
    tests('flows on PostgreSQL', [...VITEST, '--project', 'flows-postgres'], vitestReport('flows-postgres'));
  else notRun.push('the flows on PostgreSQL (it is not installed; TEST_POSTGRES_URL may name a server)');
  if (check('build', ['node', 'app/launch/ready.mjs']))
    tests('stories', ['playwright', 'test', '--config', 'tests/playwright.config.ts'], storiesReport());
  else notRun.push('the stories (the build failed)');
}
report();

/** A check that passes or fails as one. */
function check(name: string, command: string[]): boolean {
  const { ok, seconds } = run(name, command);
  outcomes.push({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, seconds });
  return ok;
}

interface Report {
  command: string[];
  environment: Record<string, string>;
  counts(): { passed: number; failed: number; skipped: number };
}

/** A runner of many tests, which are counted from the report that it writes. */
function tests(name: string, command: string[], report: Report): void {
  const { ok, seconds } = run(name, [...command, ...report.command], report.environment);
  const counts = report.counts();
  // A file that could not even be loaded, or a server that did not start, has no failed test to its name.
  if (!ok && counts.failed === 0) counts.failed = 1;
  if (ok && counts.passed === 0) counts.failed = 1;
  outcomes.push({ name, ...counts, seconds });
}

function vitestReport(project: string): Report {
  const file = join(RESULTS, `${project}.json`);
  return {
    command: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    environment: {},
    counts() {
      const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = readReport(file);
      return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
    },
  };
}

function storiesReport(): Report {
  const file = join(RESULTS, 'stories.json');
  return {
    command: ['--reporter=list,json'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    counts() {
      const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readReport(file).stats ?? {};
      return { passed: expected, failed: unexpected + flaky, skipped };
    },
  };
}

function readReport(file: string) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function run(name: string, [command = '', ...args]: string[], environment: Record<string, string> = {}) {
  console.info(`\n── ${name} ──`);
  const start = performance.now();
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  });
  return { ok: status === 0, seconds: (performance.now() - start) / 1000 };
}

function report(): void {
  console.info('\n── all together ──');
  for (const { name, passed, failed, skipped, seconds } of outcomes)
    console.info(
      `${failed ? '✗' : '✓'} ${name.padEnd(20)} ${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed` +
        `${skipped ? ` ${skipped} skipped` : ''}  ${seconds.toFixed(1)} s`,
    );
  for (const what of notRun) console.warn(`!! NOT RUN: ${what}`);
  const sum = (count: 'passed' | 'failed') => outcomes.reduce((total, one) => total + one[count], 0);
  console.info(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

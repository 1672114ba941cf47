import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { postgresIsAvailable } from './support/postgres.ts';

const flows = (engine: 'sqlite' | 'postgres') => ({
  extends: true as const,
  test: {
    name: `flows-${engine}`,
    include: ['tests/flows/**/*.test.ts'],
    globalSetup: `tests/support/${engine}.setup.ts`,
    setupFiles: 'tests/support/own-database.ts',
  },
});

// A missing engine must not pass for a passed one: CI always runs it (and fails), elsewhere it is said loudly.
const withPostgres = postgresIsAvailable() || Boolean(process.env.CI);
if (!withPostgres)
  console.warn('\n!! PostgreSQL was not found: its flows are NOT run. Install it or set TEST_POSTGRES_URL.\n');

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    env: { PORTAL_MODE: 'demonstration', NODE_ENV: 'test', TZ: 'UTC' },
    pool: 'forks',
    // Half of a flow is waiting for a disk or a server: on two cores two files at once are not twice as slow.
    maxWorkers: '100%',
    // Against a test that hangs, not against a machine that is slow.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        test: { name: 'domain', include: ['tests/*.test.ts', 'tests/domain/**/*.test.ts'] },
      },
      flows('sqlite'),
      ...(withPostgres ? [flows('postgres')] : []),
    ],
  },
});

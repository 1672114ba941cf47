import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { CLIENT, PROVIDER_PORT } from './support/oidc-client.ts';

// Workers read this file again: the folder is named once, and goes with the process that named it.
if (!process.env.STORIES_FOLDER) {
  const named = join(tmpdir(), `hoi-am-stories-${process.pid}`);
  process.env.STORIES_FOLDER = named;
  process.once('exit', () => rmSync(named, { recursive: true, force: true }));
}
const folder = process.env.STORIES_FOLDER;
const port = Number(process.env.STORIES_PORT ?? 4180);
// By name: passkeys belong to names, not to numbers.
const address = `http://localhost:${port}`;
const issuer = `http://127.0.0.1:${PROVIDER_PORT}`;

const chromium = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = chromium.find((path) => path && existsSync(path));

export default defineConfig({
  testDir: 'stories',
  outputDir: '../test-results/stories',
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    // A trace of every story costs more than the stories; TRACE=1 makes one.
    trace: process.env.TRACE ? 'on' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      // Without a UTF-8 locale Chromium calls a file named in Vietnamese "download".
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } as Record<string, string>,
      args: [
        ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ],
    },
  },
  // Every story is told twice; in both, citizens read and send without JavaScript (support/story.ts).
  projects: [
    { name: 'phone', use: { viewport: { width: 360, height: 740 }, hasTouch: true } },
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
  ],
  webServer: {
    command: `"${process.execPath}" app/launch/start.mjs`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: `${address}/suc-khoe`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    stdout: 'ignore',
    stderr: 'pipe',
    env: {
      PORT: String(port),
      PUBLIC_URL: address,
      PORTAL_MODE: 'demonstration',
      ...{ STAFF_OIDC_ISSUER: issuer, STAFF_OIDC_CLIENT_ID: CLIENT.id, STAFF_OIDC_CLIENT_SECRET: CLIENT.secret },
      ...{ CITIZEN_OIDC_ISSUER: issuer, CITIZEN_OIDC_CLIENT_ID: CLIENT.id, CITIZEN_OIDC_CLIENT_SECRET: CLIENT.secret },
      DATABASE_URL: process.env.STORIES_DATABASE_URL ?? `file:${join(folder, 'stories.db')}`,
    },
  },
});

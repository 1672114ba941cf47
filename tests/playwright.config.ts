import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { headlessShell } from './support/headless-shell.ts';
import { CLIENT, providerPort } from './support/oidc-client.ts';
import { AT_A_DESK, DESK, ON_A_PHONE, PHONE } from './support/screens.ts';

// Workers read this file again: the folder is named once, and goes with the process that named it.
if (!process.env.STORIES_FOLDER) {
  const named = join(tmpdir(), `hoi-am-stories-${process.pid}`);
  process.env.STORIES_FOLDER = named;
  process.once('exit', () => rmSync(named, { recursive: true, force: true }));
}
const folder = process.env.STORIES_FOLDER;
const port = Number(process.env.STORIES_PORT ?? 4180);

/**
 * Every story is told twice, each time on a portal of its own, so that the two tellings go on side by side; those that are marked for
 * one screen once, and there `expectAccessible` looks at both.
 */
const screens = [
  { name: 'phone', port, grepInvert: new RegExp(AT_A_DESK), use: { viewport: PHONE, hasTouch: true } },
  { name: 'desktop', port: port + 1, grepInvert: new RegExp(ON_A_PHONE), use: { viewport: DESK } },
];
/** By name: passkeys belong to names, not to numbers. */
const addressOf = (portalPort: number) => `http://localhost:${portalPort}`;

const chromium = [
  process.env.CHROMIUM_PATH,
  headlessShell(),
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
  workers: screens.length,
  // Against a story that hangs, not against a machine that is slow.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
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
  // Within one portal one story at a time: they share its calendar and its queue. In all, citizens have no JavaScript (support/story.ts).
  projects: screens.map(({ name, port, grepInvert, use }) => ({
    name,
    grepInvert,
    workers: 1,
    use: { ...use, baseURL: addressOf(port) },
  })),
  webServer: screens.map(({ name, port }) => ({
    command: `"${process.execPath}" app/launch/start.mjs`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: `${addressOf(port)}/suc-khoe`,
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    stdout: 'ignore',
    stderr: 'pipe',
    env: {
      PORT: String(port),
      PUBLIC_URL: addressOf(port),
      // Each story comes from a network of its own (support/story.ts).
      TRUSTED_PROXIES: '1',
      PORTAL_MODE: 'demonstration',
      DATABASE_URL: `file:${join(folder, `${name}.db`)}`,
      ...providerOf('STAFF', port),
      ...providerOf('CITIZEN', port),
    },
  })),
});

/** How a portal is told of the provider that its stories start. */
function providerOf(realm: 'STAFF' | 'CITIZEN', portalPort: number): Record<string, string> {
  return {
    [`${realm}_OIDC_ISSUER`]: `http://127.0.0.1:${providerPort(portalPort)}`,
    [`${realm}_OIDC_CLIENT_ID`]: CLIENT.id,
    [`${realm}_OIDC_CLIENT_SECRET`]: CLIENT.secret,
  };
}

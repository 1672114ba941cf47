// What every story has: a citizen without JavaScript, officers who sign in, and eyes for errors nobody asserted.
import { randomInt } from 'node:crypto';
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { AT_A_DESK, DESK, ON_A_PHONE, PHONE } from './screens.ts';

export { AT_A_DESK, expect, ON_A_PHONE };

declare global {
  interface Window {
    axe: typeof axe;
  }
}

interface People {
  /** The page of somebody without an account and without JavaScript. */
  citizen: Page;
  /** The page of an officer who has signed in, each in a browser of their own. */
  officer(username: string): Promise<Page>;
}

/** Of every officer of the demonstration; `npm start` prints it. */
const DEMONSTRATION_PASSWORD = 'hoi-am-trinh-dien';

const withoutScripts = new WeakSet<BrowserContext>();

export const test = base.extend<People & { seen: string[] }>({
  // The people of every story come from a network of their own: the portal paces and counts what one network does.
  extraHTTPHeaders: async ({ locale: _ }, use) => {
    const network = Array.from({ length: 3 }, () => randomInt(1, 255)).join('.');
    await use({ 'X-Forwarded-For': `10.${network}` });
  },
  // Any error on any page fails the story, whether or not it looked.
  seen: [
    async ({ context }, use) => {
      const seen: string[] = [];
      watch(context, seen);
      await use(seen);
      expect(seen, 'the pages of this story were without errors').toEqual([]);
    },
    { auto: true },
  ],
  citizen: async ({ browser, seen }, use) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    withoutScripts.add(context);
    watch(context, seen);
    await use(await context.newPage());
    await context.close();
  },
  officer: async ({ browser, seen }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (username) => {
      const context = await browser.newContext();
      contexts.push(context);
      watch(context, seen);
      const page = await context.newPage();
      await signIn(page, username);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

/** Writes into `seen` what no page may do: log an error, throw, answer 5xx, miss a file. */
function watch(context: BrowserContext, seen: string[]): void {
  context.on('weberror', (error) => seen.push(`thrown: ${error.error().message}`));
  context.on('console', (message) => {
    // Chromium logs every 4xx; a form sent back with 400 is no error, and the missing file is found below.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      seen.push(`console: ${message.text()}`);
  });
  context.on('response', (response) => {
    const isPage = response.request().isNavigationRequest();
    if (response.status() >= 500 || (response.status() >= 400 && !isPage))
      seen.push(`${response.status()} ${response.url()}`);
  });
}

export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/can-bo/dang-nhap');
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(DEMONSTRATION_PASSWORD);
  await page.locator('main form button[type=submit], main form button:not([type])').first().click();
  await expect(page).not.toHaveURL(/dang-nhap/);
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What depends on the width of the screen; everything else axe reads is the same document on a phone and on a desk. */
const RULES_OF_LAYOUT = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block'];
/**
 * No violation that axe can find, on a phone in light and in dark, and nothing to scroll sideways (WCAG 1.4.10). A story that is told
 * on one screen looks at the page on the other one too.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expectAccessibleHere(page);
  const here = page.viewportSize()!;
  const { tags } = test.info();
  if (!tags.includes(AT_A_DESK) && !tags.includes(ON_A_PHONE)) return;
  await page.setViewportSize(here.width === PHONE.width ? DESK : PHONE);
  await expectAccessibleHere(page);
  await page.setViewportSize(here);
}

async function expectAccessibleHere(page: Page): Promise<void> {
  const isPhone = page.viewportSize()?.width === PHONE.width;
  const twin = await whereScriptsRun(page);
  // In the dark only colours differ.
  if (isPhone) await expectNoViolation(twin, 'dark', { type: 'rule', values: ['color-contrast'] });
  const inTheLight: RunOnly = isPhone ? { type: 'tag', values: RULES } : { type: 'rule', values: RULES_OF_LAYOUT };
  await expectNoViolation(twin, 'light', inTheLight);
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overhang, `${page.url()} is wider than the screen by ${overhang} px`).toBeLessThanOrEqual(0);
}

type RunOnly = axe.RunOnly;

async function expectNoViolation(page: Page, colorScheme: 'light' | 'dark', runOnly: RunOnly): Promise<void> {
  await page.emulateMedia({ colorScheme });
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const said = await page.evaluate(async (only) => {
    const { violations } = await window.axe.run(document, { runOnly: only, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `${id} (${help}): ${html.slice(0, 160)}`),
    );
  }, runOnly);
  expect(said, `axe on ${page.url()} (${colorScheme})\n${said.join('\n')}`).toEqual([]);
}

const readers = new WeakMap<Browser, Promise<Page>>();

/**
 * axe is itself a script: a page without JavaScript is read as a copy, in a browser that has it. One reader serves every page, so
 * that styles and typefaces are fetched once.
 */
async function whereScriptsRun(page: Page): Promise<Page> {
  const browser = page.context().browser()!;
  if (!withoutScripts.has(page.context())) return page;
  if (!readers.has(browser))
    readers.set(
      browser,
      browser.newContext().then((context) => context.newPage()),
    );
  const reader = (await readers.get(browser))!;
  const [address, html, size] = [page.url(), await page.content(), page.viewportSize()!];
  await reader.setViewportSize(size);
  const isThisPage = (url: URL) => url.href === address.replace(/#.*/, '');
  await reader.route(isThisPage, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await reader.goto(address);
  await reader.unrouteAll();
  return reader;
}

/** A picture for human eyes: test-results/looks/<name>-<width>.png. Nobody looks in CI. */
export async function look(page: Page, name: string): Promise<void> {
  if (process.env.CI) return;
  const width = page.viewportSize()?.width ?? 0;
  await page.screenshot({ path: `test-results/looks/${name}-${width}.png`, fullPage: true });
}

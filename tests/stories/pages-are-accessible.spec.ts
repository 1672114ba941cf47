// Every public page, in both languages: reachable, without framework JavaScript, accessible, no wider than a phone.
import { expect, expectAccessible, look, test } from '../support/story.ts';

const PAGES = {
  home: '/',
  cases: '/cong-khai',
  figures: '/thong-ke',
  timeliness: '/thong-ke/thoi-han',
  'figures-of-offices': '/thong-ke/co-quan',
  map: '/thong-ke/ban-do',
  satisfaction: '/thong-ke/hai-long',
  evaluation: '/thong-ke/giai-quyet-thu-tuc',
  'open-data': '/du-lieu-mo',
  organisations: '/co-quan',
  procedures: '/thu-tuc',
  'look-up': '/tra-cuu',
  about: '/gioi-thieu',
  privacy: '/quyen-rieng-tu',
  'sign-in': '/can-bo/dang-nhap',
};

for (const [name, path] of Object.entries(PAGES))
  for (const address of [path, path === '/' ? '/en' : `/en${path}`])
    test(`${address} is for everybody`, async ({ citizen }) => {
      const answer = await citizen.goto(address);
      expect(answer?.status()).toBe(200);
      // Small scripts of our own stand in public/; what is in /assets would be the framework's.
      expect(await citizen.locator('script[src^="/assets/"], link[rel=modulepreload]').count()).toBe(0);
      await expectAccessible(citizen);
      await look(citizen, address.startsWith('/en') ? `${name}-en` : name);
    });

for (const language of ['', '/en'])
  test(`${language}/cong-khai/… is for everybody`, async ({ citizen }) => {
    await citizen.goto(`${language}/cong-khai`);
    await citizen.locator(`main a[href^="${language}/cong-khai/"]`).first().click();
    await expect(citizen.locator('h1')).toBeVisible();
    await expectAccessible(citizen);
    await look(citizen, language ? 'case-en' : 'case');
  });

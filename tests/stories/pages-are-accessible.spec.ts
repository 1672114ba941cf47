// Every public page, in both languages: reachable, without framework JavaScript, accessible, no wider than a phone.
import { expect, expectAccessible, look, test } from '../support/story.ts';

const PAGES = { home: '/' };

for (const [name, path] of Object.entries(PAGES))
  for (const address of [path, path === '/' ? '/en' : `/en${path}`])
    test(`${address} is for everybody`, async ({ citizen }) => {
      const answer = await citizen.goto(address);
      expect(answer?.status()).toBe(200);
      await expectAccessible(citizen);
      await look(citizen, address.startsWith('/en') ? `${name}-en` : name);
    });

// The files that a portal is deployed with say the same as the portal itself and its README.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { limitsOf, TAKES_FILES } from '#app/http/body-limits.ts';

const deployed = (name: string) => readFileSync(`.deploy/${name}`, 'utf8').replaceAll(' \\\n\t\t', ' ');
const UNITS: Record<string, number> = { KiB: 1024, MiB: 1024 * 1024 };

test('the proxy lets through what the pages take, and no more', () => {
  const proxy = deployed('Caddyfile');
  const pathsOf = (name: string) => new RegExp(`@${name} (?:not )?path (.+)`).exec(proxy)?.[1]?.split(' ').sort();
  const sizeOf = (name: string) => {
    const [, number, unit] = new RegExp(`request_body @${name} \\{\\s*max_size (\\d+)(\\w+)`).exec(proxy) ?? [];
    return Number(number) * UNITS[unit ?? '']!;
  };
  const taking = (isMeant: (bodyAtMost: number) => boolean) =>
    Object.entries(TAKES_FILES)
      .filter(([, { bodyAtMost }]) => isMeant(bodyAtMost))
      .map(([path]) => path.replace(/:\w+/g, '*'))
      .flatMap((path) => [path, `/en${path}`])
      .sort();
  expect(sizeOf('words')).toBe(limitsOf('/tra-cuu').bodyAtMost);
  expect(pathsOf('words')).toEqual(taking(() => true));
  for (const name of ['senders', 'desk'])
    expect(pathsOf(name)).toEqual(taking((bodyAtMost) => bodyAtMost === sizeOf(name)));
});

test('the service may write where the README and the image put the database', () => {
  const [, writable = ''] = /^ReadWritePaths=(.+)$/m.exec(deployed('hoi-am.service')) ?? [];
  const named = [readFileSync('README.md', 'utf8'), deployed('Containerfile'), deployed('hoi-am.service')].flatMap(
    (text) => [...text.matchAll(/file:(\/[\w/.-]+)\/[\w.-]+\.db/g)].map(([, folder]) => folder!),
  );
  expect(named.length).toBeGreaterThan(0);
  for (const folder of named) expect(writable.split(' ')).toContain(folder);
});

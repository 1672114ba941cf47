// No regular expression of the portal takes longer than in proportion to its text: found by analysis, not by a clock.
import { readFileSync } from 'node:fs';
import { analyse } from 'scslre';
import { describe, expect, test, vi } from 'vitest';
import { filesUnder, linesOf, walk } from '#tests/support/source.ts';

const isSlow = (pattern: RegExp) => analyse(pattern).reports.length > 0;

/** Every literal under the folders that run in a portal or in its readers' browsers. */
function literals(): { at: string; pattern: RegExp }[] {
  const sources = ['app', 'db', 'public'].flatMap(filesUnder).filter((path) => /\.(tsx?|mjs|js)$/.test(path));
  return sources.flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const lineOf = linesOf(text);
    const found: { at: string; pattern: RegExp }[] = [];
    walk(path, text, {
      Literal(node) {
        if (!('regex' in node)) return;
        const { pattern, flags } = node.regex;
        found.push({ at: `${path}:${lineOf(node.start)}`, pattern: new RegExp(pattern, flags) });
      },
    });
    return found;
  });
}

describe('a regular expression', () => {
  test('is told apart from one that is slow', () => {
    expect([/\s+$/, /^(a+)+$/, /\s*,?\s*x/].map(isSlow)).toEqual([true, true, true]);
    expect([/(?<!\s)\s+$/, /^a+$/, /(?<!\s)\s*(?:,\s*)?x/].map(isSlow)).toEqual([false, false, false]);
  });

  test('written in the source is linear', () => {
    const all = literals();
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(({ pattern }) => isSlow(pattern)).map(({ at, pattern }) => `${at} ${pattern}`)).toEqual([]);
  });

  test('put together of parts when a module is loaded or a text is masked is linear', async () => {
    const made: RegExp[] = [];
    const watched = new Proxy(RegExp, {
      construct(target, given) {
        const pattern = Reflect.construct(target, given) as RegExp;
        made.push(pattern);
        return pattern;
      },
    });
    vi.resetModules();
    vi.stubGlobal('RegExp', watched);
    const { MASKED, maskText } = await import('#app/domain/masking.ts');
    const person = {
      name: 'Nguyễn Thị Minh Hằng',
      phone: '0905123456',
      address: 'số 12/3 đường Hùng Vương',
      taxCode: '0100233488',
    };
    const labels = Object.fromEntries(MASKED.map((one) => [one, '•'])) as Record<(typeof MASKED)[number], string>;
    maskText('Tôi là Nguyễn Thị Minh Hằng', person, labels);
    vi.unstubAllGlobals();
    expect(made.length).toBeGreaterThan(10);
    expect(made.filter(isSlow).map(String)).toEqual([]);
  });
});

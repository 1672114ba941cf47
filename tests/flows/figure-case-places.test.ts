// Where a page of a list ends: found again, and saying neither day nor number of the case it ended with.
import { beforeAll, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import type { ListSearch } from '#app/features/timeliness/forms.ts';
import { casesBehind } from '#app/features/timeliness/index.server.ts';
import { sent } from '#tests/support/petitions.ts';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const TODAY = instantAt('2026-11-20', '10:00');

beforeAll(async () => {
  for (const day of ['2026-10-05', '2026-10-05', '2026-10-06', '2026-11-03', '2026-11-04'])
    await sent(instantAt(day, '09:00'), { consentsToPublish: false });
});

const page = async (more: Partial<ListSearch> = {}) =>
  (await casesBehind(
    { figure: 'received', cut: null, overdueFor: null, after: null, ...more },
    { period: YEAR, unitCode: null },
    'vi',
    TODAY,
    2,
  ))!;

test('leads on to the rest, and cannot be read', async () => {
  const months: string[] = [];
  let next: string | null = null;
  for (let pages = 0; pages === 0 || next; pages += 1) {
    const found = await page({ after: next });
    months.push(...found.items.map(({ receivedDay }) => receivedDay));
    next = found.next;
    if (next) expect(next).toMatch(/^[\w-]{22}$/);
    expect(Buffer.from(next ?? '', 'base64url').includes(Buffer.from('2026'))).toBe(false);
  }
  expect(months).toEqual(['2026-11', '2026-11', '2026-10', '2026-10', '2026-10']);
});

test.each(['2026-99-99-zz', '2026-10-05-1', 'A'.repeat(22)])(
  '%s is none, and leads to the beginning',
  async (after) => {
    expect((await page({ after })).items).toEqual((await page()).items);
  },
);

test('a code that nobody has is an empty list', async () => {
  expect(await page({ cut: { by: 'procedure', code: "x' or 1=1" } })).toMatchObject({ count: 0, items: [] });
});

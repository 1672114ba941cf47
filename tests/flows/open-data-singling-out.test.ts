// Cases that are not public, as open data: of what could single one out, five say the same or nothing is said; and it all counts again.
import { beforeAll, expect, test } from 'vitest';
import { addDays, instantAt } from '#app/domain/deadline.ts';
import { buildBundle, rowsOf } from '#app/features/open-data/index.server.ts';
import type { Row } from '#app/features/open-data/types.ts';
import { recompute } from '#app/features/recomputing/index.server.ts';
import { procedureByCode } from '#db/procedures.ts';
import { bundleOnDisk } from '#tests/support/bundles.ts';
import { answered, crew, sent, unitId } from '#tests/support/petitions.ts';

const FIRST = '2026-09-01';
const TODAY = instantAt('2026-11-20', '10:00');
const TOGETHER = [
  ['dia_ban', 'thang_nhan'],
  ['dia_ban', 'thu_tuc', 'loai'],
  ['co_quan', 'thu_tuc', 'loai'],
  ['dia_ban', 'linh_vuc', 'loai'],
];
const NAMED = ['dia_ban', 'thu_tuc', 'linh_vuc'];

beforeAll(async () => {
  const communes = [await unitId('21025'), await unitId('21028'), null];
  const procedures = [
    null,
    ...(await Promise.all(['DEMO.007', 'DEMO.018'].map(async (code) => (await procedureByCode(code))!.id))),
  ];
  for (let i = 0; i < 48; i++) {
    const at = instantAt(addDays(FIRST, (i * 7) % 70), '09:00');
    // Most in one place about one matter, some alone in theirs.
    const about =
      i < 24
        ? { communeId: communes[0]!, procedureId: procedures[1]! }
        : { communeId: communes[i % 3]!, procedureId: procedures[i % 3]! };
    const code = await sent(at, { ...about, kind: i % 5 ? 'phan_anh' : 'gop_y', consentsToPublish: i % 6 === 0 });
    if (i % 6 === 0 && i < 24)
      await answered(code, await crew(at), instantAt(addDays(FIRST, ((i * 7) % 70) + 3), '10:00'));
  }
});

async function cases(now: Date): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const some of rowsOf('ho-so', now)) rows.push(...some);
  return rows;
}
const hiddenOf = (rows: readonly Row[]) => rows.filter(({ ma }) => ma === null);

test('five share it, or it is not said', async () => {
  const hidden = hiddenOf(await cases(TODAY));
  for (const together of TOGETHER)
    for (const [key, some] of Map.groupBy(hidden, (row) => together.map((name) => row[name] ?? '').join('|')))
      if (NAMED.some((name) => together.includes(name) && some[0]![name] !== null))
        expect(some.length, key).toBeGreaterThanOrEqual(5);
  expect(hidden.filter(({ dia_ban }) => dia_ban !== null).length, 'what many share is said').toBeGreaterThan(9);
  expect(hidden.filter(({ da_gop_cot }) => da_gop_cot !== null).length, 'and what few share is not').toBeGreaterThan(5);
});

test('no day is said of them, their order says nothing of it, and their numbers do not lead from day to day', async () => {
  const [today, tomorrow] = [await cases(TODAY), await cases(instantAt('2026-11-21', '10:00'))];
  const days = /^\d{4}-\d\d-\d\d$/;
  expect(hiddenOf(today).filter((row) => Object.values(row).some((cell) => days.test(String(cell))))).toEqual([]);
  const ofMonth = today.filter(({ thang_nhan }) => thang_nhan === '2026-09').map(({ so }) => so);
  expect(ofMonth).toEqual([...ofMonth].sort());
  const numbers = new Set(hiddenOf(today).map(({ so }) => so));
  expect(hiddenOf(tomorrow).filter(({ so }) => numbers.has(so))).toEqual([]);
  const published = (rows: readonly Row[]) =>
    rows
      .filter(({ ma }) => ma !== null)
      .map(({ so }) => so)
      .sort();
  expect(published(today)).toEqual(published(tomorrow));
  expect(published(today).length).toBeGreaterThan(2);
});

test('the bundle counts again to the same, and says how many groups could only be checked in sum', async () => {
  expect(await buildBundle(TODAY)).not.toBeNull();
  const { differences, untold } = await recompute((await bundleOnDisk()).zip);
  expect(differences).toEqual([]);
  expect(untold).toBeGreaterThan(0);
});

// Migration 0012: a published case is found by the parts of its code in a database whose search texts still held codes whole.
import { readFileSync } from 'node:fs';
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { publishedCases, refreshRenamed } from '#app/features/publications/index.server.ts';
import { engine } from '#db/engine.ts';
import { read, rows, write } from '#db/index.ts';
import { publication } from '#db/schema/answers.ts';
import { petition } from '#db/schema/petitions.ts';
import { crew, does, sent } from '#tests/support/petitions.ts';

const NOW = instantAt('2026-11-20', '09:00');
const migration = readFileSync(
  new URL(`../../db/migrations/${engine}/0012_words_of_published.sql`, import.meta.url),
  'utf8',
);
const carryOut = () => write((tx) => rows(sql.raw(`${migration.trim().replace(/;$/, '')} returning after_id`), tx));

test('by its code, as a whole, in pieces or by its beginning', async () => {
  const { intake } = await crew(NOW);
  const code = await sent(NOW);
  await does(code, 'accept', { publish: 'yes' }, intake, NOW);
  const [row] = await read.select({ id: petition.id }).from(petition).where(eq(petition.code, code));
  const searchOf = async () =>
    (await read.select({ search: publication.search }).from(publication).where(eq(publication.petitionId, row!.id)))[0]!
      .search;
  const written = await searchOf();
  await write((tx) =>
    tx
      .update(publication)
      .set({ search: `${code.toLowerCase()}\nmột dòng khác` })
      .where(eq(publication.petitionId, row!.id)),
  );

  await carryOut();
  await refreshRenamed();
  expect(await searchOf()).toBe(written);
  for (const query of [code, code.toLowerCase().replaceAll('-', ' '), code.slice(0, 9)])
    expect((await publishedCases({ query }, 'vi', NOW)).items, query).toMatchObject([{ code }]);
});

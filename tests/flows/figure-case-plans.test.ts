// A list behind a figure is read in the order of receipt, whatever it is of: no state and no unit is collected whole and sorted.
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import type { Cut } from '#app/domain/statistics.ts';
import { LISTED } from '#app/features/timeliness/forms.ts';
import { engine } from '#db/engine.ts';
import { rows, write } from '#db/index.ts';
import { type CountedFilter, countedAfter } from '#db/timeliness.ts';
import { unitId } from '#tests/support/petitions.ts';

const YEAR = { now: instantAt('2026-11-20', '10:00'), from: '2026-01-01', to: '2026-12-31', cut: null };

/** On so few rows PostgreSQL would rather read them all: it is told to do so only where nothing else is left. */
const planOf = (filter: CountedFilter): Promise<string> =>
  write(async (tx) => {
    const question = countedAfter(filter, { day: '2026-10-05', id: 7 }, 51, tx).getSQL();
    if (engine === 'sqlite') {
      const steps = await rows<{ detail: string }>(sql`explain query plan ${question}`, tx);
      return steps.map(({ detail }) => detail).join('\n');
    }
    await rows(sql`select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)`, tx);
    const lines = await rows<{ 'QUERY PLAN': string }>(sql`explain (costs off) ${question}`, tx);
    return lines.map((line) => line['QUERY PLAN']).join('\n');
  });

test.each(LISTED)('%s', async (figure) => {
  const unitIds = [await unitId('SCT'), await unitId('SXD')];
  for (const more of [{}, { unitIds }])
    expect(await planOf({ ...YEAR, figure, ...more })).toMatch(/petition_received\b/);
});

test.each<[by: Cut, code: string, index: RegExp]>([
  ['unit', 'SCT', /petition_received\b/],
  ['field', 'dien', /petition_received\b/],
  ['commune', '21025', /petition_commune\b/],
  ['procedure', 'DEMO.007', /petition_procedure\b/],
])('by %s', async (by, code, index) => {
  expect(await planOf({ ...YEAR, figure: 'answered', cut: { by, code } })).toMatch(index);
});

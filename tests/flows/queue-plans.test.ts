// No view of the queue walks the table: the engine itself is asked how it would answer each page and each count.
import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { VIEWS, type View } from '#app/domain/queue.ts';
import { engine } from '#db/engine.ts';
import { rows, write } from '#db/index.ts';
import { countSql, keysSql, type QueueFilter } from '#db/queue.ts';
import { stretchesOf } from '#db/queue-conditions.ts';
import { moment, people, populate } from '#tests/support/queue-population.ts';

beforeAll(populate);

/** The steps of the plan. On so few rows PostgreSQL would rather read them all: it is told to do so only where nothing else is left. */
const planOf = (question: SQL): Promise<string[]> =>
  write(async (tx) => {
    if (engine === 'sqlite') {
      const steps = await rows<{ detail: string }>(sql`explain query plan ${question}`, tx);
      return steps.map(({ detail }) => detail);
    }
    await rows(sql`select set_config('enable_seqscan', 'off', true)`, tx);
    const lines = await rows<{ 'QUERY PLAN': string }>(sql`explain (costs off) ${question}`, tx);
    return lines.map((line) => line['QUERY PLAN'].trim());
  });

/** Reading all petitions, or all of one state or unit whether they are open or not. The few that were picked may be scanned. */
function walks(plan: string[], view: View): string[] {
  const ofPicked = plan.indexOf('MATERIALIZE picked') === -1 ? -1 : plan.lastIndexOf('SCAN petition');
  return plan.filter((step, at) => {
    if (at === ofPicked) return false;
    if (/^SCAN (petition|clock|answer)$|Seq Scan on (petition|clock|answer)\b/.test(step)) return true;
    return engine === 'sqlite' && WORKED.includes(view) && /petition_(queue|due|unit_due|next_due)\b/.test(step);
  });
}

/** Open cases only: an index that holds the closed ones too would be walked through them. */
const WORKED: readonly View[] = [
  'mine',
  'unit',
  'unassigned',
  'today',
  'soon',
  'overdue',
  'returned',
  'approval',
  'chairman',
];

describe.each(['intake', 'handler', 'head'])('for %s', (who) => {
  test.each(VIEWS)('"%s"', async (view) => {
    const sight = people[who]!;
    const filter: QueueFilter = { view };
    for (const stretch of stretchesOf('due'))
      for (const isBackwards of [false, true]) {
        const cursor = { at: stretch.isDated ? moment.now : null, id: 700 };
        const question = { filter, sight, moment, order: 'due' as const };
        const plan = await planOf(keysSql(question, stretch, { cursor, isBackwards }, 51));
        expect(walks(plan, view), plan.join('\n')).toEqual([]);
      }
    const count = await planOf(countSql(filter, sight, moment));
    expect(walks(count, view), count.join('\n')).toEqual([]);
  });
});

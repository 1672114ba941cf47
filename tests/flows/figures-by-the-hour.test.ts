// A limit in working hours is judged by its hour: in figures, in the lists behind them, in open data counted again, and on pages kept ready.
import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { dayOf, instantAt } from '#app/domain/deadline.ts';
import { recordClockEvents } from '#app/features/deadlines/index.server.ts';
import { periodFigures } from '#app/features/figures/index.server.ts';
import { buildBundle } from '#app/features/open-data/index.server.ts';
import { recompute } from '#app/features/recomputing/index.server.ts';
import { casesBehind } from '#app/features/timeliness/index.server.ts';
import { read, write } from '#db/index.ts';
import { publicVersion } from '#db/portal.ts';
import { clock, deadlinePolicy } from '#db/schema/deadlines.ts';
import { petition } from '#db/schema/petitions.ts';
import { bundleOnDisk, tableOf } from '#tests/support/bundles.ts';
import { sent } from '#tests/support/petitions.ts';

const MONDAY = instantAt('2026-10-05', '08:00');
const PERIOD = { from: '2026-01-01', to: '2026-12-31' };
const MINUTE = 60_000;

let dueAt: Date;

async function answerClock(code: string) {
  const [found] = await read
    .select({ clock })
    .from(clock)
    .innerJoin(petition, eq(petition.id, clock.petitionId))
    .where(and(eq(petition.code, code), eq(clock.name, 'answer')));
  return found!.clock;
}

beforeAll(async () => {
  const { policyCode } = await answerClock(await sent(MONDAY));
  const inHours = { unit: 'working_hour', amount: 4 };
  await write((tx) => tx.update(deadlinePolicy).set(inHours).where(eq(deadlinePolicy.code, policyCode)));
  ({ dueAt } = await answerClock(await sent(MONDAY)));
});

const at = (minutes: number) => new Date(dueAt.getTime() + minutes * MINUTE);

test.each([
  ['a minute before', -1, 0],
  ['at the hour itself', 0, 0],
  ['a minute after', 1, 1],
])('%s, on the same day', async (_when, minutes, overdue) => {
  const now = at(minutes);
  expect(dayOf(now), 'the hour ends within the day').toBe(dayOf(MONDAY));
  const { counts, overdueFor } = (await periodFigures(PERIOD, 'vi', now))!;
  expect(counts).toMatchObject({ received: 2, open: 2, overdue });
  expect(overdueFor[0]).toEqual({ code: '1-5', count: overdue });
  for (const span of [null, '1-5'] as const) {
    const asked = { figure: 'overdue', cut: null, overdueFor: span, after: null } as const;
    const { count, items } = (await casesBehind(asked, { period: PERIOD, unitCode: null }, 'vi', now))!;
    expect([count, items.length]).toEqual([overdue, overdue]);
    expect(items.map(({ isOnTime }) => isOnTime)).toEqual(items.map(() => false));
  }
});

test('counted again from the rows of open data it is the same', async () => {
  await buildBundle(at(1));
  const { zip, files } = await bundleOnDisk();
  expect(
    tableOf(files['ho-so.csv']!)
      .map(({ qua_han_bao_lau }) => qua_han_bao_lau)
      .sort(),
  ).toEqual(['', '1-5']);
  expect((await recompute(zip)).differences).toEqual([]);
});

test('pages that are kept ready are drawn again when the hour has passed', async () => {
  const before = await publicVersion(read);
  await recordClockEvents(at(-1));
  expect(await publicVersion(read)).toBe(before);
  await recordClockEvents(at(1));
  expect(await publicVersion(read)).not.toBe(before);
});

// The kept sums behind the figures: whatever happens to petitions, they say what counting the petitions says; damage is found and mended.
import { eq, type SQL, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayOf, instantAt } from '#app/domain/deadline.ts';
import type { Period } from '#app/domain/period.ts';
import {
  foldChanges,
  periodFigures,
  recountAll,
  recountWhatIsDue,
  recountWorkingDays,
} from '#app/features/figures/index.server.ts';
import { read, rows, write } from '#db/index.ts';
import { calendarDay } from '#db/schema/deadlines.ts';
import { ballotTally, figureCell, figureChange, figureDays, figureSpan } from '#db/schema/figures.ts';
import { ballot } from '#db/schema/ratings.ts';
import { asShown, plainFigures, shownFigures } from '#tests/support/figures.ts';
import { ACTS, type Act, live, type World } from '#tests/support/petition-lives.ts';
import { crew } from '#tests/support/petitions.ts';

const START = instantAt('2025-11-03', '09:00');
let world: World;

beforeAll(async () => {
  world = { crew: await crew(START), codes: [], now: START, done: new Set() };
});

/** Whole years, months, days on no border, one day, and everything. */
const periods = (): Period[] => [
  { from: '2025-01-01', to: '2027-12-31' },
  { from: '2026-01-01', to: '2026-12-31' },
  { from: '2025-11-01', to: '2026-01-31' },
  { from: '2025-11-17', to: '2026-02-09' },
  { from: '2025-11-05', to: '2025-11-05' },
];

async function agrees(): Promise<void> {
  const today = dayOf(world.now);
  for (const period of periods())
    for (const [unit, unitCodes] of [[undefined], ['SCT', ['SCT']]] as [string?, string[]?][]) {
      const shown = shownFigures((await periodFigures({ ...period, unit }, 'vi', world.now))!);
      const plain = asShown(await plainFigures(period, today, unitCodes));
      if (!unit || Object.keys(plain.byUnit).length > 0)
        expect({ period, unit, ...shown }).toEqual({ period, unit, ...plain });
    }
}

const rowsChanged = (statement: SQL) => write((tx) => rows(sql`${statement} returning id`, tx));

const differing = async () => (await recountAll(world.now)).filter((one) => one.differing > 0);

const step = fc.record({
  act: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom<Act>('send', 'answer', 'accept') },
    { weight: 3, arbitrary: fc.constantFrom(...(Object.keys(ACTS) as Act[])) },
  ),
  /** The newest one, or one of those before it. */
  on: fc.integer({ min: -6, max: -1 }),
  hours: fc.integer({ min: 1, max: 120 }),
  way: fc.nat(40),
});

describe('kept sums', () => {
  test('are what the petitions say after whatever happened, folded or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 30 }), async (steps) => {
        await live(world, steps);
        await agrees();
        expect(await differing()).toEqual([]);
      }),
      { numRuns: 6, seed: 2_609, endOnFailure: true },
    );
    await foldChanges();
    await agrees();
    // It was no empty exercise.
    expect([...world.done].sort()).toEqual(
      expect.arrayContaining(['answer', 'merge', 'refuse', 'reopen', 'split', 'withdraw']),
    );
  }, 600_000);

  test('that were damaged are found, named and mended', async () => {
    const [month] = await rows<{ span: string }>(
      sql`select distinct span from figure_cell where length(span) = 7 order by span`,
    );
    await write(async (tx) => {
      await tx
        .update(figureCell)
        .set({ received: sql`${figureCell.received} + 3` })
        .where(eq(figureCell.span, month!.span));
      await tx.delete(figureDays).where(eq(figureDays.span, '2026'));
    });
    const found = await differing();
    expect(found.map(({ span }) => span)).toContain(month!.span);
    expect(found.map(({ span }) => span)).toContain('2026');
    expect(found[0]!.example).toContain('"received":-3');
    await agrees();
    expect(await differing()).toEqual([]);
    expect(
      (await rows<{ mended: number }>(sql`select mended from figure_span where span = ${month!.span}`))[0]!.mended,
    ).toBeGreaterThan(0);
  });

  test('that are not there yet are counted instead, and filled by the first recount', async () => {
    await write(async (tx) => {
      for (const table of [figureCell, figureDays, figureChange]) await tx.delete(table);
      await tx.update(figureSpan).set({ isFilled: false });
    });
    await agrees();
    await live(world, [
      { act: 'send', on: -1, hours: 1, way: 2 },
      { act: 'answer', on: -2, hours: 1, way: 0 },
    ]);
    await agrees();
    expect((await recountWhatIsDue(world.now)).every(({ isFirst }) => isFirst)).toBe(true);
    await agrees();
    expect(await differing()).toEqual([]);
  });

  test('follow whoever writes, past every door, and forget what is deleted', async () => {
    const period = periods()[0]!;
    const before = (await periodFigures(period, 'vi', world.now))!.counts;
    await rowsChanged(sql`update petition set state = 'withdrawn', answered_day = null where state = 'received'`);
    await agrees();
    const received = await periodFigures(period, 'vi', world.now);
    expect(received!.counts.withdrawn).toBeGreaterThan(before.withdrawn);
    expect(await differing()).toEqual([]);
  });

  test('of ballots are those of the ballots, and are mended like the others', async () => {
    const [office] = await rows<{ id: number }>(sql`select id from organisation where code = 'SCT'`);
    const one = { month: '2026-01', organisationId: office!.id, kind: 'phan_anh', resolved: 'yes' as const, access: 5 };
    await write(async (tx) => {
      for (let id = 1; id <= 6; id++) await tx.insert(ballot).values({ ...one, id, isUnitHidden: id > 4 });
      await tx.update(ballot).set({ access: 1 }).where(eq(ballot.id, 1));
      await tx.delete(ballot).where(eq(ballot.id, 2));
    });
    const right = [
      { unit: 0, n: 2, access1: 0, access5: 2, yes: 2 },
      { unit: Number(office!.id), n: 3, access1: 1, access5: 2, yes: 3 },
    ];
    const tally = async () =>
      (await read.select().from(ballotTally).orderBy(ballotTally.unit)).map(({ unit, n, access1, access5, yes }) => ({
        unit,
        n,
        access1,
        access5,
        yes,
      }));
    expect(await tally()).toEqual(right);
    await write(async (tx) => {
      await tx.update(ballotTally).set({ n: 99, access5: 0 });
      await tx.delete(ballotTally).where(eq(ballotTally.unit, 0));
    });
    await differing();
    expect(await tally()).toEqual(right);
  });

  test('follow a calendar that changed behind the answers', async () => {
    await recountWorkingDays(world.now);
    const before = await periodFigures(periods()[0]!, 'vi', world.now);
    await write(async (tx) => {
      for (let day = '2025-11-05'; day < '2026-12-31'; day = addDays(day, 7))
        await tx
          .insert(calendarDay)
          .values({ date: day, kind: 'holiday', name: 'Bão', basis: 'CĐ', confidence: 'x' })
          .onConflictDoNothing();
    });
    while (!(await recountWorkingDays(world.now)));
    await agrees();
    const after = await periodFigures(periods()[0]!, 'vi', world.now);
    expect(after!.contactDays).not.toEqual(before!.contactDays);
    expect(await differing()).toEqual([]);
  });
});

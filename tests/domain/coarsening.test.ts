// Rows of cases that are not public: whatever they tell of place, time and matter, at least five of them tell it alike.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COARSENED, coarsened, RULES, type Told } from '#app/domain/coarsening.ts';

const some = (...values: string[]) => fc.constantFrom(...values);
const said = fc.record({
  unit: some('SCT', 'SYT', '21025'),
  month: some('2026-09', '2026-10'),
  kind: some('phan_anh', 'phan_anh', 'khieu_nai'),
  commune: fc.option(some('21025', '21028', '21031')),
  procedure: fc.option(some('A', 'B')),
  field: fc.option(some('dien', 'dat')),
  n: fc.integer({ min: 1, max: 6 }),
});

/** How many rows share what this one says of these, by its own words. */
const sharing = (rows: readonly (Told & { n: number })[], one: Told, names: readonly (keyof Told)[]) =>
  rows.reduce((sum, other) => (names.every((name) => other[name] === one[name]) ? sum + other.n : sum), 0);

test('nobody knows a row by commune and month, nor by commune or office with procedure or field and kind', () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 60, size: 'max' }), (given) => {
      const rows = coarsened(given).map((told, place) => ({ ...told, n: given[place]!.n }));
      for (const one of rows)
        for (const { together, untold } of RULES)
          if (untold.some((name) => together.includes(name) && one[name] !== null))
            expect(sharing(rows, one, together), together.join()).toBeGreaterThanOrEqual(5);
      for (const [place, one] of rows.entries()) {
        expect(one).toMatchObject({ unit: given[place]!.unit, month: given[place]!.month, kind: given[place]!.kind });
        for (const name of COARSENED) if (one[name] !== null) expect(one[name]).toBe(given[place]![name]);
      }
    }),
  );
});

test('what five share stays, what one has alone goes, the procedure before its commune', () => {
  const row = {
    unit: 'SCT',
    month: '2026-10',
    kind: 'phan_anh',
    commune: '21025',
    procedure: 'A',
    field: 'dien',
    n: 5,
  };
  expect(coarsened([row])).toMatchObject([{ commune: '21025', procedure: 'A', field: 'dien' }]);
  expect(coarsened([{ ...row, n: 4 }])).toMatchObject([{ commune: null, procedure: null, field: null }]);
  expect(coarsened([row, { ...row, procedure: 'B', n: 1 }])[1]).toMatchObject({ commune: null, procedure: null });
  expect(coarsened([row, { ...row, procedure: 'B', n: 1 }, { ...row, procedure: null }])[1]).toMatchObject({
    ...{ commune: '21025', procedure: null, field: 'dien' },
  });
});

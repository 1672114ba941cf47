// Whatever is sent, however long: every reader answers, refuses, or finds nothing, but never fails.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inputReaders, PIECES } from '#tests/support/input-readers.ts';

const readers = Object.entries(await inputReaders());

test('there are readers of every kind', () => {
  const kinds = new Set(readers.map(([name]) => name.split(':')[0]));
  expect([...kinds].sort()).toEqual(
    ['address', 'file', 'form', 'form with files', 'header', 'picture', 'shape', 'text', 'typed', 'words'].sort(),
  );
  expect(readers.filter(([name]) => name.startsWith('shape: ')).length).toBeGreaterThan(40);
});

const pieces = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }).map((some) => some.join(''));
const grown = fc
  .tuple(pieces, pieces, fc.integer({ min: 0, max: 9 }), pieces)
  .map(([begin, pump, doublings, end]) => begin + pump.repeat(2 ** doublings) + end);

test.each(readers)(
  '%s takes anything',
  async (_name, read) => {
    const failed: unknown[] = [];
    await fc.assert(
      fc.asyncProperty(fc.oneof(grown, fc.string({ unit: 'binary', maxLength: 500 })), async (text) => {
        await Promise.resolve(text)
          .then(read)
          .catch((error: unknown) => failed.push([error, text.slice(0, 100)]));
      }),
      { numRuns: 40, seed: 10 },
    );
    expect(failed).toEqual([]);
  },
  120_000,
);

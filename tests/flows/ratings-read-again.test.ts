// Ratings that somebody reads after every ballot: no figure tells of fewer than five.
import { expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { FACTORS } from '#app/domain/satisfaction.ts';
import { sizeOf } from '#app/domain/satisfaction-suppression.ts';
import { publishedRatings } from '#app/features/ballots/index.server.ts';
import { findPetition } from '#app/features/petitions/index.server.ts';
import { castBallot, ratingTokenOf } from '#app/features/ratings/index.server.ts';
import { answered, crew, sent } from '#tests/support/petitions.ts';

const SENT = instantAt('2026-10-05', '09:00');
const RATED = instantAt('2026-10-31', '23:30');
const none = { access: null, procedure: null, officials: null, result: null, feedback: null };

test('read after every ballot, no question grows by one to four answers, and what waits is told in steps of five', async () => {
  const reading = async () => {
    const ratings = await publishedRatings({ from: '2026-01-01', to: '2026-12-31' });
    const { n, levels } = ratings.of();
    return { sizes: [n, ...FACTORS.map((factor) => sizeOf({ counts: levels[factor] }))], waiting: ratings.waiting };
  };
  const officers = await crew(SENT);
  const readings = [await reading()];
  for (let i = 0; i < 10; i++) {
    const code = await sent(SENT);
    await answered(code, officers, SENT);
    const { row } = (await findPetition(code))!;
    const levels = { ...none, access: i % 2 ? 5 : null, result: i < 3 ? 4 : null };
    await castBallot(ratingTokenOf(row.id, row.round), { resolved: 'yes', ...levels }, RATED);
    readings.push(await reading());
  }
  const grown = readings.slice(1).flatMap(({ sizes }, at) => sizes.map((n, of) => n - readings[at]!.sizes[of]!));
  expect(grown.filter((n) => n !== 0 && n < 5)).toEqual([]);
  const [first, last] = [readings[0]!.sizes, readings.at(-1)!.sizes];
  expect([last[0]! - first[0]!, last[1]! - first[1]!]).toEqual([10, 5]);
  expect(readings.map(({ waiting: { from } }) => from)).toEqual(Array(11).fill(0));
});

// So much at once, then held back, then told how long; and never a request let through beyond the pace.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admit, PACES, type Pace, widePace } from '#app/domain/pacing.ts';

const pace: Pace = { perSecond: 2, burst: 4, holdAtMost: 1 };

/** Asks at these milliseconds: held so long, or refused for so many seconds. */
function asked(times: readonly number[], one: Pace = pace, weight = 1): string[] {
  let paid: number | undefined;
  return times.map((now) => {
    const answer = admit(paid, one, weight, now);
    if (!answer.isAdmitted) return `refused ${answer.seconds}`;
    paid = answer.paidUntil;
    return `held ${answer.holdFor}`;
  });
}

test.each<[what: string, times: number[], answers: string[]]>([
  ['few at once go at once', [0, 0, 0, 0], ['held 0', 'held 0', 'held 0', 'held 0']],
  [
    'then one is held, then longer, then refused',
    [0, 0, 0, 0, 0, 0, 0],
    [...Array(4).fill('held 0'), 'held 500', 'held 1000', 'refused 2'],
  ],
  [
    'who waits as told is let in',
    [0, 0, 0, 0, 0, 0, 0, 2000],
    [...Array(4).fill('held 0'), 'held 500', 'held 1000', 'refused 2', 'held 0'],
  ],
  ['who comes at the pace never waits', [0, 500, 1000, 1500, 2000, 2500, 3000], Array(7).fill('held 0')],
])('%s', (_, times, answers) => {
  expect(asked(times)).toEqual(answers);
});

test('heavier work uses more of it', () => {
  expect(asked([0, 0, 0], pace, 3)).toEqual(['held 0', 'held 1000', 'refused 3']);
});

test('whatever the times: no more work than the burst and the pace allow, and what is refused costs nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3_000), { minLength: 1, maxLength: 200 }), (gaps) => {
      let now = 0;
      const times = gaps.map((gap) => (now += gap));
      const begun = asked(times).flatMap((said, at) =>
        said.startsWith('held') ? [times[at]! + Number(said.slice(5))] : [],
      );
      for (const [at, start] of begun.entries()) {
        const within = begun.filter((one, other) => other <= at && one > start - 10_000).length;
        expect(within).toBeLessThanOrEqual(pace.burst + 10 * pace.perSecond + 1);
      }
    }),
  );
});

test('a flood of fifty a second is down to its pace within two seconds', () => {
  const times = Array.from({ length: 50 * 60 }, (_, n) => n * 20);
  for (const one of [PACES.page, PACES.form, widePace(PACES.form)]) {
    const through = asked(times, one).filter((said) => said.startsWith('held')).length;
    expect(through).toBeLessThanOrEqual(Math.min(times.length, one.burst + one.perSecond * (60 + one.holdAtMost)));
  }
});

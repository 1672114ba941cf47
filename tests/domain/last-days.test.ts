// What lasts "until the end of" a day lasts until 24:00 of it in Việt Nam, and not a moment longer.
import { expect, test } from 'vitest';
import { addDays, dayOf, isPastComplaintLimit, startOfDay } from '#app/domain/deadline.ts';
import { isInForce } from '#app/domain/deputyship.ts';
import { existsOn } from '#app/domain/organisation.ts';
import { CONDITIONS, REOPEN_WITHIN_DAYS, reopenUntil } from '#app/domain/petition-conditions.ts';
import type { PetitionFacts } from '#app/domain/petition-facts.ts';
import { takesBallots } from '#app/domain/survey-ballots.ts';
import { workingCalendar } from '#app/domain/working-calendar.ts';

/** A Friday without a holiday near; the answer came late in the evening, Vietnamese time, which is the same day in UTC. */
const LAST_DAY = '2026-10-16';
const answeredAt = new Date(startOfDay('2026-09-17').getTime() - 1);
const round = { state: 'open', opensOn: '2026-10-01', closesOn: LAST_DAY } as const;
const leave = { fromDay: '2026-10-01', toDay: LAST_DAY, isRevoked: false };
const office = { validFrom: '2020-01-01', validTo: LAST_DAY };
const calendar = workingCalendar([]);

const RIGHTS: [what: string, isOpen: (at: Date) => boolean][] = [
  ['to have it opened again', (at) => CONDITIONS.mayReopen({ reopenings: 0, answeredAt } as PetitionFacts, at)],
  ['to vote in a round', (at) => takesBallots(round, dayOf(at))],
  ['to sit at the desk of somebody on leave', (at) => isInForce(leave, dayOf(at))],
  ['to act as an office that ends', (at) => existsOn(office, dayOf(at))],
  // 90 days from 18/07/2026 end on 16/10/2026.
  ['to complain in time', (at) => !isPastComplaintLimit('2026-07-18', at, 'decision', calendar)],
];

test.each(RIGHTS)('the right %s', (_what, isOpen) => {
  const midnight = startOfDay(addDays(LAST_DAY, 1)).getTime();
  expect([midnight - 86_400_000, midnight - 1, midnight].map((at) => isOpen(new Date(at)))).toEqual([
    true,
    true,
    false,
  ]);
});

test('the last day to have it opened again is the thirtieth after that of the answer', () => {
  expect([REOPEN_WITHIN_DAYS, reopenUntil(answeredAt)]).toEqual([30, LAST_DAY]);
});

// When something happens to a date: at opening time of working days, in order, never before the date began.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOCK_EVENTS, eventsOf, nextEventOf } from '#app/domain/clock-events.ts';
import { countDeadline, dayOf, type Limit } from '#app/domain/deadline.ts';
import { nextWorkingTime } from '#app/domain/working-calendar.ts';
import { at, calendar } from './deadline-data.ts';

const dateOf = (startedAt: Date, policy: Limit) => ({
  startedAt,
  ...countDeadline({ start: startedAt, policy, calendar }),
});

describe('seven working days from Friday, 20 November 2026', () => {
  const date = dateOf(at('2026-11-20', '09:00'), { amount: 7, unit: 'working_day' });

  test.each([
    ['due_soon', '2026-11-30'],
    ['due', '2026-12-02'],
    ['overdue', '2026-12-03'],
    ['escalated_head', '2026-12-04'],
    ['escalated_supervisor', '2026-12-08'],
    ['escalated_chairman', '2026-12-10'],
  ])('%s in the morning of %s', (event, day) => {
    const found = eventsOf(date, calendar).find((one) => one.event === event)!;
    expect(dayOf(found.at)).toBe(day);
    expect(calendar.workingTime(day)[0]!.from).toEqual(found.at);
  });

  test('what has been recorded does not come again, nor what was before it', () => {
    expect(nextEventOf(date, [], calendar)!.event).toBe('due_soon');
    expect(nextEventOf(date, ['overdue'], calendar)!.event).toBe('escalated_head');
    expect(nextEventOf(date, [...CLOCK_EVENTS], calendar)).toBeNull();
  });
});

test('a limit of one working day has no "soon": it would lie before its own beginning', () => {
  const date = dateOf(at('2026-11-25', '09:00'), { amount: 1, unit: 'working_day' });
  expect(eventsOf(date, calendar).map(({ event }) => event)).toEqual(CLOCK_EVENTS.slice(1));
});

test('a limit in working hours is overdue at its very moment', () => {
  const date = dateOf(at('2026-11-25', '09:00'), { amount: 2, unit: 'working_hour' });
  const overdue = eventsOf(date, calendar).find(({ event }) => event === 'overdue')!;
  expect(overdue.at.getTime()).toBe(at('2026-11-25', '11:00').getTime() + 1);
});

test('whatever the start and the limit: at working moments, in order, late only after the end', () => {
  const instant = fc.date({ min: at('2024-01-01'), max: at('2027-06-30'), noInvalidDate: true });
  const unit = fc.constantFrom('working_day' as const, 'calendar_day' as const, 'working_hour' as const);
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 60 }), unit, (startedAt, amount, unit) => {
      const date = dateOf(startedAt, { amount, unit });
      const events = eventsOf(date, calendar);
      expect(events.map(({ event }) => event)).toEqual(
        CLOCK_EVENTS.filter((one) => events.some((e) => e.event === one)),
      );
      for (const [index, { event, at }] of events.entries()) {
        expect(calendar.isWorkingTime(at)).toBe(true);
        expect(at >= (events[index - 1]?.at ?? startedAt)).toBe(true);
        if (event !== 'due' && event !== 'due_soon') expect(at > date.dueAt).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['at work', '2026-11-20', '09:00', '2026-11-20', '09:00'],
  ['before opening', '2026-11-20', '05:00', '2026-11-20', '07:30'],
  ['over lunch', '2026-11-20', '12:00', '2026-11-20', '13:30'],
  ['after closing', '2026-11-20', '17:00', '2026-11-23', '07:30'],
  ['before a holiday', '2026-11-23', '20:00', '2026-11-25', '07:30'],
])('the next working time %s', (_when, day, time, nextDay, next) => {
  expect(nextWorkingTime(calendar, at(day, time))).toEqual(at(nextDay, next));
});

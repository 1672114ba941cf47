// What holds for every date: properties of counting, tried on thousands of invented starts, limits, pauses and holidays.
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  countDeadline,
  dayOf,
  daysBetween,
  endOfDay,
  isDay,
  type Limit,
  type Pause,
  startOfDay,
} from '#app/domain/deadline.ts';
import { nextWorkingDay, workingCalendar, workingDaysBetween } from '#app/domain/working-calendar.ts';
import { calendar, calendarRows } from './deadline-data.ts';

const instant = fc.date({
  min: new Date('2021-01-01T00:00:00Z'),
  max: new Date('2027-06-30T00:00:00Z'),
  noInvalidDate: true,
});
const day = instant.map(dayOf);
const days = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 90 }), unit: fc.constantFrom('working_day', 'calendar_day') }),
  fc.record({ amount: fc.integer({ min: 1, max: 24 }), unit: fc.constantFrom('month', 'year') }),
) as fc.Arbitrary<Limit>;
const limit = fc.oneof(
  days,
  fc.record({ amount: fc.integer({ min: 1, max: 80 }), unit: fc.constant('working_hour' as const) }),
);
const pause: fc.Arbitrary<Pause> = fc
  .tuple(instant, fc.integer({ min: 0, max: 60 * 24 }))
  .map(([from, hours]) => ({ from, to: new Date(from.getTime() + hours * 3_600_000) }));
const pauses = fc.array(pause, { maxLength: 3 });
const holds = <T>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: 1000 });

describe('every limit', () => {
  test('a later start never gives an earlier end', () => {
    holds(
      fc.property(instant, instant, limit, pauses, (one, other, policy, pauses) => {
        const [start, later] = one < other ? [one, other] : [other, one];
        const due = (start: Date) => countDeadline({ start, policy, calendar, pauses }).dueAt.getTime();
        expect(due(later)).toBeGreaterThanOrEqual(due(start));
      }),
    );
  });

  test('a new holiday never moves an end earlier', () => {
    holds(
      fc.property(
        instant,
        limit,
        fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 5 }),
        (start, policy, offsets) => {
          const holidays = offsets.map((offset) => ({
            date: addDays(dayOf(start), offset),
            kind: 'holiday',
            name: 'Nghỉ đột xuất',
            basis: '',
            confidence: '',
          }));
          const more = workingCalendar([...calendarRows, ...holidays]);
          const before = countDeadline({ start, policy, calendar }).dueAt.getTime();
          expect(countDeadline({ start, policy, calendar: more }).dueAt.getTime()).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  test('a pause never moves an end earlier, and the order of pauses does not matter', () => {
    holds(
      fc.property(instant, limit, pauses, (start, policy, pauses) => {
        const without = countDeadline({ start, policy, calendar });
        const paused = countDeadline({ start, policy, calendar, pauses });
        expect(paused.dueAt.getTime()).toBeGreaterThanOrEqual(without.dueAt.getTime());
        expect(countDeadline({ start, policy, calendar, pauses: pauses.toReversed() })).toEqual(paused);
      }),
    );
  });

  test('it ends on a working day, at its end, after the day it was received', () => {
    holds(
      fc.property(instant, days, pauses, (start, policy, pauses) => {
        const { dueDay, dueAt, receivedDay } = countDeadline({ start, policy, calendar, pauses });
        expect(calendar.isWorkingDay(dueDay)).toBe(true);
        expect(dueDay > receivedDay).toBe(true);
        expect(dueAt).toEqual(endOfDay(dueDay));
      }),
    );
  });

  test('its steps survive being stored, begin with the start and end with the due day', () => {
    holds(
      fc.property(instant, limit, pauses, (start, policy, pauses) => {
        const { steps, dueDay } = countDeadline({ start, policy, calendar, pauses });
        expect(JSON.parse(JSON.stringify(steps))).toEqual(steps);
        expect(steps[0]).toMatchObject({ kind: 'start', day: dayOf(start) });
        expect(steps.at(-1)).toMatchObject({ kind: 'due', day: dueDay });
        for (const step of steps) expect(isDay(step.day)).toBe(true);
      }),
    );
  });
});

describe('limits in working days', () => {
  const amount = fc.integer({ min: 1, max: 60 });

  test('exactly that many working days lie between receipt and end', () => {
    holds(
      fc.property(instant, amount, (start, amount) => {
        const policy: Limit = { amount, unit: 'working_day' };
        const { receivedDay, dueDay } = countDeadline({ start, policy, calendar });
        expect(workingDaysBetween(calendar, receivedDay, dueDay)).toBe(amount);
      }),
    );
  });

  test('pausing n working days moves the end by n working days', () => {
    holds(
      fc.property(instant, amount, fc.nat(), fc.integer({ min: 0, max: 40 }), (start, amount, at, length) => {
        const policy: Limit = { amount, unit: 'working_day' };
        const plain = countDeadline({ start, policy, calendar });
        const running = daysBetween(plain.receivedDay, plain.dueDay);
        const from = addDays(plain.receivedDay, at % (running + 1));
        const to = addDays(from, length);
        const pauses = [{ from: startOfDay(from), to: startOfDay(to) }];
        const lost = workingDaysBetween(calendar, from, to);
        const { dueDay } = countDeadline({ start, policy, calendar, pauses });
        const moved = workingDaysBetween(calendar, plain.dueDay, dueDay);
        // Paused on its last day, it ends when it goes on, and then on a working day.
        const endsOnReturn = from === plain.dueDay && lost > 0 && !calendar.isWorkingDay(to);
        expect(moved).toBe(endsOnReturn ? lost + 1 : lost);
      }),
    );
  });
});

describe('limits in calendar days', () => {
  test('the end is the counted day, or the first working day after it', () => {
    holds(
      fc.property(day, fc.integer({ min: 1, max: 90 }), (start, amount) => {
        const policy: Limit = { amount, unit: 'calendar_day' };
        const { dueDay } = countDeadline({ start: startOfDay(start), policy, calendar });
        expect(dueDay).toBe(nextWorkingDay(calendar, addDays(start, amount)));
      }),
    );
  });

  test('a pause of n days moves the unrolled end by n days', () => {
    holds(
      fc.property(day, fc.integer({ min: 2, max: 90 }), fc.nat(), fc.nat(60), (start, amount, at, lost) => {
        const from = addDays(start, at % amount);
        const pauses = [{ from: startOfDay(from), to: startOfDay(addDays(from, lost)) }];
        const policy: Limit = { amount, unit: 'calendar_day' };
        const { dueDay } = countDeadline({ start: startOfDay(start), policy, calendar, pauses });
        expect(dueDay).toBe(nextWorkingDay(calendar, addDays(start, amount + lost)));
      }),
    );
  });
});

test('before an event: on a working day, and never less time than the law grants', () => {
  holds(
    fc.property(day, days, (event, limit) => {
      const { dueDay } = countDeadline({ start: startOfDay(event), policy: { ...limit, countdown: true }, calendar });
      expect(calendar.isWorkingDay(dueDay)).toBe(true);
      if (limit.unit === 'calendar_day') expect(daysBetween(dueDay, event)).toBeGreaterThanOrEqual(limit.amount);
    }),
  );
});

test('the end of a day is still that day, one millisecond later is the next', () => {
  holds(
    fc.property(day, (day) => {
      expect(dayOf(endOfDay(day))).toBe(day);
      expect(dayOf(new Date(endOfDay(day).getTime() + 1))).toBe(addDays(day, 1));
      expect(dayOf(startOfDay(day))).toBe(day);
      expect(addMonths(day, 12).slice(5) === day.slice(5) || day.endsWith('02-29')).toBe(true);
    }),
  );
});

describe('the server’s time zone', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  test('does not matter', () => {
    const starts = fc.sample(instant, { numRuns: 50, seed: 20261121 });
    const counted = (TZ: string) => {
      process.env.TZ = TZ;
      const offset = new Date(0).getTimezoneOffset();
      const policy: Limit = { amount: 7, unit: 'working_day' };
      return { offset, dates: starts.map((start) => countDeadline({ start, policy, calendar })) };
    };
    const home = counted('Asia/Ho_Chi_Minh');
    for (const TZ of ['UTC', 'America/New_York', 'Pacific/Kiritimati']) {
      const away = counted(TZ);
      expect(away.offset).not.toBe(home.offset);
      expect(away.dates).toEqual(home.dates);
    }
  });
});

// How a case stands to its date, and whether a complaint comes too late.
import { describe, expect, test } from 'vitest';
import { COMPLAINT_LIMITS, endOfDay, isLate, isPastComplaintLimit, timeliness } from '#app/domain/deadline.ts';
import { at, calendar, policy } from './deadline-data.ts';

test.each([
  ['nine days before, over 24/11', '2026-12-02', '2026-11-20', 'in_time', 7, 12],
  ['two working days before', '2026-11-25', '2026-11-20', 'due_soon', 2, 5],
  ['the day itself', '2026-11-25', '2026-11-25', 'due_today', 0, 0],
  ['the day after', '2026-11-25', '2026-11-26', 'late', 1, 1],
  ['the Saturday after a Friday', '2026-11-20', '2026-11-21', 'late', 0, 1],
  ['after a weekend and 24/11', '2026-11-20', '2026-11-25', 'late', 2, 5],
])('%s: due %s, on %s → %s', (_, due, on, state, workingDays, calendarDays) => {
  expect(timeliness(due, on, calendar)).toEqual({ state, workingDays, calendarDays });
});

test('late begins at 24:00', () => {
  const dueAt = endOfDay('2026-11-25');
  expect(isLate(dueAt, at('2026-11-25', '23:59'))).toBe(false);
  expect(isLate(dueAt, at('2026-11-26', '00:00'))).toBe(true);
});

describe('90 days to complain (Luật Khiếu nại 2011, Điều 9)', () => {
  test('is the shipped limit', () => {
    for (const { code, ...limit } of Object.values(COMPLAINT_LIMITS)) expect(policy(code)).toMatchObject(limit);
  });

  test.each([
    ['known today', '2026-11-21', '2026-11-21', false],
    ['the ninetieth day', '2026-08-20', '2026-11-18', false],
    ['the day after it', '2026-08-20', '2026-11-19', true],
    ['the ninetieth day is a Sunday: Monday still counts', '2026-08-17', '2026-11-16', false],
    ['and Tuesday does not', '2026-08-17', '2026-11-17', true],
  ])('%s: known %s, sent %s', (_, knownOn, sent, isPast) => {
    expect(isPastComplaintLimit(knownOn, at(sent, '23:30'), 'decision', calendar)).toBe(isPast);
    expect(isPastComplaintLimit(knownOn, at(sent, '23:30'))).toBe(isPast);
  });

  test('the ninetieth day is 24/11, a holiday: only the calendar knows', () => {
    expect(isPastComplaintLimit('2026-08-26', at('2026-11-25'), 'decision', calendar)).toBe(false);
    expect(isPastComplaintLimit('2026-08-26', at('2026-11-25'))).toBe(true);
  });
});

// Time that does not count, and time that is added: pauses, extensions, and the faults other systems had with both.
import { describe, expect, test } from 'vitest';
import { countDeadline, type Extension, type LimitUnit } from '#app/domain/deadline.ts';
import { at, calendar, policy } from './deadline-data.ts';

const accepted = at('2026-08-03');
const suspended = at('2026-08-17');
const continued = at('2026-09-10');
const complaint = (pauses: { from: Date; to: Date | null }[], extensions: Extension[] = [], asOf?: Date) =>
  countDeadline({ start: accepted, policy: policy('KN1-GQ'), calendar, pauses, extensions, asOf });

describe('pauses of a khiếu nại (Luật Khiếu nại 2011, Điều 11a; NĐ 155/2026, Điều 28b)', () => {
  test('without one: 30 days end on 2 September, a holiday, so on the 3rd', () => {
    expect(complaint([]).dueDay).toBe('2026-09-03');
  });

  test('the pause is added to the limit, not to its rolled end', () => {
    expect(complaint([{ from: suspended, to: continued }]).dueDay).toBe('2026-09-28');
  });

  test('suspended on the very day of acceptance: the whole limit is left when it continues', () => {
    expect(complaint([{ from: accepted, to: at('2026-08-10') }]).dueDay).toBe('2026-09-09');
  });

  test('suspended on the last day: nothing is left, and it ends when it continues', () => {
    expect(complaint([{ from: at('2026-09-03'), to: at('2026-09-10') }]).dueDay).toBe('2026-09-10');
  });

  test('suspended after the limit had ended: it stays missed', () => {
    expect(complaint([{ from: at('2026-09-04'), to: at('2026-09-30') }]).dueDay).toBe('2026-09-03');
  });

  test('two pauses add up; overlapping ones count once; their order does not matter', () => {
    const first = { from: at('2026-08-10'), to: at('2026-08-14') };
    const second = { from: at('2026-08-20'), to: at('2026-08-25') };
    const within = { from: at('2026-08-11'), to: at('2026-08-13') };
    expect(complaint([first, second]).dueDay).toBe('2026-09-11');
    expect(complaint([within, second, first])).toEqual(complaint([first, second]));
  });

  test('a pause that lasts: the date is the earliest it can be, and grows with the day', () => {
    const open = [{ from: suspended, to: null }];
    expect(complaint(open)).toMatchObject({ dueDay: '2026-09-03', isPaused: true });
    expect(complaint(open, [], continued)).toMatchObject({ dueDay: '2026-09-28', isPaused: true });
    expect(complaint([{ from: suspended, to: continued }]).isPaused).toBe(false);
  });

  test('a pause before the start takes nothing', () => {
    expect(complaint([{ from: at('2026-07-01'), to: at('2026-07-20') }])).toEqual(complaint([]));
  });

  test('a pause that ends before it begins is a fault in data', () => {
    expect(() => complaint([{ from: continued, to: suspended }])).toThrow(/ends before it begins/);
  });
});

describe('working-day limits', () => {
  test('a pause over a weekend takes only the working days', () => {
    const counted = countDeadline({
      start: at('2026-10-05'),
      policy: policy('KN1-TL'),
      calendar,
      pauses: [{ from: at('2026-10-08'), to: at('2026-10-13') }],
    });
    expect(counted.dueDay).toBe('2026-10-19');
    expect(counted.steps).toContainEqual({ kind: 'paused', day: '2026-10-08', to: '2026-10-13', n: 3 });
  });

  test('a pause outside working time does not add its hours to the time of creation', () => {
    const weekend = [{ from: at('2026-10-10', '08:00'), to: at('2026-10-11', '20:00') }];
    const input = { start: at('2026-10-05'), policy: policy('KN1-TL'), calendar };
    expect(countDeadline({ ...input, pauses: weekend }).dueDay).toBe(countDeadline(input).dueDay);
  });
});

describe('extensions', () => {
  const complex: Extension = { decidedOn: '2026-08-20', how: 'replaces', amount: 45 };

  test('a complaint found complex: 45 days from acceptance, both dates kept', () => {
    const counted = complaint([], [complex]);
    expect(counted).toMatchObject({ dueDay: '2026-09-17', firstDueDay: '2026-09-03' });
    expect(counted.steps).toContainEqual({ kind: 'extended', day: '2026-08-20', n: 45, unit: 'calendar_day' });
  });

  test('an earlier pause is not forgotten when the limit changes', () => {
    const pauses = [{ from: suspended, to: continued }];
    expect(complaint(pauses, [complex])).toMatchObject({ dueDay: '2026-10-12', firstDueDay: '2026-09-28' });
  });

  test('extending is the same as having had the longer limit from the start', () => {
    const longer = countDeadline({ start: accepted, policy: policy('KN1-GQ-PT'), calendar });
    expect(complaint([], [complex]).dueDay).toBe(longer.dueDay);
  });

  test('tố cáo: 30 + 30 + 30 days from acceptance, never more than 90 (Luật Tố cáo 2018, Điều 30)', () => {
    const adds = (decidedOn: string): Extension => ({ decidedOn, how: 'adds', amount: 30 });
    const input = { start: at('2026-03-02'), policy: policy('TC-GQ'), calendar };
    const dueAfter = (...extensions: Extension[]) => countDeadline({ ...input, extensions }).dueDay;
    expect(dueAfter()).toBe('2026-04-01');
    expect(dueAfter(adds('2026-03-30'))).toBe('2026-05-04');
    expect(dueAfter(adds('2026-03-30'), adds('2026-04-29'))).toBe('2026-06-01');
  });

  test('an extension that shortens is a fault in data', () => {
    expect(() => complaint([], [{ ...complex, amount: 20 }])).toThrow(/shortens/);
  });

  test.each<[string, LimitUnit]>([
    ['PAKN 7 to 10 working days', 'working_day'],
    ['in calendar days', 'calendar_day'],
  ])('never earlier than before: %s', (_, unit) => {
    const input = { start: at('2026-10-05'), policy: { amount: 7, unit }, calendar };
    const counted = countDeadline({ ...input, extensions: [{ decidedOn: '2026-10-09', how: 'replaces', amount: 10 }] });
    expect(counted.dueDay > counted.firstDueDay).toBe(true);
  });
});

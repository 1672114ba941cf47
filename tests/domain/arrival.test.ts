// When a letter really arrived, as officers type it: read, refused, and counted from.
import { describe, expect, test } from 'vitest';
import { readArrival, readTime } from '#app/domain/arrival.ts';

/** Saturday 21/11/2026, 14:30 in Việt Nam. */
const now = new Date('2026-11-21T07:30:00Z');

describe('a time of day', () => {
  test.each([
    ['8:05', '08:05'],
    ['08h05', '08:05'],
    ['8g', '08:00'],
    ['0805', '08:05'],
    ['14.30', '14:30'],
    ['24:00', null],
    ['8:61', null],
    ['sáng', null],
    ['805', null],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });
});

describe('an arrival', () => {
  const cases: [what: string, day: string, time: string, reason: string, expected: string][] = [
    ['this morning', '21/11/2026', '8:05', '', '2026-11-21T01:05:00.000Z'],
    ['without a time, the beginning of the day', '20/11/2026', '', '', '2026-11-19T17:00:00.000Z'],
    ['this very minute', '21/11/2026', '14:30', '', '2026-11-21T07:30:00.000Z'],
    ['in a minute', '21/11/2026', '14:31', '', 'time future'],
    ['tomorrow', '22/11/2026', '0:00', '', 'day future'],
    ['ten days ago', '11/11/2026', '8:00', '', '2026-11-11T01:00:00.000Z'],
    ['eleven days ago, unexplained', '10/11/2026', '8:00', ' ', 'reason reasonMissing'],
    ['eleven days ago, explained', '10/11/2026', '8:00', 'Văn thư nghỉ ốm', '2026-11-10T01:00:00.000Z'],
    ['the wrong year, even explained', '20/11/2016', '8:00', 'Văn thư nghỉ ốm', 'day tooOld'],
    ['no day', '', '8:00', '', 'day dayMissing'],
    ['no such day', '31/11/2026', '8:00', '', 'day notADay'],
    ['no such time', '20/11/2026', '25:00', '', 'time notATime'],
  ];
  test.each(cases)('%s', (_what, day, time, reason, expected) => {
    const arrival = readArrival({ day, time, reason }, now);
    expect(arrival.ok ? arrival.at.toISOString() : `${arrival.field} ${arrival.why}`).toBe(expected);
  });

  test('only a late entry keeps a reason', () => {
    const reasonOf = (day: string) => readArrival({ day, time: '', reason: 'Lạc trong kho' }, now);
    expect(reasonOf('20/11/2026')).toMatchObject({ reason: null });
    expect(reasonOf('01/11/2026')).toMatchObject({ reason: 'Lạc trong kho' });
  });
});

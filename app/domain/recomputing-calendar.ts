// What counting again needs beside the cases: working days from the rows of the calendar, units from the rows of the offices.
import type { Line } from './recomputing.ts';

const OFF = ['holiday', 'make_up', 'swap_off'];
const DAY = 86_400_000;

const numberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;

/** Monday to Friday, without the days off and with the weekend days worked in their place; what is only proposed does not count. */
export function workingDaysFrom(calendar: readonly Line[]): (after: string, upTo: string) => number {
  const off = new Set(calendar.filter(({ loai }) => OFF.includes(loai!)).map(({ ngay }) => numberOf(ngay!)));
  const worked = new Set(calendar.filter(({ loai }) => loai === 'swap_work').map(({ ngay }) => numberOf(ngay!)));
  const isWorked = (day: number) => {
    // Day 0 of the epoch was a Thursday.
    const isWeekend = (day + 4) % 7 === 0 || (day + 4) % 7 === 6;
    return !off.has(day) && (!isWeekend || worked.has(day));
  };
  const known = new Map<string, number>();
  return (after, upTo) => {
    const key = `${after} ${upTo}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let days = 0;
    for (let day = numberOf(after) + 1; day <= numberOf(upTo); day += 1) days += isWorked(day) ? 1 : 0;
    known.set(key, days);
    return days;
  };
}

/** Every unit with whose figures a unit's cases are counted: itself, above it, and whoever took over its work or that of those. */
export function scopesFrom(offices: readonly Line[]): (unit: string) => readonly string[] {
  const byCode = new Map(offices.map((line) => [line.ma!, line]));
  const known = new Map<string, readonly string[]>();
  return (unit) => {
    const before = known.get(unit);
    if (before) return before;
    const reached = new Set([unit]);
    for (const one of reached) {
      const line = byCode.get(one);
      for (const next of [line?.thuoc, line?.ke_thua]) if (next) reached.add(next);
    }
    known.set(unit, [...reached]);
    return [...reached];
  };
}

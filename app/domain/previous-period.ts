// The period that figures are compared with: the same days a year earlier, as far as the period has come.
import type { Day } from './deadline-day.ts';

interface Period {
  from: Day;
  to: Day;
}

/** An unfinished period is compared with as much of the year before; one that has not begun with nothing. */
export function previousPeriod({ from, to }: Period, today: Day): Period | null {
  const end = to < today ? to : today;
  return from <= end ? { from: yearEarlier(from), to: yearEarlier(end) } : null;
}

function yearEarlier(day: Day): Day {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return before.endsWith('-02-29') ? `${before.slice(0, 8)}28` : before;
}

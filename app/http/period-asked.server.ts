// The period and the unit that the address of a page asks for; this year, and why, when it asks for what cannot be.

import { dayOf } from '../domain/deadline-day.ts';
import { type PeriodRefusal, yearPeriod } from '../domain/period.ts';
import { periodOf } from '../features/figures/index.server.ts';

export function periodAsked(request: Request, now: Date) {
  const search = new URL(request.url).searchParams;
  const asked = periodOf(search, now);
  const why: PeriodRefusal | null = asked.ok ? null : asked.why;
  return asked.ok
    ? { search, why, period: asked.period, unitCode: asked.unitCode }
    : { search, why, period: yearPeriod(Number(dayOf(now).slice(0, 4))), unitCode: null };
}

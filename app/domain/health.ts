// What a healthy portal is, as numbers: from where on somebody should look, and from where on somebody must.

export type CheckName = 'write' | 'disk' | 'worker' | 'tasks' | 'dates' | 'outbox' | 'calendar' | 'backup' | 'clock';
export type HealthState = 'ok' | 'warning' | 'failing';

interface Rule {
  unit: 'seconds' | 'bytes' | 'days';
  /** Whether much is bad, or little. */
  bad: 'much' | 'little';
  warnsAt: number;
  failsAt: number;
  /** What it means that there is no such number. */
  unknown: HealthState;
}

const HOUR = 3600;
const MEGABYTE = 1024 * 1024;

export const HEALTH_RULES: Readonly<Record<CheckName, Rule>> = {
  /** How long a change of one row took. */
  write: { unit: 'seconds', bad: 'much', warnsAt: 1, failsAt: 5, unknown: 'failing' },
  /** What is left where the database of a single server lies. */
  disk: { unit: 'bytes', bad: 'little', warnsAt: 1024 * MEGABYTE, failsAt: 100 * MEGABYTE, unknown: 'warning' },
  /** Since the last sign of life of any worker. */
  worker: { unit: 'seconds', bad: 'much', warnsAt: 60, failsAt: 180, unknown: 'failing' },
  /** How long the longest of the worker's tasks has been running. */
  tasks: { unit: 'seconds', bad: 'much', warnsAt: 15 * 60, failsAt: 2 * HOUR, unknown: 'ok' },
  /** Since when the oldest date that was reached has not been written down. */
  dates: { unit: 'seconds', bad: 'much', warnsAt: 5 * 60, failsAt: 6 * HOUR, unknown: 'ok' },
  /** How long the oldest mail waits. */
  outbox: { unit: 'seconds', bad: 'much', warnsAt: HOUR, failsAt: 24 * HOUR, unknown: 'ok' },
  /** Until the end of the last year whose holidays are known: dates are counted that far. */
  calendar: { unit: 'days', bad: 'little', warnsAt: 60, failsAt: 0, unknown: 'failing' },
  /** Since the last backup that was restored and recounted. */
  backup: { unit: 'seconds', bad: 'much', warnsAt: 26 * HOUR, failsAt: 72 * HOUR, unknown: 'warning' },
  /** Between this machine's clock and the database's. */
  clock: { unit: 'seconds', bad: 'much', warnsAt: 2, failsAt: 30, unknown: 'failing' },
};

export interface Check {
  name: CheckName;
  state: HealthState;
  value: number | null;
  unit: Rule['unit'];
}

/** `worst`: what a check may say at most, where its subject is not in use. */
export function judged(name: CheckName, value: number | null, worst: HealthState = 'failing'): Check {
  const { unit, bad, warnsAt, failsAt, unknown } = HEALTH_RULES[name];
  const isPast = (limit: number) => value !== null && (bad === 'much' ? value >= limit : value <= limit);
  const state = value === null ? unknown : isPast(failsAt) ? 'failing' : isPast(warnsAt) ? 'warning' : 'ok';
  return { name, state: SEVERITY[Math.min(SEVERITY.indexOf(state), SEVERITY.indexOf(worst))]!, value, unit };
}

/** From good to bad; their places are the numbers of the metrics. */
export const SEVERITY: readonly HealthState[] = ['ok', 'warning', 'failing'];

export const worstOf = (checks: readonly Pick<Check, 'state'>[]): HealthState =>
  SEVERITY[Math.max(0, ...checks.map(({ state }) => SEVERITY.indexOf(state)))]!;

/** A year whose holidays are known has at least these many rows (Bộ luật Lao động 2019, Điều 112: eleven days). */
const DAYS_OF_A_YEAR = 8;

/** Days until the calendar ends: the last of the years on end, from this one, whose holidays are known. */
export function calendarAhead(dates: readonly string[], today: string): number {
  const known = (year: number) => dates.filter((date) => date.startsWith(`${year}-`)).length >= DAYS_OF_A_YEAR;
  let year = Number(today.slice(0, 4));
  if (!known(year)) return 0;
  while (known(year + 1)) year += 1;
  return Math.round((Date.parse(`${year}-12-31`) - Date.parse(today)) / 86_400_000);
}

// Which bundles of open data are kept: the newest, and the first of each month for a year.
import { addDays, type Day } from './deadline-day.ts';

const NEWEST_KEPT = 7;
const DAYS_OF_A_YEAR = 366;

/** The days whose bundles may be forgotten today. */
export function forgottenDays(days: readonly Day[], today: Day): Day[] {
  const sorted = [...days].sort();
  const newest = sorted.slice(-NEWEST_KEPT);
  const firstOfMonth = sorted.filter((day, place) => day.slice(0, 7) !== sorted[place - 1]?.slice(0, 7));
  const aYearAgo = addDays(today, -DAYS_OF_A_YEAR);
  return sorted.filter((day) => !newest.includes(day) && !(firstOfMonth.includes(day) && day >= aYearAgo));
}

// How a report and its period are named, in words of a language.
import type { ReportPeriod } from '../../domain/official-forms-period.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';

const ROMAN = ['I', 'II', 'III', 'IV'];

interface Named {
  period: ReportPeriod;
  year: number;
  ordinal: number;
  from: string;
  to: string;
}

/** "Quý III năm 2026", "Từ 01/06/2026 đến 14/06/2026". */
export function periodName(t: Translate, { period, year, ordinal, from, to }: Named): string {
  if (period === 'days') return t('official-forms:period.days', { from: formatDay(from), to: formatDay(to) });
  return t(`official-forms:period.${period}`, { year, n: period === 'quarter' ? ROMAN[ordinal - 1]! : ordinal });
}

/** The days of a named period; "Từ … đến …" names them itself. */
export const daysName = (t: Translate, one: Named): string | null =>
  one.period === 'days' ? null : t('official-forms:period.span', { from: formatDay(one.from), to: formatDay(one.to) });

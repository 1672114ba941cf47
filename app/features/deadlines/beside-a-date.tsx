// What stands beside a date, or in its place: that its calendar is not decided, or that no rule sets one and who decides.
import { formatDay } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';
import { useWords } from '../../i18n/words.tsx';
import type { MissingView } from './types.ts';

/** Nothing where the calendar of every year is known. */
export function CalendarEnds({ years }: { years: readonly number[] }) {
  const { t } = useWords();
  if (years.length === 0) return null;
  return <span className="block text-sm text-warn">{calendarEndsInWords(years, t)}</span>;
}

export function MissingLimit({ missing }: { missing: MissingView }) {
  const { t } = useWords();
  return <span className="block">{missingInWords(missing, t)}</span>;
}

/** For pages, letters and machine twins alike. */
export const calendarEndsInWords = (years: readonly number[], t: Translate): string =>
  t('deadline:unknownYears', { years: years.join(', ') });

export function missingInWords({ clock, legalBasis, begins }: MissingView, t: Translate): string {
  return [
    t(`deadline:missing.${clock}`),
    legalBasis && t('deadline:missing.noNumber', { basis: legalBasis }),
    begins && t('deadline:missing.begins', { code: begins.code, day: formatDay(begins.from) }),
    t('deadline:missing.decides'),
  ]
    .filter(Boolean)
    .join(' ');
}

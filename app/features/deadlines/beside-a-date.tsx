// What stands beside a date, or in its place: that its calendar is not decided, or that no rule sets one and who decides.
import { useWords } from '../../i18n/words.tsx';
import type { MissingView } from './types.ts';
import { calendarEndsInWords, missingInWords } from './words.ts';

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

// What the calendar of a year lacks, for administrators.
import type { CalendarGap } from '../../domain/calendar-edits.ts';
import { useWords } from '../../i18n/words.tsx';
import { Notice } from '../../ui/page.tsx';
import { gapInWords } from './words.ts';

export function CalendarGapNotice({ gap }: { gap: CalendarGap | null }) {
  const { t, to } = useWords();
  if (!gap) return null;
  return (
    <Notice look="warn" title={t('calendar:gap.title', { year: String(gap.year) })}>
      <p>{gapInWords(gap, t)}</p>
      <p>
        <a href={to.workCalendar({ nam: gap.year })}>{t('calendar:gap.link')}</a>
      </p>
    </Notice>
  );
}

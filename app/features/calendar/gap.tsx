// What the calendar of a year lacks, in words: for the desk and for the mail.
import type { CalendarGap } from '../../domain/calendar-edits.ts';
import type { Translate } from '../../i18n/translate.ts';
import { useWords } from '../../i18n/words.tsx';
import { Notice } from '../../ui/page.tsx';

export const gapInWords = (gap: CalendarGap, t: Translate): string =>
  gap.lacks === 'everything'
    ? t('calendar:gap.everything', { year: String(gap.year) })
    : t('calendar:gap.decisions', { year: String(gap.year), count: gap.days });

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

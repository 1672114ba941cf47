// What the calendar of a year lacks, in words: for the desk and for the mail.
import type { CalendarGap } from '../../domain/calendar-edits.ts';
import type { Translate } from '../../i18n/translate.ts';

export const gapInWords = (gap: CalendarGap, t: Translate): string =>
  gap.lacks === 'everything'
    ? t('calendar:gap.everything', { year: String(gap.year) })
    : t('calendar:gap.decisions', { year: String(gap.year), count: gap.days });

// What stands beside a date or in its place, in words: for pages, letters and machine twins alike.
import { formatDay } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { MissingView } from './types.ts';

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

// An index as the circular has it: always one decimal, in the language of the page.
import type { Language } from '../../i18n/translate.ts';

/** Counted in tenths before, so that nothing is rounded here. */
export const oneDecimal = (index: number, language: Language): string =>
  language === 'vi' ? index.toFixed(1).replace('.', ',') : index.toFixed(1);

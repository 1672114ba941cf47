// The mail that tells administrators what the calendar of a year lacks.
import { pathsIn } from '../../http/paths.ts';
import { wordsOf } from '../../i18n/translate.ts';
import { settings } from '../../settings.server.ts';
import { gapInCalendar } from '../calendar/index.server.ts';
import { gapInWords } from '../calendar/words.ts';
import { portalIdentity } from '../organisations/index.server.ts';
import type { Letter } from './letter.ts';

/** Null when the calendar has come meanwhile: then there is nothing to say. */
export async function composeCalendarReminder(now: Date): Promise<Letter | null> {
  const gap = await gapInCalendar(now);
  if (!gap) return null;
  const t = wordsOf('vi');
  const { province } = await portalIdentity('vi');
  return {
    language: 'vi',
    subject: t('calendar:gap.title', { year: String(gap.year) }),
    lead: [t('mail:greeting'), gapInWords(gap, t)],
    facts: [],
    quote: null,
    links: [
      { label: t('calendar:gap.link'), url: `${settings().publicUrl}${pathsIn('vi').workCalendar({ nam: gap.year })}` },
    ],
    end: [t('mail:signature', { province })],
  };
}

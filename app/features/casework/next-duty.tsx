// One line on top of a case: what the law asks for next, by when, and where it says so.
import { formatDayInWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import type { CaseworkView } from './types.ts';

export function NextDuty({ duty }: { duty: NonNullable<CaseworkView['duty']> }) {
  const { t, language } = useWords();
  return (
    <p className="mb-4 rounded-md border-l-4 border-accent bg-accent-soft px-4 py-2">
      <span className="font-semibold">{t('casework:duty.title')} </span>
      {t('casework:duty.line', {
        moves: duty.metBy.map((move) => t(`petition:move.${move}`)).join(t('casework:duty.or')),
        day: formatDayInWords(duty.clock.dueDay, language),
      })}{' '}
      <span className="text-muted">({duty.clock.legalBasis})</span>
    </p>
  );
}

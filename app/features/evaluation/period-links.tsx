// Periods in words, and the way to those that were published.
import { isQuarter } from '../../domain/evaluation-period.ts';
import { useWords } from '../../i18n/words.tsx';
import type { PublicationLine } from './types.ts';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** '2026-Q3' → 'quý III năm 2026'. */
export function usePeriodName() {
  const { t } = useWords();
  return (period: string) =>
    isQuarter(period)
      ? t('evaluation:quarter', { number: ROMAN[Number(period.slice(-1)) - 1]!, year: period.slice(0, 4) })
      : t('evaluation:year', { year: period });
}

export function PeriodLinks({ published, current }: { published: readonly PublicationLine[]; current: string }) {
  const { t, to } = useWords();
  const nameOf = usePeriodName();
  if (published.length < 2) return null;
  return (
    <nav aria-label={t('evaluation:periods')} className="no-print my-4">
      <ul className="flex flex-wrap gap-x-5">
        {published.map(({ period }) => (
          <li key={period}>
            <a
              href={to.evaluation({ ky: period })}
              aria-current={period === current ? 'page' : undefined}
              className="inline-flex min-h-11 items-center aria-[current]:font-semibold"
            >
              {nameOf(period)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

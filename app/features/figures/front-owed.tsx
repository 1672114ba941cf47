// Who owes answers: the offices with petitions past their day, each count leading to its cases.
import { useWords } from '../../i18n/words.tsx';
import { ShareBar } from '../../ui/charts/share-strip.tsx';
import { CountLink } from '../timeliness/list-links.tsx';
import { useFigureWords } from './figure-words.tsx';
import type { PeriodFigures } from './types.ts';

/** The rest stands on the page of offices. */
const SHOWN = 8;

export function FrontOwed({ figures }: { figures: PeriodFigures }) {
  const { t, to } = useWords();
  const words = useFigureWords();
  const owing = figures.byUnit
    .filter(({ counts }) => counts.overdue > 0)
    .sort((a, b) => b.counts.overdue - a.counts.overdue || (a.code < b.code ? -1 : 1));
  const most = owing[0]?.counts.overdue;
  if (!most) return <p>{t('front:owed.nobody')}</p>;
  const spans = figures.overdueFor
    .filter(({ count }) => count > 0)
    .map(({ code, count }) => t('front:overdueFor', { number: words.number(count), days: code.replace('-', '–') }));
  return (
    <>
      <p className="mb-3 max-w-prose">
        {t('front:owed.lead', { number: words.number(figures.counts.overdue), offices: words.number(owing.length) })}{' '}
        {spans.join('; ')}.
      </p>
      <ul className="grid max-w-3xl gap-2">
        {owing.slice(0, SHOWN).map(({ code, name, counts }) => (
          <li key={code} className="break-inside-avoid">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <a href={to.organisation(code)}>{name}</a>
              <span className="ml-auto text-sm whitespace-nowrap tabular-nums">
                <CountLink asked={figures} figure="overdue" cut={{ by: 'unit', code }} count={counts.overdue} />{' '}
                {t('front:owed.of', { open: words.number(counts.open) })}
              </span>
            </div>
            <ShareBar share={counts.overdue / most} />
          </li>
        ))}
      </ul>
      {owing.length > SHOWN ? (
        <p className="mt-2 text-sm text-muted">{t('front:owed.more', { number: owing.length - SHOWN })}</p>
      ) : null}
    </>
  );
}

// What was refused and why: each reason with its share of all refusals and of everything that was received, and who refused.
import { useWords } from '../../i18n/words.tsx';
import { Table } from '../../ui/table.tsx';
import { useFigureWords } from '../figures/figure-words.tsx';
import type { PeriodFigures } from '../figures/types.ts';
import { CountLink } from './list-links.tsx';

/** The rest stands in the data. */
const UNITS_SHOWN = 5;

export function ReasonTable({ figures }: { figures: PeriodFigures }) {
  const { t, to } = useWords();
  const { number, share } = useFigureWords();
  if (figures.byRefusal.length === 0) return <p>{t('administration:refusal.noneRefused')}</p>;
  return (
    <Table
      caption={t('administration:refusal.table')}
      rows={figures.byRefusal}
      keyOf={({ code }) => code}
      columns={[
        {
          title: t('administration:refusal.reason'),
          isRowHeader: true,
          cell: ({ name, article }) => (
            <>
              {name}
              <span className="block text-sm text-muted">{article}</span>
            </>
          ),
        },
        {
          title: t('administration:refusal.count'),
          isNumber: true,
          cell: ({ code, count }) => (
            <CountLink asked={figures} figure="refused" cut={{ by: 'reason', code }} count={count} />
          ),
        },
        { title: t('administration:refusal.ofRefused'), isNumber: true, cell: ({ ofRefused }) => share(ofRefused) },
        { title: t('administration:refusal.ofReceived'), isNumber: true, cell: ({ ofReceived }) => share(ofReceived) },
        {
          title: t('administration:refusal.units'),
          cell: ({ byUnit }) => (
            <ul className="min-w-48">
              {byUnit.slice(0, UNITS_SHOWN).map(({ code, name, count }) => (
                <li key={code}>
                  <a href={to.organisation(code)}>{name}</a>: {number(count)}
                </li>
              ))}
              {byUnit.length > UNITS_SHOWN ? <li>…</li> : null}
            </ul>
          ),
        },
      ]}
    />
  );
}

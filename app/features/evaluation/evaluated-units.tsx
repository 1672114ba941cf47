// Unit by unit: the total out of 18 drawn against the bands, the rating, and the criteria to be opened below.
import { useWords } from '../../i18n/words.tsx';
import { across } from '../../ui/charts/drawing.tsx';
import { Badge } from '../../ui/page.tsx';
import { CriterionTable } from './criterion-table.tsx';
import { oneDecimal } from './one-decimal.ts';
import type { EvaluationView } from './types.ts';

const MOST = 18;
const HEIGHT = 20;

export function EvaluatedUnits({ evaluation: { units, criteria, bands } }: { evaluation: EvaluationView }) {
  const { t, language } = useWords();
  const limits = bands.filter(({ from }) => from > 0);
  return (
    <>
      <ul className="divide-y divide-line">
        {units.map((unit) => (
          <li key={unit.code} className="break-inside-avoid py-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-semibold">{unit.name}</span>
              <span className="ml-auto tabular-nums">
                {t('evaluation:totalOf', { total: oneDecimal(unit.total, language) })}{' '}
                {unit.rating ? (
                  <Badge look="info">{unit.rating.name}</Badge>
                ) : (
                  <Badge>{t('evaluation:missing', { list: unit.missing.join(', ') })}</Badge>
                )}
              </span>
            </div>
            <TotalBar total={unit.total} limits={limits.map(({ from }) => from)} />
            <details className="open-in-print">
              <summary className="no-print w-fit cursor-pointer py-2 text-accent underline underline-offset-4">
                {t('evaluation:openCriteria')}
                <span className="sr-only">: {unit.name}</span>
              </summary>
              <CriterionTable unit={unit} criteria={criteria} />
            </details>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-muted">
        {t('evaluation:limits', {
          list: limits.map(({ name, from }) => `${name} ≥ ${from}`).join('; '),
          last: bands.find(({ from }) => from === 0)?.name ?? '',
        })}
      </p>
    </>
  );
}

/** The number stands beside it, so the drawing itself is silent. */
function TotalBar({ total, limits }: { total: number; limits: readonly number[] }) {
  return (
    <svg aria-hidden="true" className="my-1 block w-full max-w-xl" width="100%" height={HEIGHT}>
      <rect y="4" width="100%" height="12" className="fill-sunken" />
      <rect y="4" width={across(total / MOST)} height="12" className="fill-accent" />
      {limits.map((limit) => (
        <line
          key={limit}
          x1={across(limit / MOST)}
          x2={across(limit / MOST)}
          y1="0"
          y2={HEIGHT}
          className="stroke-ink"
        />
      ))}
    </svg>
  );
}

// Every figure of a period with its cases, its denominator and its definition; how long it took, and how long overdue.
import type { ReactNode } from 'react';
import type { Figure } from '../../domain/statistics.ts';
import { useWords } from '../../i18n/words.tsx';
import { ShareBar } from '../../ui/charts/share-strip.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useFigureWords } from '../figures/figure-words.tsx';
import type { OverdueFor, PeriodFigures } from '../figures/types.ts';
import type { Listed } from './forms.ts';
import { type Asked, CountLink } from './list-links.tsx';

function Row({ name, children, meaning }: { name: string; children: ReactNode; meaning: string }) {
  return (
    <div className="py-3 sm:grid sm:grid-cols-[14rem_1fr] sm:gap-4">
      <dt className="font-semibold">{name}</dt>
      <dd>
        <p className="tabular-nums">{children}</p>
        <p className="max-w-prose text-sm text-muted">{meaning}</p>
      </dd>
    </div>
  );
}

/** The list behind a share is that of its numerator; what is still within its time has none of its own. */
const listOf = ({ name }: Figure): Listed | null =>
  name === 'undecided' ? null : name === 'onTimeOfDue' ? 'onTime' : name;

/** The number of a figure, and its cases behind it. */
export function FigureLink({ asked, figure }: { asked: Asked; figure: Figure }) {
  const { number } = useFigureWords();
  const list = listOf(figure);
  return list ? <CountLink asked={asked} figure={list} count={figure.count} /> : number(figure.count);
}

export function FigureRows({ figures }: { figures: PeriodFigures }) {
  const { t } = useWords();
  const words = useFigureWords();
  return (
    <dl className="divide-y divide-line">
      {figures.figures.map((figure) => (
        <Row
          key={figure.name}
          name={t(`public:figures.name.${figure.name}`)}
          meaning={t(`public:figures.meaning.${figure.name}`)}
        >
          <span className="text-xl font-semibold">
            <FigureLink asked={figures} figure={figure} />
          </span>
          {figure.of ? (
            <>
              {' '}
              {t('timeliness:outOf', {
                of: words.number(figure.of.count),
                what: t(`public:figures.of.${figure.of.name}`),
              })}
              {figure.share === null ? null : <strong> = {words.share(figure.share)}</strong>}
            </>
          ) : null}
        </Row>
      ))}
    </dl>
  );
}

export function DaysRows({ figures }: { figures: PeriodFigures }) {
  const { t } = useWords();
  const words = useFigureWords();
  const rows = [
    { name: 'answer', figure: 'answered', days: figures.answerDays },
    { name: 'contact', figure: 'contacted', days: figures.contactDays },
  ] as const;
  return (
    <dl className="divide-y divide-line">
      {rows.map(({ name, figure, days }) => (
        <Row key={name} name={t(`timeliness:days.${name}`)} meaning={t(`timeliness:days.${name}Meaning`)}>
          {days ? (
            <>
              {t('timeliness:days.summary', { median: words.number(days.median), p90: words.number(days.p90) })} (
              {t('timeliness:days.of')} <CountLink asked={figures} figure={figure} count={days.n} />)
            </>
          ) : (
            t('timeliness:days.none')
          )}
        </Row>
      ))}
    </dl>
  );
}

export function OverdueTable({ figures }: { figures: PeriodFigures }) {
  const { t } = useWords();
  const words = useFigureWords();
  const { overdueFor, counts } = figures;
  if (counts.overdue === 0) return <p>{t('timeliness:overdue.none')}</p>;
  const columns: Column<OverdueFor>[] = [
    {
      title: t('timeliness:overdue.span'),
      isRowHeader: true,
      cell: ({ code, count }) => (
        <>
          {t(`timeliness:overdue.${code}`)}
          <ShareBar share={count / counts.overdue} />
        </>
      ),
    },
    {
      title: t('public:figures.name.overdue'),
      isNumber: true,
      cell: ({ code, count }) => <CountLink asked={figures} figure="overdue" overdueFor={code} count={count} />,
    },
    {
      title: t('timeliness:overdue.share'),
      isNumber: true,
      cell: ({ count }) => words.share(count / counts.overdue),
    },
  ];
  return (
    <Table caption={t('timeliness:overdue.title')} columns={columns} rows={overdueFor} keyOf={({ code }) => code} />
  );
}

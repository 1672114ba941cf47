// What each office received month by month: small columns on one scale, the office with most first.
import { useWords } from '../../i18n/words.tsx';
import { Chart } from '../../ui/charts/drawing.tsx';
import { SmallMultiples } from '../../ui/charts/small-multiples.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useFigureWords } from './figure-words.tsx';
import type { PeriodFigures, UnitSeries } from './types.ts';

/** The rest stands in the table. */
const SHOWN = 12;

interface Props {
  figures: Pick<PeriodFigures, 'byMonth'>;
  series: readonly UnitSeries[];
}

export function UnitMultiples({ figures: { byMonth }, series }: Props) {
  const { t, to } = useWords();
  const words = useFigureWords();
  const provisional = new Set(byMonth.flatMap(({ isWhole }, month) => (isWhole ? [] : [month])));
  const peakOf = (received: readonly number[]) => byMonth[received.indexOf(Math.max(...received))]?.name ?? '–';
  const columns: Column<UnitSeries>[] = [
    { title: t('public:figures.unit'), isRowHeader: true, cell: ({ name }) => name },
    ...byMonth.map(
      ({ name }, month): Column<UnitSeries> => ({
        title: name,
        isNumber: true,
        cell: ({ received }) => words.number(received[month] ?? 0),
      }),
    ),
  ];
  return (
    <Chart
      isWide
      caption={`${series.length > SHOWN ? t('front:multiples.most', { shown: SHOWN, number: series.length }) : ''} ${t('front:multiples.growing')}`}
      tableTitle={t('chart:table')}
      table={<Table caption={t('front:multiples.title')} columns={columns} rows={series} keyOf={({ code }) => code} />}
    >
      <SmallMultiples
        ends={[byMonth[0]?.name ?? '', byMonth.at(-1)?.name ?? '']}
        say={words.number}
        multiples={series.slice(0, SHOWN).map(({ code, name, total, received }) => ({
          code,
          name: <a href={to.organisation(code)}>{name}</a>,
          value: t('front:ranking.cases', { number: words.number(total) }),
          sentence: t('front:multiples.one', {
            ...{ name, month: peakOf(received) },
            total: words.number(total),
            most: words.number(Math.max(...received)),
          }),
          values: received,
          provisional,
        }))}
      />
    </Chart>
  );
}

// Month by month: what a unit answered on time beside the province, drawn and as a table.
import { isSettled, monthLabels } from '../../domain/figure-months.ts';
import { wilson } from '../../domain/satisfaction.ts';
import { figureOf } from '../../domain/statistics.ts';
import { useWords } from '../../i18n/words.tsx';
import { Chart } from '../../ui/charts/drawing.tsx';
import { type Point, SeriesLine } from '../../ui/charts/series-line.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useFigureWords } from '../figures/figure-words.tsx';
import type { MonthGroup, PeriodFigures } from '../figures/types.ts';
import { CountLink } from './list-links.tsx';
import type { UnitBesideProvince } from './types.ts';

/** On time out of all that were answered or are overdue: an office does not look better for not answering. */
function pointOf(month: MonthGroup, label: string): Point {
  const { count, of } = figureOf('onTimeOfDue', month.counts);
  const n = of?.count ?? 0;
  if (n === 0) return { label, value: null, n };
  const { share, low, high } = wilson(count, n);
  return { label, value: share, low, high, n, isProvisional: !isSettled(month) };
}

export function UnitMonths({ sides: { unit, province } }: { sides: UnitBesideProvince }) {
  const { t } = useWords();
  const words = useFigureWords();
  const labelOf = monthLabels(unit.byMonth);
  const line = (figures: PeriodFigures, who: string) => {
    const points = figures.byMonth.map((month) => pointOf(month, labelOf(month.code)));
    const shown = points.flatMap(({ label, value, isProvisional }) =>
      value === null ? [] : [`${label}: ${words.share(value)}${isProvisional ? ` (${t('front:months.part')})` : ''}`],
    );
    return (
      <div>
        <h3 className="mb-1 font-semibold">{who}</h3>
        <SeriesLine
          title={t('timeliness:months.chart', { who })}
          desc={shown.length > 0 ? shown.join('; ') : t('timeliness:beside.nothing')}
          points={points}
          top={1}
          labels={t('public:figures.month')}
          say={words.share}
          sayN={words.number}
        />
      </div>
    );
  };
  const share = (figures: PeriodFigures, who: string): Column<MonthGroup> => ({
    title: t('timeliness:months.share', { who }),
    isNumber: true,
    cell: ({ code }) => {
      const point = pointOf(figures.byMonth.find((one) => one.code === code)!, '');
      if (point.value === null) return '–';
      const part = point.isProvisional ? `; ${t('front:months.part')}` : '';
      return `${words.share(point.value)} (n = ${words.number(point.n)}${part})`;
    },
  });
  const columns: Column<MonthGroup>[] = [
    { title: t('timeliness:cut.month'), isRowHeader: true, cell: ({ name }) => name },
    ...(['received', 'answered', 'overdue'] as const).map(
      (name): Column<MonthGroup> => ({
        title: t(`public:figures.name.${name}`),
        isNumber: true,
        cell: ({ code, counts }) => (
          <CountLink asked={unit} figure={name} cut={{ by: 'month', code }} count={counts[name]} />
        ),
      }),
    ),
    share(unit, t('timeliness:beside.here')),
    share(province, t('timeliness:period.province')),
  ];
  return (
    <Chart
      caption={`${t('timeliness:months.caption')} ${t('front:months.rings')}`}
      tableTitle={t('timeliness:months.table')}
      table={
        <Table
          caption={t('timeliness:months.table')}
          columns={columns}
          rows={unit.byMonth}
          keyOf={({ code }) => code}
        />
      }
    >
      <div className="grid gap-6 lg:grid-cols-2">
        {line(unit, t('timeliness:beside.here'))}
        {line(province, t('timeliness:period.province'))}
      </div>
    </Chart>
  );
}

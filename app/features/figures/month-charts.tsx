// The months of a period: what came and what became of it, the share on time, the days an answer took.
import { extremes, isSettled, monthLabels } from '../../domain/figure-months.ts';
import { dueShare } from '../../domain/ranking.ts';
import { figureOf } from '../../domain/statistics.ts';
import { useWords } from '../../i18n/words.tsx';
import { Chart } from '../../ui/charts/drawing.tsx';
import { type Point, SeriesLine } from '../../ui/charts/series-line.tsx';
import { StackedColumns } from '../../ui/charts/stacked-columns.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useFigureWords } from './figure-words.tsx';
import type { MonthGroup, PeriodFigures } from './types.ts';

type Months = { figures: Pick<PeriodFigures, 'byMonth'> };

export function ReceivedByMonth({ figures: { byMonth } }: Months) {
  const { t } = useWords();
  const words = useFigureWords();
  const labelOf = monthLabels(byMonth);
  const parts = [
    { name: t('public:figures.name.onTime'), look: 'good' },
    { name: t('public:figures.late'), look: 'warn' },
    { name: t('public:figures.otherwise'), look: 'plain' },
    { name: t('public:figures.inTime'), look: 'accent' },
    { name: t('public:figures.name.overdue'), look: 'bad' },
  ] as const;
  const partsOf = ({ counts }: MonthGroup) => [
    counts.onTime,
    counts.answered - counts.onTime,
    counts.refused + counts.transferred + counts.withdrawn + counts.merged,
    counts.open - counts.overdue,
    counts.overdue,
  ];
  const columns: Column<MonthGroup>[] = [
    { title: t('public:figures.month'), isRowHeader: true, cell: ({ name }) => name },
    { title: t('public:figures.name.received'), isNumber: true, cell: ({ counts }) => words.number(counts.received) },
    ...parts.map(
      ({ name }, part): Column<MonthGroup> => ({
        title: name,
        isNumber: true,
        cell: (group) => words.number(partsOf(group)[part]!),
      }),
    ),
  ];
  const most = byMonth.reduce((one, other) => (other.counts.received > one.counts.received ? other : one));
  return (
    <Chart
      caption={t('front:months.growing')}
      tableTitle={t('chart:table')}
      table={
        <Table caption={t('public:figures.byMonth')} columns={columns} rows={byMonth} keyOf={({ code }) => code} />
      }
    >
      <StackedColumns
        title={t('front:months.received')}
        desc={t('front:months.most', { month: most.name, number: words.number(most.counts.received) })}
        parts={parts}
        columns={byMonth.map((group) => ({
          label: labelOf(group.code),
          values: partsOf(group),
          isProvisional: !group.isWhole,
        }))}
        say={words.number}
      />
    </Chart>
  );
}

export function OnTimeByMonth({ figures: { byMonth } }: Months) {
  const { t } = useWords();
  const words = useFigureWords();
  const labelOf = monthLabels(byMonth);
  const lines = byMonth.map((group) => {
    const { count, of } = figureOf('onTimeOfDue', group.counts);
    return { ...group, count, due: of?.count ?? 0, share: dueShare(group.counts) };
  });
  const columns: Column<(typeof lines)[number]>[] = [
    { title: t('public:figures.month'), isRowHeader: true, cell: ({ name }) => name },
    { title: t('front:months.due'), isNumber: true, cell: ({ due }) => words.number(due) },
    { title: t('public:figures.name.onTime'), isNumber: true, cell: ({ count }) => words.number(count) },
    { title: t('front:share'), isNumber: true, cell: ({ share }) => (share ? words.share(share.share) : '–') },
    { title: t('public:figures.intervalTitle'), cell: ({ share }) => (share ? words.interval(share) : '–') },
  ];
  return (
    <Chart
      caption={`${t('front:months.intervals')} ${t('front:months.rings')}`}
      tableTitle={t('chart:table')}
      table={<Table caption={t('front:months.onTime')} columns={columns} rows={lines} keyOf={({ code }) => code} />}
    >
      <SeriesLine
        title={t('front:months.onTime')}
        desc={t(
          'front:months.onTimeDesc',
          extremes(lines.filter(isSettled), ({ share }) => share?.share ?? null, words.share),
        )}
        points={lines.map(
          ({ due, share, ...month }): Point => ({
            label: labelOf(month.code),
            isProvisional: !isSettled(month),
            n: due,
            value: share?.share ?? null,
            low: share?.low,
            high: share?.high,
          }),
        )}
        top={1}
        labels={t('public:figures.month')}
        say={words.roundShare}
        sayN={words.number}
      />
    </Chart>
  );
}

export function DaysByMonth({ figures: { byMonth } }: Months) {
  const { t } = useWords();
  const words = useFigureWords();
  const labelOf = monthLabels(byMonth);
  const columns: Column<MonthGroup>[] = [
    { title: t('public:figures.month'), isRowHeader: true, cell: ({ name }) => name },
    {
      title: t('public:figures.name.answered'),
      isNumber: true,
      cell: ({ answerDays }) => words.number(answerDays?.n ?? 0),
    },
    {
      title: t('public:figures.median'),
      isNumber: true,
      cell: ({ answerDays }) => (answerDays ? words.number(answerDays.median) : '–'),
    },
    {
      title: t('front:days.p90'),
      isNumber: true,
      cell: ({ answerDays }) => (answerDays ? words.number(answerDays.p90) : '–'),
    },
  ];
  return (
    <Chart
      caption={`${t('front:months.daysCaption')} ${t('front:months.rings')}`}
      tableTitle={t('chart:table')}
      table={<Table caption={t('front:months.days')} columns={columns} rows={byMonth} keyOf={({ code }) => code} />}
    >
      <SeriesLine
        title={t('front:months.days')}
        desc={t(
          'front:months.daysDesc',
          extremes(byMonth.filter(isSettled), ({ answerDays }) => answerDays?.median ?? null, words.number),
        )}
        points={byMonth.map((month) => ({
          label: labelOf(month.code),
          n: month.answerDays?.n ?? 0,
          value: month.answerDays?.median ?? null,
          isProvisional: !isSettled(month),
        }))}
        labels={t('public:figures.month')}
        say={words.number}
        sayN={words.number}
      />
    </Chart>
  );
}

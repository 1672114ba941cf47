// The first thing on the page of figures: the share on time in a sentence, and the months that it is made of, the undecided beside.
import { extremes, isSettled, monthLabels } from '../../domain/figure-months.ts';
import { dueShare } from '../../domain/ranking.ts';
import { dueIn, sumCounts, undecidedIn } from '../../domain/statistics.ts';
import { useWords } from '../../i18n/words.tsx';
import { Chart } from '../../ui/charts/drawing.tsx';
import { StackedColumns } from '../../ui/charts/stacked-columns.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useFigureWords } from './figure-words.tsx';
import type { Earlier, MonthGroup, PeriodFigures } from './types.ts';

interface Props {
  figures: PeriodFigures;
  /** The same days a year earlier; null where there were none. */
  before: Earlier | null;
}

export function OnTimeSentence({ figures: { counts, byMonth }, before }: Props) {
  const { t } = useWords();
  const words = useFigureWords();
  const due = dueShare(counts);
  const undecided = undecidedIn(counts);
  const settled = sumCounts(byMonth.filter(isSettled).map((month) => month.counts));
  const ofSettled = undecided > 0 ? dueShare(settled) : null;
  return (
    <>
      {due ? <p className="text-5xl leading-tight font-semibold tabular-nums">{words.share(due.share)}</p> : null}
      <p className="mt-1 max-w-prose text-lg">
        {due
          ? t('front:summary.onTime', {
              due: words.number(dueIn(counts)),
              onTime: words.number(counts.onTime),
              share: words.share(due.share),
              interval: words.confidence(due),
            })
          : t('front:card.noneDue')}{' '}
        {undecided > 0
          ? t('front:summary.undecided', { count: undecided, number: words.number(undecided) })
          : t('front:summary.decided')}{' '}
        {ofSettled
          ? t('front:summary.settled', {
              onTime: words.number(settled.onTime),
              due: words.number(dueIn(settled)),
              share: words.share(ofSettled.share),
            })
          : null}
      </p>
      {due && before ? (
        <p className="mt-1 max-w-prose text-muted">{words.change(due, dueShare(before.counts))}</p>
      ) : null}
    </>
  );
}

export function OnTimeOfYear({ figures: { byMonth } }: Pick<Props, 'figures'>) {
  const { t } = useWords();
  const words = useFigureWords();
  const labelOf = monthLabels(byMonth);
  const parts = [
    { name: t('public:figures.name.onTime'), look: 'good' },
    { name: t('front:months.late'), look: 'warn' },
    { name: t('public:figures.name.overdue'), look: 'bad' },
    { name: t('public:figures.name.undecided'), look: 'accent' },
  ] as const;
  const partsOf = ({ counts }: MonthGroup) => [
    counts.onTime,
    counts.answered - counts.onTime + counts.leftLate,
    counts.overdue,
    undecidedIn(counts),
  ];
  const shareOf = ({ counts }: MonthGroup) => dueShare(counts)?.share ?? null;
  const columns: Column<MonthGroup>[] = [
    { title: t('public:figures.month'), isRowHeader: true, cell: ({ name }) => name },
    ...parts.map(
      ({ name }, part): Column<MonthGroup> => ({
        title: name,
        isNumber: true,
        cell: (group) => words.number(partsOf(group)[part]!),
      }),
    ),
    {
      title: t('front:months.share'),
      isNumber: true,
      cell: (group) => {
        const share = shareOf(group);
        return share === null ? '–' : `${words.share(share)}${isSettled(group) ? '' : ` (${t('front:months.part')})`}`;
      },
    },
  ];
  return (
    <Chart
      caption={t('front:months.provisional')}
      tableTitle={t('chart:table')}
      table={<Table caption={t('front:months.onTime')} columns={columns} rows={byMonth} keyOf={({ code }) => code} />}
    >
      <StackedColumns
        title={t('front:months.onTime')}
        desc={t('front:months.onTimeDesc', extremes(byMonth.filter(isSettled), shareOf, words.share))}
        parts={parts}
        columns={byMonth.map((group) => ({
          label: labelOf(group.code),
          values: partsOf(group),
          note: isSettled(group) ? words.wholePercent(shareOf(group)) : '…',
          isProvisional: !isSettled(group),
        }))}
        notes="%"
        say={words.number}
      />
    </Chart>
  );
}

// The figures cut by unit, kind and field, and the satisfaction by factor, as tables.
import { FEWEST_SHOWN } from '../../domain/satisfaction.ts';
import { type FigureName, figureOf } from '../../domain/statistics.ts';
import { useWords } from '../../i18n/words.tsx';
import { ShareBar } from '../../ui/charts/share-strip.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useFigureWords } from './figure-words.tsx';
import type { FigureGroup, SatisfactionSummary, UnitGroup } from './types.ts';

/** Columns that every cut has: received, answered, on time of those, overdue. */
function useCountColumns<Group extends FigureGroup>(): Column<Group>[] {
  const { t } = useWords();
  const words = useFigureWords();
  const count = (name: 'received' | 'overdue'): Column<Group> => ({
    title: t(`public:figures.name.${name}`),
    isNumber: true,
    cell: ({ counts }) => words.number(counts[name]),
  });
  const share = (name: FigureName): Column<Group> => ({
    title: t(`public:figures.name.${name}`),
    isNumber: true,
    cell({ counts }) {
      const figure = figureOf(name, counts);
      if (figure.share === null) return '–';
      return (
        <>
          {words.share(figure.share)} <span className="block text-sm text-muted">{words.number(figure.count)}</span>
        </>
      );
    },
  });
  return [count('received'), share('answered'), share('onTime'), count('overdue')];
}

interface GroupTableProps {
  caption: string;
  title: string;
  groups: readonly FigureGroup[];
  /** The list of public cases behind a line. */
  listOf(group: FigureGroup): string | null;
}

export function GroupTable({ caption, title, groups, listOf }: GroupTableProps) {
  const counts = useCountColumns<FigureGroup>();
  const name: Column<FigureGroup> = {
    title,
    isRowHeader: true,
    cell: (group) => {
      const list = listOf(group);
      return list ? <a href={list}>{group.name}</a> : group.name;
    },
  };
  return <Table caption={caption} columns={[name, ...counts]} rows={groups} keyOf={({ code }) => code} />;
}

export function UnitTable({ caption, groups }: { caption: string; groups: readonly UnitGroup[] }) {
  const { t, to } = useWords();
  const words = useFigureWords();
  const counts = useCountColumns<UnitGroup>();
  const columns: Column<UnitGroup>[] = [
    {
      title: t('public:figures.unit'),
      isRowHeader: true,
      cell: ({ code, name }) => <a href={to.organisation(code)}>{name}</a>,
    },
    ...counts,
    {
      title: t('public:figures.median'),
      isNumber: true,
      cell: ({ answerDays }) => (answerDays ? words.number(answerDays.median) : '–'),
    },
    {
      title: t('public:figures.name.satisfaction'),
      isNumber: true,
      cell: ({ satisfaction }) => <SatisfactionCell {...satisfaction} />,
    },
  ];
  return <Table caption={caption} columns={columns} rows={groups} keyOf={({ code }) => code} />;
}

/** The share satisfied, or why there is none. */
export function SatisfactionCell({ n, index }: Pick<SatisfactionSummary, 'n' | 'index'>) {
  const { t } = useWords();
  const words = useFigureWords();
  if (index)
    return (
      <>
        {words.share(index.share)} <span className="block text-sm text-muted">{words.ballots(n)}</span>
      </>
    );
  if (n === 0) return '–';
  return (
    <span className="text-sm text-muted">
      {n < FEWEST_SHOWN ? t('public:figures.tooFew') : t('survey:figures.silent')}
    </span>
  );
}

export function SatisfactionTable({ satisfaction: { factors } }: { satisfaction: SatisfactionSummary }) {
  const { t } = useWords();
  const words = useFigureWords();
  const columns: Column<SatisfactionSummary['factors'][number]>[] = [
    {
      title: t('public:figures.factor.name'),
      isRowHeader: true,
      cell: ({ factor }) => t(`public:figures.factor.${factor}`),
    },
    { title: t('public:figures.n'), isNumber: true, cell: ({ satisfaction }) => words.number(satisfaction.n) },
    {
      title: t('public:figures.name.satisfaction'),
      isNumber: true,
      cell: ({ satisfaction }) => (satisfaction.isShown ? words.share(satisfaction.satisfied.share) : '–'),
    },
    {
      title: t('public:figures.intervalTitle'),
      cell: ({ satisfaction }) =>
        satisfaction.isShown ? (
          <>
            <ShareBar {...satisfaction.satisfied} />
            <span className="text-sm whitespace-nowrap text-muted">{words.interval(satisfaction.satisfied)}</span>
          </>
        ) : (
          t('public:figures.tooFew')
        ),
    },
    {
      title: t('public:figures.mean'),
      isNumber: true,
      cell: ({ satisfaction }) =>
        satisfaction.isShown ? words.number(Math.round(satisfaction.mean * 100) / 100) : '–',
    },
  ];
  return (
    <Table
      caption={t('public:figures.bySatisfaction')}
      columns={columns}
      rows={factors}
      keyOf={({ factor }) => factor}
    />
  );
}

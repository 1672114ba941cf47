// The figures of the offices as a table, with the satisfaction of each.
import { FEWEST_SHOWN } from '../../domain/satisfaction.ts';
import { type FigureName, figureOf } from '../../domain/statistics.ts';
import { useWords } from '../../i18n/words.tsx';
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

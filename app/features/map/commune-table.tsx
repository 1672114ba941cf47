// The numbers of the map, commune by commune: each count leads to its cases, each name to its office.
import { dueShare } from '../../domain/ranking.ts';
import { dueIn, undecidedIn } from '../../domain/statistics.ts';
import { useWords } from '../../i18n/words.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { SatisfactionCell } from '../figures/figure-tables.tsx';
import { useFigureWords } from '../figures/figure-words.tsx';
import { type Asked, CountLink } from '../timeliness/list-links.tsx';
import type { CommuneFigures } from './types.ts';

export function CommuneTable({ asked, communes }: { asked: Asked; communes: readonly CommuneFigures[] }) {
  const { t, to } = useWords();
  const words = useFigureWords();
  const { from, to: until } = asked.period;
  const count = (figure: 'received' | 'overdue'): Column<CommuneFigures> => ({
    title: t(`map:measure.${figure}`),
    isNumber: true,
    cell: ({ code, counts }) => (
      <CountLink asked={asked} figure={figure} cut={{ by: 'commune', code }} count={counts[figure]} />
    ),
  });
  const columns: Column<CommuneFigures>[] = [
    {
      title: t('timeliness:cut.commune'),
      isRowHeader: true,
      cell: ({ code, name }) => <a href={to.organisation(code, { tu: from, den: until })}>{name}</a>,
    },
    count('received'),
    {
      title: t('map:measure.onTime'),
      isNumber: true,
      cell: ({ counts }) => {
        const due = dueShare(counts);
        return due ? (
          <>
            {words.share(due.share)}
            <span className="block text-sm text-muted">
              {words.number(counts.onTime)}/{words.number(dueIn(counts))}
            </span>
          </>
        ) : (
          '–'
        );
      },
    },
    {
      title: t('public:figures.name.undecided'),
      isNumber: true,
      cell: ({ counts }) => words.number(undecidedIn(counts)),
    },
    count('overdue'),
    {
      title: t('map:measure.satisfied'),
      isNumber: true,
      cell: ({ satisfaction }) => <SatisfactionCell {...satisfaction} />,
    },
  ];
  return <Table caption={t('map:table')} columns={columns} rows={communes} keyOf={({ code }) => code} />;
}

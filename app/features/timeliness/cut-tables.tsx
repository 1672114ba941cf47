// The figures cut one way at a time: which way is a link, every count leads to its cases.
import { CUTS, type Cut, figureOf } from '../../domain/statistics.ts';
import { useWords } from '../../i18n/words.tsx';
import { Choices } from '../../ui/page.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useFigureWords } from '../figures/figure-words.tsx';
import type { FigureGroup, PeriodFigures } from '../figures/types.ts';
import { CUT_WORD } from './forms.ts';
import { askedIn, CountLink } from './list-links.tsx';

export function CutChoice({ figures, chosen }: { figures: PeriodFigures; chosen: Cut }) {
  const { t, to } = useWords();
  return (
    <Choices
      name={t('timeliness:cut.title')}
      choices={CUTS.map((cut) => ({
        key: cut,
        name: t(`timeliness:cut.${cut}`),
        href: `${to.timeliness({ ...askedIn(figures), theo: CUT_WORD[cut] })}#theo`,
        isChosen: cut === chosen,
      }))}
    />
  );
}

interface Props {
  figures: PeriodFigures;
  cut: Exclude<Cut, 'reason'>;
  groups: readonly FigureGroup[];
}

/** A table where there is room for one; on a phone each group with its numbers below its name. */
export function CutTable(props: Props) {
  const { t } = useWords();
  const columns = useColumns(props);
  const [name, ...numbers] = columns;
  return (
    <>
      <div className="hidden md:block">
        <Table
          caption={t('timeliness:cut.caption', { cut: t(`timeliness:cut.${props.cut}`) })}
          columns={columns}
          rows={props.groups}
          keyOf={({ code }) => code}
        />
      </div>
      <ul className="divide-y divide-line rounded-lg border border-line bg-raised md:hidden">
        {props.groups.map((group) => (
          <li key={group.code} className="px-4 py-3">
            <p className="mb-1 font-semibold">{name!.cell(group)}</p>
            <dl className="grid gap-y-1">
              {numbers.map((column, place) => (
                <div key={place} className="flex justify-between gap-2">
                  <dt className="text-muted">{column.title}</dt>
                  <dd className="text-right whitespace-nowrap tabular-nums">{column.cell(group)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}

function useColumns({ figures, cut }: Props): Column<FigureGroup>[] {
  const { t, to } = useWords();
  const words = useFigureWords();
  type Name = 'received' | 'accepted' | 'refused' | 'transferred' | 'overdue';
  const count = (name: Name): Column<FigureGroup> => ({
    title: t(`public:figures.name.${name}`),
    isNumber: true,
    cell: ({ code, counts }) => (
      <CountLink asked={figures} figure={name} cut={{ by: cut, code }} count={counts[name]} />
    ),
  });
  const share = (name: 'answered' | 'onTime' | 'onTimeUnextended' | 'reopened'): Column<FigureGroup> => ({
    title: t(`public:figures.name.${name}`),
    isNumber: true,
    cell: ({ code, counts }) => {
      const figure = figureOf(name, counts);
      if (figure.share === null) return '–';
      return (
        <>
          <CountLink asked={figures} figure={name} cut={{ by: cut, code }} count={figure.count} />
          <span className="ml-2 text-sm whitespace-nowrap text-muted md:ml-0 md:block">
            {words.share(figure.share)}
          </span>
        </>
      );
    },
  });
  const days = (name: 'answer' | 'contact'): Column<FigureGroup> => ({
    title: t(`timeliness:cut.${name}Days`),
    isNumber: true,
    cell: (group) => {
      const summary = group[`${name}Days`];
      return summary ? `${words.number(summary.median)} / ${words.number(summary.p90)}` : '–';
    },
  });
  return [
    {
      title: t(`timeliness:cut.${cut}`),
      isRowHeader: true,
      cell: ({ code, name }) => (cut === 'unit' && code ? <a href={to.organisation(code)}>{name}</a> : name),
    },
    ...(['received', 'accepted'] as const).map(count),
    ...(['answered', 'onTime', 'onTimeUnextended'] as const).map(share),
    count('overdue'),
    ...(['refused', 'transferred'] as const).map(count),
    share('reopened'),
    ...(['answer', 'contact'] as const).map(days),
  ];
}

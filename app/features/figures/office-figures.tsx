// The figures of one office beside those of the province.
import { FIGURES, type FigureName, figureOf } from '../../domain/statistics.ts';
import { useWords } from '../../i18n/words.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useFigureWords } from './figure-words.tsx';
import type { OfficeYear } from './types.ts';

interface Line {
  key: string;
  name: string;
  here: string;
  below?: string;
  everywhere: string;
}

const SHOWN: readonly FigureName[] = FIGURES.filter((name) => !['accepted', 'withdrawn'].includes(name));

export function OfficeFigures({ figures: { here, province, year } }: { figures: OfficeYear }) {
  const { t, to } = useWords();
  const words = useFigureWords();
  const lines: Line[] = SHOWN.map((name) => {
    const [mine, all] = [figureOf(name, here.counts), figureOf(name, province.counts)];
    return {
      key: name,
      name: t(`public:figures.name.${name}`),
      here: words.headline(mine),
      below: mine.of ? (words.outOf(mine) ?? undefined) : undefined,
      everywhere: words.headline(all),
    };
  });
  const days = (one: OfficeYear['province']) => (one.medianDays ? words.number(one.medianDays.median) : '–');
  const satisfied = (one: OfficeYear['province']) =>
    one.satisfaction.index ? words.share(one.satisfaction.index.share) : t('public:figures.tooFew');
  lines.push(
    { key: 'median', name: t('public:figures.median'), here: days(here), everywhere: days(province) },
    {
      key: 'satisfaction',
      name: t('public:figures.name.satisfaction'),
      here: satisfied(here),
      below: here.satisfaction.index
        ? `${words.interval(here.satisfaction.index)} · ${t('public:figures.ballots', { count: here.satisfaction.n, number: words.number(here.satisfaction.n) })}`
        : undefined,
      everywhere: satisfied(province),
    },
  );
  const columns: Column<Line>[] = [
    { title: t('public:organisations.figure'), isRowHeader: true, cell: ({ name }) => name },
    {
      title: t('public:organisations.here'),
      isNumber: true,
      cell: (line) => (
        <>
          {line.here}
          {line.below ? <span className="block text-sm text-muted">{line.below}</span> : null}
        </>
      ),
    },
    { title: t('public:organisations.everywhere'), isNumber: true, cell: ({ everywhere }) => everywhere },
  ];
  return (
    <>
      <Table
        caption={t('public:organisations.figures', { year })}
        columns={columns}
        rows={lines}
        keyOf={({ key }) => key}
      />
      <p className="mt-3 text-sm">
        <a href={`${to.figures({ nam: year })}#dinh-nghia`}>{t('public:figures.all')}</a>
      </p>
    </>
  );
}

// What others measured, year after year: a line that breaks where the index became another quantity.
import { BREAKS, pieces } from '../../domain/external-index.ts';
import { useWords } from '../../i18n/words.tsx';
import { Chart } from '../../ui/charts/drawing.tsx';
import { type Point, SeriesLine } from '../../ui/charts/series-line.tsx';
import { useSatisfactionWords } from './figure-words.tsx';
import type { ExternalView } from './types.ts';

const YEARS_AT_LEAST = 3;
const SERIES_AT_MOST = 4;

export function ExternalSeries({ indices }: { indices: readonly ExternalView[] }) {
  const groups = Map.groupBy(indices, ({ name, place }) => `${name} ${place}`);
  const long = [...groups.values()].filter((own) => own.length >= YEARS_AT_LEAST).slice(0, SERIES_AT_MOST);
  return long.map((own) => <Series key={`${own[0]!.name} ${own[0]!.place}`} own={own} />);
}

function Series({ own }: { own: readonly ExternalView[] }) {
  const { t } = useWords();
  const words = useSatisfactionWords();
  const [{ name, place, unit }] = own as [ExternalView];
  const found = pieces(name, own);
  const points = found.flatMap((piece, gap): Point[] => [
    ...(gap > 0 ? [{ label: piece[0]!.year === BREAKS[name] ? '≠' : '…'.repeat(gap), value: null, n: 0 }] : []),
    ...piece.map(({ year, value, isVerified }) => ({
      label: `${year}${isVerified ? '' : '†'}`,
      value: Number(value),
      n: 0,
    })),
  ]);
  const inUnit = (value: string) => `${words.inLanguage(value)}${unit === 'percent' ? '\u00a0%' : ''}`;
  const title = `${t(`survey:indexName.${name}`)}, ${place}`;
  const desc = found.flatMap((piece) => piece.map(({ year, value }) => `${year}: ${inUnit(value)}`)).join('; ');
  return (
    <div className="mb-6">
      <h3 className="mb-2 text-lg">{title}</h3>
      <Chart caption={t(BREAKS[name] ? 'survey:figures.seriesBroken' : 'survey:figures.series')}>
        <SeriesLine
          title={title}
          desc={desc}
          points={points}
          top={100}
          labels={t('survey:figures.externalYear')}
          say={(value) => String(value)}
          sayN={() => ''}
        />
      </Chart>
    </div>
  );
}

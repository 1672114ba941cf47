// Offices in order of a share, each with its interval; ranks only where the differences are some, the rest tied.
import type { Place, Ranking } from '../../domain/ranking.ts';
import type { Share } from '../../domain/satisfaction.ts';
import { useWords } from '../../i18n/words.tsx';
import { Chart } from '../../ui/charts/drawing.tsx';
import { IntervalRows } from '../../ui/charts/share-strip.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useFigureWords } from './figure-words.tsx';

interface Props {
  title: string;
  ranking: Ranking;
  /** The province's own share: the line that all are measured by. */
  whole: Share | null;
  fewest: number;
  nameOf(code: string): string;
  /** How many cases or ballots, in words. */
  sayN(n: number): string;
}

/** Two offices are no ranking: whoever is not first would be last. */
const FEWEST_PLACES = 3;

export function RankingChart({ title, ranking: { places, unranked }, whole, fewest, nameOf, sayN }: Props) {
  const { t, to } = useWords();
  const words = useFigureWords();
  const rankOf = ({ rank, isShared }: Place) => t(isShared ? 'front:ranking.shared' : 'front:ranking.rank', { rank });
  const columns: Column<Place>[] = [
    { title: t('front:ranking.title'), cell: rankOf },
    { title: t('public:figures.unit'), isRowHeader: true, cell: ({ code }) => nameOf(code) },
    { title: t('front:share'), isNumber: true, cell: ({ share }) => words.share(share.share) },
    { title: t('public:figures.intervalTitle'), cell: ({ share }) => words.interval(share) },
    { title: t('front:ranking.of'), isNumber: true, cell: ({ n }) => sayN(n) },
    { title: t('front:ranking.worse'), isNumber: true, cell: ({ worse }) => words.number(worse) },
    { title: t('front:ranking.better'), isNumber: true, cell: ({ better }) => words.number(better) },
  ];
  return (
    <div className="my-4">
      <h3 className="mb-3 text-lg">{title}</h3>
      {places.length >= FEWEST_PLACES ? (
        <Chart
          tableTitle={t('chart:table')}
          table={<Table caption={title} columns={columns} rows={places} keyOf={({ code }) => code} />}
        >
          <IntervalRows
            ends={['0', words.roundShare(1)]}
            mark={
              whole
                ? { share: whole.share, name: t('front:ranking.whole', { share: words.share(whole.share) }) }
                : undefined
            }
            rows={places.map((place) => ({
              code: place.code,
              ...place.share,
              before: <span className="font-semibold">{rankOf(place)}</span>,
              name: <a href={to.organisation(place.code)}>{nameOf(place.code)}</a>,
              value: `${words.share(place.share.share)} (${words.interval(place.share)}); ${sayN(place.n)}`,
              sentence: `${nameOf(place.code)}: ${words.share(place.share.share)}, ${words.confidence(place.share)}`,
            }))}
          />
        </Chart>
      ) : (
        <p>{t('front:ranking.nobody', { fewest, places: FEWEST_PLACES })}</p>
      )}
      {unranked.length > 0 ? <Unranked unranked={unranked} fewest={fewest} nameOf={nameOf} sayN={sayN} /> : null}
    </div>
  );
}

function Unranked({
  unranked,
  fewest,
  nameOf,
  sayN,
}: Pick<Props, 'fewest' | 'nameOf' | 'sayN'> & Pick<Ranking, 'unranked'>) {
  const { t, to } = useWords();
  return (
    <details className="open-in-print mt-2">
      <summary className="w-fit py-2 text-accent underline underline-offset-4">
        {t('front:ranking.unranked', { number: unranked.length })}
      </summary>
      <p className="text-sm text-muted">{t('front:ranking.unrankedWhy', { fewest })}</p>
      <ul className="columns-1 text-sm sm:columns-2">
        {unranked.map(({ code, n, why }) => (
          <li key={code} className="py-0.5">
            <a href={to.organisation(code)}>{nameOf(code)}</a>: {sayN(n)}
            {why === 'silent' ? ` (${t('front:ranking.silent')})` : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

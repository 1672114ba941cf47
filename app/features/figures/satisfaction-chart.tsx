// Satisfaction factor by factor, each with its interval.
import { useWords } from '../../i18n/words.tsx';
import { Chart } from '../../ui/charts/drawing.tsx';
import { IntervalRows } from '../../ui/charts/share-strip.tsx';
import { SatisfactionTable } from './figure-tables.tsx';
import { useFigureWords } from './figure-words.tsx';
import type { SatisfactionSummary } from './types.ts';

interface Props {
  satisfaction: SatisfactionSummary;
  /** The line drawn for satisfaction, where there is one. */
  target: { part: number; whole: number } | null;
}

export function SatisfactionChart({ satisfaction, target }: Props) {
  const { t } = useWords();
  const words = useFigureWords();
  const { factors, n, resolved } = satisfaction;
  const goal = target && target.part / target.whole;
  const rows = factors.flatMap(({ factor, satisfaction: one }) => {
    if (!one.isShown) return [];
    const name = t(`public:figures.factor.${factor}`);
    const { share } = one.satisfied;
    return [
      {
        ...{ code: factor, name, ...one.satisfied },
        value: `${words.share(share)} (${words.interval(one.satisfied)}); ${words.ballots(one.n)}`,
        sentence: `${name}: ${words.share(share)}, ${words.confidence(one.satisfied)}`,
      },
    ];
  });
  return (
    <>
      <Chart tableTitle={t('chart:table')} table={<SatisfactionTable satisfaction={satisfaction} />}>
        {rows.length > 0 ? (
          <IntervalRows
            rows={rows}
            ends={['0', words.roundShare(1)]}
            mark={goal === null ? undefined : { share: goal, name: t('front:target', { share: words.share(goal) }) }}
          />
        ) : (
          <p>{t('public:figures.tooFew')}</p>
        )}
      </Chart>
      {resolved ? (
        <p className="mt-3">
          {t('public:figures.resolved', {
            share: words.share(resolved.share),
            n: words.number(n),
            low: words.share(resolved.low),
            high: words.share(resolved.high),
          })}
        </p>
      ) : null}
    </>
  );
}

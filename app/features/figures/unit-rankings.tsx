// The two rankings of offices: on time among what was due, and satisfaction; with how a rank comes about.

import { dueShare, rankingOf } from '../../domain/ranking.ts';
import { dueIn } from '../../domain/statistics.ts';
import { useWords } from '../../i18n/words.tsx';
import { useFigureWords } from './figure-words.tsx';
import { RankingChart } from './ranking-chart.tsx';
import type { PeriodFigures } from './types.ts';

export function UnitRankings({ figures, fewest }: { figures: PeriodFigures; fewest: number }) {
  const { t } = useWords();
  const words = useFigureWords();
  const { byUnit, counts, satisfaction } = figures;
  const names = new Map(byUnit.map(({ code, name }) => [code, name]));
  const nameOf = (code: string) => names.get(code) ?? code;
  const onTime = byUnit.map((unit) => ({
    code: unit.code,
    n: dueIn(unit.counts),
    share: dueShare(unit.counts),
  }));
  const satisfied = byUnit.map((unit) => ({
    code: unit.code,
    n: unit.satisfaction.n,
    share: unit.satisfaction.index,
  }));
  return (
    <>
      <p className="max-w-prose text-muted">{t('front:ranking.how', { fewest })}</p>
      <RankingChart
        title={t('front:ranking.onTime')}
        ranking={rankingOf(
          onTime.filter(({ n }) => n > 0),
          fewest,
        )}
        whole={dueShare(counts)}
        fewest={fewest}
        nameOf={nameOf}
        sayN={(n) => t('front:ranking.cases', { number: words.number(n) })}
      />
      <RankingChart
        title={t('front:ranking.satisfied')}
        ranking={rankingOf(
          satisfied.filter(({ n }) => n > 0),
          fewest,
        )}
        whole={satisfaction.index}
        fewest={fewest}
        nameOf={nameOf}
        sayN={words.ballots}
      />
    </>
  );
}

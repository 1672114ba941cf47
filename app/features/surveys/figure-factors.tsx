// Factors and criteria drawn: each share as a dot with its interval, on one scale with the index as a line.
import type { Share } from '../../domain/satisfaction.ts';
import { useWords } from '../../i18n/words.tsx';
import { Chart } from '../../ui/charts/drawing.tsx';
import { type IntervalRow, IntervalRows } from '../../ui/charts/share-strip.tsx';
import { CriterionTable, FactorTable } from './figure-tables.tsx';
import { useSatisfactionWords } from './figure-words.tsx';
import type { SurveyFigures } from './types.ts';

interface Given {
  code: string;
  name: string;
  /** Half up at the printed digit. */
  printed: string;
  share: Share;
}

/** The strip of a share, in words for who cannot see it. */
function useRows() {
  const { t } = useWords();
  const words = useSatisfactionWords();
  return ({ code, name, printed, share }: Given): IntervalRow => ({
    ...{ code, name, ...share },
    value: `${printed} (${words.range(share)})`,
    sentence: t('survey:figures.stripSentence', { name, share: printed, range: words.range(share) }),
  });
}

export function FactorChart({ factors, criteria, index }: SurveyFigures) {
  const { t } = useWords();
  const words = useSatisfactionWords();
  const rowOf = useRows();
  const rows = factors.flatMap(({ code, name, index: share }) => {
    const own = criteria.filter(({ factor }) => factor === code);
    return share ? [rowOf({ code, name, share, printed: words.meanOf(own) })] : [];
  });
  return (
    <Chart
      caption={t('survey:figures.stripCaption')}
      table={<FactorTable factors={factors} criteria={criteria} />}
      tableTitle={t('survey:figures.asTable')}
    >
      <IntervalRows
        rows={rows}
        mark={index ? { share: index.share, name: t('survey:figures.index') } : undefined}
        ends={[words.share(0), words.share(1)]}
      />
    </Chart>
  );
}

/** Factor by factor; a criterion that too few answered stands in the table alone, and so do all where each factor has but one. */
export function CriterionChart({ factors, criteria, index }: SurveyFigures) {
  const { t } = useWords();
  const words = useSatisfactionWords();
  const rowOf = useRows();
  if (criteria.length === factors.length) return <CriterionTable criteria={criteria} />;
  const mark = index ? { share: index.share, name: t('survey:figures.index') } : undefined;
  return (
    <Chart table={<CriterionTable criteria={criteria} />} tableTitle={t('survey:figures.asTable')}>
      {factors.map(({ code: factor, name: title }) => {
        const rows = criteria.flatMap(({ code, factor: own, text, n, shown }) =>
          own === factor && shown
            ? [rowOf({ code, name: text, share: shown.satisfied, printed: words.top(shown.counts, n) })]
            : [],
        );
        return rows.length > 0 ? (
          <div key={factor} className="mb-6">
            <h3 className="mb-2 text-lg">{title}</h3>
            <IntervalRows rows={rows} mark={mark} ends={[words.share(0), words.share(1)]} />
          </div>
        ) : null;
      })}
    </Chart>
  );
}

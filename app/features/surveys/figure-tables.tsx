// Satisfaction as tables with bars: by factor, criterion, level and office.
import { LEVELS, type Share } from '../../domain/satisfaction.ts';
import { useWords } from '../../i18n/words.tsx';
import { ShareBar } from '../../ui/charts/share-strip.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useSatisfactionWords } from './figure-words.tsx';
import type { ChosenFigure, CriterionFigure, SurveyFigures, UnitFigure } from './types.ts';

/** A share with its interval, as numbers and as a bar with the interval drawn across. */
function ShareCell({ share }: { share: Share | null }) {
  const { t } = useWords();
  const words = useSatisfactionWords();
  if (!share) return <span className="text-sm text-muted">{t('survey:figures.tooFew')}</span>;
  return (
    <>
      <ShareBar {...share} />
      <span className="text-sm whitespace-nowrap text-muted">{words.range(share)}</span>
    </>
  );
}

export function FactorTable({ factors, criteria }: Pick<SurveyFigures, 'factors' | 'criteria'>) {
  const { t } = useWords();
  const words = useSatisfactionWords();
  const columns: Column<SurveyFigures['factors'][number]>[] = [
    { title: t('survey:figures.factor'), isRowHeader: true, cell: ({ name }) => name },
    {
      title: t('survey:figures.satisfied'),
      isNumber: true,
      cell: ({ code, index }) => (index ? words.meanOf(criteria.filter(({ factor }) => factor === code)) : '–'),
    },
    { title: t('survey:figures.intervalTitle'), cell: ({ index }) => <ShareCell share={index} /> },
  ];
  return <Table caption={t('survey:figures.factors')} columns={columns} rows={factors} keyOf={({ code }) => code} />;
}

export function CriterionTable({ criteria }: Pick<SurveyFigures, 'criteria'>) {
  const { t } = useWords();
  const words = useSatisfactionWords();
  const columns: Column<CriterionFigure>[] = [
    { title: t('survey:figures.criterion'), isRowHeader: true, cell: ({ text }) => text },
    { title: t('survey:figures.n'), isNumber: true, cell: ({ n }) => words.number(n) },
    {
      title: t('survey:figures.satisfied'),
      isNumber: true,
      cell: ({ n, shown }) => (shown ? words.top(shown.counts, n) : '–'),
    },
    { title: t('survey:figures.intervalTitle'), cell: ({ shown }) => <ShareCell share={shown?.satisfied ?? null} /> },
    {
      title: t('survey:figures.mean'),
      isNumber: true,
      cell: ({ n, shown }) => (shown ? words.mean(shown.counts, n) : '–'),
    },
  ];
  return <Table caption={t('survey:figures.criteria')} columns={columns} rows={criteria} keyOf={({ code }) => code} />;
}

export function LevelTable({ criteria }: Pick<SurveyFigures, 'criteria'>) {
  const { t } = useWords();
  const words = useSatisfactionWords();
  const columns: Column<CriterionFigure>[] = [
    { title: t('survey:figures.criterion'), isRowHeader: true, cell: ({ text }) => text },
    ...LEVELS.map(
      (level): Column<CriterionFigure> => ({
        title: t(`rating:level.${level}`),
        isNumber: true,
        cell: ({ n, shown }) =>
          shown ? (
            <>
              {words.number(shown.counts[level - 1]!)}{' '}
              <span className="block text-sm text-muted">{words.percent(shown.counts[level - 1]!, n)}</span>
            </>
          ) : (
            '–'
          ),
      }),
    ),
  ];
  return <Table caption={t('survey:figures.levels')} columns={columns} rows={criteria} keyOf={({ code }) => code} />;
}

export function UnitsTable({ units }: Pick<SurveyFigures, 'units'>) {
  const { t, to } = useWords();
  const words = useSatisfactionWords();
  const columns: Column<UnitFigure>[] = [
    {
      title: t('survey:figures.unit'),
      isRowHeader: true,
      cell: ({ code, name }) => <a href={to.organisation(code)}>{name}</a>,
    },
    {
      title: t('survey:figures.ballots'),
      isNumber: true,
      cell: ({ n }) => words.number(n),
    },
    {
      title: t('survey:figures.satisfied'),
      isNumber: true,
      cell: ({ index }) => (index ? words.share(index.share) : '–'),
    },
    {
      title: t('survey:figures.intervalTitle'),
      cell: ({ n, index }) => (n === null ? '–' : <ShareCell share={index} />),
    },
    {
      title: t('survey:figures.difference'),
      cell: ({ difference }) => (
        <span className="inline-block min-w-32">{difference ? words.difference(difference) : '–'}</span>
      ),
    },
  ];
  return <Table caption={t('survey:figures.units')} columns={columns} rows={units} keyOf={({ code }) => code} />;
}

export function ChosenTable({ chosen: { text, options }, n }: { chosen: ChosenFigure; n: number }) {
  const { t } = useWords();
  const words = useSatisfactionWords();
  const columns: Column<ChosenFigure['options'][number]>[] = [
    { title: t('survey:figures.option'), isRowHeader: true, cell: (option) => option.text },
    {
      title: t('survey:figures.chosen'),
      isNumber: true,
      cell: (option) => (option.n === null ? t('survey:figures.silent') : words.number(option.n)),
    },
    {
      title: t('survey:figures.share'),
      isNumber: true,
      cell: (option) => (option.n === null ? '–' : words.percent(option.n, n)),
    },
  ];
  return <Table caption={text} columns={columns} rows={options} keyOf={({ code }) => code} />;
}

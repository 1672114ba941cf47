// Comparing with another round, year or unit: what to choose, and the two beside each other.
import type { Share } from '../../domain/satisfaction.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, Select } from '../../ui/form.tsx';
import { Notice, Section } from '../../ui/page.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useSatisfactionWords } from './figure-words.tsx';
import type { ComparedCriterion, SourceLine, SurveyComparison, SurveyFigures } from './types.ts';

interface ChooserProps {
  figures: SurveyFigures;
  sources: readonly SourceLine[];
  /** Units that may be told of the source. */
  units: readonly { code: string; name: string }[];
  /** What was chosen: the key of a source, the code of a unit. */
  chosen: { key: string; unit: string };
}

/** A form that is an address. */
export function ComparisonChooser({ figures: { source }, sources, units, chosen }: ChooserProps) {
  const { t, to } = useWords();
  const own = sources.find((one) => one.title && one.source.kind === source.kind && isSame(one, source));
  return (
    <form action={to.satisfaction()} className="no-print grid items-end gap-x-4 sm:grid-cols-[1fr_1fr_auto]">
      {Object.entries({ ...own?.query, co_quan: source.unit }).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <FormPart prefix="compare">
        <Select name="so_sanh" label={t('survey:compare.with')} defaultValue={chosen.key}>
          {sources.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </Select>
        <Select name="so_sanh_co_quan" label={t('survey:compare.unit')} defaultValue={chosen.unit}>
          <option value="">{t('survey:compare.allUnits')}</option>
          {units.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
        <div className="my-3">
          <Button look="secondary">{t('survey:compare.do')}</Button>
        </div>
      </FormPart>
    </form>
  );
}

const isSame = ({ source }: SourceLine, other: SurveyFigures['source']) =>
  JSON.stringify({ ...source, unit: undefined }) === JSON.stringify({ ...other, unit: undefined });

export function Comparison({ figures, comparison }: { figures: SurveyFigures; comparison: SurveyComparison }) {
  const { t } = useWords();
  const words = useSatisfactionWords();
  const { why, index, criteria, notShared, isSameQuestionnaire } = comparison;
  const name = (title: string, unit: string | null) => (unit ? `${title}, ${unit}` : title);
  const [here, there] = [name(figures.title, figures.unit?.name ?? null), name(comparison.title, comparison.unit)];
  if (why) return <Notice look="warn">{t(`survey:compare.${why}`, { there })}</Notice>;
  return (
    <Section title={t('survey:compare.title', { here, there })} id="so-sanh">
      {index ? (
        <p className="mb-3 max-w-prose text-lg">
          {t(`survey:compare.whole.${index.difference.verdict}`, {
            here: words.share(index.here.share),
            there: words.share(index.there.share),
            by: words.points(index.difference.by),
            low: words.points(index.difference.low),
            high: words.points(index.difference.high),
          })}
        </p>
      ) : (
        <Notice>{isSameQuestionnaire ? t('survey:compare.noIndex') : t('survey:compare.otherQuestionnaire')}</Notice>
      )}
      {notShared > 0 ? <p className="text-muted">{t('survey:compare.notShared', { count: notShared })}</p> : null}
      <ComparisonTable criteria={criteria} here={here} there={there} />
      <p className="mt-2 max-w-prose text-sm text-muted">{t('survey:compare.rule')}</p>
    </Section>
  );
}

function ComparisonTable({
  criteria,
  here,
  there,
}: {
  criteria: readonly ComparedCriterion[];
  here: string;
  there: string;
}) {
  const { t } = useWords();
  const words = useSatisfactionWords();
  const share = (one: Share | null) => (one ? words.share(one.share) : '–');
  const columns: Column<ComparedCriterion>[] = [
    {
      title: t('survey:figures.criterion'),
      isRowHeader: true,
      cell: ({ text, otherText }) => (
        <>
          {text}
          {otherText ? (
            <span className="block text-sm font-normal text-muted">
              {t('survey:compare.reworded', { text: otherText })}
            </span>
          ) : null}
        </>
      ),
    },
    { title: here, isNumber: true, cell: (one) => share(one.here) },
    { title: there, isNumber: true, cell: (one) => share(one.there) },
    {
      title: t('survey:compare.by'),
      isNumber: true,
      cell: ({ difference }) =>
        difference ? (
          <>
            {words.points(difference.by)}{' '}
            <span className="block text-sm text-muted">
              {words.points(difference.low)} … {words.points(difference.high)}
            </span>
          </>
        ) : (
          t('survey:figures.tooFew')
        ),
    },
    {
      title: t('survey:compare.verdict'),
      cell: ({ difference }) => (difference ? t(`survey:compare.is.${difference.verdict}`) : '–'),
    },
  ];
  return <Table caption={t('survey:compare.table')} columns={columns} rows={criteria} keyOf={({ code }) => code} />;
}

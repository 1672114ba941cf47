// /thong-ke/hai-long: the satisfaction index of one source, stated, with its uncertainty, and beside it what others measured.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Comparison, ComparisonChooser } from '../features/surveys/comparison.tsx';
import { ExternalSeries } from '../features/surveys/external-series.tsx';
import { CriterionChart, FactorChart } from '../features/surveys/figure-factors.tsx';
import { WorkedFormula } from '../features/surveys/figure-formula.tsx';
import { Headline, Method } from '../features/surveys/figure-headline.tsx';
import { ChosenTable, LevelTable, UnitsTable } from '../features/surveys/figure-tables.tsx';
import { useSatisfactionWords } from '../features/surveys/figure-words.tsx';
import {
  comparedWith,
  compareWith,
  externalView,
  sourceAsked,
  surveyFigures,
  surveySources,
} from '../features/surveys/index.server.ts';
import { ExternalTable, Groups766 } from '../features/surveys/other-tables.tsx';
import type { SurveySource } from '../features/surveys/types.ts';
import { pageHead } from '../http/page-head.ts';
import { shareCardOf } from '../http/paths.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { formatDay } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { DataLinks } from '../ui/data-links.tsx';
import { PageTitle, Section } from '../ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ location, data, matches }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  const source = data?.figures.source;
  return pageHead({
    location,
    title: t('survey:figures.name'),
    twins: ['json', 'csv'],
    // A round has no card of its own.
    card: source?.kind === 'petition' ? { path: shareCardOf(location.pathname, source.year), matches } : undefined,
  });
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now } = visitorOf(request);
  const url = new URL(request.url);
  const [figures, sources, external] = await Promise.all([
    surveyFigures(sourceAsked(url, now), language, now),
    surveySources(language, now),
    externalView(),
  ]);
  if (!figures) throw new Response(null, { status: 404 });
  const other = comparedWith(url);
  const comparison = other && (await compareWith(figures, other, language, now));
  // A unit is compared with others of the same source.
  const { unit, ...whole } = figures.source;
  const units = unit ? ((await surveyFigures(whole as SurveySource, language, now))?.units ?? []) : figures.units;
  return json({
    ...{ figures, sources, external, comparison },
    speaking: units.map(({ code, name }) => ({ code, name })),
    chosen: { key: url.searchParams.get('so_sanh') ?? '', unit: other?.unit ?? '' },
  });
}

export default function SurveyFiguresPage() {
  const { figures, sources, external, comparison, speaking, chosen } = useLoaderData<typeof loader>();
  const { t, to } = useWords();
  const words = useSatisfactionWords();
  const { period, n, title, criteria, units, outcomes, priorities, people } = figures;
  const lead = t('survey:figures.lead', { from: formatDay(period.from), to: formatDay(period.to), n: words.number(n) });
  const answered = (one: (typeof people)[number]) => one.options.some((option) => option.n !== 0);
  return (
    <>
      <PageTitle above={t('survey:figures.name')} lead={lead}>
        {figures.unit ? `${title}, ${figures.unit.name}` : title}
      </PageTitle>
      <Headline figures={figures} />
      <ComparisonChooser figures={figures} sources={sources} units={speaking} chosen={chosen} />
      {comparison ? <Comparison figures={figures} comparison={comparison} /> : null}
      <details className="no-print my-4">
        <summary className="min-h-11 cursor-pointer text-accent underline underline-offset-4">
          {t('survey:figures.sources')}
        </summary>
        <p className="text-muted">{t('survey:figures.sourcesLead')}</p>
        <ul className="grid gap-1">
          {sources.map((one) => (
            <li key={one.key}>
              <a href={to.satisfaction(one.query)} className="inline-flex min-h-11 items-center">
                {one.title}
              </a>
            </li>
          ))}
        </ul>
      </details>
      <Section title={t('survey:figures.factors')}>
        <FactorChart {...figures} />
        <WorkedFormula {...figures} />
      </Section>
      <Section title={t('survey:figures.criteria')}>
        <CriterionChart {...figures} />
      </Section>
      <Section title={t('survey:figures.levels')}>
        <p className="mb-2 text-muted">{t('survey:figures.levelsLead')}</p>
        <LevelTable criteria={criteria} />
      </Section>
      {units.length > 0 ? (
        <Section title={t('survey:figures.units')}>
          <p className="mb-2 max-w-prose text-muted">{t('survey:figures.unitsLead')}</p>
          <UnitsTable units={units} />
        </Section>
      ) : null}
      {outcomes.map((one) => (
        <Section key={one.code} title={one.text}>
          <ChosenTable chosen={one} n={n} />
        </Section>
      ))}
      {priorities.map((one) => (
        <Section key={one.code} title={t('survey:figures.priorities')}>
          <ChosenTable chosen={one} n={n} />
        </Section>
      ))}
      {people.some(answered) ? (
        <Section title={t('survey:figures.people')}>
          <div className="grid gap-4 lg:grid-cols-2">
            {people.filter(answered).map((one) => (
              <div key={one.code}>
                <h3 className="text-lg">{one.text}</h3>
                <ChosenTable chosen={one} n={n} />
              </div>
            ))}
          </div>
        </Section>
      ) : null}
      <Section title={t('survey:figures.external')}>
        <p className="mb-2 max-w-prose text-muted">{t('survey:figures.externalLead')}</p>
        <ExternalSeries indices={external} />
        <ExternalTable indices={external} />
        <Groups766 />
      </Section>
      <p className="no-print">
        <a href={to.evaluation()} className="inline-flex min-h-11 items-center">
          {t('evaluation:name')}
        </a>
      </p>
      <Section title={t('survey:figures.method')} id="cach-tinh">
        <Method />
      </Section>
      <DataLinks formats={['json', 'csv']} />
    </>
  );
}

// The figures of a period: a front page that can be quoted and printed, with what each number means and where it comes from.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { wholeYear } from '../domain/period.ts';
import { previousPeriod } from '../domain/previous-period.ts';
import type { Cut } from '../domain/statistics.ts';
import { waitingRule } from '../features/deadlines/index.server.ts';
import { WaitingRule } from '../features/deadlines/waiting-rule.tsx';
import { CheckYourself } from '../features/figures/check-yourself.tsx';
import { FigureList } from '../features/figures/figure-list.tsx';
import { GroupTable, UnitTable } from '../features/figures/figure-tables.tsx';
import { useFigureWords } from '../features/figures/figure-words.tsx';
import { Headlines, Summary } from '../features/figures/headlines.tsx';
import { fewestRanked, periodFigures, unitSeries } from '../features/figures/index.server.ts';
import { DaysByMonth, OnTimeByMonth, ReceivedByMonth } from '../features/figures/month-charts.tsx';
import { RefusalTable } from '../features/figures/refusal-table.tsx';
import { SatisfactionChart } from '../features/figures/satisfaction-chart.tsx';
import type { Earlier, PeriodFigures } from '../features/figures/types.ts';
import { UnitMultiples } from '../features/figures/unit-multiples.tsx';
import { UnitRankings } from '../features/figures/unit-rankings.tsx';
import { unitChoices } from '../features/organisations/index.server.ts';
import { targetStandings } from '../features/targets/index.server.ts';
import { Targets } from '../features/targets/targets.tsx';
import { parametersOf } from '../features/timeliness/forms.ts';
import { askedIn } from '../features/timeliness/list-links.tsx';
import { PeriodForm } from '../features/timeliness/period-form.tsx';
import { pageHead } from '../http/page-head.ts';
import { pathsIn, shareCardOf } from '../http/paths.ts';
import { periodAsked } from '../http/period-asked.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { formatDay } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { usePortal } from '../ui/portal.ts';

export const meta: MetaFunction<typeof loader> = ({ location, data, matches }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  const { period, unit } = data?.figures ?? {};
  const year = period && wholeYear(period);
  // Of other periods the card of the year they end in: it says itself what it counts.
  const card = unit
    ? shareCardOf(pathsIn(languageOfPath(location.pathname)).organisation(unit.code))
    : period && shareCardOf(location.pathname, Number(period.to.slice(0, 4)));
  return pageHead({
    location,
    title: year ? t('public:figures.title', { year }) : t('front:title'),
    description: t('front:card.figures'),
    twins: ['json', 'csv'],
    card: card ? { path: card, matches } : undefined,
  });
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now } = visitorOf(request);
  const { why, period, unitCode } = periodAsked(request, now);
  const query = { ...period, unit: unitCode };
  const figures = await periodFigures(query, language, now);
  if (!figures) throw new Response(null, { status: 404 });
  const earlier = previousPeriod(figures.period, figures.today);
  const [before, series, fewest, targets, waiting, units] = await Promise.all([
    earlier && periodFigures({ ...earlier, unit: unitCode }, language, now),
    unitSeries(query, language, now),
    fewestRanked(),
    targetStandings(figures, language),
    waitingRule(now),
    unitChoices(language, now),
  ]);
  return json(
    {
      figures,
      before: before && before.counts.received > 0 ? essenceOf(before) : null,
      series,
      fewest,
      targets,
      waiting,
      choices: units.map(({ code, name }) => ({ code, name })),
      why,
    },
    { status: why ? 400 : 200 },
  );
}

/** What a year earlier is compared by. */
const essenceOf = ({ period, counts, answerDays, contactDays, satisfaction }: PeriodFigures): Earlier => ({
  ...{ period, counts, answerDays, contactDays, satisfaction },
});

export default function Figures() {
  const { figures, before, series, fewest, targets, waiting, choices, why } = useLoaderData<typeof loader>();
  const { t, to } = useWords();
  const { pathname, search } = useLocation();
  const words = useFigureWords();
  const { today, counts, unit, period, years } = figures;
  const year = wholeYear(period);
  const added = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, words.number(count)]));
  const isEmpty = counts.received === 0;
  const casesOf = (by: Cut, code: string) =>
    to.figureCases({ ...parametersOf({ figure: 'received', cut: { by, code } }), ...askedIn(figures) });
  return (
    <>
      <PageTitle above={unit?.name} lead={t('front:lead', { today: formatDay(today) })}>
        {year ? t('public:figures.title', { year }) : `${t('front:title')} ${words.period(figures)}`}
      </PageTitle>
      <PeriodForm
        action={to.figures()}
        {...{ period, years, why }}
        ofYear={(one) => to.figures({ nam: one, co_quan: unit?.code })}
        units={{ choices, chosen: unit?.code ?? null }}
      />
      {usePortal()?.isDemonstration ? <Notice>{t('public:figures.demonstration')}</Notice> : null}
      {isEmpty ? <Notice>{t('public:figures.none')}</Notice> : <Summary figures={figures} before={before} />}
      <Section title={t('public:figures.main')}>
        <Headlines figures={figures} before={before} />
        <WaitingRule rule={waiting} />
        <p className="mt-4 max-w-prose">{t('public:figures.adds', added as Record<keyof typeof counts, string>)}</p>
        <p className="mt-2 max-w-prose text-sm text-muted">
          {before
            ? t('front:change.how', { from: formatDay(before.period.from), to: formatDay(before.period.to) })
            : t('front:change.none')}
        </p>
        <p className="no-print mt-3 flex flex-wrap gap-x-6">
          <a href={to.timeliness(askedIn(figures))} className="inline-flex min-h-11 items-center">
            {t('front:timeliness')}
          </a>
          <a href={to.satisfaction({ nam: year })} className="inline-flex min-h-11 items-center">
            {t('survey:figures.page')}
          </a>
          <a href={to.publishedReports()} className="inline-flex min-h-11 items-center">
            {t('official-forms:public.title')}
          </a>
          <a href={to.reporting({ nam: year })} className="inline-flex min-h-11 items-center">
            {t('reporting:public.title')}
          </a>
        </p>
      </Section>
      {isEmpty ? null : (
        <>
          <Section title={t('public:figures.byMonth')}>
            <h3 className="mb-2 text-lg">{t('front:months.received')}</h3>
            <ReceivedByMonth figures={figures} />
            <div className="gap-x-8 lg:grid lg:grid-cols-2">
              <div>
                <h3 className="mt-6 mb-2 text-lg">{t('front:months.onTime')}</h3>
                <OnTimeByMonth figures={figures} />
              </div>
              <div>
                <h3 className="mt-6 mb-2 text-lg">{t('front:months.days')}</h3>
                <DaysByMonth figures={figures} />
              </div>
            </div>
          </Section>
          <Section title={t('targets:title')} id="chi-tieu">
            <p className="mb-3 max-w-prose text-muted">{t('targets:lead')}</p>
            <Targets targets={targets} />
          </Section>
          <Section title={t('public:figures.bySatisfaction')} id="hai-long">
            <SatisfactionChart
              satisfaction={figures.satisfaction}
              target={targets.find(({ measure }) => measure === 'satisfaction')?.goal ?? null}
            />
          </Section>
          <Section title={t('front:ranking.section')} id="xep-hang">
            <UnitRankings figures={figures} fewest={fewest} />
          </Section>
          <Section title={t('front:multiples.title')}>
            <UnitMultiples figures={figures} series={series} />
          </Section>
          <Section title={t('public:figures.byUnit')}>
            <UnitTable caption={t('public:figures.byUnit')} groups={figures.byUnit} />
          </Section>
          <Section title={t('public:figures.byKind')}>
            <GroupTable
              caption={t('public:figures.byKind')}
              title={t('public:figures.kind')}
              groups={figures.byKind}
              listOf={({ code }) => casesOf('kind', code)}
            />
          </Section>
          <Section title={t('public:figures.byField')}>
            <GroupTable
              caption={t('public:figures.byField')}
              title={t('public:figures.field')}
              groups={figures.byField}
              listOf={({ code }) => casesOf('field', code)}
            />
          </Section>
        </>
      )}
      <Section title={t('administration:refusal.title')} id="khong-tiep-nhan">
        <p className="mb-3 max-w-prose text-muted">{t('administration:refusal.lead')}</p>
        <RefusalTable groups={figures.byRefusal} />
      </Section>
      <Section title={t('public:figures.all')} id="dinh-nghia">
        <FigureList figures={figures} />
      </Section>
      <Section title={t('front:check.title')} id="tu-kiem-tra">
        <CheckYourself here={`${pathname}${search}`} />
      </Section>
    </>
  );
}

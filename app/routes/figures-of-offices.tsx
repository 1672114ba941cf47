// /thong-ke/co-quan: the offices beside each other, ranked only where they surely differ, and what each received month by month.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { UnitTable } from '../features/figures/figure-tables.tsx';
import { fewestRanked, periodFigures, unitSeries } from '../features/figures/index.server.ts';
import { UnitMultiples } from '../features/figures/unit-multiples.tsx';
import { UnitRankings } from '../features/figures/unit-rankings.tsx';
import { unitChoices } from '../features/organisations/index.server.ts';
import { askedIn } from '../features/timeliness/list-links.tsx';
import { PeriodForm } from '../features/timeliness/period-form.tsx';
import { pageHead } from '../http/page-head.ts';
import { periodAsked } from '../http/period-asked.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { formatDay } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';

export const meta: MetaFunction = ({ location }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return pageHead({ location, title: t('front:units.title') });
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now } = visitorOf(request);
  const { why, period, unitCode } = periodAsked(request, now);
  const query = { ...period, unit: unitCode };
  const [figures, series, fewest, units] = await Promise.all([
    periodFigures(query, language, now),
    unitSeries(query, language, now),
    fewestRanked(),
    unitChoices(language, now),
  ]);
  if (!figures) throw new Response(null, { status: 404 });
  const choices = units.map(({ code, name }) => ({ code, name }));
  return json({ figures, series, fewest, why, choices }, { status: why ? 400 : 200 });
}

export default function FiguresOfOffices() {
  const { figures, series, fewest, why, choices } = useLoaderData<typeof loader>();
  const { t, to } = useWords();
  const { period, unit, years, today, counts } = figures;
  const days = { from: formatDay(period.from), to: formatDay(period.to), today: formatDay(today) };
  return (
    <>
      <PageTitle
        above={<a href={to.figures(askedIn(figures))}>{t('timeliness:above')}</a>}
        lead={t('front:units.lead', days)}
      >
        {unit ? `${t('front:units.title')}: ${unit.name}` : t('front:units.title')}
      </PageTitle>
      <PeriodForm
        action={to.figuresOfOffices()}
        {...{ period, years, why }}
        ofYear={(one) => to.figuresOfOffices({ nam: one, co_quan: unit?.code })}
        units={{ choices, chosen: unit?.code ?? null }}
      />
      {counts.received === 0 ? (
        <Notice>{t('public:figures.none')}</Notice>
      ) : (
        <>
          <Section title={t('front:ranking.section')} id="xep-hang">
            <UnitRankings figures={figures} fewest={fewest} />
          </Section>
          <Section title={t('front:multiples.title')} id="theo-thang">
            <UnitMultiples figures={figures} series={series} />
          </Section>
          <Section title={t('public:figures.byUnit')} id="bang">
            <UnitTable caption={t('public:figures.byUnit')} groups={figures.byUnit} />
          </Section>
        </>
      )}
    </>
  );
}

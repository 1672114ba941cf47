// /thong-ke/ban-do: what was received, answered on time, is overdue and satisfied, commune by commune, as a map and a table.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { periodFigures } from '../features/figures/index.server.ts';
import { CommuneMap } from '../features/map/commune-map.tsx';
import { CommuneTable } from '../features/map/commune-table.tsx';
import { MAP_MEASURES, MEASURE_WORD, measureFrom } from '../features/map/forms.ts';
import { communeFigures, shapeOfProvince } from '../features/map/index.server.ts';
import { askedIn } from '../features/timeliness/list-links.tsx';
import { PeriodForm } from '../features/timeliness/period-form.tsx';
import { pageHead } from '../http/page-head.ts';
import { periodAsked } from '../http/period-asked.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { formatDay, formatNumber } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Choices, Notice, PageTitle } from '../ui/page.tsx';

export const meta: MetaFunction = ({ location }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return pageHead({ location, title: t('map:title') });
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now } = visitorOf(request);
  const { search, why, period } = periodAsked(request, now);
  const figures = (await periodFigures(period, language, now))!;
  const [communes, shape] = await Promise.all([communeFigures(figures, language, now), shapeOfProvince()]);
  const placed = communes.reduce((sum, { counts }) => sum + counts.received, 0);
  const { years, today, unit } = figures;
  return json(
    {
      ...{ period, unit, years, today, why, communes, shape },
      measure: measureFrom(search.get('theo')),
      elsewhere: figures.counts.received - placed,
    },
    { status: why ? 400 : 200 },
  );
}

export default function CommuneMapPage() {
  const { period, unit, years, today, why, communes, shape, measure, elsewhere } = useLoaderData<typeof loader>();
  const { t, to, language } = useWords();
  const asked = { period, unit };
  return (
    <>
      <PageTitle
        above={<a href={to.figures(askedIn(asked))}>{t('timeliness:above')}</a>}
        lead={t('map:lead', { from: formatDay(period.from), to: formatDay(period.to), today: formatDay(today) })}
      >
        {t('map:title')}
      </PageTitle>
      <PeriodForm
        action={to.map()}
        {...{ period, years, why }}
        ofYear={(year) => to.map({ nam: year, theo: MEASURE_WORD[measure] })}
        hidden={{ theo: MEASURE_WORD[measure] }}
      />
      <Choices
        name={t('map:choice')}
        choices={MAP_MEASURES.map((one) => ({
          key: one,
          name: t(`map:measure.${one}`),
          href: to.map({ ...askedIn(asked), theo: MEASURE_WORD[one] }),
          isChosen: one === measure,
        }))}
      />
      <p className="mb-4 max-w-prose">{t(`map:meaning.${measure}`)}</p>
      <div className="gap-8 lg:grid lg:grid-cols-[2fr_3fr]">
        <div className="lg:sticky lg:top-4 lg:self-start print:static">
          {shape ? <CommuneMap {...{ asked, shape, measure, communes }} /> : <Notice>{t('map:noBoundaries')}</Notice>}
          {elsewhere > 0 ? (
            <p className="mt-2 max-w-prose text-sm text-muted">
              {t('map:elsewhere', { number: formatNumber(elsewhere, language) })}
            </p>
          ) : null}
        </div>
        <div className="mt-6 lg:mt-0" id="bang">
          <CommuneTable asked={asked} communes={communes} />
        </div>
      </div>
    </>
  );
}

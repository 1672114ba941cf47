// The figures of a period: on time, satisfied, who owes answers; what can be quoted and printed, with the way to all the rest.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { wholeYear } from '../domain/period.ts';
import { previousPeriod } from '../domain/previous-period.ts';
import { waitingRule } from '../features/deadlines/index.server.ts';
import { WaitingRule } from '../features/deadlines/waiting-rule.tsx';
import { CheckYourself } from '../features/figures/check-yourself.tsx';
import { useFigureWords } from '../features/figures/figure-words.tsx';
import { OnTimeOfYear, OnTimeSentence } from '../features/figures/front-on-time.tsx';
import { FrontOwed } from '../features/figures/front-owed.tsx';
import { FrontSatisfaction } from '../features/figures/front-satisfaction.tsx';
import { HeadlineTable } from '../features/figures/headline-table.tsx';
import { periodFigures, ratingResponse } from '../features/figures/index.server.ts';
import type { Earlier, PeriodFigures } from '../features/figures/types.ts';
import { unitChoices } from '../features/organisations/index.server.ts';
import { targetStandings } from '../features/targets/index.server.ts';
import { CUT_WORD } from '../features/timeliness/forms.ts';
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
  const figures = await periodFigures({ ...period, unit: unitCode }, language, now);
  if (!figures) throw new Response(null, { status: 404 });
  const earlier = previousPeriod(figures.period, figures.today);
  const [before, response, targets, waiting, units] = await Promise.all([
    earlier && periodFigures({ ...earlier, unit: unitCode }, language, now),
    unitCode ? null : ratingResponse(period),
    targetStandings(figures, language),
    waitingRule(now),
    unitChoices(language, now),
  ]);
  return json(
    {
      ...{ figures, response, targets, waiting, why },
      before: before && before.counts.received > 0 ? essenceOf(before) : null,
      choices: units.map(({ code, name }) => ({ code, name })),
    },
    { status: why ? 400 : 200 },
  );
}

/** What a year earlier is compared by. */
const essenceOf = ({ period, counts, answerDays, contactDays, satisfaction }: PeriodFigures): Earlier => ({
  ...{ period, counts, answerDays, contactDays, satisfaction },
});

export default function Figures() {
  const { figures, before, response, targets, waiting, choices, why } = useLoaderData<typeof loader>();
  const { t, to } = useWords();
  const { pathname, search } = useLocation();
  const words = useFigureWords();
  const { today, counts, unit, period, years } = figures;
  const year = wholeYear(period);
  const added = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, words.number(count)]));
  return (
    <>
      <PageTitle above={unit?.name} lead={t('front:lead', { today: formatDay(today) })}>
        {year ? t('public:figures.title', { year }) : `${t('front:title')} ${words.period(figures)}`}
      </PageTitle>
      <details className="no-print" open={why !== null}>
        <summary className="min-h-11 w-fit py-2 text-accent underline underline-offset-4">{t('front:other')}</summary>
        <PeriodForm
          action={to.figures()}
          {...{ period, years, why }}
          ofYear={(one) => to.figures({ nam: one, co_quan: unit?.code })}
          units={{ choices, chosen: unit?.code ?? null }}
        />
      </details>
      {usePortal()?.isDemonstration ? <Notice>{t('public:figures.demonstration')}</Notice> : null}
      {counts.received === 0 ? (
        <Notice>{t('public:figures.none')}</Notice>
      ) : (
        <>
          <Section title={t('front:onTime')} id="dung-han">
            <OnTimeSentence figures={figures} before={before} />
            <div className="mt-4">
              <OnTimeOfYear figures={figures} />
            </div>
          </Section>
          <div className="gap-x-8 lg:grid lg:grid-cols-2">
            <Section title={t('public:figures.bySatisfaction')} id="hai-long">
              <FrontSatisfaction {...{ figures, before, targets, response }} />
            </Section>
            <Section title={t('front:owed.title')} id="no-tra-loi">
              <FrontOwed figures={figures} />
            </Section>
          </div>
          <Section title={t('front:main')} id="so-lieu">
            <HeadlineTable figures={figures} before={before} />
            <WaitingRule rule={waiting} />
            <p className="mt-3 max-w-prose text-sm">
              {t('public:figures.adds', added as Record<keyof typeof counts, string>)}
            </p>
            <p className="mt-2 max-w-prose text-sm text-muted">
              {before
                ? t('front:change.how', { from: formatDay(before.period.from), to: formatDay(before.period.to) })
                : t('front:change.none')}
            </p>
          </Section>
        </>
      )}
      <Section title={t('front:pages')} id="xem-tiep">
        <ul className="grid gap-x-8 sm:grid-cols-2">
          {[
            { href: to.timeliness(askedIn(figures)), name: t('front:timeliness') },
            { href: to.figuresOfOffices(askedIn(figures)), name: t('front:units.link') },
            { href: to.map({ tu: period.from, den: period.to }), name: t('map:open') },
            { href: to.satisfaction({ nam: year }), name: t('survey:figures.page') },
            {
              href: `${to.timeliness({ ...askedIn(figures), theo: CUT_WORD.reason })}#theo`,
              name: t('administration:refusal.title'),
            },
            { href: to.publishedReports(), name: t('official-forms:public.title') },
            { href: to.reporting({ nam: year }), name: t('reporting:public.title') },
          ].map(({ href, name }) => (
            <li key={href}>
              <a href={href} className="inline-flex min-h-11 items-center">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('front:check.title')} id="tu-kiem-tra">
        <CheckYourself here={`${pathname}${search}`} />
      </Section>
    </>
  );
}

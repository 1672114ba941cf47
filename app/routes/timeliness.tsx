// /thong-ke/thoi-han: how petitions were received and answered in time, cut one way at a time, each number with its cases.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { periodFigures } from '../features/figures/index.server.ts';
import { DaysByMonth, OnTimeByMonth, ReceivedByMonth } from '../features/figures/month-charts.tsx';
import { unitChoices } from '../features/organisations/index.server.ts';
import { targetStandings } from '../features/targets/index.server.ts';
import { Targets } from '../features/targets/targets.tsx';
import { CutChoice, CutTable } from '../features/timeliness/cut-tables.tsx';
import { CUT_WORD, cutFrom, pageOfGroups } from '../features/timeliness/forms.ts';
import { askedIn } from '../features/timeliness/list-links.tsx';
import { PeriodForm } from '../features/timeliness/period-form.tsx';
import { ReasonTable } from '../features/timeliness/reason-table.tsx';
import { DaysRows, FigureRows, OverdueTable } from '../features/timeliness/timeliness-rows.tsx';
import { pageHead } from '../http/page-head.ts';
import { shareCardOf } from '../http/paths.ts';
import { periodAsked } from '../http/period-asked.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { formatDay } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { DataLinks } from '../ui/data-links.tsx';
import { ListLinks } from '../ui/list-links.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ location, data, matches }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return pageHead({
    location,
    title: t('timeliness:title'),
    description: t('timeliness:lead'),
    twins: ['json', 'csv'],
    card: { path: shareCardOf(location.pathname, Number(data?.figures.period.to.slice(0, 4)) || undefined), matches },
  });
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now } = visitorOf(request);
  const { search, why, period, unitCode } = periodAsked(request, now);
  const [figures, units] = await Promise.all([
    periodFigures({ ...period, unit: unitCode }, language, now),
    unitChoices(language, now),
  ]);
  if (!figures) throw new Response(null, { status: 404 });
  const cut = cutFrom(search.get('theo')) ?? 'unit';
  const targets = await targetStandings(figures, language);
  const choices = units.map(({ code, name }) => ({ code, name }));
  const page = pageOfGroups(figures, cut, search.get('trang'));
  return json({ figures, targets, cut, page, why, choices }, { status: why ? 400 : 200 });
}

export default function Timeliness() {
  const { figures, targets, cut, page, why, choices } = useLoaderData<typeof loader>();
  const { t, to } = useWords();
  const { period, unit, years, today, counts } = figures;
  const theo = CUT_WORD[cut];
  const turned = (number: number) => `${to.timeliness({ ...askedIn(figures), theo, trang: number })}#theo`;
  return (
    <>
      <PageTitle
        above={<a href={to.figures()}>{t('timeliness:above')}</a>}
        lead={t('timeliness:counted', {
          from: formatDay(period.from),
          to: formatDay(period.to),
          today: formatDay(today),
        })}
      >
        {unit ? t('timeliness:titleOf', { unit: unit.name }) : t('timeliness:title')}
      </PageTitle>
      {unit ? (
        <p className="mb-4">
          {t('timeliness:withBelow')} <a href={to.organisation(unit.code)}>{t('timeliness:besideProvince')}</a>
        </p>
      ) : null}
      <PeriodForm
        action={to.timeliness()}
        {...{ period, years, why }}
        ofYear={(year) => to.timeliness({ nam: year, co_quan: unit?.code, theo })}
        units={{ choices, chosen: unit?.code ?? null }}
        hidden={{ theo }}
      />
      {counts.received === 0 ? <Notice>{t('timeliness:none')}</Notice> : null}
      <Section title={t('timeliness:figures')} id="so-lieu">
        <p className="mb-2 max-w-prose text-muted">{t('timeliness:figuresLead')}</p>
        <FigureRows figures={figures} />
      </Section>
      <Section title={t('timeliness:days.title')} id="thoi-gian">
        <DaysRows figures={figures} />
      </Section>
      <Section title={t('timeliness:overdue.title')} id="qua-han">
        <p className="mb-3 max-w-prose text-muted">{t('timeliness:overdue.lead')}</p>
        <OverdueTable figures={figures} />
      </Section>
      {counts.received > 0 ? (
        <Section title={t('public:figures.byMonth')} id="theo-thang">
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
      ) : null}
      <Section title={t('targets:title')} id="chi-tieu">
        <p className="mb-3 max-w-prose text-muted">{t('targets:lead')}</p>
        <Targets targets={targets} />
      </Section>
      <Section title={t('timeliness:cut.title')} id="theo">
        <CutChoice figures={figures} chosen={cut} />
        <p className="mb-3 max-w-prose text-muted">{t(`timeliness:cut.${cut}Lead`)}</p>
        {cut === 'reason' ? (
          <ReasonTable figures={figures} />
        ) : (
          <CutTable figures={figures} cut={cut} groups={page.groups} />
        )}
        <ListLinks next={page.next ? turned(page.next) : null} first={page.number > 1 ? turned(1) : null} />
      </Section>
      <DataLinks formats={['json', 'csv']} />
    </>
  );
}

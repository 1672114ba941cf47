// The figures of a year: what a newspaper may quote, with what it means and where it comes from.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { waitingRule } from '../features/deadlines/index.server.ts';
import { WaitingRule } from '../features/deadlines/waiting-rule.tsx';
import { FigureCards, FigureList } from '../features/figures/figure-card.tsx';
import { GroupTable, MonthChart, SatisfactionTable, UnitTable } from '../features/figures/figure-tables.tsx';
import { useFigureWords } from '../features/figures/figure-words.tsx';
import { yearFigures } from '../features/figures/index.server.ts';
import { RefusalTable } from '../features/figures/refusal-table.tsx';
import { pageHead } from '../http/page-head.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { formatDay } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { DataLinks } from '../ui/data-links.tsx';
import { Button } from '../ui/form.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ location, data }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return pageHead({
    location,
    title: t('public:figures.title', { year: data?.figures.year ?? '' }),
    twins: ['json', 'csv'],
  });
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now } = visitorOf(request);
  const [figures, waiting] = await Promise.all([
    yearFigures(new URL(request.url).searchParams.get('nam'), language, now),
    waitingRule(now),
  ]);
  return json({ figures, waiting });
}

export default function Figures() {
  const { figures, waiting } = useLoaderData<typeof loader>();
  const { t, to } = useWords();
  const { number } = useFigureWords();
  const { year, years, today, counts } = figures;
  const added = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, number(count)]));
  return (
    <>
      <PageTitle lead={t('public:figures.lead', { year, today: formatDay(today) })}>
        {t('public:figures.title', { year })}
      </PageTitle>
      <YearChoice action={to.figures()} year={year} years={years} />
      {counts.received === 0 ? <Notice>{t('public:figures.none')}</Notice> : null}
      <Section title={t('public:figures.main')}>
        <FigureCards figures={figures} />
        <WaitingRule rule={waiting} />
        <p className="mt-4 max-w-prose">{t('public:figures.adds', added as Record<keyof typeof counts, string>)}</p>
        <p className="mt-2 max-w-prose text-sm text-muted">{t('public:figures.demonstration')}</p>
      </Section>
      <Section title={t('public:figures.byMonth')}>
        <MonthChart figures={figures} />
      </Section>
      <Section title={t('public:figures.bySatisfaction')} id="hai-long">
        <SatisfactionTable satisfaction={figures.satisfaction} />
        <p className="mt-3">
          <a href={to.satisfaction({ nam: year })} className="inline-flex min-h-11 items-center">
            {t('survey:figures.page')}
          </a>
        </p>
      </Section>
      {counts.received > 0 ? (
        <>
          <Section title={t('public:figures.byUnit')}>
            <UnitTable caption={t('public:figures.byUnit')} groups={figures.byUnit} />
          </Section>
          <Section title={t('public:figures.byKind')}>
            <GroupTable
              caption={t('public:figures.byKind')}
              title={t('public:figures.kind')}
              groups={figures.byKind}
              listOf={({ code }) => to.cases({ nam: year, loai: code })}
            />
          </Section>
          <Section title={t('public:figures.byField')}>
            <GroupTable
              caption={t('public:figures.byField')}
              title={t('public:figures.field')}
              groups={figures.byField}
              listOf={({ code }) => (code ? to.cases({ nam: year, 'linh-vuc': code }) : null)}
            />
          </Section>
        </>
      ) : null}
      <Section title={t('administration:refusal.title')} id="khong-tiep-nhan">
        <p className="mb-3 max-w-prose text-muted">{t('administration:refusal.lead')}</p>
        <RefusalTable groups={figures.byRefusal} />
      </Section>
      <Section title={t('public:figures.all')} id="dinh-nghia">
        <FigureList figures={figures} />
      </Section>
      <DataLinks formats={['json', 'csv']} />
    </>
  );
}

function YearChoice({ action, year, years }: { action: string; year: number; years: readonly number[] }) {
  const { t } = useWords();
  return (
    <form action={action} className="no-print flex flex-wrap items-end gap-2">
      <div>
        <label htmlFor="nam" className="mb-1 block text-sm font-semibold">
          {t('public:figures.year')}
        </label>
        <select
          id="nam"
          name="nam"
          defaultValue={year}
          className="min-h-12 rounded-md border border-edge bg-raised px-3 py-2 text-ink"
        >
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <Button look="secondary">{t('public:figures.show')}</Button>
    </form>
  );
}

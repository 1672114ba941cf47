// /thong-ke/bao-cao-dinh-ky: which office has sent which report, and the reports that were issued.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { publicReporting } from '../features/reporting/index.server.ts';
import type { PublicReport } from '../features/reporting/types.ts';
import { DutySection, StandingTable } from '../features/reporting/who-has-sent.tsx';
import { YearChoice } from '../features/reporting/year-choice.tsx';
import { pageHead } from '../http/page-head.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { formatDay } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { DataLinks } from '../ui/data-links.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ location, data }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  const title = `${t('reporting:public.title')} ${data?.reporting.year ?? ''}`.trim();
  return pageHead({ location, title, twins: ['json', 'csv'] });
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now } = visitorOf(request);
  const asked = new URL(request.url).searchParams.get('nam');
  return json({ reporting: await publicReporting(asked, language, now) });
}

export default function Reporting() {
  const { t, to } = useWords();
  const { year, years, duties, reports } = useLoaderData<typeof loader>().reporting;
  return (
    <>
      <PageTitle lead={t('reporting:public.lead')}>{`${t('reporting:public.title')} ${year}`}</PageTitle>
      <YearChoice action={to.reporting()} year={year} years={years} />
      {duties.length === 0 ? <Notice>{t('reporting:calendar.none', { year })}</Notice> : null}
      {duties.length > 0 ? (
        <Section title={t('reporting:public.who')}>
          <StandingTable duties={duties} />
          <p className="mt-3 max-w-prose text-sm text-muted">{t('reporting:public.noLateness')}</p>
        </Section>
      ) : null}
      <Section title={t('reporting:public.reports')} id="bao-cao">
        {reports.length === 0 ? <p>{t('reporting:public.noReports', { year })}</p> : <ReportList reports={reports} />}
      </Section>
      {duties.map((duty) => (
        <DutySection key={duty.duty.code} duty={duty} isOpen={false} />
      ))}
      <p>
        <a href={to.reportingIcal()}>{t('reporting:calendar.ical')}</a>
      </p>
      <DataLinks formats={['json', 'csv']} />
    </>
  );
}

function ReportList({ reports }: { reports: readonly PublicReport[] }) {
  const { t, to } = useWords();
  return (
    <ul className="divide-y divide-line">
      {reports.map(({ key, unit, title, documentNumber, documentDay, isDemonstration }) => (
        <li key={`${key.duty}-${key.unit}`} className="py-3">
          <p className="font-semibold">{unit.name}</p>
          <p>
            <a href={to.issuedReport(key)} lang="vi">
              {title}
            </a>
          </p>
          <p className="flex flex-wrap items-center gap-x-4 text-sm text-muted">
            <span>{t('reporting:public.document', { number: documentNumber, day: formatDay(documentDay) })}</span>
            {isDemonstration ? <span>{t('reporting:report.demonstration')}</span> : null}
            <a
              href={to.issuedReport(key, 'docx')}
              className="inline-flex min-h-8 items-center"
              aria-label={`DOCX: ${unit.name}, ${title}`}
              download
            >
              DOCX
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}

// /thong-ke/bao-cao/…: an issued report, as it was issued, with how its figures came about.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { periodName, publicReport } from '../features/official-forms/index.server.ts';
import { ReportChecks } from '../features/official-forms/report-checks.tsx';
import { HowCounted, ReportFacts, ReportFate, TableNotes } from '../features/official-forms/report-facts.tsx';
import { ReportTable } from '../features/official-forms/report-table.tsx';
import { SHEET_FORMATS } from '../features/official-forms/types.ts';
import { reportKey } from '../http/form-report.server.ts';
import { pageHead } from '../http/page-head.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { DataLinks } from '../ui/data-links.tsx';
import { PageTitle, Section } from '../ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ location, data }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  const name = data && `${data.code}, ${data.unit.name}, ${data.name}`;
  return pageHead({ location, title: name ?? t('official-forms:public.title'), twins: ['json', 'csv'] });
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language } = visitorOf(request);
  const report = await publicReport(reportKey(params.report), language);
  if (!report) throw new Response(null, { status: 404 });
  return json({ ...report, name: periodName(wordsOf(language), report) });
}

export default function PublishedReport() {
  const { t, to } = useWords();
  const report = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle
        above={<a href={to.publishedReports()}>{t('official-forms:public.back')}</a>}
        lead={`${report.unit.name} · ${report.name}`}
      >
        {report.code} – {report.title}
      </PageTitle>
      <ReportFate report={report} page={(id) => to.publishedReport(id)} />
      <ReportTable report={report} />
      <TableNotes report={report} />
      <p className="no-print my-3 flex flex-wrap items-center gap-4">
        {t('official-forms:public.files')}
        {SHEET_FORMATS.map((format) => (
          <a
            key={format}
            href={`${to.publishedReport(report.id)}.${format}`}
            className="inline-flex min-h-11 items-center"
            download
          >
            {format.toUpperCase()}
          </a>
        ))}
      </p>
      <ReportFacts report={report} />
      <Section title={t('official-forms:checks.title')}>
        <ReportChecks checks={report.checks} />
      </Section>
      <HowCounted report={report} />
      <DataLinks formats={['json', 'csv']} />
    </>
  );
}

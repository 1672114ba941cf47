// /thong-ke/bao-cao: the reports that units have issued on official forms.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { publicReports } from '../features/official-forms/index.server.ts';
import { ReportList } from '../features/official-forms/report-list.tsx';
import { pageHead } from '../http/page-head.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { DataLinks } from '../ui/data-links.tsx';
import { PageTitle } from '../ui/page.tsx';

export const meta: MetaFunction = ({ location }) =>
  pageHead({
    location,
    title: wordsOf(languageOfPath(location.pathname))('official-forms:public.title'),
    twins: ['json', 'csv'],
  });

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = visitorOf(request);
  return json(await publicReports(new URL(request.url).searchParams.get('sau'), language));
}

export default function PublishedReports() {
  const { t, to } = useWords();
  const { items, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle above={<a href={to.figures()}>{t('nav.figures')}</a>} lead={t('official-forms:public.lead')}>
        {t('official-forms:public.title')}
      </PageTitle>
      <ReportList reports={items} isPublic />
      {next ? <a href={to.publishedReports({ sau: next })}>{t('official-forms:list.more')}</a> : null}
      <DataLinks formats={['json', 'csv']} />
    </>
  );
}

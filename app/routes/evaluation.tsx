// /thong-ke/giai-quyet-thu-tuc: the nine-criteria evaluation of a quarter or a year as it was published, with its formula and sources.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EvaluatedUnits } from '../features/evaluation/evaluated-units.tsx';
import { EvaluationMethod } from '../features/evaluation/evaluation-method.tsx';
import { publicEvaluation } from '../features/evaluation/index.server.ts';
import { PeriodLinks, usePeriodName } from '../features/evaluation/period-links.tsx';
import { RatingSummary } from '../features/evaluation/rating-summary.tsx';
import { pageHead } from '../http/page-head.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { formatInstant } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { DataLinks } from '../ui/data-links.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ location }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return pageHead({ location, title: t('evaluation:name'), twins: ['json', 'csv'] });
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now } = visitorOf(request);
  const asked = new URL(request.url).searchParams.get('ky');
  const evaluation = await publicEvaluation(asked, language, now);
  if (asked && !evaluation.shown) throw new Response(null, { status: 404 });
  return json(evaluation);
}

export default function EvaluationPage() {
  const { isOn, basis, shown, published } = useLoaderData<typeof loader>();
  const { t, to } = useWords();
  const nameOf = usePeriodName();
  return (
    <>
      <PageTitle above={<a href={to.figures()}>{t('nav.figures')}</a>} lead={t('evaluation:lead')}>
        {shown ? t('evaluation:titleOf', { period: nameOf(shown.period) }) : t('evaluation:name')}
      </PageTitle>
      {isOn ? null : (
        <Notice look="warn" title={t('evaluation:off')}>
          <p>{basis}</p>
        </Notice>
      )}
      {shown ? (
        <>
          <RatingSummary evaluation={shown} />
          <PeriodLinks published={published} current={shown.period} />
          <Section title={t('evaluation:byUnit')}>
            <EvaluatedUnits evaluation={shown} />
            <p className="mt-3 max-w-prose text-sm text-muted">
              {t('evaluation:publishedAt', {
                at: formatInstant(shown.publishedAt),
                version: shown.version,
                basis: shown.basis,
              })}
            </p>
          </Section>
        </>
      ) : (
        <Notice>{t('evaluation:nothingPublished')}</Notice>
      )}
      <Section title={t('evaluation:method.title')} id="cach-tinh">
        <EvaluationMethod />
      </Section>
      {shown ? <DataLinks formats={['json', 'csv']} /> : null}
    </>
  );
}

// Open data: the bundle of the night, each dataset with its dictionary, and how anybody counts every figure again.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BundlePanel, RecomputePanel } from '../features/open-data/bundle-panel.tsx';
import { DatasetCard } from '../features/open-data/dataset-card.tsx';
import { openDataPage } from '../features/open-data/index.server.ts';
import { pageHead } from '../http/page-head.ts';
import { pathsIn } from '../http/paths.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';

export const meta: MetaFunction = ({ location }) => {
  const language = languageOfPath(location.pathname);
  const t = wordsOf(language);
  const to = pathsIn(language);
  const link = (rel: string, type: string, href: string) => ({ tagName: 'link' as const, rel, type, href });
  return [
    ...pageHead({ location, title: t('open-data:title'), description: t('open-data:lead') }),
    link('alternate', 'application/ld+json', to.openDataCatalogue()),
    link('describedby', 'application/json', to.openDataPackage()),
  ];
};

export async function loader({ request }: LoaderFunctionArgs) {
  return json(await openDataPage(visitorOf(request).language));
}

export default function OpenData() {
  const { publisher, licence, bundles, datasets } = useLoaderData<typeof loader>();
  const { t, to } = useWords();
  return (
    <>
      <PageTitle lead={t('open-data:lead')}>{t('open-data:title')}</PageTitle>
      <Section title={t('open-data:bundle.title')} id="goi">
        <p className="max-w-prose">{t('open-data:bundle.lead')}</p>
        <BundlePanel bundles={bundles} />
      </Section>
      <Section title={t('open-data:recompute.title')} id="tinh-lai">
        <RecomputePanel newest={bundles[0]} />
      </Section>
      <Section title={t('open-data:licence.title')} id="giay-phep">
        <p>
          <a href={licence.url} rel="license" className="inline-flex min-h-11 items-center">
            {t('open-data:licence.is', { licence: licence.name })}
          </a>
        </p>
        {licence.isPending ? <Notice>{t('open-data:licence.pending')}</Notice> : null}
        <p className="max-w-prose">{t('open-data:licence.quote', { publisher })}</p>
        <p className="mt-2 max-w-prose text-sm text-muted">{t('open-data:licence.law')}</p>
      </Section>
      <Section title={t('open-data:privacy.title')} id="khong-co">
        <ul className="max-w-prose list-disc space-y-2 pl-6">
          <li>{t('open-data:privacy.cases')}</li>
          <li>{t('open-data:privacy.ballots')}</li>
        </ul>
      </Section>
      <Section title={t('open-data:datasets.title')} id="tap-du-lieu">
        <p className="max-w-prose">{t('open-data:datasets.live')}</p>
        <p className="max-w-prose text-sm text-muted">
          {t('open-data:freshness', { how: t('open-data:frequency.daily') })}
        </p>
        {datasets.map((one) => (
          <DatasetCard key={one.name} dataset={one} />
        ))}
      </Section>
      <Section title={t('open-data:datasets.catalogue')}>
        <ul className="flex flex-wrap gap-x-6">
          <li>
            <a href={to.openDataCatalogue()} className="inline-flex min-h-11 items-center">
              {t('open-data:datasets.dcat')}
            </a>
          </li>
          <li>
            <a href={to.openDataPackage()} className="inline-flex min-h-11 items-center">
              {t('open-data:datasets.package')}
            </a>
          </li>
        </ul>
      </Section>
    </>
  );
}

// The offices of the province as a tree, and those that have ended.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { organisationTree } from '../features/organisations/index.server.ts';
import type { UnitNode } from '../features/organisations/types.ts';
import { pageHead } from '../http/page-head.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { formatDay } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { DataLinks } from '../ui/data-links.tsx';
import { PageTitle, Section } from '../ui/page.tsx';

export const meta: MetaFunction = ({ location }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return pageHead({
    location,
    title: t('public:organisations.title'),
    description: t('public:organisations.lead'),
    twins: ['json', 'csv'],
  });
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now } = visitorOf(request);
  return json(await organisationTree(language, now));
}

export default function Organisations() {
  const { offices, ended } = useLoaderData<typeof loader>();
  const { t, to } = useWords();
  const communes = flat(offices).filter(({ level }) => level === 'commune');
  return (
    <>
      <PageTitle lead={t('public:organisations.lead')}>{t('public:organisations.title')}</PageTitle>
      <Tree nodes={offices} />
      <Section title={`${t('public:organisations.communes')} (${communes.length})`} id="xa">
        <ul className="gap-8 sm:columns-2 lg:columns-3">
          {communes.map(({ code, name }) => (
            <li key={code} className="break-inside-avoid py-1.5">
              <a href={to.organisation(code)}>{name}</a>
            </li>
          ))}
        </ul>
      </Section>
      {ended.length > 0 ? (
        <Section title={t('public:organisations.ended')} id="da-ket-thuc">
          <ul className="grid gap-3">
            {ended.map(({ code, name, lastDay, successor }) => (
              <li key={code}>
                <a href={to.organisation(code)}>{name}</a>{' '}
                <span className="text-muted">
                  {[
                    lastDay && formatDay(lastDay),
                    successor && t('public:organisations.endedInto', { unit: successor.name }),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <DataLinks formats={['json', 'csv']} />
    </>
  );
}

const flat = (nodes: readonly UnitNode[]): UnitNode[] => nodes.flatMap((node) => [node, ...flat(node.below)]);

/** Without the communes: there are many of them, and they have a list of their own. */
function Tree({ nodes }: { nodes: readonly UnitNode[] }) {
  const { t, to } = useWords();
  const shown = nodes.filter(({ level }) => level !== 'commune');
  if (shown.length === 0) return null;
  return (
    <ul className="border-l border-line pl-4">
      {shown.map(({ code, name, level, below }) => (
        <li key={code} className="py-1.5">
          <a href={to.organisation(code)}>{name}</a>{' '}
          {level === 'public_unit' || level === 'enterprise' ? (
            <span className="text-sm text-muted">{t(`organisation:level.${level}`)}</span>
          ) : null}
          <Tree nodes={below} />
        </li>
      ))}
    </ul>
  );
}

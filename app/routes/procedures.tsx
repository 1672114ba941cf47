// The procedures: what each takes by law and by promise, and the way to send a petition about it.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { citizenQuestionnaire } from '../features/evaluation/index.server.ts';
import { procedureParameters, procedureSearchFrom } from '../features/procedures/forms.ts';
import { procedureChoices, searchProcedures } from '../features/procedures/index.server.ts';
import { ProcedureLine } from '../features/procedures/procedure-line.tsx';
import { ONLINE_LEVELS } from '../features/procedures/types.ts';
import { pageHead } from '../http/page-head.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { DataLinks } from '../ui/data-links.tsx';
import { ListLinks } from '../ui/list-links.tsx';
import { Notice, PageTitle } from '../ui/page.tsx';
import { Filter, SearchForm } from '../ui/search-form.tsx';

export const meta: MetaFunction = ({ location }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return pageHead({
    location,
    title: t('public:procedures.title'),
    description: t('public:procedures.lead'),
    twins: ['json', 'csv'],
  });
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now } = visitorOf(request);
  const search = procedureSearchFrom(new URL(request.url));
  const [found, choices, judged] = await Promise.all([
    searchProcedures(search, language, now),
    procedureChoices(language),
    citizenQuestionnaire(now),
  ]);
  return json({ search, choices, ...found, isJudged: judged !== null });
}

export default function Procedures() {
  const { search, choices, items, next, isJudged } = useLoaderData<typeof loader>();
  const { t, to } = useWords();
  const { query = '', field = '', owner = '', online = '' } = search;
  const isNarrowed = Boolean(field || owner || online);
  return (
    <>
      <PageTitle lead={t('public:procedures.lead')}>{t('public:procedures.title')}</PageTitle>
      {items.some((one) => one.isDemonstration) ? <Notice>{t('public:procedures.demonstration')}</Notice> : null}
      <SearchForm
        action={to.procedures()}
        label={t('public:procedures.search')}
        query={query}
        clear={isNarrowed || query ? to.procedures() : null}
        filters={{
          title: t('public:procedures.filters'),
          isOpen: isNarrowed,
          children: (
            <>
              <Filter
                name="linh-vuc"
                label={t('organisation:procedure.field')}
                chosen={field}
                choices={choices.fields.map(({ code, name, depth }) => ({
                  code,
                  name: `${'\u2003'.repeat(depth)}${name}`,
                }))}
              />
              <Filter name="co-quan" label={t('public:procedures.owner')} chosen={owner} choices={choices.owners} />
              <Filter
                name="truc-tuyen"
                label={t('public:procedures.online')}
                chosen={online}
                choices={ONLINE_LEVELS.map((code) => ({ code, name: t(`public:procedures.onlineLevel.${code}`) }))}
              />
            </>
          ),
        }}
      />
      {items.length > 0 ? (
        <ul className="mt-4 divide-y divide-line">
          {items.map((one) => (
            <li key={one.code}>
              <ProcedureLine procedure={one} isJudged={isJudged} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="my-6" role="status">
          {t('public:procedures.empty')}
        </p>
      )}
      <ListLinks
        next={next && to.procedures(procedureParameters({ ...search, after: next }))}
        first={search.after ? to.procedures(procedureParameters({ ...search, after: undefined })) : null}
      />
      <DataLinks formats={['json', 'csv']} />
    </>
  );
}

// What the public reads: the list of published cases.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CalendarEnds } from '../features/deadlines/beside-a-date.tsx';
import { yearsWithFigures } from '../features/figures/index.server.ts';
import { CaseLines } from '../features/publications/case-line.tsx';
import { CaseSearch } from '../features/publications/case-search.tsx';
import { parametersOf } from '../features/publications/forms.ts';
import { publishedCases } from '../features/publications/index.server.ts';
import { pageHead } from '../http/page-head.ts';
import { searchIn } from '../http/read-code.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { formatNumber } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { DataLinks } from '../ui/data-links.tsx';
import { ListLinks } from '../ui/list-links.tsx';
import { PageTitle } from '../ui/page.tsx';

export const meta: MetaFunction = ({ location }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return pageHead({
    location,
    title: t('public:cases.title'),
    description: t('public:cases.lead'),
    twins: ['json', 'csv'],
  });
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now } = visitorOf(request);
  const search = await searchIn(request);
  const [found, years] = await Promise.all([publishedCases(search, language, now), yearsWithFigures(now)]);
  return json({ search, ...found, choices: { ...found.choices, years } });
}

export default function Cases() {
  const { search, items, next, count, isMore, unknownYears, choices } = useLoaderData<typeof loader>();
  const { t, to, language } = useWords();
  const number = formatNumber(count, language);
  const first = { ...search, after: undefined };
  return (
    <>
      <PageTitle lead={t('public:cases.lead')}>{t('public:cases.title')}</PageTitle>
      <CaseSearch search={search} choices={choices} />
      <p className="mt-6 font-semibold" role="status">
        {isMore ? t('public:cases.more', { number }) : t('public:cases.count', { count, number })}
      </p>
      <CalendarEnds years={unknownYears} />
      {items.length > 0 ? <CaseLines lines={items} /> : <p className="my-6">{t('public:cases.empty')}</p>}
      <ListLinks
        next={next && to.cases(parametersOf({ ...search, after: next }))}
        first={search.after ? to.cases(parametersOf(first)) : null}
      />
      <DataLinks formats={['json', 'csv']} />
    </>
  );
}

// /thong-ke/ho-so: the cases behind a figure, exactly those it counts.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CasesBehind } from '../features/timeliness/case-behind.tsx';
import { CUT_WORD, type Listed, listFrom, parametersOf } from '../features/timeliness/forms.ts';
import { casesBehind } from '../features/timeliness/index.server.ts';
import { askedIn } from '../features/timeliness/list-links.tsx';
import { pageHead } from '../http/page-head.ts';
import { periodAsked } from '../http/period-asked.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { formatDay, formatNumber } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { DataLinks } from '../ui/data-links.tsx';
import { ListLinks } from '../ui/list-links.tsx';
import { Facts, PageTitle } from '../ui/page.tsx';

export const meta: MetaFunction = ({ location }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return pageHead({ location, title: t('timeliness:list.title'), twins: ['json', 'csv'] });
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now } = visitorOf(request);
  const { search, why, period, unitCode } = periodAsked(request, now);
  const asked = why ? null : listFrom(search);
  const found = asked && (await casesBehind(asked, { period, unitCode }, language, now));
  if (!asked || !found) throw new Response(null, { status: 404 });
  return json({ asked, ...found });
}

export default function FigureCases() {
  const { asked, period, unit, today, count, group, items, next } = useLoaderData<typeof loader>();
  const { t, to, language } = useWords();
  const about = { period, unit };
  const name = useListName(asked.figure);
  const page = (after: string | null) => to.figureCases({ ...parametersOf({ ...asked, after }), ...askedIn(about) });
  const theo = asked.cut && CUT_WORD[asked.cut.by];
  return (
    <>
      <PageTitle
        above={<a href={to.timeliness({ ...askedIn(about), theo })}>{t('timeliness:list.above')}</a>}
        lead={t('timeliness:list.lead')}
      >
        {name}
      </PageTitle>
      <Facts
        facts={[
          {
            name: t('timeliness:list.period'),
            value: `${formatDay(period.from)} – ${formatDay(period.to)}`,
          },
          { name: t('timeliness:period.unit'), value: unit && <a href={to.organisation(unit.code)}>{unit.name}</a> },
          {
            name: asked.cut ? t(`timeliness:cut.${asked.cut.by}`) : '',
            value: asked.cut && (group?.name ?? asked.cut.code),
          },
          {
            name: t('timeliness:overdue.span'),
            value: asked.overdueFor && t(`timeliness:overdue.${asked.overdueFor}`),
          },
          { name: t('timeliness:list.today'), value: formatDay(today) },
        ]}
      />
      <p className="mt-6 font-semibold" role="status">
        {t('public:cases.count', { count, number: formatNumber(count, language) })}
      </p>
      {items.length > 0 ? <CasesBehind cases={items} /> : <p className="my-6">{t('timeliness:list.empty')}</p>}
      <ListLinks next={next && page(next)} first={asked.after ? page(null) : null} />
      <DataLinks formats={['json', 'csv']} />
    </>
  );
}

function useListName(figure: Listed): string {
  const { t } = useWords();
  if (figure === 'contacted') return t('timeliness:days.contact');
  if (figure === 'merged' || figure === 'everAnswered') return t(`timeliness:list.figure.${figure}`);
  return t(`public:figures.name.${figure}`);
}

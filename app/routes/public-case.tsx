// One case as everybody may read it; or, once taken back, that it is no longer public.
import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MissingLimit } from '../features/deadlines/beside-a-date.tsx';
import { ClockList } from '../features/deadlines/clock-list.tsx';
import { DueDate } from '../features/deadlines/due-date.tsx';
import type { MissingView } from '../features/deadlines/types.ts';
import { missingLimitsOf } from '../features/following/index.server.ts';
import { timelineOf } from '../features/petitions/index.server.ts';
import { PetitionTimeline } from '../features/petitions/petition-timeline.tsx';
import { StateBadge } from '../features/petitions/state-badge.tsx';
import { OnTimeBadge } from '../features/publications/case-line.tsx';
import { publicCase } from '../features/publications/index.server.ts';
import { pageHead } from '../http/page-head.ts';
import { readCode } from '../http/read-code.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { formatDay } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { DataLinks } from '../ui/data-links.tsx';
import { ButtonLink } from '../ui/form.tsx';
import { Card, Facts, PageTitle, Section } from '../ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ location, data }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  if (data?.found !== 'case') return pageHead({ location, title: t('public:case.removedTitle') });
  return pageHead({ location, title: data.case.title, description: data.case.excerpt, twins: ['json'] });
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, now, to } = visitorOf(request);
  const code = await readCode(params.code);
  if (code !== params.code) throw redirect(to.publicCase(code));
  const found = await publicCase(code, language, now);
  if (found.found === 'nothing') throw new Response(null, { status: 404 });
  if (found.found === 'removed') return json({ found: 'removed', code } as const, { status: 410 });
  const [events, missing] = await Promise.all([
    timelineOf(found.id, 'everyone', language),
    missingLimitsOf(code, found.clocks),
  ]);
  return json({ found: 'case', case: found.case, clocks: found.clocks, missing, events } as const);
}

export default function PublicCasePage() {
  const data = useLoaderData<typeof loader>();
  const { t, to } = useWords();
  if (data.found === 'removed') return <Removed code={data.code} />;
  const { case: one, clocks, events } = data;
  const missing = data.missing as MissingView[];
  const link = (href: string, name: string) => <a href={href}>{name}</a>;
  return (
    <>
      <PageTitle above={t('public:case.above', { kind: t(`petition:kind.${one.kind}`), code: one.code })}>
        <span lang={one.language}>{one.title}</span>
      </PageTitle>
      <p className="flex flex-wrap gap-2">
        <StateBadge state={one.state} />
        <OnTimeBadge isOnTime={one.isOnTime} />
      </p>
      <div className="gap-10 lg:grid lg:grid-cols-[1fr_20rem]">
        <div>
          <Section title={t('public:case.body')}>
            <div className="max-w-prose whitespace-pre-line" lang={one.language}>
              {one.body}
            </div>
          </Section>
          <Section title={t('public:case.answer')} id="tra-loi">
            {one.answer ? (
              <Card>
                <div className="max-w-prose whitespace-pre-line" lang="vi">
                  {one.summary ? <p className="mb-3 font-semibold">{one.summary}</p> : null}
                  {one.answer}
                </div>
                <Facts
                  facts={[
                    { name: t('public:case.outcome'), value: one.outcome && t(`petition:outcome.${one.outcome}`) },
                    { name: t('public:case.done'), value: one.done && <span lang="vi">{one.done}</span> },
                  ]}
                />
                <p className="mt-4 text-sm text-muted">
                  {[one.unit.name, one.answeredDay && formatDay(one.answeredDay)].filter(Boolean).join(', ')}
                </p>
              </Card>
            ) : (
              <p>{t('public:case.noAnswer')}</p>
            )}
          </Section>
          <p className="text-sm text-muted">{t('public:case.masked')}</p>
        </div>
        <Section title={t('public:case.facts')}>
          <Facts
            isNarrow
            facts={[
              {
                name: t('public:case.unit'),
                value: (
                  <>
                    {link(to.organisation(one.unit.code), one.unit.name)}
                    {one.unit.now ? (
                      <span className="block">
                        {t('public:case.nowCalled')} {link(to.organisation(one.unit.now.code), one.unit.now.name)}
                      </span>
                    ) : null}
                  </>
                ),
              },
              {
                name: t('public:case.field'),
                value: one.field && link(to.cases({ 'linh-vuc': one.field.code }), one.field.name),
              },
              {
                name: t('public:case.commune'),
                value: one.commune && link(to.cases({ xa: one.commune.code }), one.commune.name),
              },
              {
                name: t('public:case.procedure'),
                value: one.procedure && `${one.procedure.code} ${one.procedure.name}`,
              },
              { name: t('public:case.received'), value: formatDay(one.receivedDay) },
              { name: t('public:case.accepted'), value: one.acceptedDay && formatDay(one.acceptedDay) },
              { name: t('public:case.due'), value: one.dueDay && <DueDate dueDay={one.dueDay} /> },
              {
                name: t('public:case.firstDue'),
                value: one.firstDueDay !== one.dueDay && one.firstDueDay && formatDay(one.firstDueDay),
              },
              { name: t('public:case.answeredOn'), value: one.answeredDay && formatDay(one.answeredDay) },
              { name: t('public:case.published'), value: formatDay(one.publishedDay) },
            ]}
          />
        </Section>
      </div>
      <div className="gap-10 lg:grid lg:grid-cols-2">
        <Section title={t('public:case.timeline')}>
          <PetitionTimeline events={events} />
        </Section>
        <Section title={t('public:case.clocks')}>
          <ClockList clocks={clocks} />
          {missing.map((limit) => (
            <p key={limit.clock} className="mt-3">
              <MissingLimit missing={limit} />
            </p>
          ))}
        </Section>
      </div>
      <p className="mt-6">
        <a href={to.cases()}>{t('public:case.back')}</a>
      </p>
      <DataLinks formats={['json']} />
    </>
  );
}

function Removed({ code }: { code: string }) {
  const { t, to } = useWords();
  return (
    <div className="max-w-prose py-6">
      <PageTitle>{t('public:case.removedTitle')}</PageTitle>
      <p className="my-4">{t('public:case.removedBody', { code })}</p>
      <p className="flex flex-wrap gap-3">
        <ButtonLink href={to.cases()}>{t('public:case.removedOn')}</ButtonLink>
        <ButtonLink href={to.lookUp()} look="secondary">
          {t('public:case.lookUp')}
        </ButtonLink>
      </p>
    </div>
  );
}

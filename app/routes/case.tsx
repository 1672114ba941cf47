// A case: all of it for its sender, state and dates for anyone with the code.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ClockList } from '../features/deadlines/clock-list.tsx';
import { Answers } from '../features/following/answers.tsx';
import { caseForSender } from '../features/following/index.server.ts';
import { OwnText, UnitContact } from '../features/following/own-text.tsx';
import { NoSuchCase, StatusOfCase } from '../features/following/status-view.tsx';
import { Together } from '../features/following/together.tsx';
import type { CaseView, StatusView } from '../features/following/types.ts';
import { WhatNext } from '../features/following/what-next.tsx';
import { WhereItIs } from '../features/following/where-it-is.tsx';
import { PetitionTimeline } from '../features/petitions/petition-timeline.tsx';
import { visitCase } from '../http/case-visit.server.ts';
import { SENDER_MOVE_PAGES, type SenderMove } from '../http/paths.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';

type Shown =
  | { view: 'none' }
  | { view: 'status'; status: StatusView }
  | { view: 'case'; one: CaseView; done: SenderMove | null };

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  const shown = data as Shown | undefined;
  const code = shown?.view === 'status' ? shown.status.code : shown?.view === 'case' ? shown.one.code : null;
  const title = code ? t('following:status.above', { code }) : t('following:none.title');
  return [{ title: `${title} – Hồi Âm` }, { name: 'robots', content: 'noindex' }];
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await visitCase(request, params.code);
  if (visit.access === 'none') return json<Shown>({ view: 'none' }, 404);
  if (visit.access === 'status')
    return json<Shown>({ view: 'status', status: visit.status }, { headers: visit.headers });
  const { code, visitor } = visit;
  const one = await caseForSender(code, visitor.language, visitor.now);
  if (!one) return json<Shown>({ view: 'none' }, 404);
  return json<Shown>({ view: 'case', one, done: doneIn(request) });
}

/** The move that has just been made: the page says so once, in the address that follows it. */
function doneIn(request: Request): SenderMove | null {
  const done = new URL(request.url).searchParams.get('xong');
  return done && Object.hasOwn(SENDER_MOVE_PAGES, done) ? (done as SenderMove) : null;
}

export default function Case() {
  const shown = useLoaderData<typeof loader>() as Shown;
  if (shown.view === 'none') return <NoSuchCase />;
  if (shown.view === 'status') return <StatusOfCase status={shown.status} />;
  return <CaseOfSender one={shown.one} done={shown.done} />;
}

function CaseOfSender({ one, done }: { one: CaseView; done: SenderMove | null }) {
  const { t, to } = useWords();
  return (
    <>
      {done ? (
        <Notice look="good" role="status">
          <p>{t(`following:done.${done}`)}</p>
        </Notice>
      ) : null}
      <PageTitle above={t('following:status.above', { code: one.code })}>{one.title}</PageTitle>
      <WhereItIs one={one} />
      <Together one={one} />
      <Answers code={one.code} answers={one.answers} />
      <WhatNext one={one} />
      {one.pastClocks.length > 0 ? (
        <Section title={t('following:clocks.ended')}>
          <ClockList clocks={one.pastClocks} />
        </Section>
      ) : null}
      <Section title={t('following:timeline.title')}>
        <PetitionTimeline
          events={one.events}
          files={one.officeFiles.map((file) => ({ ...file, href: to.caseAttachment(one.code, file.id) }))}
        />
      </Section>
      <OwnText one={one} />
      <UnitContact unit={one.unit} />
    </>
  );
}

// /can-bo/khao-sat/dot/…: one round from its sample to its closing.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { seenBy } from '../features/seen-files/index.server.ts';
import { useSatisfactionWords } from '../features/surveys/figure-words.tsx';
import { roundPage } from '../features/surveys/index.server.ts';
import { EndOfRound, LinksOfRound, PaperOfRound, QuotaSwitch } from '../features/surveys/round-actions.tsx';
import { RoundState } from '../features/surveys/round-list.tsx';
import { ImportTable, KnownLines, QuotaTable, ReportOfImport } from '../features/surveys/round-progress.tsx';
import { atDeskWith } from '../http/session.server.ts';
import { answerOfRound, paperOf, type SeenPaper } from '../http/survey-round-answer.server.ts';
import { formatDay } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary, NOTHING } from '../ui/error-summary.tsx';
import { Facts, Notice, PageTitle, Section } from '../ui/page.tsx';
import { SeenImport } from '../ui/seen-import.tsx';
import { DeskError } from './desk.tsx';

const DONE = ['created', 'takenBack', 'ended', 'quotaChanged', 'importWithdrawn'] as const;

export const meta: MetaFunction<typeof loader> = ({ location, data }) => [
  { title: `${data?.round.title ?? wordsOf(languageOfPath(location.pathname))('survey:desk.title')} – Hồi Âm` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, officer, now } = await atDeskWith(request, 'manage:surveys');
  const round = await roundPage(params.code ?? '', language);
  if (!round) throw new Response(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get('xong');
  const seen = await seenBy<SeenPaper>(officer.id, paperOf(round.code), searchParams.get('tep'), now);
  return json({ round, seen, done: DONE.find((one) => one === asked) ?? null, isTooMany: asked === 'linksTooMany' });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await atDeskWith(request, 'manage:surveys');
  const code = params.code ?? '';
  const answer = await answerOfRound(request, code, desk);
  if ('seen' in answer) throw redirect(`${desk.to.surveyRound(code, { tep: answer.seen })}#phieu-giay`);
  if ('done' in answer) throw redirect(desk.to.surveyRound(code, { xong: answer.done }));
  const isWrong = 'errors' in answer || answer.report.faults.length > 0;
  return json(answer, { status: isWrong ? 400 : 200 });
}

export default function DeskSurveyRound() {
  const { t, to, language } = useWords();
  const words = useSatisfactionWords();
  const { round, seen, done, isTooMany } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = answer && 'errors' in answer ? answer.errors : NOTHING;
  const report = answer && 'report' in answer ? answer.report : null;
  const { title, version } = round.questionnaire;
  return (
    <>
      <PageTitle above={<a href={to.deskSurveys()}>{t('survey:desk.back')}</a>}>
        {round.title} <RoundState {...round} />
      </PageTitle>
      <ErrorSummary errors={Object.keys(errors).length > 0 ? { '': Object.values(errors)[0]! } : undefined} />
      {isTooMany ? (
        <Notice look="bad" role="alert">
          {t('survey:desk.linksTooMany')}
        </Notice>
      ) : null}
      {done && !answer ? (
        <Notice look="good" role="status">
          {t(`survey:desk.${done}`, { code: round.code })}
        </Notice>
      ) : null}
      <Facts
        facts={[
          { name: t('survey:desk.code'), value: round.code },
          {
            name: t('survey:desk.questionnaire'),
            value: t('survey:desk.version', { title: title[language], version }),
          },
          { name: t('survey:desk.period'), value: `${formatDay(round.opensOn)} – ${formatDay(round.closesOn)}` },
          {
            name: t('survey:desk.sample'),
            value: t('survey:figures.sampleOf', {
              population: words.number(round.population),
              error: words.share(round.error),
              size: words.number(round.sampleSize),
            }),
          },
          {
            name: t('survey:desk.used'),
            value: t('survey:figures.responseOf', {
              answered: words.number(round.used),
              asked: words.number(round.links),
            }),
          },
          {
            name: t(round.state === 'open' ? 'survey:desk.waiting' : 'survey:desk.uncounted'),
            value: t(round.state === 'open' ? 'survey:desk.waitingOf' : 'survey:desk.uncountedOf', {
              n: words.about(round.uncounted),
            }),
          },
          { name: t('survey:desk.paper'), value: words.number(round.paper) },
          { name: '', value: <a href={to.satisfaction({ dot: round.code })}>{t('survey:desk.public')}</a> },
        ]}
      />
      <Section title={t('survey:desk.progress')}>
        <QuotaTable quotas={round.quotas} />
        {round.state === 'open' ? <QuotaSwitch round={round} /> : null}
      </Section>
      {round.state === 'open' ? <LinksOfRound round={round} errors={errors} /> : null}
      <PaperOfRound round={round} errors={errors}>
        {seen && !report ? (
          <SeenImport {...seen} intent="confirmPaper" cancel={to.surveyRound(round.code)}>
            <p>{t('survey:desk.wouldCount', { count: seen.report.counted })}</p>
            <KnownLines known={seen.report.known} />
          </SeenImport>
        ) : null}
        {report ? <ReportOfImport report={report} name={answer && 'name' in answer ? answer.name : ''} /> : null}
        <ImportTable imports={round.imports} />
      </PaperOfRound>
      <EndOfRound round={round} errors={errors} />
    </>
  );
}

export const ErrorBoundary = DeskError;

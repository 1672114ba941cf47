// /can-bo/lich: an administrator keeps the working calendar; every change is seen before it is made.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '../domain/deadline.ts';
import { ChangeList } from '../features/calendar/change-list.tsx';
import { ChangePreview } from '../features/calendar/change-preview.tsx';
import { DayForm, ImportForm } from '../features/calendar/day-form.tsx';
import { DayList } from '../features/calendar/day-list.tsx';
import { calendarChanges, calendarOfYear } from '../features/calendar/index.server.ts';
import { answerOf, type CalendarAnswer } from '../http/calendar-answer.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { FaultTable } from '../ui/fault-table.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('calendar:title')} – Hồi Âm` },
];

async function atCalendar(request: Request) {
  const desk = await atDeskWith(request, 'manage:calendar');
  const asked = new URL(request.url).searchParams;
  const thisYear = Number(dayOf(desk.now).slice(0, 4));
  const year = /^20\d{2}$/.test(asked.get('nam') ?? '') ? Number(asked.get('nam')) : thisYear;
  return { ...desk, year, done: Number(asked.get('xong')) || null };
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { year, done } = await atCalendar(request);
  const [days, changes] = await Promise.all([calendarOfYear(year), calendarChanges()]);
  return json({ year, days, changes, done: changes.find(({ id }) => id === done) ?? null });
}

export async function action({ request }: ActionFunctionArgs) {
  const desk = await atCalendar(request);
  const answer = await answerOf(request, desk);
  if ('changeId' in answer) throw redirect(desk.to.workCalendar({ nam: desk.year, xong: answer.changeId }));
  return json(answer, { status: answer.errors || answer.faults ? 400 : 200 });
}

export default function WorkCalendar() {
  const { t, to } = useWords();
  const { year, days, changes, done } = useLoaderData<typeof loader>();
  const answer: Exclude<CalendarAnswer, { changeId: number }> | undefined = useActionData<typeof action>();
  const isImport = answer?.typed?.intent === 'import';
  const tried = answer?.errors && !isImport ? { errors: answer.errors, typed: answer.typed ?? {} } : null;
  return (
    <>
      <PageTitle above={t('calendar:year', { year })} lead={t('calendar:lead')}>
        {t('calendar:title')}
      </PageTitle>
      <ErrorSummary errors={answer?.summary} />
      {answer?.faults ? <FaultTable faults={answer.faults} name={answer.fileName} /> : null}
      {done && !answer ? (
        <Notice look="good" role="status" title={t('calendar:done.title')}>
          <p>{t('calendar:done.result', { moved: done.moved, overdue: done.becameOverdue })}</p>
          {done.isUnderWay ? <p>{t('calendar:done.underWay')}</p> : null}
        </Notice>
      ) : null}
      {answer?.preview ? (
        <ChangePreview preview={answer.preview} year={year} fileName={answer.fileName} notices={answer.notices} />
      ) : null}
      <p className="flex gap-6">
        <a href={to.workCalendar({ nam: year - 1 })}>
          {t('calendar:previousYear')} ({year - 1})
        </a>
        <a href={to.workCalendar({ nam: year + 1 })}>
          {t('calendar:nextYear')} ({year + 1})
        </a>
      </p>
      <Section title={t('calendar:days')}>
        <DayList days={days} year={year} />
      </Section>
      <div className="gap-8 lg:grid lg:grid-cols-2">
        <Section title={t('calendar:add')}>
          <DayForm tried={tried} year={year} />
        </Section>
        <Section title={t('calendar:import')}>
          <ImportForm year={year} error={isImport ? answer?.errors?.file : undefined} />
        </Section>
      </div>
      <Section title={t('calendar:changes.title')}>
        <ChangeList changes={changes} />
      </Section>
    </>
  );
}

export const ErrorBoundary = DeskError;

// /can-bo/bao-cao/…: one report, from its first figures to its end.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '../domain/deadline.ts';
import { deskReport } from '../features/official-forms/index.server.ts';
import { AfterIssue, FillIn, Issue } from '../features/official-forms/report-actions.tsx';
import { ReportChecks } from '../features/official-forms/report-checks.tsx';
import {
  FigureHistory,
  HowCounted,
  ReportFacts,
  ReportFate,
  TableNotes,
} from '../features/official-forms/report-facts.tsx';
import { ReportState } from '../features/official-forms/report-list.tsx';
import { ReportTable } from '../features/official-forms/report-table.tsx';
import { SHEET_FORMATS } from '../features/official-forms/types.ts';
import { reportKey } from '../http/form-report.server.ts';
import { answerOfReport } from '../http/form-report-answer.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary, NOTHING } from '../ui/error-summary.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

const DONE = ['made', 'there', 'saved', 'counted', 'issued', 'withdrawn', 'correcting'] as const;

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('official-forms:title')} – Hồi Âm` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, language, now } = await atDeskWith(request, 'write:report');
  const found = await deskReport(actor, reportKey(params.report), language);
  if (!found) throw new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get('xong');
  return json({ ...found, today: dayOf(now), done: DONE.find((one) => one === asked) ?? null });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await atDeskWith(request, 'write:report');
  const answer = await answerOfReport(request, reportKey(params.report), desk);
  if ('to' in answer) throw redirect(answer.to);
  return json(answer, { status: 400 });
}

export default function DeskReport() {
  const { t, to } = useWords();
  const { report, changes, mayIssue, today, done } = useLoaderData<typeof loader>();
  const { errors = NOTHING, typed = NOTHING, faults = NOTHING } = useActionData<typeof action>() ?? {};
  const isDraft = report.state === 'draft';
  const blocks = [
    report.to >= today && t('official-forms:refusal.periodNotOver'),
    report.empty > 0 && t('official-forms:issue.empty', { count: report.empty }),
    report.checks.some(({ outcome }) => outcome === 'fails') && t('official-forms:refusal.identityFails'),
  ].filter((one) => one !== false);
  const ofIssue = Object.fromEntries(Object.entries(errors).map(([name, why]) => [name.replace(/^issue-/, ''), why]));
  return (
    <>
      <PageTitle above={<a href={to.deskReports()}>{t('official-forms:title')}</a>}>
        {report.content.form.code} · {report.unit.name} <ReportState state={report.state} />
      </PageTitle>
      <ErrorSummary errors={errors} />
      {done && Object.keys(errors).length === 0 ? (
        <Notice look="good" role="status">
          {t(`official-forms:done.${done}`)}
        </Notice>
      ) : null}
      <ReportFate report={report} page={(id) => to.deskReport(id)} />
      <ReportFacts report={report} />
      <p className="no-print my-3 flex flex-wrap gap-4">
        {SHEET_FORMATS.map((format) => (
          <a
            key={format}
            href={`${to.deskReport(report.id)}.${format}`}
            className="inline-flex min-h-11 items-center"
            download
          >
            {format.toUpperCase()}
          </a>
        ))}
        {isDraft ? null : (
          <a href={to.publishedReport(report.id)} className="inline-flex min-h-11 items-center">
            {t('official-forms:facts.public')}
          </a>
        )}
      </p>
      <Section title={t('official-forms:fill.title')}>
        {isDraft ? (
          <FillIn report={report} filling={{ typed, faults }} reason={typed.reason ?? ''} />
        ) : (
          <ReportTable report={report} />
        )}
        <TableNotes report={report} />
      </Section>
      <Section title={t('official-forms:checks.title')}>
        <ReportChecks checks={report.checks} />
      </Section>
      {isDraft ? (
        <Section title={t('official-forms:issue.title')}>
          {mayIssue ? (
            <Issue report={report} errors={ofIssue} typed={typed} blocks={blocks} today={today} />
          ) : (
            <p>{t('official-forms:issue.notYours')}</p>
          )}
        </Section>
      ) : null}
      {report.state === 'issued' && mayIssue ? (
        <AfterIssue report={report} error={errors['after-why']} typed={typed.why} />
      ) : null}
      <HowCounted report={report} />
      <FigureHistory changes={changes} />
    </>
  );
}

export const ErrorBoundary = DeskError;

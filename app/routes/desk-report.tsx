// /can-bo/lich-bao-cao/…/van-ban: a report as it is written, signed and sent.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '../domain/deadline.ts';
import { LetterSheet } from '../features/letters/letter-sheet.tsx';
import { LETTER_FORMATS } from '../features/letters/types.ts';
import { FigureList } from '../features/reporting/figure-list.tsx';
import { reportPage } from '../features/reporting/index.server.ts';
import { ReportFrameForm } from '../features/reporting/report-frame-form.tsx';
import { ReportMoves } from '../features/reporting/report-moves.tsx';
import { SectionFields } from '../features/reporting/section-fields.tsx';
import { readForm } from '../http/forms.server.ts';
import { answerReportForm, owedKeyIn } from '../http/report-visit.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary, NOTHING } from '../ui/error-summary.tsx';
import { ButtonLink } from '../ui/form.tsx';
import { Badge, Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.report.title} – Hồi Âm` : 'Hồi Âm' },
];

/** What was done before the page was asked for. */
const DONE = ['begin', 'write', 'frame', 'issue', 'submit', 'giveBack', 'send', 'show', 'hide'] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, officer, language, now } = await atDeskWith(request, 'read:report');
  const { name, title } = officer;
  const report = await reportPage({ ...actor, name, title }, owedKeyIn(params), language, now);
  if (!report) throw new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams;
  const done = DONE.find((one) => one === asked.get('xong')) ?? null;
  return json({ report, today: dayOf(now), done, saved: Number(asked.get('so') ?? 0) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await atDeskWith(request, 'write:report');
  const answer = await answerReportForm(desk, owedKeyIn(params), await readForm(request));
  return json(answer, { status: answer.clashes.length > 0 ? 409 : 400 });
}

export default function DeskReport() {
  const { t, to } = useWords();
  const { report, today, done, saved } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { errors = NOTHING, typed = NOTHING, clashes = [] } = tried ?? {};
  const { key, unit, title, state, sections, figures, isFrozen, mayWrite, moves, mayIssue, letter } = report;
  const of = (prefix: string) =>
    Object.fromEntries(
      Object.entries(errors).flatMap(([name, why]) =>
        name.startsWith(`${prefix}-`) ? [[name.slice(prefix.length + 1), why]] : [],
      ),
    );
  return (
    <div className="max-w-4xl">
      <p>
        <a href={to.owedReport(key)} className="inline-flex min-h-8 items-center text-sm">
          {t('reporting:report.back')}
        </a>
      </p>
      <PageTitle above={unit.name}>
        <span lang="vi">{title}</span>
      </PageTitle>
      <p>
        <Badge look={isFrozen ? 'good' : 'info'}>{t(`reporting:state.${state}`)}</Badge>
      </p>
      {done && !tried ? (
        <Notice look="good" role="status">
          {done === 'write' ? t('reporting:report.saved', { count: saved }) : t(`reporting:report.done.${done}`)}
        </Notice>
      ) : null}
      <Refusal errors={errors} what={tried?.what ?? []} />
      {clashes.map(({ section }) => (
        <Notice key={section} look="warn" role="alert">
          <a href={`#report-text-${section}`}>{sections.find(({ id }) => id === section)?.heading}</a>
        </Notice>
      ))}
      {mayWrite ? (
        <Section title={t('reporting:report.sections')}>
          <SectionFields report={report} errors={of('report')} typed={typed} clashes={clashes} />
        </Section>
      ) : null}
      <Section title={t('reporting:report.figures')}>
        <p className="mb-3 max-w-prose text-muted">
          {t(isFrozen ? 'reporting:report.figuresFrozen' : 'reporting:report.figuresNow')}
        </p>
        <FigureList figures={figures} named={mayWrite} />
      </Section>
      {mayWrite ? (
        <Section title={t('reporting:report.frame')}>
          <ReportFrameForm report={report} errors={of('frame')} typed={typed} />
        </Section>
      ) : null}
      {moves.length > 0 || (isFrozen && mayIssue) ? (
        <Section title={t('reporting:report.moves')}>
          <ReportMoves report={report} today={today} errors={of('issue')} typed={typed} />
        </Section>
      ) : null}
      <Section
        title={t('reporting:report.preview')}
        aside={
          <span className="flex gap-2">
            {LETTER_FORMATS.map((format) => (
              <ButtonLink key={format} href={to.reportFile(key, format)} look="secondary" download>
                {t('reporting:report.save_file', { format: format.toUpperCase() })}
              </ButtonLink>
            ))}
          </span>
        }
      >
        <LetterSheet letter={letter} />
      </Section>
    </div>
  );
}

/** Why it was not taken; where a move was refused, what is missing. */
function Refusal({ errors, what }: { errors: Record<string, string>; what: readonly string[] }) {
  const { say } = useWords();
  const { '': whole, ...fields } = errors;
  return (
    <>
      {whole ? (
        <Notice look="bad" role="alert">
          <p>{say(whole, { what: what.join('; ') })}</p>
        </Notice>
      ) : null}
      <ErrorSummary errors={fields} />
    </>
  );
}

export const ErrorBoundary = DeskError;

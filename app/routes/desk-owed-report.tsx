// /can-bo/lich-bao-cao/…: one report that one office owes: written here, or marked as sent another way.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { cleanFile } from '../features/attachments/index.server.ts';
import type { CleanFile } from '../features/attachments/types.ts';
import { DutyDay, DutyFacts, StandingBadge } from '../features/reporting/duty-head.tsx';
import { outsideForm } from '../features/reporting/forms.ts';
import { owedPage, sendOutside, takeBackOutside } from '../features/reporting/index.server.ts';
import { OutsideForm } from '../features/reporting/outside-form.tsx';
import type { OwedPage } from '../features/reporting/types.ts';
import { checkForm, type FormErrors, readSent, typedIn } from '../http/forms.server.ts';
import { owedKeyIn } from '../http/report-visit.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { formatDay, formatInstant } from '../i18n/format.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary, NOTHING } from '../ui/error-summary.tsx';
import { Button, ButtonLink, FormPart } from '../ui/form.tsx';
import { Badge, Facts, Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.page.duty.title}, ${data.page.key.year} – Hồi Âm` : 'Hồi Âm' },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, language, now } = await atDeskWith(request, 'read:report');
  const page = await owedPage(actor, owedKeyIn(params), language, now);
  if (!page) throw new Response(null, { status: 404 });
  return json({ page, isDone: new URL(request.url).searchParams.has('xong') });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, now, to } = await atDeskWith(request, 'write:report');
  const key = owedKeyIn(params);
  const { form, files } = await readSent(request);
  const no = (errors: FormErrors, status = 400) => json({ errors, typed: typedIn(form) }, { status });
  if (form.get('do') === 'takeBack') {
    if (!(await takeBackOutside(actor, key, now))) throw new Response(null, { status: 404 });
    return redirect(to.owedReport(key, { xong: 'bo' }));
  }
  const checked = checkForm(outsideForm, form);
  if (!checked.ok) return no(checked.errors);
  let file: CleanFile | null = null;
  if (files[0]) {
    const cleaned = await cleanFile(files[0]);
    if (!cleaned.ok) return no({ file: `sending:file.${cleaned.why}` });
    file = cleaned.file;
  }
  const result = await sendOutside(actor, key, checked.value, file, now);
  if (result.ok) return redirect(to.owedReport(key, { xong: 'gui' }));
  if (result.why === 'dayAhead' || result.why === 'documentLater')
    return no({ sentDay: `reporting:owed.refusal.${result.why}` });
  return no({ '': `reporting:owed.refusal.${result.why}` }, result.why === 'forbidden' ? 404 : 409);
}

export default function DeskOwedReport() {
  const { t, to } = useWords();
  const { page, isDone } = useLoaderData<typeof loader>();
  const { errors = NOTHING, typed = NOTHING } = useActionData<typeof action>() ?? {};
  const { key, unit, duty, standing, sent, report, isWrittenHere, mayWrite } = page;
  const summary = Object.fromEntries(Object.entries(errors).map(([name, why]) => [name && `outside-${name}`, why]));
  return (
    <div className="max-w-3xl">
      <p>
        <a href={to.reportingCalendar({ nam: key.year })} className="inline-flex min-h-8 items-center text-sm">
          {t('reporting:owed.back')}
        </a>
      </p>
      <PageTitle above={`${unit.name}, ${key.year}`}>{duty.title}</PageTitle>
      {isDone && Object.keys(errors).length === 0 ? (
        <Notice look="good" role="status">
          {t('reporting:owed.done')}
        </Notice>
      ) : null}
      <ErrorSummary errors={summary} />
      <p className="my-2">
        <StandingBadge standing={standing} /> <DutyDay duty={duty} />
      </p>
      <DutyFacts duty={duty} />
      {sent ? <SentFacts page={page} /> : null}
      {isWrittenHere && (report || (mayWrite && !sent)) ? (
        <Section
          title={t('reporting:owed.write')}
          aside={report ? <Badge>{t(`reporting:state.${report}`)}</Badge> : null}
        >
          {report ? (
            <ButtonLink href={to.report(key)}>{t('reporting:owed.open')}</ButtonLink>
          ) : (
            <form method="post" action={to.report(key)}>
              <p className="mb-3 max-w-prose text-muted">{t('reporting:owed.beginHint')}</p>
              <Button name="do" value="begin">
                {t('reporting:owed.begin')}
              </Button>
            </form>
          )}
        </Section>
      ) : null}
      {mayWrite && !sent ? (
        <Section title={t('reporting:owed.outside')}>
          <OutsideForm owed={key} errors={errors} typed={typed} />
        </Section>
      ) : null}
      <Reminders reminders={page.reminders} />
    </div>
  );
}

function SentFacts({ page: { key, sent, mayWrite } }: { page: OwedPage }) {
  const { t, to } = useWords();
  if (!sent) return null;
  return (
    <Section title={t('reporting:owed.sent', { day: formatDay(sent.day) })}>
      <Facts
        facts={[
          {
            name: t('reporting:owed.document'),
            value: t('reporting:public.document', { number: sent.documentNumber, day: formatDay(sent.documentDay) }),
          },
          { name: t('reporting:owed.way'), value: t(`reporting:owed.ways.${sent.way}`) },
          { name: t('reporting:owed.recordedBy'), value: sent.recordedBy },
          {
            name: t('reporting:owed.file'),
            value: sent.fileName ? (
              <a href={to.sentReportFile(key)} download>
                {sent.fileName}
              </a>
            ) : null,
          },
        ]}
      />
      {sent.way === 'outside' && mayWrite ? (
        <form method="post" action={to.owedReport(key)}>
          <FormPart prefix="back">
            <Button look="secondary" name="do" value="takeBack">
              {t('reporting:owed.takeBack')}
            </Button>
          </FormPart>
        </form>
      ) : null}
    </Section>
  );
}

function Reminders({ reminders }: Pick<OwedPage, 'reminders'>) {
  const { t } = useWords();
  if (reminders.length === 0) return null;
  return (
    <Section title={t('reporting:owed.reminders')}>
      <ul className="list-disc pl-5">
        {reminders.map(({ step, mails, at }) => (
          <li key={step}>
            {t(`reporting:owed.step.${step > 0 ? 'before' : step === 0 ? 'lastDay' : 'late'}`, { count: step })}:{' '}
            {t('reporting:owed.reminded', { when: formatInstant(at), count: mails })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export const ErrorBoundary = DeskError;

// /can-bo/bao-cao: the reports of the units in reach, and a new one.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '../domain/deadline.ts';
import { newReportForm } from '../features/official-forms/forms.ts';
import {
  deskReports,
  formChoices,
  makeDraft,
  reportableUnits,
  reportSettings,
} from '../features/official-forms/index.server.ts';
import { NewReport } from '../features/official-forms/new-report.tsx';
import { ReportList } from '../features/official-forms/report-list.tsx';
import { checkForm, type FormErrors, readForm, typedIn } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary, NOTHING } from '../ui/error-summary.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('official-forms:title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, language, now } = await atDeskWith(request, 'write:report');
  const asked = new URL(request.url).searchParams;
  const [reports, sets, units, { cutOff }] = await Promise.all([
    deskReports(actor, asked.get('sau'), language),
    formChoices(now),
    reportableUnits(actor, language, now),
    reportSettings(),
  ]);
  return json({
    ...{ reports, sets, units, cutOff },
    year: Number(dayOf(now).slice(0, 4)),
    isDiscarded: asked.get('xong') === 'discarded',
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, now, to } = await atDeskWith(request, 'write:report');
  const form = await readForm(request);
  const refused = (errors: FormErrors) => json({ errors, typed: typedIn(form) }, { status: 400 });
  const checked = checkForm(newReportForm, form);
  if (!checked.ok) return refused(checked.errors);
  const result = await makeDraft(actor, checked.value, now);
  if (result.ok) throw redirect(to.deskReport(result.id, { xong: result.isNew ? 'made' : 'there' }));
  const field = result.why === 'unknownUnit' ? 'unit' : result.why === 'unknownForm' ? 'form' : 'period';
  return refused({ [field]: `official-forms:refusal.${result.why}` });
}

export default function DeskReports() {
  const { t, to } = useWords();
  const { reports, sets, units, year, cutOff, isDiscarded } = useLoaderData<typeof loader>();
  const { errors = NOTHING, typed = NOTHING } = useActionData<typeof action>() ?? {};
  const summary = Object.fromEntries(Object.entries(errors).map(([name, why]) => [name && `report-${name}`, why]));
  return (
    <>
      <PageTitle lead={t('official-forms:lead')}>{t('official-forms:title')}</PageTitle>
      <ErrorSummary errors={summary} />
      {isDiscarded ? (
        <Notice look="good" role="status">
          {t('official-forms:done.discarded')}
        </Notice>
      ) : null}
      <Section title={t('official-forms:list.title')}>
        <ReportList reports={reports.items} />
        {reports.next ? <a href={to.deskReports({ sau: reports.next })}>{t('official-forms:list.more')}</a> : null}
      </Section>
      <Section title={t('official-forms:make.title')}>
        <div className="max-w-2xl">
          <NewReport {...{ sets, units, year, cutOff, errors, typed }} />
        </div>
      </Section>
    </>
  );
}

export const ErrorBoundary = DeskError;

// /can-bo/quan-tri/bao-cao-dinh-ky: which reports are owed, by whom, before which day; and when offices are reminded.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AuditList } from '../features/audit/audit-list.tsx';
import { DutyForm } from '../features/reporting/duty-form.tsx';
import { DutyList } from '../features/reporting/duty-list.tsx';
import { dutyForm, remindersForm } from '../features/reporting/forms.ts';
import { dutyHistory, keepDuty, keepReminders, keptDuties, reminderSteps } from '../features/reporting/index.server.ts';
import { checkForm, type FormErrors, readForm, typedIn } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary, NOTHING } from '../ui/error-summary.tsx';
import { Button, FormPart, TextField } from '../ui/form.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('reporting:duties.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  await atDeskWith(request, 'manage:duties');
  const asked = new URL(request.url).searchParams;
  const [duties, steps] = await Promise.all([keptDuties(), reminderSteps()]);
  const chosen = duties.find(({ id }) => id === Number(asked.get('sua'))) ?? null;
  const history = chosen ? await dutyHistory(chosen.code) : [];
  return json({ duties, steps, chosen, history, isDone: asked.has('xong') });
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, now, to } = await atDeskWith(request, 'manage:duties');
  const form = await readForm(request);
  const no = (errors: FormErrors, status = 400) => json({ errors, typed: typedIn(form) }, { status });
  if (form.get('do') === 'reminders') {
    const checked = checkForm(remindersForm, form);
    if (!checked.ok) return no(checked.errors);
    await keepReminders(actor, checked.value.steps, now);
    return redirect(to.reportingDuties({ xong: 'nhac' }));
  }
  const checked = checkForm(dutyForm, form);
  if (!checked.ok) return no(checked.errors);
  const seen = form.has('id') ? { id: Number(form.get('id')), version: Number(form.get('version')) } : null;
  const result = await keepDuty(actor, checked.value, seen, now);
  if (result.ok) return redirect(to.reportingDuties({ xong: result.code }));
  const place = { taken: 'code', wrongPeriod: 'validFrom', unknownUnit: 'units' }[result.why as string] ?? '';
  return no({ [place]: `reporting:duties.refusal.${result.why}` }, 409);
}

export default function DeskDuties() {
  const { t, to, language } = useWords();
  const { duties, steps, chosen, history, isDone } = useLoaderData<typeof loader>();
  const { errors = NOTHING, typed = NOTHING } = useActionData<typeof action>() ?? {};
  const prefix = typed.do === 'reminders' ? 'reminders' : 'duty';
  const summary = Object.fromEntries(Object.entries(errors).map(([name, why]) => [name && `${prefix}-${name}`, why]));
  const ofForm = prefix === 'duty' ? { errors, typed } : { errors: NOTHING, typed: NOTHING };
  const name = chosen && (language === 'en' ? chosen.titleEn : chosen.title);
  return (
    <>
      <PageTitle lead={t('reporting:duties.lead')}>{t('reporting:duties.title')}</PageTitle>
      {isDone && Object.keys(errors).length === 0 ? (
        <Notice look="good" role="status">
          {t('reporting:duties.done')}
        </Notice>
      ) : null}
      <ErrorSummary errors={summary} />
      {chosen ? null : <DutyList duties={duties} />}
      <Section
        title={name ? t('reporting:duties.change', { title: name }) : t('reporting:duties.add')}
        aside={chosen ? <a href={to.reportingDuties()}>{t('reporting:duties.all')}</a> : null}
      >
        <div className="max-w-2xl">
          <DutyForm duty={chosen} {...ofForm} />
        </div>
      </Section>
      {chosen ? (
        <Section title={t('reporting:duties.history')}>
          <AuditList caption={t('reporting:duties.history')} entries={history} />
        </Section>
      ) : (
        <Section title={t('reporting:duties.reminders')}>
          <form method="post" action={to.reportingDuties()} className="max-w-xl">
            <FormPart prefix="reminders">
              <TextField
                name="steps"
                label={t('reporting:duties.steps')}
                hint={t('reporting:duties.stepsHint')}
                error={prefix === 'reminders' ? errors.steps : undefined}
                defaultValue={prefix === 'reminders' ? String(typed.steps ?? '') : steps.join(', ')}
              />
              <Button look="secondary" name="do" value="reminders">
                {t('reporting:duties.save')}
              </Button>
            </FormPart>
          </form>
        </Section>
      )}
    </>
  );
}

export const ErrorBoundary = DeskError;

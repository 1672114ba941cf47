// /can-bo/quy-dinh-thoi-han: every limit with its basis, and the ones a province sets itself.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '../domain/deadline.ts';
import type { Unreached } from '../domain/policy-reach.ts';
import { policyForm, unreachedKey } from '../features/calendar/forms.ts';
import { addPolicy, policyTable } from '../features/calendar/index.server.ts';
import { PolicyForm } from '../features/calendar/policy-form.tsx';
import { PolicyList } from '../features/calendar/policy-list.tsx';
import { checkForm, type FormErrors, readForm, type Typed, typedIn } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary, NOTHING } from '../ui/error-summary.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('calendar:policy.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { now } = await atDeskWith(request, 'manage:policies');
  const today = dayOf(now);
  const policies = (await policyTable()).map((one) => ({ ...one, today }));
  const added = new URL(request.url).searchParams.get('xong');
  return json({ policies, added: policies.some(({ code }) => code === added) ? added : null });
}

export async function action({ request }: ActionFunctionArgs) {
  const { officer, now, to } = await atDeskWith(request, 'manage:policies');
  const form = await readForm(request);
  const refused = (errors: FormErrors, typed: Typed = typedIn(form), clash: string | null = null) =>
    json({ errors, typed, clash }, { status: 400 });
  const checked = checkForm(policyForm, form);
  if (!checked.ok) return refused(checked.errors, checked.typed);
  const result = await addPolicy(officer, checked.value, now);
  if (result.ok) throw redirect(to.policies({ xong: checked.value.code }));
  switch (result.why) {
    case 'taken':
      return refused({ code: 'calendar:policy.taken' });
    case 'unknownReplaced':
      return refused({ replaces: 'calendar:policy.unknownReplaced' });
    case 'ambiguous':
      return refused({ replaces: 'calendar:policy.clashes' }, typedIn(form), result.with);
    case 'unreached':
      return refused({ [FIELD_OF[result.reach]]: unreachedKey(result.reach, checked.value.caseClass) });
    case 'noPauseByLaw':
      return refused({ caseClass: 'calendar:policy.noPauseByLaw' });
    case 'wrongPeriod':
      return refused({ validFrom: 'calendar:policy.wrongPeriod' });
    case 'forbidden':
      return refused({ '': 'calendar:policy.forbidden' });
  }
}

/** Which choice keeps a rule from governing any case. */
const FIELD_OF = {
  ...{ class: 'caseClass', clock: 'clock', information: 'clock' },
  ...{ variant: 'variant', shadowed: 'caseClass' },
} as const satisfies Record<Unreached, string>;

export default function Policies() {
  const { t } = useWords();
  const { policies, added } = useLoaderData<typeof loader>();
  const { errors = NOTHING, typed = NOTHING, clash = null } = useActionData<typeof action>() ?? {};
  const summary = Object.fromEntries(Object.entries(errors).map(([name, why]) => [name && `policy-${name}`, why]));
  return (
    <>
      <PageTitle above={t('calendar:policy.total', { count: policies.length })} lead={t('calendar:policy.lead')}>
        {t('calendar:policy.title')}
      </PageTitle>
      <ErrorSummary errors={summary} />
      {clash ? (
        <Notice look="bad">
          <p>{t('calendar:policy.ambiguous', { code: clash })}</p>
        </Notice>
      ) : null}
      {added && Object.keys(errors).length === 0 ? (
        <Notice look="good" role="status">
          {t('calendar:policy.added', { code: added })}
        </Notice>
      ) : null}
      <Section title={t('calendar:policy.add')}>
        <div className="max-w-xl">
          <PolicyForm errors={errors} typed={typed} policies={policies} />
        </div>
      </Section>
      <PolicyList policies={policies} />
    </>
  );
}

export const ErrorBoundary = DeskError;

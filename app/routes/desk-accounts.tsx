// An administrator keeps the officers' accounts.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AccountList } from '../features/accounts/account-list.tsx';
import { accountChangeForm, accountForm } from '../features/accounts/forms.ts';
import { accountsFor, addAccount, changeAccount } from '../features/accounts/index.server.ts';
import { NewAccount } from '../features/accounts/new-account.tsx';
import { unitChoices } from '../features/organisations/index.server.ts';
import { checkForm, type FormErrors, type Typed } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('staff:account.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { officer, language, now } = await atDeskWith(request, 'manage:accounts');
  const [accounts, units] = await Promise.all([accountsFor(officer), unitChoices(language, now)]);
  return json({
    me: officer.id,
    accounts: (accounts ?? []).map(({ organisationId: _, unitEn, ...one }) => ({
      ...one,
      unit: language === 'en' ? (unitEn ?? one.unit) : one.unit,
    })),
    units: units.filter((unit) => !unit.hasEnded).map(({ id, name, level }) => ({ id, name, level })),
  });
}

interface Outcome {
  errors?: FormErrors;
  typed?: Typed;
  /** Shown once, on this answer only. */
  oneTime?: { username: string; password: string };
  changed?: { change: 'deactivate' | 'reactivate'; username: string };
}
const say = (outcome: Outcome, status = 200) => json(outcome, { status });

export async function action({ request }: ActionFunctionArgs) {
  const { officer, now } = await atDeskWith(request, 'manage:accounts');
  const form = await request.formData();
  if (form.has('change')) {
    const checked = checkForm(accountChangeForm, form);
    if (!checked.ok) throw new Response(null, { status: 400 });
    const { account, change } = checked.value;
    const result = await changeAccount(officer, account, change);
    if (!result.ok && result.why !== 'yourself') throw new Response(null, { status: 404 });
    if (!result.ok) return say({ errors: { '': 'staff:account.yourself' } }, 409);
    const { username, password } = result;
    if (password) return say({ oneTime: { username, password } });
    return say({ changed: { change: change as 'deactivate' | 'reactivate', username } });
  }
  const checked = checkForm(accountForm, form);
  if (!checked.ok) return say({ errors: checked.errors, typed: checked.typed }, 400);
  const { unit, ...account } = checked.value;
  const result = await addAccount(officer, { ...account, organisationId: unit }, now);
  if (result.ok) return say({ oneTime: { username: account.username, password: result.password } });
  const errors: FormErrors =
    result.why === 'taken' ? { username: 'staff:form.taken' } : { unit: 'petition:refusal.unknownUnit' };
  return say({ errors, typed: Object.fromEntries([...form].map(([name, value]) => [name, String(value)])) }, 409);
}

export default function Accounts() {
  const { t } = useWords();
  const { me, accounts, units } = useLoaderData<typeof loader>();
  const outcome: Outcome | undefined = useActionData<typeof action>();
  return (
    <>
      <PageTitle lead={t('staff:account.total', { count: accounts.length })}>{t('staff:account.title')}</PageTitle>
      {outcome?.oneTime ? (
        <Notice look="good" role="status" title={t('staff:account.once', { username: outcome.oneTime.username })}>
          <p className="my-1 font-mono text-xl select-all">{outcome.oneTime.password}</p>
          <p>{t('staff:account.onceHint')}</p>
        </Notice>
      ) : null}
      {outcome?.changed ? (
        <Notice look="good" role="status">
          {t(`staff:account.changed.${outcome.changed.change}`, { username: outcome.changed.username })}
        </Notice>
      ) : null}
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_23rem] lg:items-start lg:gap-6">
        <Section title={t('staff:account.list')}>
          <AccountList accounts={accounts} me={me} />
        </Section>
        <Section title={t('staff:account.add')}>
          <NewAccount units={units} errors={outcome?.errors} typed={outcome?.typed} />
        </Section>
      </div>
    </>
  );
}

export const ErrorBoundary = DeskError;

// An administrator keeps the officers' accounts.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AccountList } from '../features/accounts/account-list.tsx';
import { type AccountChange, accountChangeForm, accountForm } from '../features/accounts/forms.ts';
import { accountsFor, addAccount, changeAccount } from '../features/accounts/index.server.ts';
import { NewAccount } from '../features/accounts/new-account.tsx';
import { unitChoices } from '../features/organisations/index.server.ts';
import { checkForm, type FormErrors, readForm, type Typed, typedIn } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { settings } from '../settings.server.ts';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('staff:account.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { officer, language, now } = await atDeskWith(request, 'manage:accounts');
  const [accounts, units] = await Promise.all([accountsFor(officer, now), unitChoices(language, now)]);
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
  /** `link`: where no mail goes out, to be handed over. */
  invited?: { username: string; link: string | null };
  changed?: { change: Exclude<AccountChange, 'resetPassword' | 'inviteAgain'>; username: string };
}
const say = (outcome: Outcome, status = 200) => json(outcome, { status });

export async function action({ request }: ActionFunctionArgs) {
  const { officer, now, to } = await atDeskWith(request, 'manage:accounts');
  const form = await readForm(request);
  const invited = (username: string, token: string) =>
    say({ invited: { username, link: settings().smtpUrl ? null : `${settings().publicUrl}${to.invitation(token)}` } });

  if (form.has('change')) {
    const checked = checkForm(accountChangeForm, form);
    if (!checked.ok) throw new Response(null, { status: 400 });
    const { account, change } = checked.value;
    const result = await changeAccount(officer, account, change, now);
    if (result.ok) {
      const { username, once } = result;
      if (once)
        return 'password' in once ? say({ oneTime: { username, ...once } }) : invited(username, once.invitation);
      return say({ changed: { change: change as NonNullable<Outcome['changed']>['change'], username } });
    }
    if (result.why === 'yourself') return say({ errors: { '': 'staff:account.yourself' } }, 409);
    if (result.why === 'nothingToChange') return say({ errors: { '': 'signin:changed.nothingToChange' } }, 409);
    throw new Response(null, { status: 404 });
  }
  const checked = checkForm(accountForm, form);
  if (!checked.ok) return say({ errors: checked.errors, typed: checked.typed }, 400);
  const { unit, ...account } = checked.value;
  const result = await addAccount(officer, { ...account, organisationId: unit }, now);
  if (result.ok) return invited(account.username, result.invitation);
  return say({ errors: WHY_NOT[result.why], typed: typedIn(form) }, 409);
}

const WHY_NOT: Record<string, FormErrors> = {
  taken: { username: 'staff:form.taken' },
  emailTaken: { email: 'signin:invitation.emailTaken' },
  unknownUnit: { unit: 'petition:refusal.unknownUnit' },
};

export default function Accounts() {
  const { t, to } = useWords();
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
      {outcome?.invited ? <Invited {...outcome.invited} /> : null}
      {outcome?.changed ? (
        <Notice look="good" role="status">
          {t(`signin:changed.${outcome.changed.change}`, { username: outcome.changed.username })}
        </Notice>
      ) : null}
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_23rem] lg:items-start lg:gap-6">
        <Section title={t('staff:account.list')} aside={<a href={to.signInRules()}>{t('signin:rules.title')}</a>}>
          <AccountList accounts={accounts} me={me} />
        </Section>
        <Section title={t('staff:account.addTitle')}>
          <NewAccount units={units} errors={outcome?.errors} typed={outcome?.typed} />
        </Section>
      </div>
    </>
  );
}

function Invited({ username, link }: NonNullable<Outcome['invited']>) {
  const { t } = useWords();
  return (
    <Notice look="good" role="status">
      <p>{t(link ? 'signin:invitation.byHand' : 'signin:invitation.sent', { username })}</p>
      {link ? <p className="my-1 font-mono break-all select-all">{link}</p> : null}
    </Notice>
  );
}

export const ErrorBoundary = DeskError;

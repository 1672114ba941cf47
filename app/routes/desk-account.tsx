// /can-bo/tai-khoan/…: what one account may do, and every change of it.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { permissionsOf } from '../domain/permissions.ts';
import { rightsForm } from '../features/accounts/forms.ts';
import { accountFor, changeRights } from '../features/accounts/index.server.ts';
import { RightsForm } from '../features/accounts/rights-form.tsx';
import { AuditList } from '../features/audit/audit-list.tsx';
import { changesOf } from '../features/audit/index.server.ts';
import { unitChoices } from '../features/organisations/index.server.ts';
import { fieldChoices } from '../features/procedures/index.server.ts';
import { checkForm, type FormErrors, readForm, typedIn } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary, NOTHING } from '../ui/error-summary.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.account.name} – Hồi Âm` : 'Hồi Âm' },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { officer, language, now } = await atDeskWith(request, 'manage:accounts');
  const found = await accountFor(officer, Number(params.account));
  if (!found) throw new Response(null, { status: 404 });
  const { id, name, username, title, role, organisationId, fieldIds, kinds } = found;
  const [units, fields, changes] = await Promise.all([
    unitChoices(language, now),
    fieldChoices(language),
    changesOf({ kind: 'account', key: username }),
  ]);
  return json({
    account: { name, username, role, permissions: permissionsOf(role) },
    isMe: id === officer.id,
    begin: { title, role, unit: organisationId, fields: fieldIds ?? [], kinds: kinds ?? [] },
    units: units.filter((unit) => !unit.hasEnded || unit.id === organisationId),
    fields: fields.map((field) => ({ id: field.id, name: field.name, depth: field.depth })),
    changes,
    isDone: new URL(request.url).searchParams.has('xong'),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { officer, to, now } = await atDeskWith(request, 'manage:accounts');
  const form = await readForm(request);
  const no = (errors: FormErrors, status: number) => json({ errors, typed: typedIn(form) }, { status });
  const checked = checkForm(rightsForm, form);
  if (!checked.ok) return no(checked.errors, 400);
  const id = Number(params.account);
  const result = await changeRights(officer, id, checked.value, now);
  if (result.ok) return redirect(to.account(id, { xong: 1 }));
  switch (result.why) {
    case 'yourself':
      return no({ '': 'access:yourself' }, 409);
    case 'unknownUnit':
      return no({ unit: 'petition:refusal.unknownUnit' }, 409);
    default:
      throw new Response(null, { status: 404 });
  }
}

export default function DeskAccount() {
  const { t, to } = useWords();
  const { account, isMe, begin, units, fields, changes, isDone } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  const linked = Object.fromEntries(
    Object.entries(tried?.errors ?? NOTHING).map(([name, key]) => [name && `rights-${name}`, key]),
  );
  return (
    <>
      <p>
        <a href={to.accounts()} className="inline-flex min-h-8 items-center text-sm">
          {t('access:back')}
        </a>
      </p>
      <PageTitle above={account.username} lead={t('access:lead')}>
        {account.name}
      </PageTitle>
      <ErrorSummary errors={linked} />
      {isDone && !tried ? (
        <Notice look="good" role="status">
          {t('access:done')}
        </Notice>
      ) : null}
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_23rem] lg:items-start lg:gap-6">
        <Section title={t('access:title')}>
          {isMe ? (
            <p>{t('access:yourself')}</p>
          ) : (
            <RightsForm begin={begin} units={units} fields={fields} tried={tried} />
          )}
        </Section>
        <Section title={t('access:rights', { role: t(`petition:role.${account.role}`) })}>
          <ul className="list-disc pl-5">
            {account.permissions.map((permission) => (
              <Permission key={permission} name={permission} />
            ))}
          </ul>
        </Section>
      </div>
      <Section title={t('access:history')}>
        <AuditList caption={t('access:history')} entries={changes} />
      </Section>
    </>
  );
}

function Permission({ name }: { name: string }) {
  const { t, say } = useWords();
  const [action, object, reach] = name.split(':');
  const where = reach && t(`access:reach.${reach as 'unit'}`);
  return <li>{[say(`access:right.${action}.${object}`), where].filter(Boolean).join(' – ')}</li>;
}

export const ErrorBoundary = DeskError;

// /can-bo/quan-tri/ly-do: the reasons to refuse.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ChangeHistory } from '../features/administration/change-history.tsx';
import { summaryOf } from '../features/administration/fields.tsx';
import { changesOf } from '../features/audit/index.server.ts';
import { reasonForm } from '../features/refusals/forms.ts';
import { addReason, changeReason, deleteReason, reasonList } from '../features/refusals/index.server.ts';
import { ReasonForm } from '../features/refusals/reason-form.tsx';
import { ReasonList } from '../features/refusals/reason-list.tsx';
import { checkForm, type NotTaken, readForm, typedIn } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('administration:section.reasons.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  await atDeskWith(request, 'manage:reasons');
  const [reasons, changes] = await Promise.all([reasonList(), changesOf({ kind: 'refusal_reason' })]);
  const asked = new URL(request.url).searchParams;
  const reasonCalled = (name: string) => reasons.find(({ code }) => code === asked.get(name)) ?? null;
  return json({
    reasons,
    changes,
    changing: reasonCalled('sua'),
    copied: reasonCalled('theo-mau'),
    isDone: asked.has('xong'),
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const { officer, now, to } = await atDeskWith(request, 'manage:reasons');
  const form = await readForm(request);
  const no = (errors: NotTaken['errors'], status: number) =>
    json<NotTaken>({ errors, typed: typedIn(form) }, { status });
  const intent = form.get('intent');
  if (intent === 'delete') {
    const result = await deleteReason(officer, String(form.get('code')), now);
    if (result.ok) throw redirect(to.refusalReasons({ xong: 1 }));
    return no({ '': `administration:fault.${result.why}` }, 409);
  }
  const checked = checkForm(reasonForm, form);
  if (!checked.ok) return no(checked.errors, 400);
  const result = await (intent === 'change' ? changeReason : addReason)(officer, checked.value, now);
  if (result.ok) throw redirect(to.refusalReasons({ xong: 1 }));
  return no({ [result.why === 'codeTaken' ? 'code' : '']: `administration:fault.${result.why}` }, 409);
}

export default function RefusalReasons() {
  const { t, to } = useWords();
  const { reasons, changes, changing, copied, isDone } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  const model = changing ?? copied;
  const { kinds = [], ...begin } = model ? { ...model, code: copied ? '' : model.code } : {};
  return (
    <>
      <PageTitle
        above={<a href={to.administration()}>{t('administration:title')}</a>}
        lead={t('administration:section.reasons.lead')}
      >
        {t('administration:section.reasons.title')}
      </PageTitle>
      <ErrorSummary errors={summaryOf('reason', tried?.errors)} />
      {isDone && !tried ? (
        <Notice look="good" role="status">
          {t('administration:organisation.done.changed')}
        </Notice>
      ) : null}
      <Section title={t(changing ? 'administration:reason.change' : 'administration:reason.add')}>
        {changing?.isUsed ? <Notice look="warn">{t('administration:reason.usedHint')}</Notice> : null}
        <div className="max-w-2xl">
          <ReasonForm code={changing?.code ?? null} kinds={kinds} begin={begin} tried={tried} />
        </div>
      </Section>
      <Section title={t('administration:reason.list')}>
        <ReasonList reasons={reasons} />
      </Section>
      <ChangeHistory changes={changes} />
    </>
  );
}

export const ErrorBoundary = DeskError;

// /can-bo/mau: the texts that answers and other moves begin from, the unit's own and the province's.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { may } from '../domain/permissions.ts';
import { AuditList } from '../features/audit/audit-list.tsx';
import { fieldChoices } from '../features/procedures/index.server.ts';
import { templateChange, templateForm } from '../features/templates/forms.ts';
import {
  addTemplate,
  keepsTemplates,
  keepTemplate,
  templateHistory,
  templateList,
} from '../features/templates/index.server.ts';
import { TemplateForm } from '../features/templates/template-form.tsx';
import { TemplateList } from '../features/templates/template-list.tsx';
import { checkForm, type FormErrors, readForm, typedIn } from '../http/forms.server.ts';
import { atDesk } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary, NOTHING } from '../ui/error-summary.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('template:title')} – Hồi Âm` },
];

/** Who keeps no templates learns not even that there is such a page. */
async function atTemplates(request: Request) {
  const desk = await atDesk(request);
  if (!keepsTemplates(desk.actor)) throw new Response(null, { status: 404 });
  return desk;
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, language } = await atTemplates(request);
  const asked = new URL(request.url).searchParams;
  const [templates, fields] = await Promise.all([templateList(actor, language), fieldChoices(language)]);
  const chosen = templates.find(({ id, isMine }) => isMine && id === Number(asked.get('sua'))) ?? null;
  return json({
    templates,
    chosen,
    history: chosen ? await templateHistory(chosen.id) : [],
    fields: fields.map(({ id, name, depth }) => ({ id, name, depth })),
    ofProvince: may(actor, 'manage:templates'),
    isDone: asked.has('xong'),
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, to, now } = await atTemplates(request);
  const form = await readForm(request);
  const no = (errors: FormErrors, status = 400) => json({ errors, typed: typedIn(form) }, { status });
  const seen = form.has('template') ? checkForm(templateChange, form) : null;
  if (seen && !seen.ok) throw new Response(null, { status: 400 });
  const change = seen?.value.change;
  const given = !change || change === 'save' ? checkForm(templateForm, form) : null;
  if (given && !given.ok) return no(given.errors);
  const what = given ? { to: given.value } : (change as 'hide');
  const result =
    seen && (given || change !== 'save')
      ? await keepTemplate(actor, { id: seen.value.template, version: seen.value.version }, what, now)
      : await addTemplate(actor, given!.value, now);
  if (!result.ok) return no({ '': `template:refusal.${result.why}` }, result.why === 'forbidden' ? 403 : 409);
  return redirect(to.templates({ xong: result.id }));
}

export default function Templates() {
  const { t, to } = useWords();
  const { templates, chosen, history, fields, ofProvince, isDone } = useLoaderData<typeof loader>();
  const { errors = NOTHING, typed = NOTHING } = useActionData<typeof action>() ?? {};
  const summary = Object.fromEntries(Object.entries(errors).map(([name, key]) => [name && `template-${name}`, key]));
  return (
    <>
      <PageTitle lead={t('template:lead')}>{t('template:title')}</PageTitle>
      {isDone && Object.keys(errors).length === 0 ? (
        <Notice look="good" role="status">
          {t('template:done')}
        </Notice>
      ) : null}
      <ErrorSummary errors={summary} />
      {chosen ? null : <TemplateList templates={templates} />}
      <Section
        title={chosen ? chosen.name : t('template:add')}
        aside={chosen ? <a href={to.templates()}>{t('template:back')}</a> : null}
      >
        <div className="max-w-2xl">
          <TemplateForm template={chosen} fields={fields} ofProvince={ofProvince} errors={errors} typed={typed} />
        </div>
      </Section>
      {chosen ? (
        <Section title={t('template:history')}>
          <AuditList caption={t('template:history')} entries={history} />
        </Section>
      ) : null}
    </>
  );
}

export const ErrorBoundary = DeskError;

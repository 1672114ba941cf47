// /can-bo/nhan: the tags of the province and of the unit.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { hideForm, tagForm } from '../features/tags/forms.ts';
import { addTag, hideTag, keepsTags, keptTags } from '../features/tags/index.server.ts';
import { NewTag, TagList } from '../features/tags/tag-list.tsx';
import { checkForm, readForm, typedIn } from '../http/forms.server.ts';
import { atDesk } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary, NOTHING } from '../ui/error-summary.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('queue:tag.title')} – Hồi Âm` },
];

async function keeper(request: Request) {
  const at = await atDesk(request);
  if (!keepsTags(at.actor)) throw new Response(null, { status: 404 });
  return at;
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, language } = await keeper(request);
  return json({ tags: await keptTags(actor, language), isDone: new URL(request.url).searchParams.has('xong') });
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, to, now } = await keeper(request);
  const form = await readForm(request);
  const no = (errors: Record<string, string>) => json({ errors, typed: typedIn(form) }, { status: 400 });
  if (form.has('change')) {
    const checked = checkForm(hideForm, form);
    if (!checked.ok) throw new Response(null, { status: 400 });
    const result = await hideTag(actor, checked.value.id, checked.value.change === 'hide', now);
    return result.ok ? redirect(to.tags({ xong: 1 })) : no({ '': `queue:tag.${result.why}` });
  }
  const checked = checkForm(tagForm, form);
  if (!checked.ok) return no(checked.errors);
  const result = await addTag(actor, checked.value, now);
  return result.ok ? redirect(to.tags({ xong: 1 })) : no({ name: `queue:tag.${result.why}` });
}

export default function TagsPage() {
  const { t } = useWords();
  const { tags, isDone } = useLoaderData<typeof loader>();
  const { errors = NOTHING, typed = NOTHING } = useActionData<typeof action>() ?? {};
  const summary = Object.fromEntries(Object.entries(errors).map(([name, key]) => [name && `tag-${name}`, key]));
  return (
    <>
      <PageTitle lead={t('queue:tag.lead')}>{t('queue:tag.title')}</PageTitle>
      {isDone && Object.keys(errors).length === 0 ? (
        <Notice look="good" role="status">
          {t('queue:tag.done')}
        </Notice>
      ) : null}
      <ErrorSummary errors={summary} />
      <TagList tags={tags} />
      <Section title={t('queue:tag.add')}>
        <NewTag typed={typed} errors={errors} />
      </Section>
    </>
  );
}

export const ErrorBoundary = DeskError;

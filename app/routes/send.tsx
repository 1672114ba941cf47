// The door of sending: straight to the first step, or to the draft that was left; and throwing a draft away.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { valueIn } from '../features/sending/forms.ts';
import { discardDraft, findDraft, firstIncomplete, rulesFor } from '../features/sending/index.server.ts';
import { draftTokenIn, forgetDraft } from '../http/draft-cookie.server.ts';
import { readForm } from '../http/forms.server.ts';
import { withQuery } from '../http/paths.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Button, ButtonLink } from '../ui/form.tsx';
import { Card, PageTitle } from '../ui/page.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('sending:frame.resume.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { to, now } = visitorOf(request);
  const draft = await findDraft(draftTokenIn(request), now);
  if (!draft) throw redirect(to.send('loai'));
  const step = firstIncomplete(draft.data, await rulesFor(draft.data, now));
  return json({ step, title: valueIn(draft.data['su-viec'], 'title') });
}

/** Throws the draft away; to where depends on why. */
export async function action({ request }: ActionFunctionArgs) {
  const { to } = visitorOf(request);
  const why = (await readForm(request)).get('do');
  await discardDraft(draftTokenIn(request));
  const next = why === 'denounce' ? to.deflected('to-cao') : withQuery(to.send('loai'), { xoa: 'xong' });
  return redirect(next, { headers: { 'Set-Cookie': forgetDraft() } });
}

export default function Send() {
  const { step, title } = useLoaderData<typeof loader>();
  const { t, to } = useWords();
  return (
    <div className="mx-auto max-w-2xl">
      <PageTitle lead={t('sending:frame.kept')}>{t('sending:frame.resume.title')}</PageTitle>
      {title ? <Card>{title}</Card> : null}
      <div className="mt-6 grid gap-3 sm:flex">
        <ButtonLink href={to.send(step)}>{t('sending:frame.resume.continue')}</ButtonLink>
        <form method="post" className="grid">
          <Button look="danger" name="do" value="discard">
            {t('sending:frame.resume.restart')}
          </Button>
        </form>
      </div>
    </div>
  );
}

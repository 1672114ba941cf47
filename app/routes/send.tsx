// The door of sending: straight to the first step, or to the drafts that were left; and throwing one away, asked once more.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { kindOf, valueIn } from '../features/sending/forms.ts';
import { discardDraft, findDraft, firstIncomplete, rulesFor } from '../features/sending/index.server.ts';
import { draftAskedFor, draftsIn, draftTokenIn, forgetDraft } from '../http/draft-cookie.server.ts';
import { readForm } from '../http/forms.server.ts';
import { DISCARD } from '../http/paths.ts';
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
  const asked = draftAskedFor(request);
  const found = await Promise.all(
    draftsIn(request).map(async ({ draft, token }) => {
      const kept = (!asked || asked === draft) && (await findDraft(token, now));
      if (!kept) return null;
      const step = firstIncomplete(kept.data, await rulesFor(kept.data, now, kept.id));
      return { draft, step, kind: kindOf(kept.data), title: valueIn(kept.data['su-viec'], 'title') };
    }),
  );
  const drafts = found.filter((draft) => draft !== null);
  if (drafts.length === 0) throw redirect(asked ? to.send() : to.send('loai'));
  return json({ drafts, isDiscarding: asked !== null && new URL(request.url).searchParams.has(DISCARD) });
}

/** Throws a draft away; to where depends on why. */
export async function action({ request }: ActionFunctionArgs) {
  const { to } = visitorOf(request);
  const why = (await readForm(request)).get('do');
  const draft = draftAskedFor(request);
  if (!draft) throw new Response(null, { status: 400 });
  await discardDraft(draftTokenIn(request));
  const next = why === 'denounce' ? to.deflected('to-cao') : to.send('loai', null, { [DISCARD]: 'xong' });
  return redirect(next, { headers: { 'Set-Cookie': forgetDraft(draft) } });
}

export default function Send() {
  const { drafts, isDiscarding } = useLoaderData<typeof loader>();
  const { t, to } = useWords();
  const title = isDiscarding
    ? t('sending:frame.discarding.title')
    : t('sending:frame.resume.title', { count: drafts.length });
  return (
    <div className="mx-auto max-w-2xl">
      <PageTitle lead={isDiscarding ? t('sending:frame.discarding.lead') : t('sending:frame.kept')}>{title}</PageTitle>
      {drafts.map(({ draft, step, kind, title: subject }) => (
        <Card key={draft}>
          <p className="font-semibold">{subject || t('sending:frame.resume.untitled')}</p>
          {kind ? <p className="text-muted">{t(`petition:kind.${kind}`)}</p> : null}
          <div className="mt-4 grid gap-3 sm:flex">
            <ButtonLink href={to.send(step, draft)} look={isDiscarding ? 'secondary' : 'primary'}>
              {isDiscarding ? t('sending:frame.discarding.keep') : t('sending:frame.resume.continue')}
            </ButtonLink>
            {isDiscarding ? (
              <form method="post" action={to.send(null, draft)} className="grid">
                <Button look="danger" name="do" value="discard">
                  {t('sending:frame.discarding.button')}
                </Button>
              </form>
            ) : (
              <ButtonLink look="danger" href={to.send(null, draft, { [DISCARD]: 'hoi' })}>
                {t('sending:frame.discard')}
              </ButtonLink>
            )}
          </div>
        </Card>
      ))}
      {isDiscarding ? null : (
        <p className="mt-6">
          <a href={to.send('loai')} className="inline-flex min-h-11 items-center">
            {t('sending:frame.resume.another')}
          </a>
        </p>
      )}
    </div>
  );
}

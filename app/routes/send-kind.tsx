// Step 1: what kind, with one sentence on what each means in law; denunciations and emergencies leave here.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { KINDS } from '../domain/petition.ts';
import { valueIn } from '../features/sending/forms.ts';
import { discardDraft } from '../features/sending/index.server.ts';
import { StepPage } from '../features/sending/step-page.tsx';
import { draftAskedFor, draftTokenIn, forgetDraft } from '../http/draft-cookie.server.ts';
import { readForm } from '../http/forms.server.ts';
import { actOnStep, frameOf, openStep, slide } from '../http/sending-step.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Choices } from '../ui/form.tsx';
import { Notice } from '../ui/page.tsx';
import type { TypedHandle } from '../ui/site-frame.tsx';

export const handle: TypedHandle = { isTyped: true };

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('sending:kind.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const step = await openStep(request, 'loai');
  const isDiscarded = new URL(request.url).searchParams.has('xoa');
  return json(
    {
      frame: await frameOf(request, 'loai', step),
      chosen: valueIn(step.draft.data.loai, 'kind'),
      isDiscarded,
    },
    { headers: slide(step) },
  );
}

export async function action({ request }: ActionFunctionArgs) {
  const { to } = visitorOf(request);
  const form = await readForm(request);
  const kind = form.get('kind');
  if (form.has('do')) return actOnStep(request, 'loai', form);
  if (kind === 'khan_cap') return redirect(to.deflected('khan-cap'));
  if (kind !== 'to_cao') return actOnStep(request, 'loai', form);
  await discardDraft(draftTokenIn(request));
  return redirect(to.deflected('to-cao'), { headers: { 'Set-Cookie': forgetDraft(draftAskedFor(request) ?? '') } });
}

export default function SendKind() {
  const { frame, chosen, isDiscarded } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  const { t } = useWords();
  return (
    <StepPage frame={frame} title={t('sending:kind.title')} errors={errors}>
      {isDiscarded ? (
        <Notice look="good" role="status">
          {t('sending:frame.discarded')}
        </Notice>
      ) : null}
      <Choices
        name="kind"
        label={t('sending:kind.label')}
        error={errors?.kind}
        chosen={chosen}
        choices={[
          ...KINDS.map((kind) => ({
            value: kind,
            label: t(`petition:kind.${kind}`),
            hint: t(`sending:kind.meaning.${kind}`),
          })),
          { value: 'to_cao', label: t('sending:kind.to_cao'), hint: t('sending:kind.to_caoMeaning') },
          { value: 'khan_cap', label: t('sending:kind.khan_cap'), hint: t('sending:kind.khan_capMeaning') },
        ]}
      />
      <details className="my-4">
        <summary className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
          {t('sending:kind.unsure')}
        </summary>
        <p className="mt-1 max-w-prose">{t('sending:kind.unsureBody')}</p>
      </details>
    </StepPage>
  );
}

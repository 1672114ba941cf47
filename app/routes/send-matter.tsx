// Step 3: what happened, what is asked for, and files.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { attachmentsOfDraft } from '../features/attachments/index.server.ts';
import { FilesField } from '../features/sending/files-field.tsx';
import { kindOf, valueIn } from '../features/sending/forms.ts';
import { StepPage } from '../features/sending/step-page.tsx';
import { actOnStepWithFiles, frameOf, openStep, slide } from '../http/sending-step.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { NOTHING } from '../ui/error-summary.tsx';
import { TextArea, TextField } from '../ui/form.tsx';
import { Notice } from '../ui/page.tsx';
import type { TypedHandle } from '../ui/site-frame.tsx';

export const handle: TypedHandle = { isTyped: true };

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('sending:matter.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const step = await openStep(request, 'su-viec');
  const { data, id } = step.draft;
  return json(
    {
      frame: await frameOf(request, 'su-viec', step),
      typed: data['su-viec'] ?? {},
      files: (await attachmentsOfDraft(id)).filter(({ purpose }) => !purpose),
      isComplaint: kindOf(data) === 'khieu_nai',
    },
    { headers: slide(step) },
  );
}

export const action = ({ request }: ActionFunctionArgs) => actOnStepWithFiles(request, 'su-viec');

export default function SendMatter() {
  const { frame, isComplaint, files, ...shown } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const { t } = useWords();
  const typed = again?.typed ?? shown.typed;
  const errors = again?.errors ?? NOTHING;
  return (
    <StepPage
      frame={frame}
      title={t('sending:matter.title')}
      lead={t('sending:matter.private')}
      errors={errors}
      hasFiles
    >
      <TextField
        name="title"
        label={t('sending:matter.name')}
        hint={t('sending:matter.nameHint')}
        error={errors.title}
        defaultValue={valueIn(typed, 'title')}
        autoComplete="off"
      />
      <TextArea
        name="body"
        label={t('sending:matter.body')}
        hint={t('sending:matter.bodyHint')}
        error={errors.body}
        defaultValue={valueIn(typed, 'body')}
        rows={9}
      />
      <TextArea
        name="request"
        label={t('sending:matter.request')}
        hint={t('sending:matter.requestHint')}
        error={errors.request}
        defaultValue={valueIn(typed, 'request')}
        rows={5}
      />
      {isComplaint ? <Notice>{t('sending:matter.signature')}</Notice> : null}
      <FilesField draft={frame.draft ?? ''} files={files} refused={again?.notTaken ?? []} />
    </StepPage>
  );
}

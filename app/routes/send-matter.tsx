// Step 3: what happened, what is asked for, and files.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { attachmentsOfDraft, removeFromDraft } from '../features/attachments/index.server.ts';
import { FilesField } from '../features/sending/files-field.tsx';
import { kindOf, valueIn } from '../features/sending/forms.ts';
import { draftIdOf } from '../features/sending/index.server.ts';
import { StepPage } from '../features/sending/step-page.tsx';
import { takeFiles } from '../http/draft-upload.server.ts';
import { readSent, typedIn } from '../http/forms.server.ts';
import { frameOf, openStep, refused, saveTyped, slide } from '../http/sending-step.server.ts';
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
      files: await attachmentsOfDraft(id),
      isComplaint: kindOf(data) === 'khieu_nai',
    },
    { headers: slide(step) },
  );
}

export async function action({ request }: ActionFunctionArgs) {
  const { form, files } = await readSent(request);
  const typed = typedIn(form);
  const { visitor, token, pressed: button, errors, headers, goOn, stay } = await saveTyped(request, 'su-viec', typed);
  const notTaken = await takeFiles(token, files, visitor);
  const removed = /^remove:(\d{1,15})$/.exec(button)?.[1];
  if (removed) await removeFromDraft(draftIdOf(token), Number(removed));
  if (notTaken.length > 0) {
    const all = { ...(button ? {} : errors), files: 'sending:errors.files' };
    return refused(typed, all, headers, notTaken);
  }
  if (button) return stay('files');
  return errors ? refused(typed, errors, headers, notTaken) : goOn();
}

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

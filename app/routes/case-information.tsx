// Adding words and files to a case that is being handled.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { MoveFrame } from '../features/following/move-frame.tsx';
import { FilesField } from '../features/sending/files-field.tsx';
import { giveInformation, showMove } from '../http/sender-move.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Button, TextArea } from '../ui/form.tsx';
import type { TypedHandle } from '../ui/site-frame.tsx';

export const handle: TypedHandle = { isTyped: true };

export const meta: MetaFunction = ({ location }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return [{ title: `${t('following:giveInformation.title')} – Hồi Âm` }];
};

export const loader = ({ request, params }: LoaderFunctionArgs) => showMove(request, params.code, 'giveInformation');

export const action = ({ request, params }: ActionFunctionArgs) => giveInformation(request, params.code);

export default function CaseInformation() {
  const { t } = useWords();
  const shown = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const { code, typed, errors } = again ?? shown;
  return (
    <MoveFrame
      code={code}
      title={t('following:giveInformation.title')}
      errors={errors}
      button={<Button>{t('following:giveInformation.submit')}</Button>}
      hasFiles
    >
      <TextArea
        name="text"
        label={t('following:giveInformation.text')}
        hint={t('following:giveInformation.textHint')}
        error={errors.text}
        defaultValue={String(typed.text ?? '')}
        required
        maxLength={10_000}
      />
      <FilesField draft={null} files={shown.waiting ?? []} refused={again?.notTaken ?? []} />
    </MoveFrame>
  );
}

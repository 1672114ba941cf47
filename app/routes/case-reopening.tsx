// "It is not resolved": the sender says why, and the case opens again.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { MoveFrame } from '../features/following/move-frame.tsx';
import { doMove, showMove } from '../http/sender-move.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Button, TextArea } from '../ui/form.tsx';
import type { TypedHandle } from '../ui/site-frame.tsx';

export const handle: TypedHandle = { isTyped: true };

export const meta: MetaFunction = ({ location }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return [{ title: `${t('following:reopen.title')} – Hồi Âm` }];
};

export const loader = ({ request, params }: LoaderFunctionArgs) => showMove(request, params.code, 'reopen');

export const action = ({ request, params }: ActionFunctionArgs) => doMove(request, params.code, 'reopen');

export default function CaseReopening() {
  const { t } = useWords();
  const shown = useLoaderData<typeof loader>();
  const { code, typed, errors } = useActionData<typeof action>() ?? shown;
  return (
    <MoveFrame
      code={code}
      title={t('following:reopen.title')}
      lead={t('following:reopen.lead')}
      errors={errors}
      button={<Button>{t('following:reopen.submit')}</Button>}
    >
      <TextArea
        name="reason"
        label={t('following:reopen.reason')}
        error={errors.reason}
        defaultValue={String(typed.reason ?? '')}
        required
        maxLength={2000}
      />
    </MoveFrame>
  );
}

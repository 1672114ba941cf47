// Withdrawing a case: asked once more, on a page of its own.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { MoveFrame } from '../features/following/move-frame.tsx';
import { doMove, showMove } from '../http/sender-move.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Button, TextArea } from '../ui/form.tsx';
import { Notice } from '../ui/page.tsx';
import type { TypedHandle } from '../ui/site-frame.tsx';

export const handle: TypedHandle = { isTyped: true };

export const meta: MetaFunction = ({ location }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return [{ title: `${t('following:withdraw.title')} – Hồi Âm` }];
};

export const loader = ({ request, params }: LoaderFunctionArgs) => showMove(request, params.code, 'withdraw');

export const action = ({ request, params }: ActionFunctionArgs) => doMove(request, params.code, 'withdraw');

export default function CaseWithdrawal() {
  const { t } = useWords();
  const shown = useLoaderData<typeof loader>();
  const { code, typed, errors } = useActionData<typeof action>() ?? shown;
  return (
    <MoveFrame
      code={code}
      title={t('following:withdraw.title')}
      lead={t('following:withdraw.lead')}
      errors={errors}
      stay={t('following:withdraw.stay')}
      button={<Button look="danger">{t('following:withdraw.submit')}</Button>}
    >
      {shown.kind === 'khieu_nai' ? (
        <Notice look="warn">
          <p>{t('following:withdraw.complaint')}</p>
        </Notice>
      ) : null}
      <TextArea
        name="reason"
        rows={3}
        label={t('following:withdraw.reason')}
        isOptional
        error={errors.reason}
        defaultValue={String(typed.reason ?? '')}
        maxLength={2000}
      />
    </MoveFrame>
  );
}

// Withdrawing a case, asked once more; of a complaint only asking for it, and thinking better of it.
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

const MOVES = ['withdraw', 'askWithdrawal', 'dropWithdrawal'] as const;

/** The words of each. */
const WORDS = {
  withdraw: { title: 'following:withdraw.title', lead: 'following:withdraw.lead', submit: 'following:withdraw.submit' },
  askWithdrawal: {
    title: 'following:withdraw.complaintTitle',
    lead: 'following:withdraw.complaintLead',
    submit: 'following:withdraw.complaintSubmit',
  },
  dropWithdrawal: {
    title: 'following:withdraw.dropTitle',
    lead: 'following:withdraw.dropLead',
    submit: 'following:withdraw.dropSubmit',
  },
} as const;

export const meta: MetaFunction = ({ location }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return [{ title: `${t('following:withdraw.title')} – Hồi Âm` }];
};

export const loader = ({ request, params }: LoaderFunctionArgs) => showMove(request, params.code, ...MOVES);

export const action = ({ request, params }: ActionFunctionArgs) => doMove(request, params.code, ...MOVES);

export default function CaseWithdrawal() {
  const { t } = useWords();
  const shown = useLoaderData<typeof loader>();
  const { code, move, typed, errors } = useActionData<typeof action>() ?? shown;
  const words = WORDS[move as keyof typeof WORDS];
  const isDropped = move === 'dropWithdrawal';
  return (
    <MoveFrame
      code={code}
      title={t(words.title)}
      lead={t(words.lead)}
      errors={errors}
      stay={isDropped ? undefined : t('following:withdraw.stay')}
      button={<Button look={isDropped ? 'primary' : 'danger'}>{t(words.submit)}</Button>}
    >
      {move === 'askWithdrawal' ? (
        <Notice look="warn">
          <p>{t('following:withdraw.complaint')}</p>
        </Notice>
      ) : null}
      <TextArea
        name="reason"
        rows={3}
        label={t('following:withdraw.reason')}
        isOptional={!isDropped}
        required={isDropped}
        error={errors.reason}
        defaultValue={String(typed.reason ?? '')}
        maxLength={2000}
      />
    </MoveFrame>
  );
}

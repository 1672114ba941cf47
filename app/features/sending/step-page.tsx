// The page of one step: where one is, one form with one question, the way on, the way back.
import type { ReactNode } from 'react';
import type { FormErrors } from '../../http/forms.server.ts';
import { DISCARD, type SendStep } from '../../http/paths.ts';
import { TYPED_FORM } from '../../http/typed-form.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Button } from '../../ui/form.tsx';
import { Notice, PageTitle } from '../../ui/page.tsx';

export interface StepFrame {
  action: string;
  draft: string | null;
  step: SendStep;
  number: number;
  total: number;
  before: SendStep | null;
  isFromCheck: boolean;
  hasExpired: boolean;
  hasDraft: boolean;
  goesTo: { vi: string; en: string } | null;
}

interface StepPageProps {
  frame: StepFrame;
  title: string;
  lead?: ReactNode;
  errors?: FormErrors;
  hasFiles?: boolean;
  /** Instead of "continue". */
  button?: ReactNode;
  children: ReactNode;
}

export function StepPage({ frame, title, lead, errors, hasFiles = false, button, children }: StepPageProps) {
  const { t, to, language } = useWords();
  const { draft, number, total, before, isFromCheck, hasExpired, hasDraft, goesTo } = frame;
  // The last step has nothing typed, and its form sends.
  const isLast = frame.step === 'kiem-tra';
  return (
    <div className="mx-auto max-w-2xl">
      <div className="mb-4">
        <svg viewBox={`0 0 ${total * 20} 4`} preserveAspectRatio="none" aria-hidden="true" className="h-1.5 w-full">
          {Array.from({ length: total }, (_, at) => (
            <rect key={at} x={at * 20} width="19" height="4" className={at < number ? 'fill-accent' : 'fill-line'} />
          ))}
        </svg>
      </div>
      <PageTitle above={t('sending:frame.above', { number, total })} lead={lead}>
        {title}
      </PageTitle>
      {hasExpired ? <Notice role="status">{t('sending:frame.expired')}</Notice> : null}
      <ErrorSummary errors={errors} />
      {goesTo ? (
        <p className="rounded-md bg-sunken px-4 py-2">
          {t('sending:frame.goesTo', { unit: goesTo[language] })} (
          <Leave way="office">{t('sending:frame.change')}</Leave>)
        </p>
      ) : null}
      <form
        id={TYPED_FORM}
        data-typed
        method="post"
        action={frame.action}
        encType={hasFiles ? 'multipart/form-data' : undefined}
        noValidate
        className="group"
      >
        {children}
        <div className="mt-8 grid gap-3 sm:flex sm:items-center">
          {button ?? <Button>{isFromCheck ? t('sending:frame.toCheck') : t('form.continue')}</Button>}
        </div>
      </form>
      {before ? (
        <p className="mt-5">
          {isLast ? (
            <a href={to.send(before, draft)} className="inline-flex min-h-11 items-center">
              ← {t('sending:frame.back')}
            </a>
          ) : (
            <Leave way="before">← {t('sending:frame.back')}</Leave>
          )}
        </p>
      ) : null}
      {hasDraft ? (
        <div className="mt-8 border-t border-line pt-4 text-muted">
          <p>{t('sending:frame.kept')}</p>
          {isLast ? (
            <a href={to.send(null, draft, { [DISCARD]: 'hoi' })} className="inline-flex min-h-11 items-center">
              {t('sending:frame.discard')}
            </a>
          ) : (
            <Leave way="discard">{t('sending:frame.discard')}</Leave>
          )}
        </div>
      ) : null}
    </div>
  );
}

/** A way out of the step that takes along what was typed: a button of its form that looks like a link. */
function Leave({ way, children }: { way: 'before' | 'office' | 'discard'; children: ReactNode }) {
  return (
    <button
      type="submit"
      form={TYPED_FORM}
      name="do"
      value={`to:${way}`}
      className="inline-flex min-h-11 cursor-pointer items-center text-accent underline underline-offset-4"
    >
      {children}
    </button>
  );
}

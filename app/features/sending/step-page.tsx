// The page of one step: where one is, one form with one question, the way on, the way back.
import type { ReactNode } from 'react';
import type { FormErrors } from '../../http/forms.server.ts';
import type { SendStep } from '../../http/paths.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Button } from '../../ui/form.tsx';
import { Notice, PageTitle } from '../../ui/page.tsx';

export interface StepFrame {
  action: string;
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
  const { number, total, before, isFromCheck, hasExpired, hasDraft, goesTo } = frame;
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
          <a href={to.send('noi')}>{t('sending:frame.change')}</a>)
        </p>
      ) : null}
      <form
        method="post"
        action={frame.action}
        encType={hasFiles ? 'multipart/form-data' : undefined}
        noValidate
        className="group"
      >
        {/* Enter in a field presses the first button of a form: this one, not one that searches or removes. */}
        <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
          {t('form.continue')}
        </button>
        {children}
        <div className="mt-8 grid gap-3 sm:flex sm:items-center">
          {button ?? <Button>{isFromCheck ? t('sending:frame.toCheck') : t('form.continue')}</Button>}
        </div>
      </form>
      {before ? (
        <p className="mt-5">
          <a href={to.send(before)} className="inline-flex min-h-11 items-center">
            ← {t('sending:frame.back')}
          </a>
        </p>
      ) : null}
      {hasDraft ? (
        <form method="post" action={to.send()} className="mt-8 border-t border-line pt-4 text-muted">
          <p>{t('sending:frame.kept')}</p>
          <button
            type="submit"
            name="do"
            value="discard"
            className="inline-flex min-h-11 cursor-pointer items-center text-accent underline underline-offset-4"
          >
            {t('sending:frame.discard')}
          </button>
        </form>
      ) : null}
    </div>
  );
}

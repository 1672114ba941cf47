// The frame of a page on which the sender makes a move: where it belongs, what went wrong, the way back.
import type { ReactNode } from 'react';
import { TYPED_FORM } from '../../http/typed-form.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { ButtonLink } from '../../ui/form.tsx';
import { PageTitle } from '../../ui/page.tsx';

interface MoveFrameProps {
  code: string;
  title: string;
  lead?: string;
  errors: Record<string, string>;
  /** Words of the link that leaves without doing anything. */
  stay?: string;
  button: ReactNode;
  children: ReactNode;
  hasFiles?: boolean;
}

export function MoveFrame({ code, title, lead, errors, stay, button, children, hasFiles = false }: MoveFrameProps) {
  const { t, to } = useWords();
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageTitle above={t('following:status.above', { code })} lead={lead}>
        {title}
      </PageTitle>
      <form
        id={TYPED_FORM}
        data-typed
        method="post"
        noValidate
        encType={hasFiles ? 'multipart/form-data' : undefined}
        className="max-w-2xl"
      >
        {children}
        <div className="flex flex-wrap gap-3">
          {button}
          <ButtonLink look="secondary" href={to.case(code)}>
            {stay ?? t('nav.back')}
          </ButtonLink>
        </div>
      </form>
    </>
  );
}

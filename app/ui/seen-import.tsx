// A file as it was read, and what it would come to; nothing has changed until it is confirmed.
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { Button, ButtonLink, FormPart } from './form.tsx';
import { Notice } from './page.tsx';

interface SeenImportProps {
  id: number;
  name: string;
  /** The intent of the form that confirms it. */
  intent: string;
  cancel: string;
  children: ReactNode;
}

export function SeenImport({ id, name, intent, cancel, children }: SeenImportProps) {
  const { t } = useWords();
  return (
    <Notice role="status" title={t('table.seen.title', { name })}>
      {children}
      <p>{t('table.seen.lead')}</p>
      <form method="post" className="mt-3 flex flex-wrap gap-3">
        <input type="hidden" name="tep" value={id} />
        <FormPart prefix={intent}>
          <Button name="intent" value={intent}>
            {t('table.seen.confirm')}
          </Button>
          <ButtonLink look="secondary" href={cancel}>
            {t('table.seen.cancel')}
          </ButtonLink>
        </FormPart>
      </form>
    </Notice>
  );
}

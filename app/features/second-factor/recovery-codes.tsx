// Recovery codes, shown once: to be printed or written down.
import { useWords } from '../../i18n/words.tsx';
import { Button } from '../../ui/form.tsx';
import { Notice } from '../../ui/page.tsx';

export function RecoveryCodes({ codes, username }: { codes: readonly string[]; username: string }) {
  const { t } = useWords();
  return (
    <Notice look="good" role="status" title={t('signin:recovery.once')}>
      <p>{t('signin:recovery.keep', { username })}</p>
      <ol className="my-3 grid list-decimal gap-x-16 gap-y-1 pl-8 font-mono text-lg sm:w-fit sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Button type="button" look="secondary" data-print="" hidden>
        {t('signin:recovery.print')}
      </Button>
    </Notice>
  );
}

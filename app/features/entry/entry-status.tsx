// What surrounds the entry form: what was begun and not finished, and, once it is made, the receipt with the way to the next one.
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, ButtonLink } from '../../ui/form.tsx';
import { Notice } from '../../ui/page.tsx';
import { ReceiptSheet } from './receipt-sheet.tsx';
import type { EntryReceipt, UnfinishedEntry } from './types.ts';

export function Unfinished({ entries }: { entries: readonly UnfinishedEntry[] }) {
  const { t, to } = useWords();
  if (entries.length === 0) return null;
  return (
    <details className="my-3 rounded-md bg-sunken px-4 py-2">
      <summary className="min-h-8 cursor-pointer font-semibold">
        {t('entry:unfinished', { count: entries.length })}
      </summary>
      <ul className="mt-1">
        {entries.map(({ slip, touchedAt, title }) => (
          <li key={slip}>
            <a href={to.entry({ phieu: slip })} className="inline-flex min-h-11 items-center">
              {formatInstant(touchedAt)} · {title || t('entry:untitled')}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function AfterEntry({ receipt }: { receipt: EntryReceipt }) {
  const { t, to } = useWords();
  const { code, secret, channel } = receipt;
  return (
    <>
      <div className="no-print">
        {secret ? (
          <Notice look="good" role="status" title={t('entry:receipt.made', { code })}>
            <p>{t('entry:receipt.once')}</p>
          </Notice>
        ) : (
          <Notice title={t('entry:receipt.again', { code })}>
            <p>{t('entry:receipt.reissueHint')}</p>
            <form method="post" action={to.entryReceipt(code)} className="mt-2">
              <Button look="secondary">{t('entry:receipt.reissue')}</Button>
            </form>
          </Notice>
        )}
        <p className="mb-4 flex flex-wrap gap-3">
          <ButtonLink href={to.entry({ kenh: channel })}>{t('entry:receipt.next')}</ButtonLink>
          <ButtonLink href={to.deskCase(code)} look="secondary">
            {t('entry:receipt.open')}
          </ButtonLink>
          <Button type="button" look="secondary" data-print hidden>
            {t('sending:receipt.print')}
          </Button>
        </p>
      </div>
      <ReceiptSheet receipt={receipt} />
    </>
  );
}

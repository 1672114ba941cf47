// The browsers an officer is signed in with, each with the button that ends it.
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart } from '../../ui/form.tsx';
import { Badge } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import type { SignedInBrowser } from './types.ts';

export function BrowserList({ browsers }: { browsers: readonly SignedInBrowser[] }) {
  const { t, say } = useWords();
  return (
    <Table
      caption={t('signin:browsers.title')}
      rows={browsers}
      keyOf={(one) => one.key}
      columns={[
        {
          title: t('signin:browsers.browser'),
          isRowHeader: true,
          cell: (one) => (
            <>
              <span className="block font-semibold">{one.browser ?? t('signin:browsers.unknown')}</span>
              {one.isThisOne ? <Badge look="info">{t('signin:browsers.thisOne')}</Badge> : null}
            </>
          ),
        },
        {
          title: t('signin:browsers.proofs'),
          cell: ({ proofs: { first, second } }) =>
            [say(`signin:proof.${first}`), second && say(`signin:proof.${second}`)].filter(Boolean).join(' + '),
        },
        { title: t('signin:browsers.since'), cell: (one) => formatInstant(one.since) },
        { title: t('signin:browsers.lastSeen'), cell: (one) => formatInstant(one.lastSeenAt) },
        {
          title: t('staff:account.actions'),
          cell: (one) =>
            one.isThisOne ? null : (
              <form method="post">
                <FormPart prefix={`browser-${one.key.slice(0, 8)}`}>
                  <Button
                    look="danger"
                    name="end"
                    value={one.key}
                    aria-label={t('signin:browsers.endOne', { browser: one.browser ?? t('signin:browsers.unknown') })}
                  >
                    {t('signin:browsers.end')}
                  </Button>
                </FormPart>
              </form>
            ),
        },
      ]}
    />
  );
}

// The table of mail that does not go: nothing in it says more of a sender than the log may.
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart } from '../../ui/form.tsx';
import { Table } from '../../ui/table.tsx';
import type { FailingMail } from './types.ts';

export function FailingMailTable({ mails }: { mails: readonly FailingMail[] }) {
  const { t, say } = useWords();
  const subject = ({ template, code }: FailingMail) => say(`mail:${template}.subject`, { code: code ?? '', event: '' });
  return (
    <FormPart prefix="mail">
      <Table
        caption={t('mail:failing.title')}
        rows={mails}
        keyOf={({ id }) => id}
        columns={[
          { title: t('mail:failing.about'), cell: subject, isRowHeader: true },
          { title: t('mail:failing.case'), cell: ({ code }) => <span className="whitespace-nowrap">{code}</span> },
          { title: t('mail:failing.to'), cell: ({ recipient }) => recipient },
          { title: t('mail:failing.tries'), cell: ({ attempts }) => attempts, isNumber: true },
          {
            title: t('mail:failing.error'),
            cell: ({ error, isRefused }) => (isRefused ? t('mail:failing.refused', { error: error ?? '' }) : error),
          },
          { title: t('mail:failing.created'), cell: ({ createdAt }) => formatInstant(createdAt) },
          {
            title: t('mail:failing.next'),
            cell: ({ nextAt }) => (nextAt === null ? t('mail:failing.never') : formatInstant(nextAt)),
          },
          {
            title: t('mail:failing.do'),
            cell: (mail) => (
              <span className="flex gap-2">
                <Button
                  name="do"
                  value={`retry:${mail.id}`}
                  look="secondary"
                  aria-label={t('mail:failing.retryNamed', { subject: subject(mail) })}
                >
                  {t('mail:failing.retry')}
                </Button>
                <Button
                  name="do"
                  value={`giveUp:${mail.id}`}
                  look="danger"
                  aria-label={t('mail:failing.giveUpNamed', { subject: subject(mail) })}
                >
                  {t('mail:failing.giveUp')}
                </Button>
              </span>
            ),
          },
        ]}
      />
    </FormPart>
  );
}

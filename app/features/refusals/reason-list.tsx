// The reasons to refuse, in use and hidden; one that was used can only be hidden, or copied under a new code.
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart } from '../../ui/form.tsx';
import { Badge } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import type { ReasonView } from './types.ts';

export function ReasonList({ reasons }: { reasons: readonly ReasonView[] }) {
  const { t, to, say, language } = useWords();
  return (
    <Table
      caption={t('administration:reason.list')}
      rows={reasons}
      keyOf={({ code }) => code}
      columns={[
        {
          title: t('administration:field.title'),
          isRowHeader: true,
          cell: (one) => (
            <>
              <span className="block font-semibold">{language === 'en' ? one.titleEn : one.title}</span>
              <span className="font-mono text-sm">{one.code}</span>{' '}
              {one.isHidden ? <Badge>{t('administration:reason.hidden')}</Badge> : null}{' '}
              {one.isUsed ? <Badge look="info">{t('administration:reason.used')}</Badge> : null}{' '}
              {one.asksRightBody ? <Badge look="warn">{t('administration:reason.rightBody')}</Badge> : null}
            </>
          ),
        },
        {
          title: t('administration:field.wording'),
          cell: (one) => <span className="block min-w-64">{language === 'en' ? one.wordingEn : one.wording}</span>,
        },
        { title: t('administration:field.article'), cell: ({ article }) => article },
        {
          title: t('administration:field.kinds'),
          cell: ({ kinds }) => kinds.map((kind) => say(`petition:kind.${kind}`)).join(', '),
        },
        {
          title: t('administration:routing.change'),
          cell: (one) => (
            <div className="flex flex-wrap items-center gap-3 whitespace-nowrap">
              <a
                href={to.refusalReasons({ sua: one.code })}
                aria-label={`${t('administration:routing.change')} ${one.code}`}
              >
                {t('administration:routing.change')}
              </a>
              <a
                href={to.refusalReasons({ 'theo-mau': one.code })}
                aria-label={`${t('administration:reason.copy')} ${one.code}`}
              >
                {t('administration:reason.copy')}
              </a>
              {one.mayBeDeleted ? (
                <form method="post">
                  <input type="hidden" name="code" value={one.code} />
                  <FormPart prefix={`delete-${one.code}`}>
                    <Button
                      look="danger"
                      name="intent"
                      value="delete"
                      aria-label={`${t('administration:reason.delete')} ${one.code}`}
                    >
                      {t('administration:reason.delete')}
                    </Button>
                  </FormPart>
                </form>
              ) : null}
            </div>
          ),
        },
      ]}
    />
  );
}

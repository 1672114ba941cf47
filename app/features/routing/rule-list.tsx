// The routing rules in the order in which they are asked.
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import type { RuleView } from './types.ts';

const LOOK = { inForce: 'good', toCome: 'info', over: 'plain' } as const;

export function RuleList({ rules }: { rules: readonly RuleView[] }) {
  const { t, to } = useWords();
  const any = t('administration:form.any');
  return (
    <Table
      caption={t('administration:routing.list')}
      rows={rules}
      keyOf={({ code }) => code}
      columns={[
        { title: t('administration:field.priority'), isNumber: true, cell: ({ priority }) => priority },
        {
          title: t('administration:field.code'),
          isRowHeader: true,
          cell: ({ code, standing, silencedBy }) => (
            <>
              <span className="font-mono text-sm">{code}</span>{' '}
              <Badge look={LOOK[standing]}>{t(`administration:routing.standing.${standing}`)}</Badge>{' '}
              {silencedBy && standing !== 'over' ? (
                <Badge look="warn">{t('administration:routing.silenced', { code: silencedBy })}</Badge>
              ) : null}
            </>
          ),
        },
        {
          title: t('administration:field.petitionKind'),
          cell: ({ kind }) => (kind ? t(`petition:kind.${kind}`) : any),
        },
        {
          title: t('administration:field.field'),
          cell: ({ field }) => <span className="block min-w-32">{field?.name ?? any}</span>,
        },
        { title: t('administration:field.commune'), cell: ({ commune }) => commune?.name ?? any },
        {
          title: t('administration:field.organisation'),
          cell: ({ organisation }) => (
            <span className="block min-w-40">{organisation?.name ?? t('administration:routing.whereItHappened')}</span>
          ),
        },
        {
          title: t('administration:field.valid'),
          cell: ({ validFrom, validTo }) => (
            <span className="whitespace-nowrap">{`${formatDay(validFrom)} – ${validTo ? formatDay(validTo) : '…'}`}</span>
          ),
        },
        {
          title: t('administration:routing.change'),
          cell: ({ code, standing }) =>
            standing === 'over' ? null : (
              <span className="flex gap-3 whitespace-nowrap">
                <a href={to.routingRules({ sua: code })} aria-label={`${t('administration:routing.change')} ${code}`}>
                  {t('administration:routing.change')}
                </a>
                <a
                  href={to.routingRules({ 'ket-thuc': code })}
                  aria-label={`${t('administration:routing.end')} ${code}`}
                >
                  {t('administration:routing.end')}
                </a>
              </span>
            ),
        },
      ]}
    />
  );
}

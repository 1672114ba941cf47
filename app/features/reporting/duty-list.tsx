// The duties as their keeper sees them: every version, in force or switched off.
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import type { KeptDuty } from './types.ts';

export function DutyList({ duties }: { duties: readonly KeptDuty[] }) {
  const { t, to, language } = useWords();
  return (
    <Table
      caption={t('reporting:duties.list')}
      rows={duties}
      keyOf={({ id }) => id}
      columns={[
        {
          title: t('reporting:duties.name'),
          isRowHeader: true,
          cell: ({ id, title, titleEn, code }) => (
            <>
              <a href={to.reportingDuties({ sua: id })}>{language === 'en' ? titleEn : title}</a>
              <span className="block text-sm text-muted">{code}</span>
            </>
          ),
        },
        { title: t('reporting:calendar.duty'), cell: ({ before }) => t('reporting:before', { ...before }) },
        {
          title: t('reporting:duties.levels'),
          cell: ({ levels, units }) => [...levels.map((level) => t(`reporting:level.${level}`)), ...units].join(', '),
        },
        {
          title: t('reporting:duties.validity'),
          cell: ({ validFrom, validTo }) =>
            validTo
              ? t('reporting:duties.fromTo', { from: formatDay(validFrom), to: formatDay(validTo) })
              : t('reporting:duties.from', { from: formatDay(validFrom) }),
        },
        {
          title: t('reporting:duties.state'),
          cell: ({ isOffered, isVerified }) => (
            <>
              <Badge look={isOffered ? 'good' : 'plain'}>
                {t(isOffered ? 'reporting:duties.on' : 'reporting:duties.off')}
              </Badge>{' '}
              {isVerified ? null : <Badge look="warn">{t('reporting:unverified')}</Badge>}
            </>
          ),
        },
      ]}
    />
  );
}

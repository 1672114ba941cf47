// Every target line at the desk, of all days, with its document.
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { useTargetWords } from './target-words.tsx';
import type { TargetView } from './types.ts';

export function TargetList({ targets }: { targets: readonly TargetView[] }) {
  const { t, to, language } = useWords();
  const words = useTargetWords();
  return (
    <Table
      caption={t('targets:desk.list')}
      rows={targets}
      keyOf={({ code, validFrom }) => `${code} ${validFrom}`}
      columns={[
        {
          title: t('targets:target'),
          isRowHeader: true,
          cell: (one) => (
            <>
              <span className="block min-w-56 font-semibold">{language === 'en' ? one.titleEn : one.title}</span>
              <span className="font-mono text-sm">{one.code}</span> {one.owner ? <Badge>{one.owner}</Badge> : null}{' '}
              {one.isVerified ? null : <Badge look="warn">{t('targets:unverified')}</Badge>}
            </>
          ),
        },
        {
          title: t('targets:goal'),
          cell: (one) => words.goal({ ...one, goal: { part: one.goalPart, whole: one.goalWhole } }),
        },
        { title: t('administration:field.measure'), cell: ({ measure }) => t(`targets:measure.${measure}`) },
        {
          title: t('targets:desk.valid'),
          cell: ({ validFrom, validTo }) =>
            validTo
              ? t('targets:desk.fromTo', { from: formatDay(validFrom), to: formatDay(validTo) })
              : t('targets:desk.from', { day: formatDay(validFrom) }),
        },
        {
          title: t('administration:field.source'),
          cell: ({ source }) => (
            <span lang="vi" className="block min-w-64">
              {source}
            </span>
          ),
        },
        {
          title: t('targets:desk.changeOne'),
          cell: ({ code, validFrom }) => (
            <a
              href={to.targets({ sua: code, tu: validFrom })}
              aria-label={`${t('targets:desk.changeOne')} ${code} ${formatDay(validFrom)}`}
            >
              {t('targets:desk.changeOne')}
            </a>
          ),
        },
      ]}
    />
  );
}

// A duty in words: before which day, which day is the last, to whom, by which document.
import type { Standing } from '../../domain/reporting.ts';
import { formatDay, formatDayWithWeekday } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge, type BadgeLook, Facts, Notice } from '../../ui/page.tsx';
import type { DutyView } from './types.ts';

const LOOK: Record<Standing, BadgeLook> = { sent: 'good', sentLate: 'warn', open: 'info', overdue: 'bad' };

export function StandingBadge({ standing }: { standing: Standing }) {
  const { t } = useWords();
  return <Badge look={LOOK[standing]}>{t(`reporting:standing.${standing}`)}</Badge>;
}

/** "Trước ngày 20/5: ngày cuối cùng là Thứ Ba, 19/05/2026" */
export function DutyDay({ duty: { before, lastDay, isVerified } }: { duty: DutyView }) {
  const { t, language } = useWords();
  return (
    <>
      {t('reporting:before', { ...before })} – {t('reporting:lastDay').toLowerCase()}:{' '}
      <strong>{formatDayWithWeekday(lastDay, language)}</strong>
      {isVerified ? null : (
        <>
          {' '}
          <Badge look="warn">{t('reporting:unverified')}</Badge>
        </>
      )}
    </>
  );
}

export function DutyFacts({ duty }: { duty: DutyView }) {
  const { t } = useWords();
  const { dayOff, lastDay, recipient, source, note, isVerified } = duty;
  return (
    <>
      {dayOff ? (
        <Notice look="warn">
          <p>
            {dayOff.why === 'weekend'
              ? t('reporting:dayOff.weekend', { day: formatDay(lastDay) })
              : t('reporting:dayOff.holiday', { day: formatDay(lastDay), name: dayOff.name })}
          </p>
        </Notice>
      ) : null}
      <p>
        {t('reporting:recipient')}: {recipient}
      </p>
      <details>
        <summary className="min-h-8 cursor-pointer py-1">{t('reporting:sourceAndNote')}</summary>
        <Facts
          facts={[
            { name: t('reporting:source'), value: source },
            { name: t('reporting:note'), value: note ?? (isVerified ? null : t('reporting:unverifiedHint')) },
          ]}
        />
      </details>
    </>
  );
}

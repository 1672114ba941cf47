// A due date with how it stands today: "25/11/2026, còn 2 ngày làm việc". Colour and words say the same.
import type { Timeliness } from '../../domain/deadline.ts';
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge } from '../../ui/page.tsx';

const LOOK = { in_time: 'plain', due_soon: 'warn', due_today: 'warn', late: 'bad' } as const;

/** `timeliness` comes from the loader, which knows the calendar; without it only the day is shown. */
export function DueDate({ dueDay, timeliness }: { dueDay: string; timeliness?: Timeliness | null }) {
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <span className="font-semibold whitespace-nowrap">{formatDay(dueDay)}</span>
      {timeliness ? <HowLong timeliness={timeliness} /> : null}
    </span>
  );
}

function HowLong({ timeliness: { state, workingDays } }: { timeliness: Timeliness }) {
  const { t } = useWords();
  const words =
    state === 'late' && workingDays === 0
      ? t('deadline:left.late_justNow')
      : t(`deadline:left.${state}`, { count: workingDays });
  return <Badge look={LOOK[state]}>{words}</Badge>;
}

// A due date with how it stands today: "25/11/2026, còn 2 ngày làm việc". Colour and words say the same.
import type { Timeliness } from '../../domain/deadline.ts';
import { formatDay, formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge } from '../../ui/page.tsx';

const LOOK = { in_time: 'plain', due_soon: 'warn', due_today: 'warn', late: 'bad' } as const;

interface DueDateProps {
  dueDay: string;
  /** Of a limit in working hours: the moment, epoch milliseconds. */
  at?: number | null;
  timeliness?: Timeliness | null;
}

/** `timeliness` comes from the loader, which knows the calendar; without it only the day is shown. */
export function DueDate({ dueDay, at, timeliness }: DueDateProps) {
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <span className="font-semibold whitespace-nowrap">{at ? formatInstant(at) : formatDay(dueDay)}</span>
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

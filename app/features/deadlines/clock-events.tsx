// What happened to the dates of a case while nobody acted, newest first; for officers.
import { formatDay, formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import type { ClockEventView } from './types.ts';

export function ClockEvents({ events }: { events: readonly ClockEventView[] }) {
  const { t } = useWords();
  return (
    <ul className="divide-y divide-line text-sm">
      {events.toReversed().map((one) => (
        <li key={`${one.name}${one.event}${one.dueDay}`} className="py-2">
          <p className="font-semibold">
            {t(`deadline:event.${one.event}`)}: {one.unit}
          </p>
          <p className="text-muted">
            {formatInstant(one.at)} · {t(`petition:clock.${one.name}`)} {formatDay(one.dueDay)}
          </p>
        </li>
      ))}
    </ul>
  );
}

// The limits of a case as the public and its sender read them: until when, whether it was met, and why it is that day.

import { dayOf } from '../../domain/deadline-day.ts';
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import type { ClockView } from './types.ts';
import { WhyThisDate } from './why-this-date.tsx';

export function ClockList({ clocks }: { clocks: readonly ClockView[] }) {
  const { t } = useWords();
  return (
    <ul className="grid gap-4">
      {clocks.map((clock) => {
        const day = clock.endedAt ? formatDay(dayOf(new Date(clock.endedAt))) : '';
        const round = clock.round > 1 ? ` (${t('public:case.round', { round: clock.round })})` : '';
        return (
          <li key={`${clock.name}${clock.round}${clock.startedAt}`}>
            <p>
              <span className="font-semibold">
                {t(`petition:clock.${clock.name}`)}
                {round}: {formatDay(clock.dueDay)}
              </span>
              , {t(`public:case.ended.${clock.state}`, { day })}
            </p>
            {clock.firstDueDay !== clock.dueDay ? (
              <p>{t('deadline:extendedFrom', { day: formatDay(clock.firstDueDay) })}</p>
            ) : null}
            <WhyThisDate clock={clock} />
          </li>
        );
      })}
    </ul>
  );
}

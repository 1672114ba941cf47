// Where a petition goes and by when it must be answered, each with its reason.
import type { RoutingReason } from '../../domain/routing.ts';
import { formatDayInWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { MissingLimit } from '../deadlines/beside-a-date.tsx';
import type { PlannedClock } from '../deadlines/types.ts';
import { WhyThisDate } from '../deadlines/why-this-date.tsx';
import { RoutingExplanation } from '../routing/explanation.tsx';

interface WhereAndWhenProps {
  /** "It will go to", or, once sent, who is in charge. */
  title: string;
  because: RoutingReason | null;
  dates: readonly PlannedClock[];
}

export function WhereAndWhen({ title, because, dates }: WhereAndWhenProps) {
  const { t, language } = useWords();
  return (
    <div className="my-4 rounded-lg border-2 border-accent bg-raised p-4 sm:p-5">
      {because ? (
        <>
          <h2 className="text-muted">{title}</h2>
          <p className="text-lg font-semibold">{because.unit[language]}</p>
          <RoutingExplanation because={because} />
        </>
      ) : null}
      <h2 className="mt-4 text-muted">{t('sending:check.dates')}</h2>
      <ul>
        {dates.map((clock) =>
          clock.missing ? (
            <li key={clock.name} className="mt-2">
              <MissingLimit missing={clock.missing} />
            </li>
          ) : (
            <li key={clock.name} className="mt-2">
              <p>
                <span className="font-semibold">
                  {t('sending:check.dateOf', {
                    name: t(`petition:clock.${clock.name}`),
                    limit: t(`deadline:limit.${clock.unit}`, { count: clock.amount }),
                  })}
                </span>
                {', '}
                {clock.dueDay
                  ? t('sending:check.at', { day: formatDayInWords(clock.dueDay, language) })
                  : t('sending:check.fromAcceptance')}
                .
              </p>
              {clock.dueDay ? <WhyThisDate clock={clock} /> : <p className="text-sm text-muted">{clock.legalBasis}</p>}
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

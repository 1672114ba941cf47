// The way of a case from office to office: the lines of its timeline that say where it went.

import type { MoveName } from '../../domain/petition.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import type { TimelineEvent } from '../petitions/index.server.ts';

const GOES: readonly MoveName[] = ['send', 'redirect', 'accept', 'handOver', 'returnToIntake', 'raise', 'mergeUnit'];

export function Way({ events }: { events: readonly TimelineEvent[] }) {
  const { t } = useWords();
  const steps = events.filter(({ move, toUnit }) => GOES.includes(move) && toUnit !== null);
  return (
    <ol className="grid gap-2">
      {steps.map((event) => (
        <li key={event.number}>
          <p>{event.toUnit}</p>
          <p className="text-sm text-muted">
            {formatInstant(event.at)} · {t(`petition:move.${event.move}`)}
          </p>
          {event.reason ? <p className="text-sm whitespace-pre-line">{event.reason}</p> : null}
        </li>
      ))}
    </ol>
  );
}

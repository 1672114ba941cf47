// The ledger of a case in plain words, oldest first.
import { formatDay, formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import type { TimelineEvent } from './timeline.server.ts';

export function PetitionTimeline({ events }: { events: readonly TimelineEvent[] }) {
  const { t } = useWords();
  return (
    <Timeline
      entries={events.map((event) => ({
        key: event.number,
        at: [formatInstant(event.at), event.unit, event.staffName].filter(Boolean).join(' · '),
        title: t(`petition:event.${event.move}`, { toUnit: event.toUnit ?? '' }),
        body: <EventBody event={event} />,
      }))}
    />
  );
}

function EventBody({ event }: { event: TimelineEvent }) {
  const { t } = useWords();
  const { reason, legalBasis, facts } = event;
  const text = (name: string) => (typeof facts[name] === 'string' ? (facts[name] as string) : null);
  const [from, to] = [text('fromDueDay'), text('toDueDay')];
  const ground = text('suspensionGround');
  const [number, day] = [text('documentNumber'), text('documentDay')];
  const lines = [
    ground && t(`petition:ground.${ground as 'obstacle'}`),
    from && to && t('petition:timeline.extended', { from: formatDay(from), to: formatDay(to) }),
    number && day && t('petition:timeline.document', { number, day: formatDay(day) }),
    text('outsideBody') && t('petition:timeline.outsideBody', { body: text('outsideBody') }),
    text('rightBody') && t('petition:timeline.rightBody', { body: text('rightBody') }),
    text('proposed') && t('petition:timeline.proposed', { unit: text('proposed') }),
    reason,
    legalBasis && t('petition:timeline.article', { article: legalBasis }),
  ].filter(Boolean);
  if (lines.length === 0) return null;
  return (
    <>
      {lines.map((line) => (
        <p key={String(line)}>{line}</p>
      ))}
    </>
  );
}

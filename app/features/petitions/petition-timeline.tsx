// The ledger of a case in plain words, oldest first.
import { dayOf } from '../../domain/deadline-day.ts';
import { formatDay, formatInstant, formatSize } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import type { TimelineEvent } from './timeline.server.ts';

/** A file that came with an event. */
export interface EventFile {
  eventNumber: number | null;
  href: string;
  name: string;
  size: number;
}

interface TimelineProps {
  events: readonly TimelineEvent[];
  files?: readonly EventFile[];
}

export function PetitionTimeline({ events, files = [] }: TimelineProps) {
  const { t } = useWords();
  return (
    <Timeline
      entries={events.map((event) => ({
        key: event.number,
        at: [
          formatInstant(event.at),
          event.unit,
          event.staffName,
          event.onBehalfOf && t('petition:timeline.onBehalfOf', { name: event.onBehalfOf }),
        ]
          .filter(Boolean)
          .join(' · '),
        title: t(`petition:event.${event.move}`, { toUnit: event.toUnit ?? '' }),
        body: <EventBody event={event} files={files.filter((file) => file.eventNumber === event.number)} />,
      }))}
    />
  );
}

function EventBody({ event, files }: { event: TimelineEvent; files: readonly EventFile[] }) {
  const { t, language } = useWords();
  const { reason, legalBasis, facts } = event;
  const text = (name: string) => (typeof facts[name] === 'string' ? (facts[name] as string) : null);
  const [from, to] = [text('fromDueDay'), text('toDueDay')];
  const ground = text('suspensionGround');
  const [executionGround, corrected] = [text('executionGround'), text('correctedMove')];
  const [number, day] = [text('documentNumber'), text('documentDay')];
  const lines = [
    executionGround && t(`petition:executionGround.${executionGround as 'court'}`),
    corrected &&
      t('petition:timeline.corrected', {
        what: t(`petition:move.${corrected as 'accept'}`),
        from: formatDay(text('fromDay')!),
        to: formatDay(text('toDay')!),
      }),
    ground && t(`petition:ground.${ground as 'obstacle'}`),
    text('stopsUntil') && t('petition:timeline.stopsUntil', { day: formatDay(text('stopsUntil')!) }),
    from && to && t('petition:timeline.extended', { from: formatDay(from), to: formatDay(to) }),
    number && day && t('petition:timeline.document', { number, day: formatDay(day) }),
    !number && day && day !== dayOf(new Date(event.at)) && t('petition:timeline.paperDay', { day: formatDay(day) }),
    text('outsideBody') && t('petition:timeline.outsideBody', { body: text('outsideBody') }),
    text('rightBody') && t('petition:timeline.rightBody', { body: text('rightBody') }),
    text('proposed') && t('petition:timeline.proposed', { unit: text('proposed') }),
    text('assignee') !== null && t('petition:timeline.assignee', { name: text('assignee') || t('staff:case.nobody') }),
    text('partDueDay') && t('petition:timeline.partDueDay', { day: formatDay(text('partDueDay')!) }),
    typeof facts.splitInto === 'number' && t('petition:timeline.splitInto', { count: facts.splitInto }),
    text('splitFrom') && t('petition:timeline.splitFrom', { code: text('splitFrom') }),
    text('mergedInto') && t('petition:timeline.mergedInto', { code: text('mergedInto') }),
    text('duplicate') && t('petition:timeline.duplicate', { code: text('duplicate') }),
    text('linked') && t('petition:timeline.linked', { code: text('linked') }),
    typeof facts.people === 'number' && t('petition:timeline.people', { count: facts.people }),
    facts.skipsLevel === true && t('petition:timeline.skipsLevel'),
    reason,
    legalBasis && t('petition:timeline.article', { article: legalBasis }),
  ].filter(Boolean);
  if (lines.length === 0 && files.length === 0) return null;
  return (
    <>
      {lines.map((line) => (
        <p key={String(line)}>{line}</p>
      ))}
      {files.map(({ href, name, size }) => (
        <p key={href}>
          <a href={href} className="inline-flex min-h-8 items-center wrap-anywhere" download>
            {name}
          </a>{' '}
          <span className="text-sm whitespace-nowrap text-muted">({formatSize(size, language)})</span>
        </p>
      ))}
    </>
  );
}

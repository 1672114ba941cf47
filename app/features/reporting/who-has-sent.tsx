// Who has sent and who has not: the counts of every duty, and under each the offices by name.
import type { ReactNode } from 'react';
import { STANDINGS } from '../../domain/reporting.ts';
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { DutyDay, DutyFacts, StandingBadge } from './duty-head.tsx';
import type { DutyYear, OwedView } from './types.ts';

export function StandingTable({ duties }: { duties: readonly DutyYear[] }) {
  const { t } = useWords();
  return (
    <Table
      caption={t('reporting:calendar.matrix')}
      rows={duties}
      keyOf={({ duty }) => duty.code}
      columns={[
        {
          title: t('reporting:calendar.duty'),
          isRowHeader: true,
          cell: ({ duty }) => <a href={`#${duty.code}`}>{duty.title}</a>,
        },
        { title: t('reporting:lastDay'), cell: ({ duty }) => formatDay(duty.lastDay) },
        ...STANDINGS.map((standing) => ({
          title: t(`reporting:standing.${standing}`),
          isNumber: true,
          cell: ({ counts }: DutyYear) => counts[standing],
        })),
      ]}
    />
  );
}

/** `linkOf`: where an office's own page of the duty is, for who may open it. */
export function DutySection({
  duty: { duty, counts, owed },
  isOpen,
  linkOf,
}: {
  duty: DutyYear;
  isOpen: boolean;
  linkOf?: (one: OwedView) => ReactNode;
}) {
  const { t } = useWords();
  const [alone] = owed.length === 1 ? owed : [];
  return (
    <section id={duty.code} className="my-6 rounded-lg border border-line bg-raised p-4">
      <h2 className="text-lg">{duty.title}</h2>
      <p className="my-2">
        <DutyDay duty={duty} />
      </p>
      <DutyFacts duty={duty} />
      {alone ? (
        <p className="my-3 flex flex-wrap items-center gap-x-4 gap-y-1">
          <span>{alone.unit.name}</span>
          <OwedState owed={alone} />
          <SentOn owed={alone} />
          {linkOf?.(alone)}
        </p>
      ) : (
        <p className="my-3 flex flex-wrap gap-x-4 gap-y-1">
          {STANDINGS.filter((standing) => counts[standing] > 0).map((standing) => (
            <span key={standing}>
              <StandingBadge standing={standing} /> {t('reporting:calendar.count', { count: counts[standing] })}
            </span>
          ))}
        </p>
      )}
      {alone ? null : (
        <details open={isOpen}>
          <summary className="min-h-8 cursor-pointer py-1 font-semibold">{t('reporting:calendar.names')}</summary>
          <div className="mt-2">
            <OwedTable caption={duty.title} owed={owed} linkOf={linkOf} />
          </div>
        </details>
      )}
    </section>
  );
}

function OwedState({ owed: { standing, report } }: { owed: OwedView }) {
  const { t } = useWords();
  return (
    <span className="inline-flex flex-wrap gap-1">
      <StandingBadge standing={standing} />
      {report && report !== 'sent' ? <Badge>{t(`reporting:state.${report}`)}</Badge> : null}
    </span>
  );
}

function SentOn({ owed: { sent } }: { owed: OwedView }) {
  const { t } = useWords();
  if (!sent) return null;
  return t('reporting:calendar.sentOn', { day: formatDay(sent.day), document: sent.documentNumber });
}

function OwedTable({
  caption,
  owed,
  linkOf,
}: {
  caption: string;
  owed: readonly OwedView[];
  linkOf?: (one: OwedView) => ReactNode;
}) {
  const { t } = useWords();
  return (
    <Table
      caption={caption}
      rows={owed}
      keyOf={({ unit }) => unit.code}
      columns={[
        { title: t('reporting:unit'), isRowHeader: true, cell: ({ unit }) => unit.name },
        {
          title: t('reporting:calendar.standing'),
          cell: (one) => <OwedState owed={one} />,
        },
        { title: t('reporting:calendar.sent'), cell: (one) => <SentOn owed={one} /> },
        ...(linkOf ? [{ title: t('reporting:calendar.action'), cell: linkOf }] : []),
      ]}
    />
  );
}

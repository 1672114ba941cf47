// What is known of a case: its facts, its sender, the decision complained of, its time limits, and why it lies here.
import { formatDay, formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge, type BadgeLook, type Fact, Notice } from '../../ui/page.tsx';
import { DueDate } from '../deadlines/due-date.tsx';
import { WhyThisDate } from '../deadlines/why-this-date.tsx';
import type { CaseView } from './types.ts';

/** Narrower than the kit's: name above value, two columns where there is room. */
export function Lines({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-2 lg:grid-cols-1">
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ name, value }, index) => (
          <div key={index}>
            <dt className="text-sm text-muted">{name}</dt>
            <dd className="whitespace-pre-line">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

export function CaseFacts({ view }: { view: CaseView }) {
  const { t } = useWords();
  const consent = view.isPublic ? 'isPublic' : view.consentsToPublish ? 'consents' : 'consentsNot';
  return (
    <Lines
      facts={[
        { name: t('staff:case.unit'), value: view.unit.name },
        { name: t('staff:case.assignee'), value: view.assignee ?? t('staff:case.nobody') },
        { name: t('staff:case.received'), value: formatInstant(view.receivedAt) },
        { name: t('staff:case.channel'), value: t(`petition:channel.${view.channel}`) },
        { name: t('staff:case.procedure'), value: view.procedure && `${view.procedure.code} – ${view.procedure.name}` },
        { name: t('staff:case.field'), value: view.field },
        { name: t('staff:case.commune'), value: view.commune },
        { name: t('staff:case.consent'), value: t(`staff:case.${consent}`) },
        { name: t('staff:case.returns'), value: view.returns > 0 ? view.returns : null },
        {
          name: t('staff:case.refusal'),
          value: view.refusal && `${view.refusal.title} (${view.refusal.article})`,
        },
      ]}
    />
  );
}

export function Complaint({ complaint }: { complaint: NonNullable<CaseView['complaint']> }) {
  const { t } = useWords();
  return (
    <>
      <Lines
        facts={[
          { name: t('staff:case.targetName'), value: t(`staff:case.target.${complaint.target}`) },
          { name: t('staff:case.subject'), value: complaint.subject },
          { name: t('staff:case.body'), value: complaint.body },
          { name: t('staff:case.decidedOn'), value: formatDay(complaint.decidedOn) },
          { name: t('staff:case.learntOn'), value: formatDay(complaint.learntOn) },
        ]}
      />
      {complaint.isPastLimit ? (
        <Notice look="warn" title={t('staff:case.pastLimit')}>
          {complaint.lateReason ? (
            <p className="mt-1 whitespace-pre-line">
              {t('staff:case.lateReason')}: {complaint.lateReason}
            </p>
          ) : null}
        </Notice>
      ) : null}
    </>
  );
}

const LOOK: Record<string, BadgeLook> = { met: 'good', missed: 'bad', paused: 'warn' };

/** Running limits first, the next one on top. */
export function Clocks({ clocks }: { clocks: CaseView['clocks'] }) {
  const { t } = useWords();
  const order = [...clocks].sort(
    (a, b) =>
      Number(a.state !== 'running') - Number(b.state !== 'running') ||
      (a.state === 'running' ? a.dueDay.localeCompare(b.dueDay) : b.startedAt - a.startedAt),
  );
  return (
    <ul className="divide-y divide-line">
      {order.map((clock) => (
        <li key={`${clock.name}${clock.startedAt}`} className="py-2 first:pt-0 last:pb-0">
          <p className="text-sm text-muted">
            {[
              t(`petition:clock.${clock.name}`),
              clock.unitName,
              clock.round > 1 && t('staff:case.round', { count: clock.round }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p className="flex flex-wrap items-baseline gap-2">
            <DueDate
              dueDay={clock.dueDay}
              at={clock.endsWithinDay ? clock.dueAt : null}
              timeliness={clock.timeliness}
            />
            {clock.state === 'running' ? null : (
              <Badge look={LOOK[clock.state]}>
                {t(`deadline:state.${clock.state}`, { day: clock.endedAt ? formatInstant(clock.endedAt) : '' })}
              </Badge>
            )}
          </p>
          {clock.firstDueDay !== clock.dueDay ? (
            <p className="text-sm">{t('deadline:extendedFrom', { day: formatDay(clock.firstDueDay) })}</p>
          ) : null}
          <WhyThisDate clock={clock} />
        </li>
      ))}
    </ul>
  );
}

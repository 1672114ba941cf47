// A case on one screen: what it says on the left, how it stands and what can be done on the right.
import type { ReactNode } from 'react';
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge, Notice, Section } from '../../ui/page.tsx';
import { ClockEvents } from '../deadlines/clock-events.tsx';
import type { TimelineEvent } from '../petitions/index.server.ts';
import { PetitionTimeline } from '../petitions/petition-timeline.tsx';
import { StateBadge } from '../petitions/state-badge.tsx';
import { RoutingExplanation } from '../routing/explanation.tsx';
import { Answers } from './answers.tsx';
import { CaseFacts, Clocks, Complaint, Sender } from './case-facts.tsx';
import { Files } from './files.tsx';
import { Moves, type TriedMove } from './moves.tsx';
import { Notes } from './notes.tsx';
import type { CaseView } from './types.ts';

export interface CasePageProps {
  view: CaseView;
  events: readonly TimelineEvent[];
  tried: TriedMove | null;
  /** Locale key of why a move did not come about. */
  refusal: string | null;
  done: string | null;
}

export function CasePage({ view, events, tried, refusal, done }: CasePageProps) {
  const { t, to } = useWords();
  return (
    <>
      <p>
        <a href={to.desk()} className="inline-flex min-h-8 items-center text-sm">
          {t('staff:case.back')}
        </a>
      </p>
      <Heading view={view} />
      {done && !tried ? (
        <Notice look="good" role="status">
          {done}
        </Notice>
      ) : null}
      {tried && refusal ? <NotMoved view={view} events={events} tried={tried} refusal={refusal} /> : null}
      {/* On a phone what can be done follows the letter and its answer; at a desk it stands beside them. */}
      <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-[minmax(0,1fr)_23rem] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0">
          <Letter view={view} />
          <Answers view={view} tried={tried} />
        </div>
        <div className="grid gap-4 lg:row-span-2">
          <Panels view={view} tried={tried} />
        </div>
        <div className="min-w-0">
          <Notes
            notes={view.notes}
            typed={tried?.move === 'addNote' ? String(tried.typed.note ?? '') : ''}
            error={tried?.move === 'addNote' ? tried.errors.note : undefined}
          />
          <Section title={t('staff:case.timeline')} id="timeline">
            <PetitionTimeline
              events={events}
              files={view.files
                .filter(({ from }) => from === 'office')
                .map((file) => ({ ...file, href: to.deskAttachment(view.code, file.id) }))}
            />
          </Section>
        </div>
      </div>
    </>
  );
}

function Panels({ view, tried }: Pick<CasePageProps, 'view' | 'tried'>) {
  const { t } = useWords();
  return (
    <>
      <Panel title={t('staff:case.moves')}>
        <Moves view={view} tried={tried} />
      </Panel>
      <Panel title={t('staff:case.clocks')}>
        <Clocks clocks={view.clocks} />
      </Panel>
      {view.dateEvents.length > 0 ? (
        <Panel title={t('staff:case.dateEvents')}>
          <ClockEvents events={view.dateEvents} />
        </Panel>
      ) : null}
      <Panel title={t('staff:case.sender')}>
        <Sender sender={view.sender} />
      </Panel>
      <Panel title={t('staff:case.facts')}>
        <CaseFacts view={view} />
      </Panel>
      <Panel title={t('staff:case.routing')}>
        <RoutingExplanation because={view.routing} />
      </Panel>
    </>
  );
}

function Heading({ view }: { view: CaseView }) {
  const { t } = useWords();
  return (
    <header className="mb-4">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-mono">{view.code}</span>
        <span>{t(`petition:kind.${view.kind}`)}</span>
        <StateBadge state={view.state} />
        {view.isStuck ? <Badge look="bad">{t('staff:queue.returned', { count: view.returns })}</Badge> : null}
        {view.round > 1 ? <Badge look="warn">{t('staff:queue.reopened', { count: view.round - 1 })}</Badge> : null}
        {view.isPublic ? <Badge look="good">{t('staff:case.isPublic')}</Badge> : null}
        {view.isDemonstration ? <Badge>{t('staff:case.demonstration')}</Badge> : null}
      </p>
      <h1 className="mt-1 max-w-4xl text-2xl">{view.title}</h1>
    </header>
  );
}

function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rounded-lg border border-line bg-raised p-4">
      <h2 className="mb-2 text-lg">{title}</h2>
      {children}
    </section>
  );
}

function Letter({ view }: { view: CaseView }) {
  const { t } = useWords();
  const parts = [
    { title: t('staff:case.what'), body: <p className="max-w-prose whitespace-pre-line">{view.body}</p> },
    {
      title: t('staff:case.request'),
      body: view.request ? <p className="max-w-prose whitespace-pre-line">{view.request}</p> : null,
    },
    { title: t('staff:case.complaint'), body: view.complaint ? <Complaint complaint={view.complaint} /> : null },
    { title: t('staff:case.files'), body: <Files code={view.code} files={view.files} /> },
  ];
  return (
    <section className="rounded-lg border border-line bg-raised p-4 sm:p-5">
      <h2 className="sr-only">{t('staff:case.letter')}</h2>
      {parts
        .filter(({ body }) => body !== null)
        .map(({ title, body }) => (
          <div key={title} className="mb-4 last:mb-0">
            <h3 className="mb-1 text-base text-muted">{title}</h3>
            {body}
          </div>
        ))}
    </section>
  );
}

/** What takes work to write; what was only chosen is not worth copying. */
const WRITTEN = [
  'reason',
  'text',
  'rightBody',
  'outsideBody',
  'documentNumber',
  'summary',
  'body',
  'legalBasis',
  'publicBody',
  'publicAnswer',
];

interface NotMovedProps {
  view: CaseView;
  events: readonly TimelineEvent[];
  tried: TriedMove;
  refusal: string;
}

/** Somebody was faster, or it may not be: what happened meanwhile, and what was typed, if its form is open no more. */
function NotMoved({ view, events, tried, refusal }: NotMovedProps) {
  const { t, say } = useWords();
  const last = events.at(-1);
  const isOpen = view.moves.some((move) => move === tried.move);
  const typed = Object.entries(tried.typed).filter(([name, value]) => WRITTEN.includes(name) && value);
  return (
    <Notice look="bad" role="alert" title={t('staff:race.title', { move: say(`petition:move.${tried.move}`) })}>
      <p>{say(refusal)}</p>
      {last ? (
        <p>
          {t('staff:race.last', {
            event: t(`petition:event.${last.move}`, { toUnit: last.toUnit ?? '' }),
            who: [last.staffName, last.unit].filter(Boolean).join(', ') || t(`petition:role.${last.actor as 'sender'}`),
            at: formatInstant(last.at),
          })}
        </p>
      ) : null}
      {!isOpen && typed.length > 0 ? (
        <div className="mt-2">
          <p>{t('staff:move.typed')}</p>
          {typed.map(([name, value]) => (
            <blockquote key={name} className="my-2 border-l-2 border-edge pl-3 whitespace-pre-line">
              {value}
            </blockquote>
          ))}
        </div>
      ) : null}
    </Notice>
  );
}

// A case on one screen: what it says on the left, how it stands and what can be done on the right. Each part is one line here.
import type { SenderData } from '../../domain/masking-sender.ts';
import { useWords } from '../../i18n/words.tsx';
import { Notice, Section } from '../../ui/page.tsx';
import { NextDuty } from '../casework/next-duty.tsx';
import { Parts } from '../casework/parts-panel.tsx';
import { Related } from '../casework/related-panel.tsx';
import { Sender } from '../casework/sender-panel.tsx';
import { Way } from '../casework/way.tsx';
import { MissingLimit } from '../deadlines/beside-a-date.tsx';
import { ClockEvents } from '../deadlines/clock-events.tsx';
import { LetterLinks } from '../letters/letter-links.tsx';
import type { TimelineEvent } from '../petitions/index.server.ts';
import { PetitionTimeline } from '../petitions/petition-timeline.tsx';
import { WayThroughQueue } from '../queue/way.tsx';
import { RoutingExplanation } from '../routing/explanation.tsx';
import { CaseTags } from '../tags/case-tags.tsx';
import { Answers } from './answers.tsx';
import { CaseFacts, Clocks } from './case-facts.tsx';
import { CaseHeading } from './case-heading.tsx';
import { Letter } from './letter.tsx';
import { Moves, type TriedMove } from './moves.tsx';
import { NotMoved } from './not-moved.tsx';
import { Notes } from './notes.tsx';
import { Panel } from './panel.tsx';
import type { CaseView } from './types.ts';

export interface CasePageProps {
  view: CaseView;
  events: readonly TimelineEvent[];
  tried: TriedMove | null;
  /** Locale key of why a move did not come about. */
  refusal: string | null;
  done: string | null;
  /** Who sent it, for this one view, once the asking is in the log. */
  revealed: SenderData | null;
}

export function CasePage(props: CasePageProps) {
  return (
    <>
      <Above {...props} />
      {/* On a phone what can be done follows the letter and its answer; at a desk it stands beside them. */}
      <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-[minmax(0,1fr)_23rem] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0">
          <Main {...props} />
        </div>
        <div className="grid min-w-0 gap-4 lg:row-span-2">
          <Beside {...props} />
        </div>
        <div className="min-w-0">
          <Below {...props} />
        </div>
      </div>
    </>
  );
}

/** The whole width, before anything else: the way back, what the case is, what just happened. */
function Above({ view, events, tried, refusal, done }: CasePageProps) {
  const { t } = useWords();
  return (
    <>
      <WayThroughQueue />
      <CaseHeading view={view} />
      <CaseTags code={view.code} tags={view.tags} choices={view.tagChoices} />
      {done && !tried ? (
        <Notice look="good" role="status">
          {done}
        </Notice>
      ) : null}
      {view.withdrawalAsked ? <Notice look="warn">{t('staff:case.withdrawalAsked')}</Notice> : null}
      {view.casework.duty && view.casework.isOurs ? <NextDuty duty={view.casework.duty} /> : null}
      {tried && refusal ? <NotMoved view={view} events={events} tried={tried} refusal={refusal} /> : null}
    </>
  );
}

/** What is read first: the letter and what is written back. */
function Main({ view, tried }: CasePageProps) {
  return (
    <>
      <Letter view={view} />
      <Answers view={view} tried={tried} />
    </>
  );
}

/** Panels in the order of how often they are needed. */
function Beside({ view, events, tried, revealed }: CasePageProps) {
  const { t } = useWords();
  const parts =
    view.casework.parts.length > 0 ? (
      <Panel title={t('casework:part.title')} id="parts">
        <Parts view={view} tried={tried} />
      </Panel>
    ) : null;
  return (
    <>
      {/* For a unit that is only asked for its part, that is what there is to do. */}
      {view.casework.isOurs ? (
        <Panel title={t('staff:case.moves')} id="moves">
          <Moves view={view} tried={tried} />
        </Panel>
      ) : (
        parts
      )}
      <Panel title={t('staff:case.clocks')} id="clocks">
        <Clocks clocks={view.clocks} />
        {view.missing.map((missing) => (
          <MissingLimit key={missing.clock} missing={missing} />
        ))}
      </Panel>
      {view.dateEvents.length > 0 ? (
        <Panel title={t('staff:case.dateEvents')}>
          <ClockEvents events={view.dateEvents} />
        </Panel>
      ) : null}
      {view.casework.isOurs ? parts : null}
      {view.casework.related.length + view.casework.alike.length > 0 ? (
        <Panel title={t('casework:related.title')} id="related">
          <Related view={view} />
        </Panel>
      ) : null}
      <Panel title={t('staff:case.sender')} id="sender">
        <Sender view={view} revealed={revealed} error={tried?.move === 'revealSender' ? tried.errors.why : undefined} />
      </Panel>
      {view.letters.length > 0 ? (
        <Panel title={t('letter:title')} id="letters">
          <LetterLinks code={view.code} letters={view.letters} />
        </Panel>
      ) : null}
      <Panel title={t('staff:case.facts')} id="facts">
        <CaseFacts view={view} />
      </Panel>
      <Panel title={t('staff:case.routing')}>
        <RoutingExplanation because={view.routing} />
        <h3 className="mt-4 mb-1 text-base">{t('casework:way')}</h3>
        <Way events={events} />
      </Panel>
    </>
  );
}

/** What the offices say among themselves, and everything that has happened. */
function Below({ view, events, tried }: CasePageProps) {
  const { t, to } = useWords();
  return (
    <>
      <Notes
        view={view}
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
    </>
  );
}

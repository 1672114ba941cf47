// Why a move did not come about, with what happened meanwhile and what was typed.
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Notice } from '../../ui/page.tsx';
import type { TimelineEvent } from '../petitions/index.server.ts';
import type { TriedMove } from './moves.tsx';
import type { CaseView } from './types.ts';

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
  'publicSummary',
  'publicAnswer',
  'publicDone',
  'whatWasDone',
];

interface NotMovedProps {
  view: CaseView;
  events: readonly TimelineEvent[];
  tried: TriedMove;
  refusal: string;
}

/** Somebody was faster, or it may not be: what happened meanwhile, and what was typed, if its form is open no more. */
export function NotMoved({ view, events, tried, refusal }: NotMovedProps) {
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

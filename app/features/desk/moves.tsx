// The moves that are open to this officer, each a small form of its own that opens where it stands.
import type { ReactNode } from 'react';
import { type MoveName, takesFiles } from '../../domain/petition.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Button, FormPart } from '../../ui/form.tsx';
import { DoneAndNext } from '../queue/way.tsx';
import { TemplateInsert } from '../templates/template-insert.tsx';
import type { Tried } from './asked-fields.tsx';
import { MoveFields } from './move-fields.tsx';
import { OfficeFiles } from './office-files.tsx';
import type { CaseView } from './types.ts';

/** The moves that write the answer stand beside it, not in the list. */
export const ANSWER_MOVES: readonly MoveName[] = ['draftAnswer', 'submitAnswer', 'returnAnswer', 'sendAnswer'];
/** These stand beside what they are about. */
const ELSEWHERE: readonly MoveName[] = ['answerPart', 'withdrawPart', 'unlink'];
/** Nothing is asked, nothing is lost: one press is enough. */
const AT_ONCE: readonly MoveName[] = ['takeUp'];
/** What most cases go on with. */
const ONWARD: readonly MoveName[] = ['accept', 'sendAnswer'];
const ENDING: readonly MoveName[] = ['refuse', 'transferOut', 'withdraw', 'unpublish'];

/** A move that was tried and did not come about, with everything typed. */
export interface TriedMove extends Tried {
  move: string;
}

export function Moves({ view, tried }: { view: CaseView; tried: TriedMove | null }) {
  const { t } = useWords();
  const rank = (move: MoveName) => (AT_ONCE.includes(move) || ONWARD.includes(move) ? 0 : 1);
  const moves = view.moves
    .filter((move) => ![...ANSWER_MOVES, ...ELSEWHERE].includes(move))
    .sort((a, b) => rank(a) - rank(b));
  if (moves.length === 0) return <p className="text-muted">{t('staff:case.noMoves')}</p>;
  return (
    <div className="grid gap-2">
      {moves.map((move) => (
        <MoveForm key={move} move={move} view={view} tried={tried} />
      ))}
    </div>
  );
}

export function MoveForm({ move, view, tried }: { move: MoveName; view: CaseView; tried: TriedMove | null }) {
  const { t, say } = useWords();
  const mine = tried?.move === move ? tried : null;
  if (AT_ONCE.includes(move))
    return (
      <MoveBody move={move} view={view} tried={mine}>
        <Button>{t(`petition:move.${move}`)}</Button>
        <p className="mt-1 text-sm text-muted">{say(`staff:move.what.${move}`)}</p>
      </MoveBody>
    );
  const look = ONWARD.includes(move) ? 'border-accent bg-accent-soft' : 'border-edge bg-raised';
  return (
    <details id={`move-${move}`} open={mine !== null} className={`rounded-md border open:pb-3 ${look}`}>
      <summary className="flex min-h-11 items-center gap-2 px-3 py-2 font-semibold text-accent marker:content-none hover:text-accent-strong">
        <span aria-hidden="true" className="text-muted">
          ›
        </span>
        {t(`petition:move.${move}`)}
      </summary>
      <div className="px-3">
        <p className="text-sm text-muted">{say(`staff:move.what.${move}`)}</p>
        <MoveBody move={move} view={view} tried={mine}>
          <TemplateInsert templates={view.writing.templates.filter((one) => one.move === move)} />
          <MoveFields move={move} view={view} tried={mine} />
          {takesFiles(move) ? <OfficeFiles move={move} view={view} tried={mine} /> : null}
          <div className="flex flex-wrap gap-2">
            <Button look={ENDING.includes(move) ? 'danger' : 'primary'}>{t(`petition:move.${move}`)}</Button>
            <DoneAndNext />
          </div>
        </MoveBody>
      </div>
    </details>
  );
}

/** The form around the fields of a move: which move, and how much of the case its officer had seen. */
interface MoveBodyProps {
  move: MoveName;
  view: CaseView;
  tried: Tried | null;
  /** Where a move has several forms on the page; its own name when left out. */
  prefix?: string;
  children: ReactNode;
}

export function MoveBody({ move, view, tried, prefix = move, children }: MoveBodyProps) {
  const errors = Object.fromEntries(
    Object.entries(tried?.errors ?? {}).map(([name, key]) => [name && `${prefix}-${name}`, key]),
  );
  return (
    <form method="post" encType={takesFiles(move) ? 'multipart/form-data' : undefined}>
      <input type="hidden" name="move" value={move} />
      <input type="hidden" name="seen" value={view.events} />
      <FormPart prefix={prefix}>
        <ErrorSummary errors={errors} />
        {children}
      </FormPart>
    </form>
  );
}

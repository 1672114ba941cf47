// The parts of other units in a case: what was asked of whom by when, what came back, and the forms that carry it on.
import { formatDay, formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, TextArea } from '../../ui/form.tsx';
import { Badge } from '../../ui/page.tsx';
import { typedIn } from '../desk/asked-fields.tsx';
import { MoveBody, type TriedMove } from '../desk/moves.tsx';
import type { CaseView } from '../desk/types.ts';
import type { PartView } from './types.ts';

const LOOK = { open: 'warn', answered: 'good', withdrawn: 'plain', ended: 'plain' } as const;

interface Shown {
  view: CaseView;
  tried: TriedMove | null;
}

export function Parts({ view, tried }: Shown) {
  return (
    <ul className="grid gap-3">
      {view.casework.parts.map((part) => (
        <li key={part.id} id={`part-${part.id}`} className="border-t border-line pt-3 first:border-0 first:pt-0">
          <Part part={part} />
          {part.isOwed ? <PartForm move="answerPart" part={part} view={view} tried={tried} isOpen /> : null}
          {part.state === 'open' && view.moves.includes('withdrawPart') ? (
            <PartForm move="withdrawPart" part={part} view={view} tried={tried} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Part({ part }: { part: PartView }) {
  const { t } = useWords();
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{part.unit}</span>
        <Badge look={part.isLate ? 'bad' : LOOK[part.state]}>
          {t(part.isLate ? 'casework:part.late' : `casework:part.state.${part.state}`)}
        </Badge>
      </p>
      <p className="text-sm text-muted">
        {t('casework:part.asked', {
          who: part.askedBy,
          at: formatInstant(part.askedAt),
          day: formatDay(part.dueDay),
        })}
      </p>
      <p className="mt-1 whitespace-pre-line">{part.question}</p>
      {part.answer === null ? null : (
        <blockquote className="mt-2 border-l-2 border-good pl-3">
          <p className="text-sm text-muted">
            {part.answeredBy} · {part.endedAt ? formatInstant(part.endedAt) : null}
          </p>
          <p className="whitespace-pre-line">{part.answer}</p>
        </blockquote>
      )}
    </>
  );
}

interface FormProps extends Shown {
  move: 'answerPart' | 'withdrawPart';
  part: PartView;
  isOpen?: boolean;
}

/** Several parts, one form each: what was typed goes back to the form it was typed in. */
function PartForm({ move, part, view, tried, isOpen = false }: FormProps) {
  const { t } = useWords();
  const mine = tried?.move === move && tried.typed.part === String(part.id) ? tried : null;
  const name = move === 'answerPart' ? 'text' : 'reason';
  return (
    <details open={isOpen || mine !== null} className="mt-2 rounded-md border border-edge open:pb-2">
      <summary className="flex min-h-10 items-center px-3 font-semibold text-accent">
        {t(`petition:move.${move}`)}
      </summary>
      <div className="px-3">
        <MoveBody move={move} view={view} tried={mine} prefix={`${move}-${part.id}`}>
          <input type="hidden" name="part" value={part.id} />
          <TextArea
            name={name}
            label={t(`casework:part.${name}`)}
            rows={move === 'answerPart' ? 6 : 2}
            defaultValue={typedIn(mine, name)}
            error={mine?.errors[name]}
            required
          />
          <Button look={move === 'answerPart' ? 'primary' : 'secondary'}>{t(`petition:move.${move}`)}</Button>
        </MoveBody>
      </div>
    </details>
  );
}

// What the head settles when an answer is sent: number and date, who signs, and what the public reads of it.
import { useWords } from '../../i18n/words.tsx';
import { TextField } from '../../ui/form.tsx';
import type { AnswerContent } from '../answers/types.ts';
import { type Asked, typedIn } from './asked-fields.tsx';
import { useDayBounds } from './document-fields.tsx';
import { Signer } from './signer-fields.tsx';

/** Begins with what the draft says already. */
export function Approval({ view, tried }: Asked) {
  const { t } = useWords();
  const bounds = useDayBounds({ view, move: 'sendAnswer' });
  const draft = view.answers.find(({ round }) => round === view.round);
  const field = (name: keyof AnswerContent) => ({
    name,
    label: t(`staff:answer.${name as 'summary'}`),
    defaultValue: typedIn(tried, name, draft?.[name] ?? ''),
    error: tried?.errors[name],
  });
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      <TextField {...field('documentNumber')} required />
      <TextField {...field('documentDay')} type="date" {...bounds} required />
      <Signer field={field} />
    </div>
  );
}

// Internal notes of a case: read and added by the offices only.
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, TextArea } from '../../ui/form.tsx';
import { Section } from '../../ui/page.tsx';
import type { CaseView } from './types.ts';

interface Shown {
  notes: CaseView['notes'];
  typed: string;
  error: string | undefined;
}

export function Notes({ notes, typed, error }: Shown) {
  const { t } = useWords();
  return (
    <Section
      title={t('staff:case.notes')}
      id="notes"
      aside={<p className="text-sm text-muted">{t('staff:case.notesHint')}</p>}
    >
      {notes.length > 0 ? (
        <ul className="mb-4 grid gap-2">
          {notes.map((note) => (
            <li key={note.id} className="rounded-md border border-line bg-warn-soft px-3 py-2">
              <p className="text-sm text-muted">
                {note.author} · {formatInstant(note.at)}
              </p>
              <p className="whitespace-pre-line">{note.body}</p>
            </li>
          ))}
        </ul>
      ) : null}
      <form method="post">
        <input type="hidden" name="move" value="addNote" />
        <FormPart prefix="addNote">
          <TextArea name="note" label={t('staff:case.note')} rows={2} defaultValue={typed} error={error} required />
          <Button look="secondary">{t('staff:case.addNote')}</Button>
        </FormPart>
      </form>
    </Section>
  );
}

// Internal notes of a case: read and added by the offices only.
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, TextArea } from '../../ui/form.tsx';
import { Section } from '../../ui/page.tsx';
import type { CaseView } from './types.ts';

interface Shown {
  view: CaseView;
  typed: string;
  error: string | undefined;
}

export function Notes({ view, typed, error }: Shown) {
  const { t } = useWords();
  const { notes, colleagues } = view;
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
              <p className="whitespace-pre-line">{marked(note.body)}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {view.mayNote ? (
        <form method="post" action="#notes">
          <input type="hidden" name="move" value="addNote" />
          <FormPart prefix="addNote">
            <TextArea
              name="note"
              label={t('staff:case.note')}
              hint={t('casework:mention.hint')}
              rows={2}
              defaultValue={typed}
              error={error}
              required
            />
            <Button look="secondary">{t('staff:case.addNote')}</Button>
          </FormPart>
          {colleagues.length > 0 ? (
            <details className="mt-2 text-sm">
              <summary className="inline-flex min-h-8 items-center">{t('casework:mention.whom')}</summary>
              <ul className="flex flex-wrap gap-x-4">
                {colleagues.map(({ username, name }) => (
                  <li key={username}>
                    <span className="font-mono">@{username}</span> {name}
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </form>
      ) : null}
    </Section>
  );
}

/** Names after an @ stand out. */
const marked = (body: string) =>
  body.split(/((?:^|(?<=[\s(,;:]))@[a-z][a-z0-9._-]{2,39})/iu).map((piece, index) =>
    piece.startsWith('@') ? (
      <strong key={index} className="text-accent-strong">
        {piece}
      </strong>
    ) : (
      piece
    ),
  );

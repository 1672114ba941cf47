// Pieces of the editor of a questionnaire: a wording in both languages, and the buttons that move a part or take it away.
import type { Wording } from '../../domain/survey-questionnaire.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, TextArea } from '../../ui/form.tsx';
import { wordField } from './questionnaire-form.ts';

interface WordsProps {
  name: string;
  label: string;
  words: Wording;
  errors: Record<string, string>;
}

export function Words({ name, label, words, errors }: WordsProps) {
  const { t } = useWords();
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      {(['vi', 'en'] as const).map((language) => {
        const field = wordField(language, name);
        return (
          <TextArea
            key={language}
            name={field}
            rows={2}
            lang={language}
            label={`${label} (${t(`survey:edit.in.${language}`)})`}
            error={errors[field]}
            defaultValue={words[language]}
          />
        );
      })}
    </div>
  );
}

interface EditButtonsProps {
  /** 'factor', 'question', or 'option:' with its question. */
  what: string;
  code: string;
  name: string;
  /** A factor with criteria may not. */
  mayGo: boolean;
  /** Where the page is read on afterwards. */
  at?: string;
}

/** Submit buttons of the one form: nothing that was typed is lost, and no script is needed. */
export function EditButtons({ what, code, name, mayGo, at = `${what}.${code}` }: EditButtonsProps) {
  const { t } = useWords();
  const moves = mayGo ? (['up', 'down', 'remove'] as const) : (['up', 'down'] as const);
  return (
    <div className="mb-2 flex flex-wrap gap-2">
      {moves.map((move) => (
        <Button
          key={move}
          look={move === 'remove' ? 'danger' : 'secondary'}
          name="do"
          value={`${move}:${what}:${code}`}
          formAction={move === 'remove' ? '#other-questions' : `#${at}`}
          aria-label={t(`survey:edit.${move}Of`, { name })}
        >
          {t(`survey:edit.${move}`)}
        </Button>
      ))}
    </div>
  );
}

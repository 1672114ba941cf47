// Questions of a questionnaire as fields: the five levels, one of several, up to three of several.
import { LEVELS } from '../../domain/satisfaction.ts';
import { optionCodes, type SurveyQuestion } from '../../domain/survey-questionnaire.ts';
import { useWords } from '../../i18n/words.tsx';

interface FieldProps {
  question: SurveyQuestion;
  /** Codes that were chosen before the form came back. */
  chosen: readonly string[];
  /** Locale key. */
  error?: string;
}

const BOX =
  'flex min-h-11 cursor-pointer items-center gap-3 rounded-md border border-edge bg-raised px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft';

/** Five levels and "no opinion": below one another on a phone, side by side where there is room. */
export function LevelField({ question: { code, text, hint }, chosen, error }: FieldProps) {
  const { t, say, language } = useWords();
  const described = [hint && `${code}-hint`, error && `${code}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset id={code} tabIndex={-1} className="my-6" aria-describedby={described}>
      <legend className="font-semibold">{text[language]}</legend>
      {hint ? (
        <p id={`${code}-hint`} className="text-muted">
          {hint[language]}
        </p>
      ) : null}
      {error ? (
        <p id={`${code}-error`} className="font-semibold text-bad">
          {say(error)}
        </p>
      ) : null}
      <div className="mt-2 grid gap-1 sm:grid-cols-6">
        {[...LEVELS, 'none' as const].map((level) => (
          <label key={level} className={`${BOX} sm:flex-col sm:justify-start sm:gap-1 sm:text-center sm:text-sm`}>
            <input
              type="radio"
              name={code}
              value={level}
              defaultChecked={chosen.includes(String(level))}
              className="size-5 shrink-0 accent-accent"
            />
            <span>{t(`rating:level.${level}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One of several, or of 'priority' several. */
export function OptionField({ question, chosen, error }: FieldProps) {
  const { say, language } = useWords();
  const { code, type, text, options } = question;
  return (
    <fieldset id={code} tabIndex={-1} className="my-6" aria-describedby={error ? `${code}-error` : undefined}>
      <legend className="font-semibold">{text[language]}</legend>
      {error ? (
        <p id={`${code}-error`} className="font-semibold text-bad">
          {say(error)}
        </p>
      ) : null}
      <div className="mt-2 grid gap-1 sm:grid-cols-2 lg:grid-cols-3">
        {optionCodes(question).map((option) => (
          <label key={option} className={BOX}>
            <input
              type={type === 'priority' ? 'checkbox' : 'radio'}
              name={code}
              value={option}
              defaultChecked={chosen.includes(option)}
              className="size-5 shrink-0 accent-accent"
            />
            <span>{options.find((one) => one.code === option)!.text[language]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

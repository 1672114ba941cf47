// What is not right in a form, on top of it, each line leading to its field.
import { useWords } from '../i18n/words.tsx';

/** The errors, or what was typed, of a form that was not sent yet. */
export const NOTHING: Record<string, string> = {};

/** Draws nothing when there are no errors. `errors`: field name → locale key; '' for the form as a whole. */
export function ErrorSummary({ errors }: { errors: Record<string, string> | undefined }) {
  const { t, say } = useWords();
  const lines = Object.entries(errors ?? {});
  if (lines.length === 0) return null;
  return (
    // The focus moves here without a script: the attribute on a focusable element is enough.
    <div
      id="error-summary"
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: a form that came back starts at what is wrong with it
      autoFocus
      className="my-6 rounded-md border-2 border-bad bg-bad-soft p-4"
    >
      <h2 className="text-lg">{t('form.summary', { count: lines.length })}</h2>
      <ul className="mt-2 list-disc pl-6">
        {lines.map(([name, message]) => (
          <li key={name}>{name ? <a href={`#${name}`}>{say(message)}</a> : say(message)}</li>
        ))}
      </ul>
    </div>
  );
}

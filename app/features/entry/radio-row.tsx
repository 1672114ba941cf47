// One of a few, side by side: a tab reaches the row, the arrow keys choose in it.
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.tsx';

interface RadioRowProps {
  prefix: string;
  name: string;
  label: ReactNode;
  error?: string;
  chosen: string;
  choices: readonly { value: string; label: ReactNode }[];
  startsHere?: boolean;
}

export function RadioRow({ prefix, name, label, error, chosen, choices, startsHere = false }: RadioRowProps) {
  const { t, say } = useWords();
  const id = `${prefix}-${name}`;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={error ? `${id}-error` : undefined}
      className={`my-3 ${error ? 'border-l-4 border-bad pl-4' : ''}`}
    >
      <legend className="mb-1 font-semibold">{label}</legend>
      {error ? (
        <p id={`${id}-error`} className="mb-1 font-semibold text-bad">
          <span className="sr-only">{t('form.error')} </span>
          {say(error)}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-1.5">
        {choices.map((choice, at) => (
          <label
            key={choice.value}
            className="flex min-h-10 cursor-pointer items-center gap-2 rounded-md border border-edge bg-raised px-3 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={chosen === choice.value}
              // biome-ignore lint/a11y/noAutofocus: an empty form is opened in order to type, forty times a day
              autoFocus={startsHere && at === 0}
              className="size-4 accent-accent"
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

// The fields of the administration's forms: named by one word each, which the history under the page uses too.
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.tsx';
import { Checkbox, Select, TextArea, TextField } from '../../ui/form.tsx';

/** What a form begins with, or what was typed and why it was not taken. */
export interface Given {
  begin?: Record<string, string | number | boolean | null>;
  tried?: { errors: Record<string, string>; typed: Record<string, string | string[]> } | null;
}

interface Options {
  hint?: ReactNode;
  isOptional?: boolean;
  isNumber?: boolean;
  /** What choosing nothing means. */
  any?: string;
}

export function useFields({ begin = {}, tried = null }: Given) {
  const { t, say } = useWords();
  const valueIn = (name: string) => {
    const typed = tried?.typed[name];
    if (tried) return typeof typed === 'string' ? typed : '';
    return begin[name] === null || begin[name] === undefined ? '' : String(begin[name]);
  };
  const about = (name: string, { hint, isOptional }: Options) => ({
    name,
    label: say(`administration:field.${name}`),
    hint,
    isOptional,
    error: tried?.errors[name],
    defaultValue: valueIn(name),
    required: !isOptional,
  });
  return {
    valueIn,
    text: (name: string, options: Options = {}) => (
      <TextField {...about(name, options)} inputMode={options.isNumber ? 'numeric' : undefined} />
    ),
    area: (name: string, options: Options = {}) => <TextArea {...about(name, options)} rows={3} />,
    day: (name: string, options: Options = {}) => <TextField {...about(name, options)} type="date" />,
    choice: (name: string, choices: ReactNode, options: Options = {}) => (
      <Select {...about(name, options)}>
        <option value="">
          {options.any ?? (options.isOptional ? t('administration:form.any') : t('form.choose'))}
        </option>
        {choices}
      </Select>
    ),
    check: (name: string, options: Pick<Options, 'hint'> = {}) => (
      <Checkbox
        name={name}
        label={say(`administration:field.${name}`)}
        hint={options.hint}
        error={tried?.errors[name]}
        defaultChecked={tried ? tried.typed[name] === 'yes' : begin[name] === true}
      />
    ),
  };
}

/** Errors by the ids of their fields, for the summary on top. */
export const summaryOf = (prefix: string, errors: Record<string, string> | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(errors ?? {}).map(([name, why]) => [name && `${prefix}-${name}`, why]));

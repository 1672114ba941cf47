// The fields that moves have in common: long and short text, a unit.
import { useWords } from '../../i18n/words.tsx';
import { Select, TextArea, TextField } from '../../ui/form.tsx';
import type { CaseView } from './types.ts';

export interface Tried {
  typed: Record<string, string | string[]>;
  /** Field name → locale key. */
  errors: Record<string, string>;
}

export interface Asked {
  view: CaseView;
  tried: Tried | null;
}

/** What was typed last, else what the field begins with. */
export const typedIn = (tried: Tried | null, name: string, begin = '') => {
  const value = tried?.typed[name];
  return typeof value === 'string' ? value : begin;
};

type Label = 'unit' | 'unitForAnswer' | 'rightUnit' | 'reasonForSender' | 'remarks' | 'question' | 'partQuestion';

export function Long({ tried, name, label, rows = 4 }: Asked & { name: string; label: Label; rows?: number }) {
  const { t } = useWords();
  return (
    <TextArea
      name={name}
      label={t(`staff:move.${label}`)}
      rows={rows}
      defaultValue={typedIn(tried, name)}
      error={tried?.errors[name]}
      required
    />
  );
}

export function Short(props: Asked & { name: 'outsideBody' }) {
  const { tried, name } = props;
  const { t } = useWords();
  return (
    <TextField
      name={name}
      label={t(`staff:move.${name}`)}
      defaultValue={typedIn(tried, name)}
      error={tried?.errors[name]}
      required
    />
  );
}

interface UnitAsked extends Asked {
  label: Label;
  begin?: number;
  /** Where a form asks for several. */
  name?: string;
  isNeeded?: boolean;
}

export function UnitSelect({ view, tried, label, begin, name = 'unit', isNeeded = true }: UnitAsked) {
  const { t } = useWords();
  return (
    <Select
      name={name}
      label={t(`staff:move.${label}`)}
      defaultValue={typedIn(tried, name, begin === undefined ? '' : String(begin))}
      error={tried?.errors[name]}
      required={isNeeded}
    >
      <option value="">{t('form.choose')}</option>
      <UnitOptions view={view} />
    </Select>
  );
}

/** The units that a case can be given to, by level and key. */
export function UnitOptions({ view }: Pick<Asked, 'view'>) {
  const { t } = useWords();
  return [...new Set(view.choices.units.map(({ level }) => level))].map((level) => (
    <optgroup key={level} label={t(`organisation:level.${level}`)}>
      {view.choices.units
        .filter((unit) => unit.level === level)
        .map((unit) => (
          <option key={unit.id} value={unit.id}>
            {unit.name}
          </option>
        ))}
    </optgroup>
  ));
}

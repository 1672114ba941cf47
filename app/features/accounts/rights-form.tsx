// The form that says what an account may do: role, unit, and what it is limited to.

import { ROLES } from '../../domain/permissions.ts';
import { KINDS } from '../../domain/petition.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, Select, TextField } from '../../ui/form.tsx';
import type { UnitChoice } from '../organisations/types.ts';

interface RightsFormProps {
  begin: { title: string; role: string; unit: number; fields: readonly number[]; kinds: readonly string[] };
  units: readonly Pick<UnitChoice, 'id' | 'name' | 'level'>[];
  fields: readonly { id: number; name: string; depth: number }[];
  tried: { errors: Record<string, string>; typed: Record<string, string | string[]> } | null;
}

export function RightsForm({ begin, units, fields, tried }: RightsFormProps) {
  const { t } = useWords();
  const one = (name: 'title' | 'role' | 'unit') => ({
    name,
    error: tried?.errors[name],
    defaultValue: String(tried ? (tried.typed[name] ?? '') : begin[name]),
    required: true,
  });
  const chosen = (name: 'fields' | 'kinds') =>
    tried ? [tried.typed[name] ?? []].flat() : begin[name].map((value) => String(value));
  const levels = [...new Set(units.map(({ level }) => level))];
  return (
    <form method="post" className="max-w-2xl rounded-lg border border-line bg-raised px-4 pt-1 pb-4">
      <FormPart prefix="rights">
        <TextField {...one('title')} label={t('staff:account.jobTitle')} autoComplete="off" />
        <Select {...one('role')} label={t('staff:account.role')}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`petition:role.${role}`)}
            </option>
          ))}
        </Select>
        <Select {...one('unit')} label={t('staff:account.unit')}>
          {levels.map((level) => (
            <optgroup key={level} label={t(`organisation:level.${level}`)}>
              {units
                .filter((unit) => unit.level === level)
                .map((unit) => (
                  <option key={unit.id} value={unit.id}>
                    {unit.name}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
        <Limits
          name="kinds"
          title={t('access:limit.kinds')}
          chosen={chosen('kinds')}
          choices={KINDS.map((kind) => ({ value: kind, label: t(`petition:kind.${kind}`), depth: 0 }))}
        />
        <Limits
          name="fields"
          title={t('access:limit.fields')}
          chosen={chosen('fields')}
          choices={fields.map(({ id, name, depth }) => ({ value: String(id), label: name, depth }))}
        />
        <Button>{t('form.save')}</Button>
      </FormPart>
    </form>
  );
}

/** Nothing ticked is no limit. */
function Limits(props: {
  name: string;
  title: string;
  chosen: readonly string[];
  choices: readonly { value: string; label: string; depth: number }[];
}) {
  const { t } = useWords();
  return (
    <fieldset className="my-3">
      <legend className="mb-1 font-semibold">{props.title}</legend>
      <p className="text-sm text-muted">{t('access:limit.none')}</p>
      <div className="max-h-80 overflow-y-auto sm:columns-2">
        {props.choices.map(({ value, label, depth }) => (
          <label key={value} className={`flex min-h-8 items-start gap-2 py-1 ${depth > 0 ? 'pl-5' : ''}`}>
            <input
              type="checkbox"
              name={props.name}
              value={value}
              defaultChecked={props.chosen.includes(value)}
              className="mt-0.5 size-5 shrink-0 accent-accent"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

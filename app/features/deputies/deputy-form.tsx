// The form that hands over a desk.
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, Select, TextField } from '../../ui/form.tsx';
import type { ColleagueChoice } from './types.ts';

interface DeputyFormProps {
  absentees: readonly ColleagueChoice[];
  deputies: readonly ColleagueChoice[];
  errors: Record<string, string>;
  typed: Record<string, string | string[]>;
  /** Whose desk the form begins with, and the first day. */
  begin: { absent: number | null; fromDay: string };
}

export function DeputyForm({ absentees, deputies, errors, typed, begin }: DeputyFormProps) {
  const { t } = useWords();
  const field = (name: 'absent' | 'deputy' | 'fromDay' | 'toDay', start = '') => ({
    name,
    label: t(`deputy:field.${name}`),
    error: errors[name],
    defaultValue: typeof typed[name] === 'string' ? typed[name] : start,
    required: true,
  });
  return (
    <form method="post" className="rounded-lg border border-line bg-raised px-4 pt-1 pb-4">
      <FormPart prefix="deputy">
        <People {...field('absent', begin.absent === null ? '' : String(begin.absent))} people={absentees} />
        <People {...field('deputy')} people={deputies} />
        <TextField {...field('fromDay', begin.fromDay)} type="date" />
        <TextField {...field('toDay')} type="date" />
        <Button>{t('deputy:submit')}</Button>
      </FormPart>
    </form>
  );
}

function People({
  people,
  ...field
}: { people: readonly ColleagueChoice[] } & Omit<Parameters<typeof Select>[0], 'children'>) {
  const { t } = useWords();
  const units = [...new Set(people.map(({ unit }) => unit))];
  return (
    <Select {...field}>
      <option value="">{t('form.choose')}</option>
      {units.map((unit) => (
        <optgroup key={unit} label={unit}>
          {people
            .filter((one) => one.unit === unit)
            .map(({ id, name, title }) => (
              <option key={id} value={id}>
                {name}, {title}
              </option>
            ))}
        </optgroup>
      ))}
    </Select>
  );
}

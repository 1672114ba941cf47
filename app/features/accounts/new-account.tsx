// The form that adds an account.
import { ROLES } from '../../domain/permissions.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Button, FormPart, Select, TextField } from '../../ui/form.tsx';
import type { UnitChoice } from '../organisations/types.ts';

export function NewAccount(props: {
  units: readonly Pick<UnitChoice, 'id' | 'name' | 'level'>[];
  errors: Record<string, string> | undefined;
  typed: Record<string, string | string[]> | undefined;
}) {
  const { units, errors, typed } = props;
  const { t } = useWords();
  const field = (name: string) => ({ name, error: errors?.[name], defaultValue: String(typed?.[name] ?? '') });
  const linked = Object.fromEntries(Object.entries(errors ?? {}).map(([name, key]) => [name && `new-${name}`, key]));
  const levels = [...new Set(units.map(({ level }) => level))];
  return (
    <form method="post" className="rounded-lg border border-line bg-raised px-4 pt-1 pb-4">
      <FormPart prefix="new">
        <ErrorSummary errors={linked} />
        <TextField
          {...field('username')}
          label={t('staff:account.username')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <TextField {...field('name')} label={t('staff:account.name')} autoComplete="off" required />
        <TextField {...field('title')} label={t('staff:account.jobTitle')} autoComplete="off" required />
        <TextField
          {...field('email')}
          label={t('signin:invitation.emailLabel')}
          hint={t('signin:invitation.emailHint')}
          type="email"
          inputMode="email"
          autoComplete="off"
          required
        />
        <Select {...field('role')} label={t('staff:account.role')} required>
          <option value="">{t('form.choose')}</option>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`petition:role.${role}`)}
            </option>
          ))}
        </Select>
        <Select {...field('unit')} label={t('staff:account.unit')} required>
          <option value="">{t('form.choose')}</option>
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
        <Button>{t('signin:invitation.add')}</Button>
      </FormPart>
    </form>
  );
}

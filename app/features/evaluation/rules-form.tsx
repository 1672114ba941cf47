// Whether procedures are evaluated, from when to when, and by which document.
import type { EvaluationRules } from '../../domain/evaluation-period.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, Choices, TextArea, TextField } from '../../ui/form.tsx';

interface RulesFormProps {
  rules: EvaluationRules;
  errors: Record<string, string>;
  /** Null: show what is in force. */
  typed: Record<string, string | string[]> | null;
}

export function RulesForm({ rules, errors, typed }: RulesFormProps) {
  const { t } = useWords();
  const stands = { isOn: rules.isOn ? 'yes' : 'no', from: rules.from, to: rules.to ?? '', basis: rules.basis };
  const shownIn = (name: keyof typeof stands) => String(typed ? (typed[name] ?? '') : stands[name]);
  return (
    <form method="post" noValidate className="max-w-xl">
      <Choices
        name="isOn"
        label={t('evaluation:rules.isOn')}
        error={errors.isOn}
        chosen={shownIn('isOn')}
        choices={[
          { value: 'yes', label: t('evaluation:rules.on'), hint: t('evaluation:rules.onHint') },
          { value: 'no', label: t('evaluation:rules.off'), hint: t('evaluation:rules.offHint') },
        ]}
      />
      <TextField
        name="from"
        type="date"
        label={t('evaluation:rules.from')}
        error={errors.from}
        defaultValue={shownIn('from')}
      />
      <TextField
        name="to"
        type="date"
        label={t('evaluation:rules.to')}
        error={errors.to}
        defaultValue={shownIn('to')}
        isOptional
      />
      <TextArea
        name="basis"
        rows={3}
        label={t('evaluation:rules.basis')}
        hint={t('evaluation:rules.basisHint')}
        error={errors.basis}
        defaultValue={shownIn('basis')}
      />
      <Button>{t('form.save')}</Button>
    </form>
  );
}

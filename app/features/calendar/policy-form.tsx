// A limit that the province sets itself: with its basis, from a day on, instead of another one if need be.
import { LIMIT_UNITS } from '../../domain/deadline.ts';
import { CASE_CLASSES, CLOCKS, VARIANTS } from '../../domain/deadline-policy.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, Select, TextArea, TextField } from '../../ui/form.tsx';
import type { PolicyView } from './types.ts';

interface Given {
  errors: Record<string, string>;
  typed: Record<string, string | string[]>;
}

export function PolicyForm({ errors, typed, policies }: Given & { policies: readonly PolicyView[] }) {
  const { t, say, to } = useWords();
  const old = (name: string, begin = '') => (typeof typed[name] === 'string' ? typed[name] : begin);
  const text = (name: 'code' | 'step' | 'startEvent' | 'amount', hint?: string) => (
    <TextField
      name={name}
      label={t(`calendar:policy.${name}`)}
      hint={hint}
      defaultValue={old(name)}
      error={errors[name]}
      inputMode={name === 'amount' ? 'numeric' : undefined}
    />
  );
  const choice = (
    name: 'caseClass' | 'clock' | 'variant' | 'unit',
    values: readonly string[],
    wordOf: (value: string) => string,
    begin: string,
  ) => (
    <Select name={name} label={t(`calendar:policy.${name}`)} defaultValue={old(name, begin)} error={errors[name]}>
      {values.map((value) => (
        <option key={value} value={value}>
          {wordOf(value)}
        </option>
      ))}
    </Select>
  );
  const day = (name: 'validFrom' | 'validTo') => (
    <TextField
      name={name}
      type="date"
      label={t(`calendar:policy.${name}`)}
      defaultValue={old(name)}
      error={errors[name]}
      isOptional={name === 'validTo'}
    />
  );
  return (
    <form method="post" action={to.policies()} noValidate>
      <FormPart prefix="policy">
        {text('code', t('calendar:policy.codeHint'))}
        {choice('caseClass', CASE_CLASSES, (one) => say(`deadline:caseClass.${one}`), 'pakn')}
        {choice('clock', Object.keys(CLOCKS), (one) => say(`calendar:clocks.${one}`), 'answer')}
        {choice('variant', VARIANTS, (one) => say(`calendar:variants.${one}`), 'standard')}
        {text('step')}
        {text('amount')}
        {choice('unit', LIMIT_UNITS, (one) => say(`deadline:unit.${one}`), 'working_day')}
        {text('startEvent')}
        <TextField
          name="condition"
          label={t('calendar:policy.condition')}
          defaultValue={old('condition')}
          error={errors.condition}
          isOptional
        />
        <TextArea
          name="legalBasis"
          rows={2}
          label={t('calendar:policy.legalBasis')}
          defaultValue={old('legalBasis')}
          error={errors.legalBasis}
        />
        {day('validFrom')}
        {day('validTo')}
        <Select
          name="replaces"
          label={t('calendar:policy.replaces')}
          hint={t('calendar:policy.replacesHint')}
          defaultValue={old('replaces')}
          error={errors.replaces}
        >
          <option value="">{t('calendar:policy.nothingReplaced')}</option>
          {policies
            .filter(({ isProvincial, validTo }) => isProvincial && validTo === null)
            .map(({ code, step }) => (
              <option key={code} value={code}>
                {code}: {step}
              </option>
            ))}
        </Select>
        <Button>{t('calendar:policy.submit')}</Button>
      </FormPart>
    </form>
  );
}

// The fields of step 4: the decision or act, whose it is, the two dates, and why so late.
import { COMPLAINT_TARGETS } from '../../domain/case-class.ts';
import type { FormErrors, Typed } from '../../http/forms.server.ts';
import { useWords } from '../../i18n/words.tsx';
import { Choices, Select, TextArea, TextField } from '../../ui/form.tsx';
import { Notice } from '../../ui/page.tsx';
import type { UnitChoice } from '../organisations/types.ts';
import type { Shortened } from './choosing.ts';
import { LATE_GROUNDS, UNKNOWN_BODY } from './forms.ts';
import { SearchField, SearchOutcome } from './search-field.tsx';
import { valueIn } from './steps.ts';
import { UnitOptions } from './unit-options.tsx';

interface DecisionFieldsProps {
  typed: Typed;
  errors: FormErrors;
  units: Shortened<UnitChoice>;
  isLate: boolean;
}

export function DecisionFields({ typed, errors, units, isLate }: DecisionFieldsProps) {
  const { t } = useWords();
  const value = (name: string) => valueIn(typed, name);
  return (
    <>
      <Choices
        name="target"
        label={t('sending:decision.target')}
        error={errors.target}
        chosen={value('target')}
        choices={COMPLAINT_TARGETS.map((target) => ({
          value: target,
          label: t(`sending:decision.${target}`),
          hint: t(`sending:decision.${target}Hint`),
        }))}
      />
      <TextField
        name="subject"
        label={t('sending:decision.subject')}
        hint={t('sending:decision.subjectHint')}
        error={errors.subject}
        defaultValue={value('subject')}
        autoComplete="off"
      />
      <SearchField
        name="bodySearch"
        press="body"
        label={t('sending:decision.bodySearch')}
        value={value('bodySearch')}
      />
      <SearchOutcome query={units.query} found={units.found} />
      <Select
        name="body"
        label={t('sending:decision.body')}
        hint={t('sending:decision.bodyHint')}
        error={errors.body}
        defaultValue={value('body')}
      >
        <option value="">{t('form.choose')}</option>
        <option value={UNKNOWN_BODY}>{t('sending:decision.unknownBody')}</option>
        <UnitOptions units={units.items} />
      </Select>
      {(['decidedOn', 'learntOn'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(`sending:decision.${name}`)}
          hint={t('sending:decision.dayHint')}
          error={errors[name]}
          defaultValue={value(name)}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
        />
      ))}
      {isLate ? <WhySoLate value={value} errors={errors} /> : null}
    </>
  );
}

function WhySoLate({ value, errors }: { value(name: string): string; errors: FormErrors }) {
  const { t } = useWords();
  return (
    <>
      <Notice look="warn" title={t('sending:decision.late')}>
        <p>{t('sending:decision.lateBody')}</p>
      </Notice>
      <Choices
        name="lateGround"
        label={t('sending:decision.lateGround')}
        error={errors.lateGround}
        chosen={value('lateGround')}
        choices={LATE_GROUNDS.map((ground) => ({
          value: ground,
          label: t(`sending:decision.ground.${ground}`),
          hint: ground === 'none' ? t('sending:decision.groundHint.none') : undefined,
        }))}
      />
      <TextArea
        name="lateReason"
        label={t('sending:decision.lateReason')}
        hint={t('sending:decision.lateReasonHint')}
        error={errors.lateReason}
        defaultValue={value('lateReason')}
        rows={4}
        isOptional
      />
    </>
  );
}

// An office to add or to change: its names, how to reach it, since when it exists.
import { LEVELS } from '../../domain/organisation.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart } from '../../ui/form.tsx';
import { type Given, useFields } from '../administration/fields.tsx';
import { UnitOptions } from '../sending/unit-options.tsx';
import type { UnitChoice } from './types.ts';

/** `units`: the offices a new one can stand below; left out where an office is only changed. */
export function OrganisationForm({ units, ...given }: Given & { units?: readonly Omit<UnitChoice, 'id'>[] }) {
  const { t } = useWords();
  const { text, day, check, choice } = useFields(given);
  const levels = LEVELS.map((level) => (
    <option key={level} value={level}>
      {t(`organisation:level.${level}`)}
    </option>
  ));
  return (
    <form method="post" noValidate>
      <FormPart prefix="office">
        {units ? (
          <>
            {text('code', { hint: t('administration:form.codeHint') })}
            {choice('level', levels)}
            {choice('parent', <UnitOptions units={units} />, { isOptional: true })}
          </>
        ) : null}
        {text('name')}
        {text('nameEn', { isOptional: true })}
        {text('phone', { isOptional: true })}
        {text('email', { isOptional: true })}
        {text('address', { isOptional: true })}
        {text('receptionHours', { isOptional: true, hint: t('administration:organisation.hoursHint') })}
        {day('validFrom')}
        {check('isRemote', { hint: t('administration:organisation.remoteHint') })}
        {check('receivesDenunciations', { hint: t('administration:organisation.denunciationsHint') })}
        <Button name="intent" value={units ? 'add' : 'change'}>
          {t(units ? 'administration:form.add' : 'administration:form.save')}
        </Button>
      </FormPart>
    </form>
  );
}

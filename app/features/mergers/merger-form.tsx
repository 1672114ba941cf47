// Ending an office and naming who takes over: seen first, then decided.
import { MERGER_KINDS } from '../../domain/merger.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart } from '../../ui/form.tsx';
import { type Given, useFields } from '../administration/fields.tsx';
import type { UnitChoice } from '../organisations/types.ts';
import { UnitOptions } from '../sending/unit-options.tsx';

export function MergerForm({ units, ...given }: Given & { units: readonly Omit<UnitChoice, 'id'>[] }) {
  const { t } = useWords();
  const { text, day, choice } = useFields(given);
  const kinds = MERGER_KINDS.filter((kind) => kind !== 'renamed').map((kind) => (
    <option key={kind} value={kind}>
      {t(`administration:merger.kind.${kind}`)}
    </option>
  ));
  return (
    <form method="post" noValidate>
      <FormPart prefix="merger">
        {choice('kind', kinds)}
        {choice('successor', <UnitOptions units={units} />)}
        {day('effectiveOn', { hint: t('administration:merger.dayHint') })}
        {text('document', { hint: t('administration:merger.documentHint') })}
        <Button name="intent" value="see">
          {t('administration:merger.see')}
        </Button>
      </FormPart>
    </form>
  );
}

/** The same office under a new code and name from a day on. */
export function RenamingForm(given: Given) {
  const { t } = useWords();
  const { text, day } = useFields(given);
  return (
    <form method="post" noValidate>
      <input type="hidden" name="kind" value="renamed" />
      <FormPart prefix="renaming">
        {text('newName')}
        {text('newNameEn', { isOptional: true })}
        {text('successor', { hint: t('administration:merger.newCodeHint') })}
        {day('effectiveOn', { hint: t('administration:merger.dayHint') })}
        {text('document', { hint: t('administration:merger.documentHint') })}
        <Button name="intent" value="see">
          {t('administration:merger.see')}
        </Button>
      </FormPart>
    </form>
  );
}

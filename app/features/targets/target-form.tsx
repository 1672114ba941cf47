// A target line at the desk: its document, its days, what it is measured by, and what a unit reports of it.
import { COMPARATORS, MEASURES } from '../../domain/target.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart } from '../../ui/form.tsx';
import { type Given, useFields } from '../administration/fields.tsx';

interface Props extends Given {
  /** Code and first day of the line that is changed; null for a new one. */
  changing: { code: string; validFrom: string } | null;
  units: readonly { code: string; name: string }[];
}

export function TargetForm({ changing, units, ...given }: Props) {
  const { t } = useWords();
  const { text, area, check, choice, day } = useFields(given);
  const options = (codes: readonly { code: string; name: string }[]) =>
    codes.map(({ code, name }) => (
      <option key={code} value={code}>
        {name}
      </option>
    ));
  return (
    <form method="post" noValidate>
      <FormPart prefix="target">
        {changing ? (
          <p className="font-mono">
            <input type="hidden" name="code" value={changing.code} />
            <input type="hidden" name="validFrom" value={changing.validFrom} />
            {changing.code} · {changing.validFrom}
          </p>
        ) : (
          <>
            {text('code', { hint: t('targets:desk.codeHint') })}
            {day('validFrom')}
          </>
        )}
        {day('validTo', { isOptional: true })}
        {text('title')}
        {text('titleEn')}
        {choice('measure', options(MEASURES.map((code) => ({ code, name: t(`targets:measure.${code}`) }))))}
        {choice('comparator', options(COMPARATORS.map((code) => ({ code, name: t(`targets:compare.${code}`) }))))}
        {text('goalPart', { isNumber: true, hint: t('targets:desk.goalHint') })}
        {text('goalWhole', { isNumber: true })}
        {choice('owner', options(units), { isOptional: true, any: t('targets:desk.everybody') })}
        {area('source')}
        {area('note', { isOptional: true })}
        {area('noteEn', { isOptional: true })}
        {check('isVerified')}
        {text('reportedPart', { isOptional: true, isNumber: true, hint: t('targets:desk.reportedHint') })}
        {text('reportedWhole', { isOptional: true, isNumber: true })}
        {day('reportedOn', { isOptional: true })}
        {area('reportedSource', { isOptional: true })}
        <Button name="intent" value={changing ? 'change' : 'add'}>
          {t(changing ? 'administration:form.save' : 'administration:form.add')}
        </Button>
      </FormPart>
    </form>
  );
}

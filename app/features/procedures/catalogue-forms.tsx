// Forms of the catalogue: a field, a procedure, a file of the national catalogue.
import { ONLINE, PROCEDURE_LEVELS } from '../../domain/procedure-import.ts';
import { TABLE_FILES } from '../../http/tables.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, TextField } from '../../ui/form.tsx';
import { type Given, useFields } from '../administration/fields.tsx';
import type { UnitChoice } from '../organisations/types.ts';
import { UnitOptions } from '../sending/unit-options.tsx';

type Fields = readonly { code: string; name: string; depth: number }[];
type Units = readonly Omit<UnitChoice, 'id'>[];

const FieldOptions = ({ fields }: { fields: Fields }) =>
  fields.map(({ code, name, depth }) => (
    <option key={code} value={code}>
      {`${'– '.repeat(depth)}${name}`}
    </option>
  ));

function Code({ code }: { code: string }) {
  return (
    <p className="font-mono">
      <input type="hidden" name="code" value={code} />
      {code}
    </p>
  );
}

function Save({ isNew }: { isNew: boolean }) {
  const { t } = useWords();
  return (
    <Button name="intent" value={isNew ? 'add' : 'change'}>
      {t(isNew ? 'administration:form.add' : 'administration:form.save')}
    </Button>
  );
}

/** `code`: of what is changed; null for a new one. */
export function FieldForm({ code, fields, ...given }: Given & { code: string | null; fields: Fields }) {
  const { t } = useWords();
  const { text, area, choice } = useFields(given);
  return (
    <form method="post" noValidate>
      <FormPart prefix="field">
        {code === null ? text('code', { hint: t('administration:form.codeHint') }) : <Code code={code} />}
        {text('name')}
        {text('nameEn')}
        {area('everydayWords', { hint: t('administration:catalogue.everydayHint'), isOptional: true })}
        {choice('parent', <FieldOptions fields={fields} />, {
          isOptional: true,
          any: t('administration:catalogue.topmost'),
        })}
        <Save isNew={code === null} />
      </FormPart>
    </form>
  );
}

export function ProcedureForm(props: Given & { code: string | null; fields: Fields; units: Units }) {
  const { code, fields, units, ...given } = props;
  const { t } = useWords();
  const { text, area, day, choice } = useFields(given);
  return (
    <form method="post" noValidate>
      <FormPart prefix="procedure">
        {code === null ? text('code', { hint: t('administration:form.codeHint') }) : <Code code={code} />}
        {area('name')}
        {choice('field', <FieldOptions fields={fields} />)}
        {choice('owner', <UnitOptions units={units} />)}
        {choice(
          'procedureLevel',
          PROCEDURE_LEVELS.map((level) => (
            <option key={level} value={level}>
              {t(`administration:catalogue.level.${level}`)}
            </option>
          )),
        )}
        {choice(
          'onlineLevel',
          ONLINE.map((level) => (
            <option key={level} value={level}>
              {t(`public:procedures.onlineLevel.${level}`)}
            </option>
          )),
        )}
        {text('statutoryDays', { isOptional: true, isNumber: true })}
        {text('committedDays', { isOptional: true, isNumber: true })}
        {day('validFrom', { hint: code === null ? undefined : t('administration:catalogue.fromHint') })}
        {day('validTo', { isOptional: true })}
        <Save isNew={code === null} />
      </FormPart>
    </form>
  );
}

export function ImportForm({ units, ...given }: Given & { units: Units }) {
  const { t } = useWords();
  const { day, choice, check } = useFields(given);
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      <FormPart prefix="import">
        {choice('owner', <UnitOptions units={units} />, { hint: t('administration:catalogue.ownerHint') })}
        {day('validFrom', { hint: t('administration:catalogue.importFromHint') })}
        {check('isWhole', { hint: t('administration:catalogue.wholeHint') })}
        <TextField
          name="file"
          type="file"
          accept={TABLE_FILES}
          label={t('administration:field.file')}
          hint={t('administration:catalogue.fileHint')}
          error={given.tried?.errors.file}
        />
        <Button name="intent" value="see">
          {t('administration:catalogue.see')}
        </Button>
      </FormPart>
    </form>
  );
}

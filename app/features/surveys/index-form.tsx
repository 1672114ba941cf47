// Entering what somebody else measured, with its source, by form and by file.
import { EXTERNAL_INDICES } from '../../domain/external-index.ts';
import { TABLE_FILES } from '../../http/tables.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, Checkbox, FormPart, Select, TextField } from '../../ui/form.tsx';

const UNITS = ['percent', 'points'] as const;

interface IndexFormProps {
  errors: Record<string, string>;
  typed: Record<string, string | string[]>;
}

export function IndexForm({ errors, typed }: IndexFormProps) {
  const { t } = useWords();
  const of = (name: string) => ({ name, error: errors[name], defaultValue: String(typed[name] ?? '') });
  return (
    <form method="post" noValidate>
      <input type="hidden" name="intent" value="index" />
      <FormPart prefix="index">
        <Select {...of('name')} label={t('survey:desk.indexName')} hint={t('survey:desk.indexRanges')}>
          {EXTERNAL_INDICES.map((name) => (
            <option key={name} value={name}>
              {t(`survey:indexName.${name}`)}
            </option>
          ))}
        </Select>
        <TextField {...of('year')} inputMode="numeric" label={t('survey:desk.year')} />
        <TextField {...of('place')} label={t('survey:desk.place')} />
        <TextField {...of('value')} inputMode="decimal" label={t('survey:desk.value')} />
        <Select {...of('unit')} label={t('survey:desk.measuredIn')}>
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {t(`survey:desk.unitOf.${unit}`)}
            </option>
          ))}
        </Select>
        <TextField {...of('rank')} label={t('survey:desk.rank')} isOptional />
        <TextField {...of('source')} label={t('survey:desk.source')} />
        <TextField {...of('note')} label={t('survey:desk.note')} isOptional />
        <Checkbox
          name="isVerified"
          label={t('survey:desk.isVerified')}
          hint={t('survey:desk.isVerifiedHint')}
          defaultChecked={typed.isVerified === 'yes'}
        />
        <Button>{t('survey:desk.enter')}</Button>
      </FormPart>
    </form>
  );
}

/** The same from a file, in the columns that it is written out in. */
export function IndexFile({ error }: { error?: string }) {
  const { t, to } = useWords();
  return (
    <form method="post" encType="multipart/form-data">
      <input type="hidden" name="intent" value="file" />
      <p className="max-w-prose text-muted">{t('survey:desk.importIndicesLead')}</p>
      <p>
        <a href={to.otherIndicesData()} className="inline-flex min-h-11 items-center">
          {t('survey:desk.exportIndices')}
        </a>
      </p>
      <FormPart prefix="indices">
        <TextField name="file" type="file" accept={TABLE_FILES} label={t('survey:desk.file')} error={error} />
        <Button>{t('survey:desk.doImport')}</Button>
      </FormPart>
    </form>
  );
}

// Entering what somebody else measured, with its source; and the file of points of the nine criteria.
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, Select, TextField } from '../../ui/form.tsx';

const NAMES = ['SIPAS', 'PAR_INDEX', 'PAPI', 'PCI', 'QD_766'] as const;
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
        <Select {...of('name')} label={t('survey:desk.indexName')}>
          {NAMES.map((name) => (
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
        <Button>{t('survey:desk.enter')}</Button>
      </FormPart>
    </form>
  );
}

export function PointsForm({ error }: { error?: string }) {
  const { t } = useWords();
  return (
    <form method="post" encType="multipart/form-data">
      <input type="hidden" name="intent" value="points" />
      <p className="max-w-prose text-muted">{t('survey:desk.importPointsLead')}</p>
      <FormPart prefix="points">
        <TextField name="file" type="file" accept=".csv,text/csv" label={t('survey:desk.file')} error={error} />
        <Button>{t('survey:desk.doImport')}</Button>
      </FormPart>
    </form>
  );
}

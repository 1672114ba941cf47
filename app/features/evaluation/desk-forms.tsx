// The smaller forms of the evaluation's desk: a file of points, and publishing a period.
import { TABLE_FILES } from '../../http/tables.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, TextField } from '../../ui/form.tsx';
import { usePeriodName } from './period-links.tsx';

interface FileFormProps {
  what: 'units' | 'officers';
  quarter: string;
  error?: string;
}

export function FileForm({ what, quarter, error }: FileFormProps) {
  const { t, to } = useWords();
  const data = to.deskEvaluationData({ ky: quarter, 'can-bo': what === 'officers' ? 1 : null });
  return (
    <form method="post" encType="multipart/form-data">
      <input type="hidden" name="intent" value={what} />
      <p className="max-w-prose text-muted">{t(`evaluation:desk.fileLead.${what}`)}</p>
      <p>
        <a href={data} className="inline-flex min-h-11 items-center">
          {t('evaluation:desk.export')}
        </a>
      </p>
      <FormPart prefix={what}>
        <TextField name="file" type="file" accept={TABLE_FILES} label={t('survey:desk.file')} error={error} />
        <Button look="secondary">{t('survey:desk.doImport')}</Button>
      </FormPart>
    </form>
  );
}

interface PublishFormProps {
  period: string;
  /** The version that is published now. */
  version: number;
  errors: Record<string, string>;
}

export function PublishForm({ period, version, errors }: PublishFormProps) {
  const { t } = useWords();
  const nameOf = usePeriodName();
  return (
    <form method="post" noValidate>
      <input type="hidden" name="intent" value="publish" />
      <input type="hidden" name="period" value={period} />
      <input type="hidden" name="after" value={version} />
      <FormPart prefix={`publish-${period}`}>
        <TextField
          name="basis"
          label={t(version > 0 ? 'evaluation:desk.correctionBasis' : 'evaluation:desk.basis')}
          error={errors.basis}
        />
        <Button>
          {t(version > 0 ? 'evaluation:desk.publishAgain' : 'evaluation:desk.publish', { period: nameOf(period) })}
        </Button>
      </FormPart>
    </form>
  );
}

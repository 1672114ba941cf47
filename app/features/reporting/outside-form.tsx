// The form for a report that went another way: the document, the day, and its file if there is one.
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, TextField } from '../../ui/form.tsx';
import { ACCEPTED } from '../attachments/types.ts';
import type { OwedKey } from './types.ts';

interface OutsideFormProps {
  owed: OwedKey;
  errors: Record<string, string>;
  typed: Record<string, string | string[]>;
}

export function OutsideForm({ owed, errors, typed }: OutsideFormProps) {
  const { t, to } = useWords();
  const of = (name: 'documentNumber' | 'documentDay' | 'sentDay') => ({
    name,
    label: t(`reporting:owed.${name}`),
    error: errors[name],
    defaultValue: String(typed[name] ?? ''),
  });
  return (
    <form method="post" action={to.owedReport(owed)} encType="multipart/form-data" noValidate>
      <FormPart prefix="outside">
        <p className="max-w-prose text-muted">{t('reporting:owed.outsideHint')}</p>
        <div className="grid gap-x-4 sm:grid-cols-3">
          <TextField {...of('documentNumber')} />
          <TextField {...of('documentDay')} type="date" />
          <TextField {...of('sentDay')} type="date" />
        </div>
        <TextField
          name="file"
          type="file"
          accept={ACCEPTED}
          label={t('reporting:owed.file')}
          error={errors.file}
          isOptional
        />
        <Button name="do" value="outside">
          {t('reporting:owed.mark')}
        </Button>
      </FormPart>
    </form>
  );
}

// One day to add or change, and a file of many.
import { CALENDAR_KINDS } from '../../domain/working-calendar.ts';
import { TABLE_FILES } from '../../http/tables.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, Select, TextArea, TextField } from '../../ui/form.tsx';

interface Tried {
  errors: Record<string, string>;
  typed: Record<string, string | string[]>;
}
const typedIn = (tried: Tried | null, name: string) => {
  const value = tried?.typed[name];
  return typeof value === 'string' ? value : '';
};

export function DayForm({ tried, year }: { tried: Tried | null; year: number }) {
  const { t, to } = useWords();
  return (
    <form method="post" action={to.workCalendar({ nam: year })} noValidate>
      <FormPart prefix="day">
        <p className="text-muted">{t('calendar:addHint')}</p>
        <TextField
          name="date"
          type="date"
          label={t('calendar:date')}
          defaultValue={typedIn(tried, 'date')}
          error={tried?.errors.date}
        />
        <Select
          name="kind"
          label={t('calendar:kind')}
          defaultValue={typedIn(tried, 'kind') || 'holiday'}
          error={tried?.errors.kind}
        >
          {CALENDAR_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`calendar:kinds.${kind}`)}
            </option>
          ))}
        </Select>
        <TextField
          name="name"
          label={t('calendar:name')}
          defaultValue={typedIn(tried, 'name')}
          error={tried?.errors.name}
        />
        <TextArea
          name="basis"
          rows={2}
          label={t('calendar:basis')}
          defaultValue={typedIn(tried, 'basis')}
          error={tried?.errors.basis}
        />
        <Button name="intent" value="day">
          {t('calendar:see')}
        </Button>
      </FormPart>
    </form>
  );
}

export function ImportForm({ year, error }: { year: number; error?: string }) {
  const { t, to } = useWords();
  return (
    <form method="post" action={to.workCalendar({ nam: year })} encType="multipart/form-data" noValidate>
      <FormPart prefix="import">
        <TextField
          name="file"
          type="file"
          accept={`${TABLE_FILES},.ics,text/calendar`}
          label={t('calendar:file')}
          hint={t('calendar:importHint')}
          error={error}
        />
        <Button name="intent" value="import">
          {t('calendar:see')}
        </Button>
      </FormPart>
    </form>
  );
}

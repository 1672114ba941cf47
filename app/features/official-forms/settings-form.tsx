// The day on which periods end, and the subject class of each field.
import { SUBJECTS, type Subject } from '../../domain/official-forms-facts.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, TextField } from '../../ui/form.tsx';
import { Table } from '../../ui/table.tsx';

interface FieldLine {
  code: string;
  name: string;
  depth: number;
  subject: Subject | null;
}
interface SettingsFormProps {
  cutOff: number;
  fields: readonly FieldLine[];
  errors: Record<string, string>;
  typed: Record<string, string | string[]>;
}

export function SettingsForm({ cutOff, fields, errors, typed }: SettingsFormProps) {
  const { t } = useWords();
  return (
    <form method="post" noValidate className="max-w-3xl">
      <FormPart prefix="">
        <TextField
          name="cutOff"
          inputMode="numeric"
          defaultValue={String(typed.cutOff ?? cutOff)}
          error={errors.cutOff}
          label={t('official-forms:settings.cutOff')}
          hint={t('official-forms:settings.cutOffHint')}
        />
        <h2 className="mt-6 text-xl">{t('official-forms:settings.subjects')}</h2>
        <p className="mb-2 text-muted">{t('official-forms:settings.subjectsHint')}</p>
        <Table
          caption={t('official-forms:settings.subjects')}
          columns={[
            {
              title: t('official-forms:about.name'),
              isRowHeader: true,
              cell: ({ name, depth }) => <span className={['', 'pl-4', 'pl-8'][Math.min(depth, 2)]}>{name}</span>,
            },
            {
              title: t('official-forms:settings.subjects'),
              cell: ({ code, name, subject }) => (
                <select
                  name={`s:${code}`}
                  aria-label={name}
                  defaultValue={String(typed[`s:${code}`] ?? subject ?? '')}
                  className="min-h-10 rounded border border-edge bg-raised px-2"
                >
                  <option value="">{t('official-forms:settings.inherit')}</option>
                  {SUBJECTS.map((one) => (
                    <option key={one} value={one}>
                      {t(`official-forms:settings.subject.${one}`)}
                    </option>
                  ))}
                </select>
              ),
            },
          ]}
          rows={fields}
          keyOf={({ code }) => code}
        />
        <div className="mt-4">
          <Button>{t('official-forms:settings.save')}</Button>
        </div>
      </FormPart>
    </form>
  );
}

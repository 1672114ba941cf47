// The form of a duty, for a new one and for one that changes from a day on.
import { LEVELS } from '../../domain/organisation.ts';
import { DUTY_CONTENTS } from '../../domain/reporting.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, Checkbox, FormPart, Select, TextArea, TextField } from '../../ui/form.tsx';
import type { KeptDuty } from './types.ts';

export interface DutyFormProps {
  /** Null: a new one. */
  duty: KeptDuty | null;
  errors: Record<string, string>;
  typed: Record<string, string | string[]>;
}

/** What can be bound: levels that still exist. */
const SENDING = LEVELS.filter((level) => level !== 'district');

export function DutyForm({ duty, errors, typed }: DutyFormProps) {
  const { t, to } = useWords();
  const wasTyped = Object.keys(typed).length > 0;
  const of = (name: string, begin: string | number | null | undefined) => ({
    name,
    error: errors[name],
    defaultValue: String(typed[name] ?? begin ?? ''),
  });
  const isTicked = (name: string, begin: boolean) => (wasTyped ? typed[name] === 'yes' : begin);
  const levels = wasTyped ? [typed.levels ?? []].flat() : (duty?.levels ?? ['department']);
  return (
    <form method="post" action={to.reportingDuties(duty ? { sua: duty.id } : {})} noValidate>
      {duty ? (
        <>
          <input type="hidden" name="id" value={duty.id} />
          <input type="hidden" name="version" value={duty.version} />
          <input type="hidden" name="code" value={duty.code} />
        </>
      ) : null}
      <FormPart prefix="duty">
        {duty ? null : <TextField {...of('code', '')} label={t('reporting:duties.code')} />}
        <TextField {...of('title', duty?.title)} label={t('reporting:duties.name')} />
        <TextField {...of('titleEn', duty?.titleEn)} label={t('reporting:duties.nameEn')} lang="en" />
        <Select {...of('content', duty?.content ?? 'danVanYear')} label={t('reporting:duties.content')}>
          {DUTY_CONTENTS.map((content) => (
            <option key={content} value={content}>
              {t(`reporting:content.${content}`)}
            </option>
          ))}
        </Select>
        <TextField
          {...of('formCode', duty?.formCode)}
          label={t('reporting:duties.formCode')}
          hint={t('reporting:duties.formCodeHint')}
          isOptional
        />
        <div className="grid grid-cols-2 items-end gap-x-4">
          <TextField {...of('date', duty?.before.date)} inputMode="numeric" label={t('reporting:duties.date')} />
          <TextField {...of('month', duty?.before.month)} inputMode="numeric" label={t('reporting:duties.month')} />
        </div>
        <p className="text-muted">{t('reporting:duties.dateHint')}</p>
        <fieldset id="duty-levels" tabIndex={-1} className="my-3">
          <legend className="font-semibold">{t('reporting:duties.levels')}</legend>
          {errors.levels ? <ErrorLine message={errors.levels} /> : null}
          <div className="flex flex-wrap gap-x-4">
            {SENDING.map((level) => (
              <label key={level} className="flex min-h-10 cursor-pointer items-center gap-2">
                <input
                  type="checkbox"
                  name="levels"
                  value={level}
                  defaultChecked={levels.includes(level)}
                  className="size-5 accent-accent"
                />
                {t(`reporting:level.${level}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <TextField {...of('units', duty?.units.join(', '))} label={t('reporting:duties.units')} isOptional />
        <TextField {...of('recipient', duty?.recipient)} label={t('reporting:recipient')} />
        <TextArea {...of('source', duty?.source)} rows={3} label={t('reporting:source')} />
        <TextArea {...of('note', duty?.note)} rows={3} label={t('reporting:note')} isOptional />
        <TextField
          {...of('validFrom', duty?.validFrom)}
          type="date"
          label={t('reporting:duties.validFrom')}
          hint={duty ? t('reporting:duties.validFromHint') : undefined}
        />
        <Checkbox
          name="isOffered"
          label={t('reporting:duties.isOffered')}
          defaultChecked={isTicked('isOffered', duty?.isOffered ?? true)}
        />
        <Checkbox
          name="isVerified"
          label={t('reporting:duties.isVerified')}
          defaultChecked={isTicked('isVerified', duty?.isVerified ?? false)}
        />
        <Button name="do" value="duty">
          {t(duty ? 'reporting:duties.save' : 'reporting:duties.add')}
        </Button>
      </FormPart>
    </form>
  );
}

function ErrorLine({ message }: { message: string }) {
  const { say } = useWords();
  return <p className="mb-1 font-semibold text-bad">{say(message)}</p>;
}

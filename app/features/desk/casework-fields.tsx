// The fields of moves about working together: a colleague, another case, the day of a part, how many people.
import { useWords } from '../../i18n/words.tsx';
import { Checkbox, Select, TextArea, TextField } from '../../ui/form.tsx';
import { type Asked, typedIn } from './asked-fields.tsx';

/** A colleague of the unit, or nobody. */
export function StaffSelect({ view, tried }: Asked) {
  const { t } = useWords();
  return (
    <Select
      name="staff"
      label={t('casework:assign.staff')}
      defaultValue={typedIn(tried, 'staff', String(view.assigneeId ?? ''))}
      error={tried?.errors.staff}
    >
      <option value="">{t('staff:case.nobody')}</option>
      {view.choices.staff.map(({ id, name, title }) => (
        <option key={id} value={id}>
          {name} – {title}
        </option>
      ))}
    </Select>
  );
}

/** Words for colleagues only. */
export function Note({ tried }: Asked) {
  const { t } = useWords();
  return (
    <TextArea
      name="note"
      label={t('casework:note')}
      rows={2}
      defaultValue={typedIn(tried, 'note')}
      error={tried?.errors.note}
      isOptional
    />
  );
}

/** The code of another case, as it is read or pasted. */
export function OtherCase({ tried }: Asked) {
  const { t } = useWords();
  return (
    <TextField
      name="case"
      label={t('casework:otherCase')}
      hint={t('casework:otherCaseHint')}
      defaultValue={typedIn(tried, 'case')}
      error={tried?.errors.case}
      autoComplete="off"
      required
    />
  );
}

export function PartDay({ view, tried }: Asked) {
  const { t } = useWords();
  return (
    <TextField
      name="day"
      type="date"
      label={t('casework:part.day')}
      hint={t('casework:part.dayHint')}
      defaultValue={typedIn(tried, 'day', view.casework.partDay)}
      error={tried?.errors.day}
      required
    />
  );
}

export function People({ view, tried }: Asked) {
  const { t } = useWords();
  const { people, skipsLevel } = view.casework;
  return (
    <>
      <TextField
        name="people"
        type="number"
        inputMode="numeric"
        min={1}
        label={t('casework:mark.people')}
        hint={t('casework:mark.peopleHint')}
        defaultValue={typedIn(tried, 'people', String(people ?? ''))}
        error={tried?.errors.people}
        isOptional
      />
      <Checkbox
        name="skipsLevel"
        label={t('casework:mark.skipsLevel')}
        defaultChecked={tried ? tried.typed.skipsLevel === 'yes' : skipsLevel}
      />
    </>
  );
}

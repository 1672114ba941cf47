// What the law asks of a khiếu nại (Luật Khiếu nại 2011, Điều 8, Điều 9); hidden by the style sheet for every other kind.
import { COMPLAINT_TARGETS } from '../../domain/case-class.ts';
import { useWords } from '../../i18n/words.tsx';
import { Select, TextField } from '../../ui/form.tsx';
import { LATE_GROUNDS, valueIn } from '../sending/forms.ts';
import { fieldOf, type PartProps } from './letter-fields.tsx';
import { RadioRow } from './radio-row.tsx';

export function ComplaintFields(part: PartProps) {
  const { t } = useWords();
  const { typed, errors } = part;
  const field = fieldOf(part);
  return (
    <section className="mt-4 hidden group-has-[input[value^=khieu]:checked]:block">
      <h2 className="text-lg">{t('entry:part.complaint')}</h2>
      <p className="text-sm text-muted">{t('entry:complaintHint')}</p>
      <RadioRow
        prefix="entry"
        name="target"
        label={t('entry:target')}
        error={errors.target}
        chosen={valueIn(typed, 'target')}
        choices={COMPLAINT_TARGETS.map((value) => ({ value, label: t(`staff:case.target.${value}`) }))}
      />
      <TextField {...field('subject')} label={t('sending:decision.subject')} maxLength={500} />
      <TextField
        {...field('decisionBody')}
        label={t('entry:decisionBody')}
        hint={t('entry:decisionBodyHint')}
        list="entry-units"
        isOptional
      />
      <div className="grid items-end gap-x-3 sm:grid-cols-2">
        <TextField {...field('decidedOn')} label={t('entry:decidedOn')} inputMode="numeric" maxLength={20} />
        <TextField {...field('learntOn')} label={t('entry:learntOn')} inputMode="numeric" maxLength={20} />
      </div>
      {errors.lateGround || valueIn(typed, 'lateGround') ? (
        <>
          <Select {...field('lateGround')} label={t('entry:lateGround')}>
            <option value="">{t('form.choose')}</option>
            {LATE_GROUNDS.map((ground) => (
              <option key={ground} value={ground}>
                {ground === 'none' ? t('entry:noGround') : t(`sending:decision.ground.${ground}`)}
              </option>
            ))}
          </Select>
          <TextField {...field('complaintLateReason')} label={t('sending:decision.lateReason')} isOptional />
        </>
      ) : null}
    </section>
  );
}

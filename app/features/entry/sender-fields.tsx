// Who sent it: a person, nobody known, or the delegation that brought voters' petitions. The style sheet shows what the channel asks for.
import { useWords } from '../../i18n/words.tsx';
import { Checkbox, TextField } from '../../ui/form.tsx';
import { valueIn } from '../sending/forms.ts';
import { fieldOf, type PartProps } from './letter-fields.tsx';
import { RadioRow } from './radio-row.tsx';

/** Through whom it came; of voters' petitions also the deputy, the session and the constituency. */
export function DelegationFields(part: PartProps) {
  const { t } = useWords();
  const field = fieldOf(part);
  return (
    <section className="mt-2 hidden border-l-2 border-line pl-4 group-has-[input[value=front]:checked]:block group-has-[input[value=voters]:checked]:block">
      <p className="hidden text-sm text-muted group-has-[input[value=voters]:checked]:block">{t('entry:votersHint')}</p>
      <div className="grid items-end gap-x-3 sm:grid-cols-[2fr_1fr]">
        <TextField {...field('broughtBy')} label={t('entry:broughtBy')} maxLength={200} />
        <TextField {...field('broughtNumber')} label={t('entry:broughtNumber')} isOptional maxLength={50} />
      </div>
      <div className="hidden items-end gap-x-3 group-has-[input[value=voters]:checked]:grid sm:grid-cols-3">
        <TextField {...field('deputy')} label={t('entry:deputy')} isOptional maxLength={150} />
        <TextField {...field('session')} label={t('entry:session')} maxLength={150} />
        <TextField {...field('constituency')} label={t('entry:constituency')} isOptional maxLength={200} />
      </div>
    </section>
  );
}

export function PersonFields(part: PartProps) {
  const { t } = useWords();
  const { typed, errors } = part;
  const field = fieldOf(part);
  return (
    <section>
      <h2 className="text-lg">
        <span className="group-has-[input[value=voters]:checked]:hidden">{t('entry:part.sender')}</span>
        <span className="hidden group-has-[input[value=voters]:checked]:inline">{t('entry:part.delegation')}</span>
      </h2>
      <div className="group-has-[input[value=voters]:checked]:hidden">
        <Checkbox
          name="nameless"
          label={t('entry:nameless')}
          hint={t('entry:namelessHint')}
          error={errors.nameless}
          defaultChecked={valueIn(typed, 'nameless') === 'yes'}
        />
        <div className="group-has-[input[name=nameless]:checked]:hidden">
          <RadioRow
            prefix="entry"
            name="party"
            label={t('entry:party')}
            error={errors.party}
            chosen={valueIn(typed, 'party') || 'citizen'}
            choices={[
              { value: 'citizen', label: t('petition:party.citizen') },
              { value: 'business', label: t('petition:party.business') },
            ]}
          />
          <div className="grid items-end gap-x-3 sm:grid-cols-[2fr_1fr]">
            <TextField {...field('name')} label={t('entry:name')} maxLength={200} />
            <TextField
              {...field('signatories')}
              label={t('entry:signatories')}
              inputMode="numeric"
              isOptional
              maxLength={6}
            />
          </div>
          <p className="text-sm text-muted">{t('entry:nameHint')}</p>
          <div className="hidden items-end gap-x-3 group-has-[input[value=business]:checked]:grid sm:grid-cols-2">
            <TextField {...field('taxCode')} label={t('sending:sender.taxCode')} inputMode="numeric" isOptional />
            <TextField {...field('representative')} label={t('sending:sender.representative')} isOptional />
          </div>
        </div>
      </div>
      <div className="group-has-[input[name=nameless]:checked]:hidden">
        <div className="grid items-end gap-x-3 sm:grid-cols-2">
          <TextField {...field('phone')} label={t('sending:sender.phone')} inputMode="tel" isOptional maxLength={100} />
          <TextField {...field('email')} label={t('sending:sender.email')} inputMode="email" isOptional />
        </div>
        <TextField {...field('address')} label={t('sending:sender.address')} maxLength={300} />
      </div>
    </section>
  );
}

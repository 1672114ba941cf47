// The fields of step 5. What only businesses fill in is hidden by the style sheet once "a person" is ticked, without a script.
import type { FormErrors, Typed } from '../../http/forms.server.ts';
import { useWords } from '../../i18n/words.tsx';
import { Choices, TextField } from '../../ui/form.tsx';
import { valueIn } from './steps.ts';

export function SenderFields({ typed, errors }: { typed: Typed; errors: FormErrors }) {
  const { t } = useWords();
  const field = (name: string) => ({ name, error: errors[name], defaultValue: valueIn(typed, name) });
  return (
    <>
      <Choices
        name="party"
        label={t('sending:sender.party')}
        error={errors.party}
        chosen={valueIn(typed, 'party')}
        choices={[
          { value: 'citizen', label: t('sending:sender.citizen') },
          { value: 'business', label: t('sending:sender.business') },
        ]}
      />
      <TextField
        {...field('name')}
        label={
          <>
            <span className="group-has-[input[value=business]:checked]:hidden">{t('sending:sender.name')}</span>
            <span className="hidden group-has-[input[value=business]:checked]:inline">
              {t('sending:sender.businessName')}
            </span>
          </>
        }
        autoComplete="name"
      />
      <div className="border-l-2 border-line pl-4 group-has-[input[value=citizen]:checked]:hidden">
        <p className="text-muted group-has-[input[value=business]:checked]:hidden">{t('sending:sender.business')}:</p>
        <TextField
          {...field('taxCode')}
          label={t('sending:sender.taxCode')}
          hint={t('sending:sender.taxCodeHint')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={30}
        />
        <TextField
          {...field('representative')}
          label={t('sending:sender.representative')}
          hint={t('sending:sender.representativeHint')}
          autoComplete="off"
        />
      </div>
      <fieldset className="my-6">
        <legend className="font-semibold">{t('sending:sender.reach')}</legend>
        <p className="text-muted">{t('sending:sender.reachHint')}</p>
        <TextField
          {...field('phone')}
          label={t('sending:sender.phone')}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          maxLength={100}
        />
        <TextField
          {...field('email')}
          label={t('sending:sender.email')}
          hint={t('sending:sender.emailHint')}
          type="email"
          inputMode="email"
          autoComplete="email"
        />
      </fieldset>
      <TextField
        {...field('address')}
        label={t('sending:sender.address')}
        hint={t('sending:sender.addressHint')}
        autoComplete="street-address"
      />
    </>
  );
}

// A new round: when, about whom, with which error; the sample follows from it.
import { useWords } from '../../i18n/words.tsx';
import { Button, Checkbox, FormPart, Select, TextArea, TextField } from '../../ui/form.tsx';

interface RoundFormProps {
  /** What may be asked: code and title. */
  questionnaires: readonly { code: string; title: string }[];
  errors: Record<string, string>;
  typed: Record<string, string | string[]>;
}

export function RoundForm({ questionnaires, errors, typed }: RoundFormProps) {
  const { t } = useWords();
  const of = (name: string, otherwise = '') => ({
    name,
    error: errors[name],
    defaultValue: String(typed[name] ?? otherwise),
  });
  return (
    <form method="post" noValidate>
      <input type="hidden" name="intent" value="round" />
      <FormPart prefix="round">
        <TextField {...of('code')} label={t('survey:desk.code')} hint={t('survey:desk.codeHint')} />
        <Select {...of('questionnaire', 'thu-tuc')} label={t('survey:desk.askedWith')}>
          {questionnaires.map(({ code, title }) => (
            <option key={code} value={code}>
              {title}
            </option>
          ))}
        </Select>
        <TextField {...of('title')} label={t('survey:desk.name')} />
        <div className="grid gap-x-4 sm:grid-cols-3">
          <TextField {...of('opensOn')} type="date" label={t('survey:desk.opensOn')} />
          <TextField {...of('closesOn')} type="date" label={t('survey:desk.closesOn')} />
          <TextField {...of('error', '5')} inputMode="decimal" label={t('survey:desk.error')} />
        </div>
        <TextArea {...of('units')} rows={4} label={t('survey:desk.units')} hint={t('survey:desk.unitsHint')} />
        {errors.units === 'survey:form.smallQuotas' || typed.acceptsSmall === 'yes' ? (
          <Checkbox
            name="acceptsSmall"
            label={t('survey:desk.acceptsSmall')}
            hint={t('survey:desk.acceptsSmallHint')}
            defaultChecked={typed.acceptsSmall === 'yes'}
          />
        ) : null}
        <Checkbox
          name="stopsAtQuota"
          label={t('survey:desk.stopsAtQuota')}
          hint={t('survey:desk.stopsAtQuotaHint')}
          defaultChecked={typed.stopsAtQuota === 'yes'}
        />
        <Checkbox
          name="isTest"
          label={t('survey:desk.isTest')}
          hint={t('survey:desk.isTestHint')}
          defaultChecked={typed.isTest === 'yes'}
        />
        <Button>{t('survey:desk.create')}</Button>
      </FormPart>
    </form>
  );
}

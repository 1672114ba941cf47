// The two questions of the calculator: so much of a unit, or a rule by its name. Plain forms that ask by their address.
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, Select, TextField } from '../../ui/form.tsx';
import { Card } from '../../ui/page.tsx';
import type { CalculatorChoice } from './calculator.server.ts';
import { CALCULATOR_UNITS, type CalculatorErrors, type CalculatorTyped } from './forms.ts';

interface Given {
  typed: CalculatorTyped;
  errors: CalculatorErrors;
  today: string;
}

export function LimitForm({ typed, errors, today }: Given) {
  const { t, say, to } = useWords();
  return (
    <Card>
      <form method="get" action={to.calculator()} noValidate>
        <h2 className="text-xl">{t('deadline:calculator.byLimit')}</h2>
        <TextField
          name="so"
          label={t('deadline:calculator.amount')}
          inputMode="numeric"
          defaultValue={typed.so ?? '7'}
          error={errors.so}
        />
        <Select
          name="don_vi"
          label={t('deadline:calculator.unit')}
          defaultValue={typed.don_vi ?? 'ngay_lam_viec'}
          error={errors.don_vi}
        >
          {Object.keys(CALCULATOR_UNITS).map((unit) => (
            <option key={unit} value={unit}>
              {say(`deadline:calculator.unitName.${unit}`)}
            </option>
          ))}
        </Select>
        <Start typed={typed} errors={typed.chinh_sach ? {} : errors} today={today} />
      </form>
    </Card>
  );
}

export function PolicyForm({ typed, errors, today, policies }: Given & { policies: readonly CalculatorChoice[] }) {
  const { t, say, to } = useWords();
  const classes = [...new Set(policies.map(({ caseClass }) => caseClass))];
  return (
    <Card>
      <form method="get" action={to.calculator()} noValidate>
        <h2 className="text-xl">{t('deadline:calculator.byPolicy')}</h2>
        <Select
          name="chinh_sach"
          label={t('deadline:calculator.policy')}
          defaultValue={typed.chinh_sach ?? 'KN1-TL'}
          error={errors.chinh_sach}
        >
          {classes.map((caseClass) => (
            <optgroup key={caseClass} label={say(`deadline:caseClass.${caseClass}`)}>
              {policies
                .filter((one) => one.caseClass === caseClass)
                .map(({ code, step }) => (
                  <option key={code} value={code}>
                    {code}: {step}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
        <Start typed={typed} errors={typed.chinh_sach ? errors : {}} today={today} isSecond />
      </form>
    </Card>
  );
}

function Start({ typed, errors, today, isSecond = false }: Given & { isSecond?: boolean }) {
  const { t } = useWords();
  const day = (typed.tu ?? today).slice(0, 10);
  const fields = (
    <>
      <TextField name="tu" type="date" label={t('deadline:calculator.start')} defaultValue={day} error={errors.tu} />
      <TextField
        name="gio"
        type="time"
        label={t('deadline:calculator.time')}
        hint={t('deadline:calculator.timeHint')}
        defaultValue={typed.gio ?? ''}
        error={errors.gio}
        isOptional
      />
      <Button>{t('deadline:calculator.submit')}</Button>
    </>
  );
  // Both forms stand on one page: the second one's fields need ids of their own.
  return isSecond ? <FormPart prefix={SECOND}>{fields}</FormPart> : fields;
}

const SECOND = 'theo-quy-dinh';

/** The errors as the summary links to them. */
export const placesOf = (errors: CalculatorErrors, typed: CalculatorTyped): Record<string, string> =>
  Object.fromEntries(
    Object.entries(errors).map(([name, message]) => [
      typed.chinh_sach && name !== 'chinh_sach' ? `${SECOND}-${name}` : name,
      message,
    ]),
  );

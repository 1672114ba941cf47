// Which form, of which unit, for which period: what a report begins with.
import { ORDINALS, REPORT_PERIODS } from '../../domain/official-forms-period.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, Select, TextField } from '../../ui/form.tsx';

interface NewReportProps {
  sets: { set: string; note: string | null; forms: { slug: string; code: string; title: string }[] }[];
  units: { code: string; name: string }[];
  year: number;
  cutOff: number;
  errors: Record<string, string>;
  typed: Record<string, string | string[]>;
}

export function NewReport({ sets, units, year, cutOff, errors, typed }: NewReportProps) {
  const { t } = useWords();
  const of = (name: string, otherwise = '') => ({
    name,
    error: errors[name],
    defaultValue: String(typed[name] ?? otherwise),
  });
  return (
    <form method="post" noValidate>
      <FormPart prefix="report">
        <Select
          {...of('form', sets[0]?.forms.find(({ code }) => code === '04/XLD')?.slug)}
          label={t('official-forms:make.form')}
        >
          {sets.map(({ set, forms }) => (
            <optgroup key={set} label={set}>
              {forms.map(({ slug, code, title }) => (
                <option key={slug} value={slug}>
                  {code} – {title}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
        <Select {...of('unit')} label={t('official-forms:make.unit')} hint={t('official-forms:make.unitHint')}>
          {units.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
        <div className="grid gap-x-4 sm:grid-cols-3">
          <Select {...of('period', 'quarter')} label={t('official-forms:period.label')}>
            {REPORT_PERIODS.map((period) => (
              <option key={period} value={period}>
                {t(`official-forms:kind.${period}`)}
              </option>
            ))}
          </Select>
          <Select {...of('ordinal', '1')} label={t('official-forms:make.ordinal')}>
            {Array.from({ length: ORDINALS.month }, (_, index) => (
              <option key={index} value={index + 1}>
                {index + 1}
              </option>
            ))}
          </Select>
          <TextField {...of('year', String(year))} inputMode="numeric" label={t('official-forms:make.year')} />
        </div>
        <p className="text-muted">
          {t('official-forms:make.ordinalHint')}{' '}
          {cutOff === 0 ? t('official-forms:make.calendar') : t('official-forms:make.cutOff', { day: cutOff })}
        </p>
        <details open={typed.period === 'days'} className="my-3">
          <summary className="min-h-11 cursor-pointer text-accent underline underline-offset-4">
            {t('official-forms:make.daysTitle')}
          </summary>
          <p className="text-muted">{t('official-forms:make.daysHint')}</p>
          <div className="grid gap-x-4 sm:grid-cols-2">
            <TextField {...of('from')} type="date" label={t('official-forms:make.from')} />
            <TextField {...of('to')} type="date" label={t('official-forms:make.to')} />
          </div>
        </details>
        <Button>{t('official-forms:make.button')}</Button>
      </FormPart>
    </form>
  );
}

// Which figures to show: a whole year by a link, or days and an office by a form.
import { wholeYear } from '../../domain/period.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, Select, TextField } from '../../ui/form.tsx';
import type { PeriodFigures } from './types.ts';

interface Props {
  figures: Pick<PeriodFigures, 'period' | 'years' | 'unit'>;
  units: readonly { code: string; name: string }[];
}

export function PeriodChoice({ figures: { period, years, unit }, units }: Props) {
  const { t, to } = useWords();
  const chosen = wholeYear(period);
  return (
    <div className="no-print my-4">
      <nav aria-label={t('public:figures.year')}>
        <ul className="flex flex-wrap gap-2">
          {years.map((year) => (
            <li key={year}>
              <a
                href={to.figures({ nam: year, co_quan: unit?.code })}
                aria-current={year === chosen ? 'page' : undefined}
                className="inline-flex min-h-11 items-center rounded-md border border-edge px-4 no-underline hover:underline aria-[current]:bg-brand aria-[current]:text-on-brand"
              >
                {year}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <details className="mt-2" open={chosen === null || unit !== null}>
        <summary className="w-fit py-2 text-accent underline underline-offset-4">{t('front:period.choose')}</summary>
        <form action={to.figures()}>
          <FormPart prefix="period">
            <div className="grid items-end gap-x-4 sm:grid-cols-[1fr_1fr_2fr_auto]">
              <TextField name="tu" type="date" label={t('front:period.from')} defaultValue={period.from} />
              <TextField name="den" type="date" label={t('front:period.to')} defaultValue={period.to} />
              <Select name="co_quan" label={t('public:figures.unit')} defaultValue={unit?.code ?? ''}>
                <option value="">{t('front:period.everybody')}</option>
                {units.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </Select>
              <div className="my-3">
                <Button look="secondary">{t('public:figures.show')}</Button>
              </div>
            </div>
          </FormPart>
        </form>
      </details>
    </div>
  );
}

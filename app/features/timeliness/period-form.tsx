// The period that figures are shown for, and the unit: an address like any other, without scripts.
import type { Period, PeriodRefusal } from '../../domain/period.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button } from '../../ui/form.tsx';
import type { Coded } from './types.ts';

const CONTROL = 'block min-h-12 w-full rounded-md border border-edge bg-raised px-3 py-2 text-ink';

interface Props {
  action: string;
  period: Period;
  /** Why the address asked for no period that there is. */
  why: PeriodRefusal | null;
  years: readonly number[];
  /** The page of a whole year. */
  ofYear(year: number): string;
  /** The units to choose from, and the chosen one; absent where the page is about one unit. */
  units?: { choices: readonly Coded[]; chosen: string | null };
  /** What else the address says. */
  hidden?: Record<string, string>;
}

export function PeriodForm({ action, period, why, years, ofYear, units, hidden = {} }: Props) {
  const { t } = useWords();
  return (
    <section
      className="no-print my-6 rounded-lg border border-line bg-raised p-4"
      aria-label={t('timeliness:period.title')}
    >
      {why ? (
        <p className="mb-3 font-semibold text-bad" role="alert">
          {t(`period:refused.${why}`)}
        </p>
      ) : null}
      <form action={action} className="flex flex-wrap items-end gap-3">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Day name="tu" label={t('timeliness:period.from')} value={period.from} />
        <Day name="den" label={t('timeliness:period.to')} value={period.to} />
        {units ? (
          <div className="w-full min-w-0 sm:w-80">
            <label htmlFor="co_quan" className="mb-1 block text-sm font-semibold">
              {t('timeliness:period.unit')}
            </label>
            <select id="co_quan" name="co_quan" defaultValue={units.chosen ?? ''} className={CONTROL}>
              <option value="">{t('timeliness:period.province')}</option>
              {units.choices.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        <Button>{t('public:figures.show')}</Button>
      </form>
      <p className="mt-3 flex flex-wrap gap-x-4">
        <span className="text-sm text-muted">{t('timeliness:period.years')}</span>
        {years.slice(0, YEARS_OFFERED).map((year) => (
          <a key={year} href={ofYear(year)} className="inline-block min-h-6">
            {year}
          </a>
        ))}
      </p>
    </section>
  );
}

/** Older ones are typed as days. */
const YEARS_OFFERED = 8;

function Day({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <div>
      <label htmlFor={name} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      <input id={name} name={name} type="date" defaultValue={value} className={CONTROL} />
    </div>
  );
}

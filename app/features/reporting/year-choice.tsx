// Choosing the year of a page about periodic reports.
import { useWords } from '../../i18n/words.tsx';
import { Button } from '../../ui/form.tsx';

export function YearChoice({ action, year, years }: { action: string; year: number; years: readonly number[] }) {
  const { t } = useWords();
  return (
    <form action={action} className="no-print flex flex-wrap items-end gap-2">
      <div>
        <label htmlFor="nam" className="mb-1 block text-sm font-semibold">
          {t('reporting:calendar.year')}
        </label>
        <select
          id="nam"
          name="nam"
          defaultValue={year}
          className="min-h-12 rounded-md border border-edge bg-raised px-3 py-2 text-ink"
        >
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <Button look="secondary">{t('reporting:calendar.show')}</Button>
    </form>
  );
}

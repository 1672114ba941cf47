// A few letters and a button "Tìm" beside them; the page comes back with a shorter list.
import { useWords } from '../../i18n/words.tsx';

interface SearchFieldProps {
  name: string;
  label: string;
  hint?: string;
  value: string;
  /** What the button says to the server: which list to shorten. */
  press: string;
}

export function SearchField({ name, label, hint, value, press }: SearchFieldProps) {
  const { t } = useWords();
  return (
    <div className="my-4">
      <label htmlFor={name} className="mb-1 block font-semibold">
        {label}
      </label>
      {hint ? (
        <p id={`${name}-hint`} className="mb-1 text-muted">
          {hint}
        </p>
      ) : null}
      <div className="flex gap-2">
        <input
          id={name}
          name={name}
          type="search"
          enterKeyHint="search"
          data-press={press}
          defaultValue={value}
          aria-describedby={hint ? `${name}-hint` : undefined}
          autoComplete="off"
          className="block min-h-12 w-full min-w-0 rounded-md border border-edge bg-raised px-3 py-2 text-ink"
        />
        <button
          type="submit"
          name="do"
          value={press}
          aria-label={`${t('sending:place.search')}: ${label}`}
          className="min-h-12 shrink-0 cursor-pointer rounded-md border border-edge bg-raised px-5 font-semibold text-ink hover:border-accent"
        >
          {t('sending:place.search')}
        </button>
      </div>
    </div>
  );
}

/** What the search did to the list below it. */
export function SearchOutcome({ query, found }: { query: string; found: number | null }) {
  const { t } = useWords();
  if (found === null) return null;
  return (
    <p role="status" className="mb-2 text-muted">
      {found > 0 ? t('sending:place.searchFound', { query }) : t('sending:place.searchNone', { query })}
    </p>
  );
}

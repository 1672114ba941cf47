// A search that is an address: what is typed and chosen stands in it, so that a list can be kept and passed on.
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { Button } from './form.tsx';

const CONTROL = 'block w-full min-h-12 rounded-md border border-edge bg-raised px-3 py-2 text-ink';

interface SearchProps {
  action: string;
  label: string;
  hint?: string;
  query: string;
  /** Name of what is behind the fold; the fold is open when something there is chosen. */
  filters?: { title: string; isOpen: boolean; children: ReactNode };
  /** Where the whole list is, when something is asked for. */
  clear: string | null;
}

export function SearchForm({ action, label, hint, query, filters, clear }: SearchProps) {
  const { t } = useWords();
  return (
    <search>
      <form action={action} className="rounded-lg border border-line bg-raised p-4">
        <label htmlFor="q" className="mb-1 block font-semibold">
          {label}
        </label>
        {hint ? (
          <p id="q-hint" className="mb-2 text-sm text-muted">
            {hint}
          </p>
        ) : null}
        <div className="flex flex-wrap gap-2 sm:flex-nowrap">
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={query}
            maxLength={200}
            aria-describedby={hint ? 'q-hint' : undefined}
            className={CONTROL}
          />
          <Button>{t('public:cases.find')}</Button>
        </div>
        {filters ? (
          <details open={filters.isOpen} className="mt-3">
            <summary className="min-h-8 py-1 text-accent underline underline-offset-4">{filters.title}</summary>
            <div className="mt-3 grid gap-3 sm:grid-cols-2">{filters.children}</div>
            <p className="mt-4">
              <Button look="secondary">{t('public:cases.narrow')}</Button>
            </p>
          </details>
        ) : null}
        {clear ? (
          <p className="mt-3">
            <a href={clear}>{t('public:cases.clear')}</a>
          </p>
        ) : null}
      </form>
    </search>
  );
}

interface FilterProps {
  name: string;
  label: string;
  chosen: string;
  choices: readonly { code: string; name: string }[];
}

export function Filter({ name, label, chosen, choices }: FilterProps) {
  const { t } = useWords();
  return (
    <div>
      <label htmlFor={name} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      <select id={name} name={name} defaultValue={chosen} className={CONTROL}>
        <option value="">{t('public:cases.any')}</option>
        {choices.map((choice) => (
          <option key={choice.code} value={choice.code}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}

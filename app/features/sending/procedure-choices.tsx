// The procedures that a search found, as large targets, with the one that is chosen on top.
import { useWords } from '../../i18n/words.tsx';
import { Choices } from '../../ui/form.tsx';

export interface FoundProcedure {
  code: string;
  name: string;
  owner: string;
}

interface ProcedureChoicesProps {
  found: readonly FoundProcedure[];
  hasMore: boolean;
  /** Whether anything was searched for. */
  isSearched: boolean;
  chosen: string;
  error?: string;
}

export function ProcedureChoices({ found, hasMore, isSearched, chosen, error }: ProcedureChoicesProps) {
  const { t } = useWords();
  if (found.length === 0)
    return isSearched ? (
      <p id="procedure" role="status" tabIndex={-1} className="my-4 rounded-md bg-sunken px-4 py-3">
        {t('sending:place.procedureNone')}
      </p>
    ) : null;
  const label = hasMore
    ? t('sending:place.procedureMany', { count: found.length })
    : t('sending:place.procedureFound', { count: found.length });
  return (
    <Choices
      name="procedure"
      label={label}
      error={error}
      chosen={chosen}
      choices={[
        ...found.map(({ code, name, owner }) => ({
          value: code,
          label: name,
          hint: t('sending:place.owner', { owner, code }),
        })),
        { value: '', label: t('sending:place.procedureNo') },
      ]}
    />
  );
}

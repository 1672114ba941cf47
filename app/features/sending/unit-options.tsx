// Offices in a select, grouped by level; those that have ended are marked.
import { useWords } from '../../i18n/words.tsx';
import type { UnitChoice } from '../organisations/types.ts';

export function UnitOptions({ units }: { units: readonly Omit<UnitChoice, 'id'>[] }) {
  const { t } = useWords();
  const levels = [...new Set(units.map(({ level }) => level))];
  return (
    <>
      {levels.map((level) => (
        <optgroup key={level} label={t(`organisation:level.${level}`)}>
          {units
            .filter((unit) => unit.level === level)
            .map(({ code, name, hasEnded }) => (
              <option key={code} value={code}>
                {hasEnded ? t('sending:place.ended', { unit: name }) : name}
              </option>
            ))}
        </optgroup>
      ))}
    </>
  );
}

// The figures of a report, each with its name, its value and what it means.
import type { FilledFigure } from '../../domain/reporting-figures.ts';
import { useWords } from '../../i18n/words.tsx';

/** `named`: with the names by which texts call them, for who writes. */
export function FigureList({ figures, named = false }: { figures: readonly FilledFigure[]; named?: boolean }) {
  const { t } = useWords();
  return (
    <dl className="divide-y divide-line rounded-lg border border-line bg-raised px-4">
      {figures.map(({ name, text, definition }) => (
        <div key={name} className="py-2 sm:grid sm:grid-cols-[14rem_1fr] sm:gap-x-4">
          <dt>
            <span className="font-semibold">{t(`reporting:figureName.${name}`)}</span>
            {named ? <code className="block text-sm">{`{{${name}}}`}</code> : null}
          </dt>
          <dd lang="vi">
            <span className="block tabular-nums">{text ?? t('reporting:report.unknown')}</span>
            <span className="block text-sm text-muted">{definition}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

// Every step of a date's calculation, with the article it rests on: "Vì sao là ngày này?"
import type { DeadlineStep } from '../../domain/deadline.ts';
import { formatDay, formatDayWithWeekday, formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import type { ShownDate } from './types.ts';

export function WhyThisDate({ clock }: { clock: ShownDate }) {
  const { t } = useWords();
  return (
    <details className="mt-1">
      <summary className="inline-flex min-h-6 items-center text-accent underline underline-offset-4">
        {t('deadline:why')}
      </summary>
      <div className="mt-2 rounded-md border border-line bg-sunken p-3 text-sm">
        <p>
          <span className="text-muted">{t('deadline:basis')}: </span>
          {clock.legalBasis} <span className="text-muted">({clock.policyCode})</span>
        </p>
        <ol className="my-2 list-decimal pl-6">
          {clock.steps.map((step) => (
            <li key={`${step.kind}${step.day}`}>
              <Step step={step} />
            </li>
          ))}
        </ol>
        <p className="text-muted">{t('deadline:law')}</p>
      </div>
    </details>
  );
}

function Step({ step }: { step: DeadlineStep }) {
  const { t, language } = useWords();
  const day =
    step.kind === 'start' && step.at ? formatInstant(new Date(step.at)) : formatDayWithWeekday(step.day, language);
  const span =
    step.to && step.to !== step.day
      ? `${formatDay(step.day)} – ${formatDay(step.to)}`
      : formatDayWithWeekday(step.day, language);
  return <>{t(`deadline:step.${step.kind}`, { day, span, n: step.n ?? '', name: step.name ?? '' })}</>;
}

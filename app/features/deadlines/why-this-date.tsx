// Every step of a date's calculation, with the article it rests on: "Vì sao là ngày này?"
import type { DeadlineStep } from '../../domain/deadline.ts';
import { formatDay, formatDayWithWeekday, formatInstant } from '../../i18n/format.ts';
import type { Language, Translate } from '../../i18n/translate.ts';
import { useWords } from '../../i18n/words.tsx';
import { CalendarEnds } from './beside-a-date.tsx';
import type { ShownDate } from './types.ts';

export function WhyThisDate({ clock }: { clock: ShownDate }) {
  const { t } = useWords();
  return (
    <>
      <CalendarEnds years={clock.unknownYears} />
      <details className="mt-1">
        <summary className="inline-flex min-h-6 items-center text-accent underline underline-offset-4">
          {t('deadline:why')}
        </summary>
        <div className="mt-2 rounded-md border border-line bg-sunken p-3 text-sm">
          <p>
            <span className="text-muted">{t('deadline:basis')}: </span>
            {clock.legalBasis} <span className="text-muted">({clock.policyCode})</span>
          </p>
          <DateSteps steps={clock.steps} />
          <p className="text-muted">{t('deadline:law')}</p>
        </div>
      </details>
    </>
  );
}

/** The steps of a count, each as a sentence. */
export function DateSteps({ steps }: { steps: readonly DeadlineStep[] }) {
  const { t, language } = useWords();
  return (
    <ol className="my-2 list-decimal pl-6">
      {steps.map((step) => (
        <li key={`${step.kind}${step.day}`}>{stepInWords(step, t, language)}</li>
      ))}
    </ol>
  );
}

/** "Nghỉ lễ, không tính: Thứ Ba, 24/11/2026 (…)"; for pages and for their machine twins. */
export function stepInWords(step: DeadlineStep, t: Translate, language: Language): string {
  const isInstant = step.at && (step.kind === 'due' || !isMidnight(step.at));
  const day = isInstant ? formatInstant(new Date(step.at!)) : formatDayWithWeekday(step.day, language);
  const span =
    step.to && step.to !== step.day
      ? `${formatDay(step.day)} – ${formatDay(step.to)}`
      : formatDayWithWeekday(step.day, language);
  const kind = step.kind === 'due' && step.at ? 'dueAt' : step.kind;
  return t(`deadline:step.${kind}`, { day, span, n: step.n ?? '', name: step.name ?? '' });
}

/** The start of a day in Việt Nam: an event known by its day alone. */
const isMidnight = (at: string) => at.endsWith('T17:00:00.000Z');

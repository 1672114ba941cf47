// What happens after sending, in four steps, with the limits that are in force today.
import type { LimitUnit } from '../../domain/deadline.ts';
import { useWords } from '../../i18n/words.tsx';
import { Section } from '../../ui/page.tsx';

interface Limit {
  amount: number;
  unit: LimitUnit;
}

interface AfterSendingProps {
  /** Of recommendations and reports, by clock. */
  limits: readonly (Limit & { name: string })[];
  /** The answer to a complaint, counted from its acceptance. */
  complaint: Limit | null;
}

const STEPS = ['receipt', 'acceptance', 'answer', 'rating'] as const;

export function AfterSending({ limits, complaint }: AfterSendingProps) {
  const { t } = useWords();
  const words = (limit: Limit | null | undefined) =>
    limit ? t(`deadline:limit.${limit.unit}`, { count: limit.amount }) : '–';
  const limitOf = (clock: string) => words(limits.find(({ name }) => name === clock));
  return (
    <Section title={t('sending:home.next')}>
      <ol className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {STEPS.map((step, at) => (
          <li key={step} className="rounded-lg border border-line bg-raised p-4">
            <span
              aria-hidden="true"
              className="mb-2 inline-flex size-9 items-center justify-center rounded-full bg-accent-soft font-semibold text-accent-strong"
            >
              {at + 1}
            </span>
            <h3 className="font-semibold">{t(`sending:home.step.${step}.title`)}</h3>
            <p className="mt-1 text-muted">
              {t(`sending:home.step.${step}.body`, { limit: limitOf(step), complaint: words(complaint) })}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

// The ballot: whether it is resolved, and five factors that may be left out.
import { FACTORS, type Factor, LEVELS, RESOLVED } from '../../domain/satisfaction.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Button, Choices } from '../../ui/form.tsx';
import { PageTitle, Section } from '../../ui/page.tsx';

interface BallotFormProps {
  code: string;
  typed: Record<string, string | string[]>;
  errors: Record<string, string>;
}

export function BallotForm({ code, typed, errors }: BallotFormProps) {
  const { t } = useWords();
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageTitle above={t('rating:about', { code })} lead={t('rating:lead')}>
        {t('rating:title')}
      </PageTitle>
      <form method="post" noValidate className="max-w-3xl">
        <Choices
          name="resolved"
          label={t('rating:resolved.label')}
          error={errors.resolved}
          chosen={String(typed.resolved ?? '')}
          choices={RESOLVED.map((value) => ({ value, label: t(`rating:resolved.${value}`) }))}
        />
        <Section title={t('rating:factors.title')}>
          <p className="max-w-prose text-muted">{t('rating:factors.method')}</p>
          {FACTORS.map((factor) => (
            <Scale key={factor} factor={factor} chosen={String(typed[factor] ?? '')} />
          ))}
        </Section>
        <Button>{t('rating:submit')}</Button>
      </form>
    </>
  );
}

/** Five levels and "no opinion": below one another on a phone, side by side where there is room. */
function Scale({ factor, chosen }: { factor: Factor; chosen: string }) {
  const { t } = useWords();
  return (
    <fieldset id={factor} className="my-6" aria-describedby={`${factor}-hint`}>
      <legend className="font-semibold">{t(`rating:factor.${factor}.name`)}</legend>
      <p id={`${factor}-hint`} className="text-muted">
        {t(`rating:factor.${factor}.hint`)}
      </p>
      <div className="mt-2 grid gap-1 sm:grid-cols-6">
        {[...LEVELS, 'none' as const].map((level) => (
          <label
            key={level}
            className="flex min-h-11 cursor-pointer items-center gap-3 rounded-md border border-edge bg-raised px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft sm:flex-col sm:justify-start sm:gap-1 sm:text-center sm:text-sm"
          >
            <input
              type="radio"
              name={factor}
              value={level}
              defaultChecked={chosen === String(level)}
              className="size-5 shrink-0 accent-accent"
            />
            <span>{t(`rating:level.${level}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

// What stands around the texts of a report: the days of its figures, what the office counts itself, and who receives it.
import { ENTERED_FIGURES } from '../../domain/reporting-figures.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, TextArea, TextField } from '../../ui/form.tsx';
import type { ReportPage } from './types.ts';

interface ReportFrameFormProps {
  report: Pick<ReportPage, 'key' | 'version' | 'period' | 'entered' | 'recipients'>;
  errors: Record<string, string>;
  typed: Record<string, string | string[]>;
}

export function ReportFrameForm({ report, errors, typed }: ReportFrameFormProps) {
  const { t, to } = useWords();
  const { key, version, period, entered, recipients } = report;
  const of = (name: string, begin: string | number | undefined) => ({
    name,
    error: errors[name],
    defaultValue: String(typed[name] ?? begin ?? ''),
  });
  return (
    <form method="post" action={to.report(key)} noValidate>
      <input type="hidden" name="version" value={version} />
      <FormPart prefix="frame">
        <div className="grid gap-x-4 sm:grid-cols-2">
          <TextField {...of('periodFrom', period.from)} type="date" label={t('reporting:report.periodFrom')} />
          <TextField {...of('periodTo', period.to)} type="date" label={t('reporting:report.periodTo')} />
        </div>
        {ENTERED_FIGURES.map((name) => (
          <div key={name} className="grid grid-cols-2 items-end gap-x-4">
            <TextField
              {...of(name, entered[name]?.count)}
              inputMode="numeric"
              label={t(`reporting:report.${name}`)}
              isOptional
            />
            <TextField
              {...of(`${name}_of`, entered[name]?.of)}
              inputMode="numeric"
              label={t('reporting:report.outOf')}
              aria-label={`${t(`reporting:report.${name}`)}, ${t('reporting:report.outOf')}`}
              isOptional
            />
          </div>
        ))}
        <TextArea {...of('recipients', recipients)} rows={5} label={t('reporting:report.recipients')} lang="vi" />
        <Button look="secondary" name="do" value="frame">
          {t('reporting:report.saveFrame')}
        </Button>
      </FormPart>
    </form>
  );
}

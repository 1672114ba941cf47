// The points of a unit for a quarter: one line a criterion; what is judged once is chosen, what is judged by dossiers is counted.
import { ENTERED, JUDGED_ONCE, MOST_POINTS } from '../../domain/evaluation.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, Select, TextField } from '../../ui/form.tsx';
import { dossiersField, pointsField } from './forms.ts';
import type { EvaluatedUnit, EvaluationView } from './types.ts';

interface PointsFormProps extends Pick<EvaluationView, 'criteria'> {
  unit: string;
  quarter: string;
  stands: EvaluatedUnit | undefined;
  errors: Record<string, string>;
  /** Null: show what stands. */
  typed: Record<string, string | string[]> | null;
}

export function PointsForm({ unit, quarter, criteria, stands, errors, typed }: PointsFormProps) {
  const { t } = useWords();
  const own = (criterion: string) =>
    stands?.criteria.find((one) => one.criterion === criterion && one.judge === 'office');
  const shownIn = (name: string, standing: number | undefined) =>
    String(typed ? (typed[name] ?? '') : (standing ?? ''));
  const source = stands?.criteria.find(({ judge }) => judge === 'office')?.source ?? '';
  return (
    <form method="post" noValidate className="max-w-3xl">
      <input type="hidden" name="intent" value="points" />
      <input type="hidden" name="unit" value={unit} />
      <input type="hidden" name="period" value={quarter} />
      <FormPart prefix="points">
        {ENTERED.map((criterion) => {
          const [points, dossiers] = [pointsField(criterion), dossiersField(criterion)];
          const { text = '', hint = '' } = criteria.find(({ code }) => code === criterion) ?? {};
          const error = errors[points];
          return (
            <fieldset key={criterion} className="my-6">
              <legend className="font-semibold">
                {criterion}. {text}
              </legend>
              <p className="text-sm text-muted">{hint}</p>
              {JUDGED_ONCE.includes(criterion) ? (
                <Select
                  name={points}
                  label={t('evaluation:desk.points')}
                  error={error}
                  defaultValue={shownIn(points, own(criterion)?.points)}
                >
                  <option value="">{t('evaluation:noData')}</option>
                  {[...Array(MOST_POINTS + 1).keys()].reverse().map((given) => (
                    <option key={given}>{given}</option>
                  ))}
                </Select>
              ) : (
                <div className="grid gap-x-4 sm:grid-cols-2">
                  <TextField
                    name={points}
                    label={t('evaluation:desk.pointsGiven')}
                    inputMode="numeric"
                    error={error}
                    defaultValue={shownIn(points, own(criterion)?.points)}
                  />
                  <TextField
                    name={dossiers}
                    label={t('evaluation:desk.dossiers')}
                    inputMode="numeric"
                    defaultValue={shownIn(dossiers, own(criterion)?.dossiers)}
                  />
                </div>
              )}
            </fieldset>
          );
        })}
        <p className="text-sm text-muted">{t('evaluation:desk.eight')}</p>
        <TextField
          name="source"
          label={t('evaluation:desk.source')}
          error={errors.source}
          defaultValue={shownIn('source', undefined) || source}
        />
        <Button>{t('evaluation:desk.savePoints')}</Button>
      </FormPart>
    </form>
  );
}

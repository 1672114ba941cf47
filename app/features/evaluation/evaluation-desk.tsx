// The desk of the evaluation: which period, what stands about it, what may be entered, imported and published.
import { isQuarter } from '../../domain/evaluation-period.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { FaultTable } from '../../ui/fault-table.tsx';
import { Notice, PageTitle, Section } from '../../ui/page.tsx';
import { SeenImport } from '../../ui/seen-import.tsx';
import { FileForm, PublishForm } from './desk-forms.tsx';
import { EvaluatedUnits } from './evaluated-units.tsx';
import { OfficerTable } from './officer-table.tsx';
import { usePeriodName } from './period-links.tsx';
import { PointsForm } from './points-form.tsx';
import type { EvaluationView, OfficerRating, PointsReport, PublicationLine } from './types.ts';

export interface EvaluationDeskAnswer {
  /** Which form was not taken. */
  form: string;
  errors: Record<string, string>;
  typed: Record<string, string | string[]> | null;
  faults: PointsReport['faults'];
  /** Of the file that was refused. */
  name: string;
}

type Seen = { id: number; name: string; report: PointsReport } | null;

interface EvaluationDeskProps {
  period: string;
  periods: readonly string[];
  draft: EvaluationView;
  offices: readonly { code: string; name: string }[];
  unit: { code: string; name: string } | null;
  officers: readonly OfficerRating[];
  hasOfficers: boolean;
  published: readonly PublicationLine[];
  isInForce: boolean;
  isOver: boolean;
  mayPublish: boolean;
  /** Files that wait to be confirmed. */
  seen: { units: Seen; officers: Seen };
  done: string | null;
  counts: { changed: number; same: number };
  answer: EvaluationDeskAnswer | null;
}

/** Where the field of an error stands: each form has its own prefix. */
const prefixOf = (form: string, period: string) => (form === 'publish' ? `publish-${period}` : form);

export function EvaluationDesk(props: EvaluationDeskProps) {
  const { t, to } = useWords();
  const nameOf = usePeriodName();
  const { period, draft, unit, published, isInForce, answer } = props;
  const version = published.find((one) => one.period === period)?.version ?? 0;
  const errorsOf = (form: string) => (answer?.form === form ? answer.errors : {});
  const faultsOf = (form: string) => (answer?.form === form ? answer.faults : []);
  const summary = Object.fromEntries(
    Object.entries(answer?.errors ?? {}).map(([name, why]) => [
      name && `${prefixOf(answer!.form, period)}-${name}`,
      why,
    ]),
  );
  return (
    <>
      <PageTitle above={<a href={to.evaluation()}>{t('evaluation:name')}</a>} lead={t('evaluation:desk.lead')}>
        {t('evaluation:desk.titleOf', { period: nameOf(period) })}
      </PageTitle>
      <ErrorSummary errors={summary} />
      <Done {...props} />
      {isInForce ? null : <Notice look="warn">{t('evaluation:desk.notInForce')}</Notice>}
      <Periods {...props} />
      {unit ? (
        <Section title={t('evaluation:desk.pointsOf', { unit: unit.name })}>
          <PointsForm
            unit={unit.code}
            quarter={period}
            criteria={draft.criteria}
            stands={draft.units.find(({ code }) => code === unit.code)}
            errors={errorsOf('points')}
            typed={answer?.form === 'points' ? answer.typed : null}
          />
        </Section>
      ) : null}
      <Section title={t('evaluation:byUnit')}>
        {draft.units.length > 0 ? <EvaluatedUnits evaluation={draft} /> : <p>{t('evaluation:desk.nothingYet')}</p>}
        {isQuarter(period) ? <UnitChoice {...props} /> : null}
      </Section>
      {props.hasOfficers && isQuarter(period) ? (
        <Section title={t('evaluation:desk.officers')}>
          <p className="mb-2 max-w-prose text-muted">{t('evaluation:desk.officersLead')}</p>
          {props.officers.length > 0 ? <OfficerTable officers={props.officers} /> : null}
          <SeenPoints seen={props.seen.officers} intent="confirmOfficers" />
          <FileForm what="officers" quarter={period} error={errorsOf('officers').file} />
          {faultsOf('officers').length > 0 ? <FaultTable faults={faultsOf('officers')} name={answer?.name} /> : null}
        </Section>
      ) : null}
      {isQuarter(period) ? (
        <Section title={t('evaluation:desk.file')}>
          <SeenPoints seen={props.seen.units} intent="confirmUnits" />
          <FileForm what="units" quarter={period} error={errorsOf('units').file} />
          {faultsOf('units').length > 0 ? <FaultTable faults={faultsOf('units')} name={answer?.name} /> : null}
        </Section>
      ) : null}
      {props.mayPublish && isInForce ? (
        <Section title={t('evaluation:desk.publishing')}>
          <p className="mb-2 max-w-prose text-muted">
            {version > 0 ? t('evaluation:desk.isPublished', { version }) : t('evaluation:desk.publishLead')}
          </p>
          {props.isOver ? (
            <PublishForm period={period} version={version} errors={errorsOf('publish')} />
          ) : (
            <p>{t('evaluation:fault.notOver')}</p>
          )}
        </Section>
      ) : null}
    </>
  );
}

function Done({ done, counts, answer }: EvaluationDeskProps) {
  const { t } = useWords();
  if (answer || (done !== 'entered' && done !== 'imported' && done !== 'published')) return null;
  return (
    <Notice look="good" role="status">
      {done === 'imported' ? t('table.taken', counts) : t(`evaluation:desk.${done}`)}
    </Notice>
  );
}

function Periods({ periods, period }: EvaluationDeskProps) {
  const { t, to } = useWords();
  const nameOf = usePeriodName();
  return (
    <nav aria-label={t('evaluation:periods')}>
      <ul className="flex flex-wrap gap-x-5">
        {periods.map((one) => (
          <li key={one}>
            <a
              href={to.deskEvaluation({ ky: one })}
              aria-current={one === period ? 'page' : undefined}
              className="inline-flex min-h-11 items-center aria-[current]:font-semibold"
            >
              {nameOf(one)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SeenPoints({ seen, intent }: { seen: Seen; intent: string }) {
  const { t, to } = useWords();
  if (!seen) return null;
  const { changed, same } = seen.report;
  return (
    <SeenImport {...seen} intent={intent} cancel={to.deskEvaluation()}>
      <p>{t('table.seen.result', { changed, same })}</p>
    </SeenImport>
  );
}

/** Which unit's points to enter: without a script, so a list in a form that asks the page again. */
function UnitChoice({ offices, unit, period }: EvaluationDeskProps) {
  const { t } = useWords();
  return (
    <form method="get" className="mt-4 flex max-w-xl flex-wrap items-end gap-3">
      <input type="hidden" name="ky" value={period} />
      <label className="grow">
        <span className="mb-1 block font-semibold">{t('evaluation:desk.chooseUnit')}</span>
        <select
          name="don-vi"
          defaultValue={unit?.code}
          className="block min-h-11 w-full rounded-md border border-edge bg-raised px-3"
        >
          {offices.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button
        type="submit"
        className="min-h-11 cursor-pointer rounded-md border border-edge bg-raised px-4 font-semibold"
      >
        {t('evaluation:desk.enterPoints')}
      </button>
    </form>
  );
}

// What may be done with a report on the desk: filled in, issued, corrected, withdrawn.
import { SIGNING_FORMS } from '../../domain/signature.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, Select, TextArea, TextField } from '../../ui/form.tsx';
import { Notice, Section } from '../../ui/page.tsx';
import { type Filling, ReportTable } from './report-table.tsx';
import type { ReportView } from './types.ts';

const Doing = ({ what, version }: { what: string; version: number }) => (
  <>
    <input type="hidden" name="do" value={what} />
    <input type="hidden" name="version" value={version} />
  </>
);

/** The table as a form, with what goes along with it. */
export function FillIn({ report, filling, reason }: { report: ReportView; filling: Filling; reason: string }) {
  const { t } = useWords();
  const needsReason = Object.values(filling.faults).includes('whyMissing');
  return (
    <>
      <form method="post" noValidate>
        <Doing what="save" version={report.version} />
        <ReportTable report={report} filling={filling} />
        <FormPart prefix="fill">
          <TextField
            name="reason"
            defaultValue={reason}
            error={needsReason ? 'official-forms:form.whyMissing' : undefined}
            label={t('official-forms:fill.reason')}
            hint={t('official-forms:fill.reasonHint')}
          />
          <Button>{t('official-forms:fill.save')}</Button>
        </FormPart>
      </form>
      <div className="mt-6 flex flex-wrap gap-x-8 gap-y-4">
        {report.empty > 0 ? (
          <Simple
            what="nought"
            version={report.version}
            label={t('official-forms:fill.nought', { count: report.empty })}
            hint={t('official-forms:fill.noughtHint')}
          />
        ) : null}
        <Simple
          what="again"
          version={report.version}
          label={t('official-forms:fill.again')}
          hint={t('official-forms:fill.againHint')}
        />
        <Simple what="discard" version={report.version} label={t('official-forms:fill.discard')} />
      </div>
    </>
  );
}

function Simple({ what, version, label, hint }: { what: string; version: number; label: string; hint?: string }) {
  return (
    <form method="post">
      <Doing what={what} version={version} />
      <FormPart prefix={what}>
        <Button look={what === 'discard' ? 'danger' : 'secondary'}>{label}</Button>
      </FormPart>
      {hint ? <p className="mt-1 text-sm text-muted">{hint}</p> : null}
    </form>
  );
}

interface IssueProps {
  report: ReportView;
  errors: Record<string, string>;
  typed: Record<string, string>;
  /** Why it cannot be issued as it stands. */
  blocks: string[];
  today: string;
}

export function Issue({ report, errors, typed, blocks, today }: IssueProps) {
  const { t } = useWords();
  const of = (name: string, otherwise = '') => ({ name, error: errors[name], defaultValue: typed[name] ?? otherwise });
  if (blocks.length > 0)
    return (
      <Notice look="warn" title={t('official-forms:issue.blocked')}>
        <ul className="list-disc pl-6">
          {blocks.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Notice>
    );
  return (
    <form method="post" noValidate className="max-w-2xl">
      <Doing what="issue" version={report.version} />
      <p className="text-muted">{t('official-forms:issue.lead')}</p>
      <FormPart prefix="issue">
        <div className="grid gap-x-4 sm:grid-cols-2">
          <TextField
            {...of('number')}
            label={t('official-forms:issue.number')}
            hint={t('official-forms:issue.numberHint')}
          />
          <TextField {...of('issuedDay', today)} type="date" label={t('official-forms:issue.day')} />
          <TextField {...of('signerName')} label={t('official-forms:issue.signerName')} autoComplete="off" />
          <TextField {...of('signerTitle')} label={t('official-forms:issue.signerTitle')} autoComplete="off" />
        </div>
        <Select {...of('signingForm', 'self')} label={t('official-forms:issue.signingForm')}>
          {SIGNING_FORMS.map((form) => (
            <option key={form} value={form}>
              {t(`letter:signing.${form}`)}
            </option>
          ))}
        </Select>
        <Button>{t('official-forms:issue.button')}</Button>
      </FormPart>
    </form>
  );
}

/** Of a report in force: another in its place, or none. */
export function AfterIssue({ report, error, typed }: { report: ReportView; error?: string; typed?: string }) {
  const { t } = useWords();
  return (
    <Section title={t('official-forms:after.title')}>
      <form method="post" noValidate className="max-w-2xl">
        <input type="hidden" name="version" value={report.version} />
        <FormPart prefix="after">
          <TextArea name="why" rows={2} error={error} defaultValue={typed} label={t('official-forms:after.why')} />
          <div className="flex flex-wrap gap-3">
            <Button name="do" value="correct" look="secondary">
              {t('official-forms:after.correct')}
            </Button>
            <Button name="do" value="withdraw" look="danger">
              {t('official-forms:after.withdraw')}
            </Button>
          </div>
        </FormPart>
      </form>
    </Section>
  );
}

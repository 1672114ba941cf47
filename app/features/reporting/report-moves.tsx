// What may be done with a report now: put it before the head, give it back, sign it, send it, show it or keep it back.
import { SIGNING_FORMS } from '../../domain/signature.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, Checkbox, FormPart, Select, TextField } from '../../ui/form.tsx';
import type { ReportPage } from './types.ts';

interface ReportMovesProps {
  report: ReportPage;
  today: string;
  errors: Record<string, string>;
  typed: Record<string, string | string[]>;
}

export function ReportMoves({ report, today, errors, typed }: ReportMovesProps) {
  const { t, to } = useWords();
  const { key, version, moves, isFrozen, isPublic, mayIssue } = report;
  return (
    <>
      {moves.includes('issue') ? <IssueForm report={report} today={today} errors={errors} typed={typed} /> : null}
      <form method="post" action={to.report(key)} className="my-3 flex flex-wrap items-center gap-2">
        <input type="hidden" name="version" value={version} />
        <FormPart prefix="move">
          {moves
            .filter((move) => move !== 'issue')
            .map((move) => (
              <Button
                key={move}
                look={move === 'giveBack' || moves.includes('issue') ? 'secondary' : 'primary'}
                name="do"
                value={move}
              >
                {t(`reporting:report.move.${move}`)}
              </Button>
            ))}
          {isFrozen && mayIssue ? (
            <>
              <span>{t(isPublic ? 'reporting:report.public' : 'reporting:report.hidden')}</span>
              <Button look="secondary" name="do" value={isPublic ? 'hide' : 'show'}>
                {t(isPublic ? 'reporting:report.hide' : 'reporting:report.show')}
              </Button>
            </>
          ) : null}
        </FormPart>
      </form>
    </>
  );
}

function IssueForm({ report: { key, version, signer }, today, errors, typed }: ReportMovesProps) {
  const { t, to } = useWords();
  const of = (name: string, begin: string) => ({
    name,
    error: errors[name],
    defaultValue: String(typed[name] ?? begin),
  });
  const isTicked = (name: string) => typed.do !== 'issue' || typed[name] === 'yes';
  return (
    <form method="post" action={to.report(key)} noValidate>
      <input type="hidden" name="version" value={version} />
      <FormPart prefix="issue">
        <div className="grid gap-x-4 sm:grid-cols-2">
          <TextField {...of('documentNumber', '')} label={t('reporting:owed.documentNumber')} placeholder="45/BC-SCT" />
          <TextField {...of('documentDay', today)} type="date" label={t('reporting:owed.documentDay')} />
          <Select {...of('signingForm', signer.form)} label={t('reporting:report.signing')}>
            {SIGNING_FORMS.map((form) => (
              <option key={form} value={form}>
                {t(`letter:signing.${form}`)}
              </option>
            ))}
          </Select>
          <TextField {...of('signerTitle', signer.title)} label={t('reporting:report.signerTitle')} />
          <TextField {...of('signerName', signer.name)} label={t('reporting:report.signerName')} />
        </div>
        <Checkbox
          name="publish"
          label={t('reporting:report.publish')}
          hint={t('reporting:report.publishHint')}
          defaultChecked={isTicked('publish')}
        />
        <Checkbox
          name="send"
          label={t('reporting:report.sendNow')}
          hint={t('reporting:report.sendNowHint')}
          defaultChecked={isTicked('send')}
        />
        <Button name="do" value="issue">
          {t('reporting:report.move.issue')}
        </Button>
      </FormPart>
    </form>
  );
}

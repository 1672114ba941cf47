// /can-bo/quan-tri/thu-tuc/nhap: a file of the national catalogue, seen line by line before it is carried out.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '../domain/deadline.ts';
import { ChangeHistory } from '../features/administration/change-history.tsx';
import { summaryOf } from '../features/administration/fields.tsx';
import { changesOf } from '../features/audit/index.server.ts';
import { unitChoices } from '../features/organisations/index.server.ts';
import { ImportForm } from '../features/procedures/catalogue-forms.tsx';
import { importForm } from '../features/procedures/forms.ts';
import { ImportResult } from '../features/procedures/import-result.tsx';
import { applyImport, importView, previewImport } from '../features/procedures/index.server.ts';
import { checkForm, type NotTaken, typedIn } from '../http/forms.server.ts';
import { isMultipart } from '../http/multipart.server.ts';
import { readImport } from '../http/sent-file.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import type { LineFault } from '../http/tables.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { FaultTable } from '../ui/fault-table.tsx';
import { PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

interface Answer extends NotTaken {
  faults: LineFault[];
  name: string;
}

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('administration:catalogue.import')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { officer, language, now } = await atDeskWith(request, 'manage:procedures');
  const id = Number(new URL(request.url).searchParams.get('tep'));
  const [view, units, changes] = await Promise.all([
    Number.isSafeInteger(id) && id > 0 ? importView(officer, id) : null,
    unitChoices(language, now),
    changesOf({ kind: 'procedure_import' }),
  ]);
  return json({
    view,
    changes,
    units: units.filter(({ hasEnded }) => !hasEnded).map(({ id: _, ...unit }) => unit),
    today: dayOf(now),
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const { officer, now, to } = await atDeskWith(request, 'manage:procedures');
  const { form, file, why } = await readImport(request);
  const no = (errors: NotTaken['errors'], more: Partial<Answer> = {}) =>
    json<Answer>({ errors, typed: typedIn(form), faults: [], name: '', ...more }, { status: 409 });
  if (!isMultipart(request)) {
    const id = Number(form.get('import'));
    if (Number.isSafeInteger(id) && (await applyImport(officer, id, now)))
      throw redirect(to.procedureImport({ tep: id }));
    return no({ '': 'administration:fault.changedMeanwhile' }, { typed: {} });
  }
  const checked = checkForm(importForm, form);
  if (!checked.ok) return no(checked.errors);
  if (!file) return no({ file: why });
  const seen = await previewImport(officer, file.bytes, checked.value, now);
  if (seen.ok) throw redirect(to.procedureImport({ tep: seen.id }));
  if (seen.why === 'file') return no({}, { faults: seen.faults, name: file.name });
  const field = { unknownUnit: 'owner', inTheFuture: 'validFrom', forbidden: '' }[seen.why];
  return no({ [field]: `administration:fault.${seen.why}` });
}

export default function ProcedureImport() {
  const { t, to } = useWords();
  const { view, changes, units, today } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  return (
    <>
      <PageTitle
        above={<a href={to.keptProcedures()}>{t('administration:section.procedures.title')}</a>}
        lead={t('administration:catalogue.importLead')}
      >
        {t('administration:catalogue.import')}
      </PageTitle>
      <ErrorSummary errors={summaryOf('import', tried?.errors)} />
      {tried?.faults.length ? <FaultTable faults={tried.faults} name={tried.name} /> : null}
      {view ? <ImportResult view={view} /> : null}
      <Section title={t('administration:catalogue.file')}>
        <div className="max-w-xl">
          <ImportForm units={units} begin={{ validFrom: today }} tried={tried} />
        </div>
      </Section>
      <ChangeHistory changes={changes} />
    </>
  );
}

export const ErrorBoundary = DeskError;

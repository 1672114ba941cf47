// /can-bo/khao-sat/chi-so: what others measured, entered one by one or from a file.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { confirmSeen, keepSeen, seenBy } from '../features/seen-files/index.server.ts';
import { indexForm } from '../features/surveys/forms.ts';
import { enterIndex, externalView, importIndices } from '../features/surveys/index.server.ts';
import { IndexFile, IndexForm } from '../features/surveys/index-form.tsx';
import { ExternalTable } from '../features/surveys/other-tables.tsx';
import type { IndicesReport } from '../features/surveys/types.ts';
import { checkForm, type FormErrors, type Typed, typedIn } from '../http/forms.server.ts';
import { readImport } from '../http/sent-file.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { FaultTable } from '../ui/fault-table.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { SeenImport } from '../ui/seen-import.tsx';
import { DeskError } from './desk.tsx';

interface Answer {
  errors: FormErrors;
  typed: Typed;
  faults: IndicesReport['faults'];
  /** Of the file that was refused. */
  name: string;
}
const SEEN = 'indices';
const NOTHING: Answer = { errors: {}, typed: {}, faults: [], name: '' };
const FIELD = { unit: 'unit', range: 'value', year: 'year' } as const;

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('survey:desk.indices')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { officer, now } = await atDeskWith(request, 'manage:surveys');
  const asked = new URL(request.url).searchParams;
  const count = (name: string) => (/^\d{1,6}$/.test(asked.get(name) ?? '') ? Number(asked.get(name)) : null);
  const done = { isEntered: asked.get('xong') === 'entered', changed: count('moi'), same: count('cu') };
  const seen = await seenBy<IndicesReport>(officer.id, SEEN, asked.get('tep'), now);
  return json({ indices: await externalView(), seen, ...done });
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, officer, now, to } = await atDeskWith(request, 'manage:surveys');
  const { form, file, why } = await readImport(request);
  const refused = (more: Partial<Answer>) => json({ ...NOTHING, ...more }, { status: 400 });
  if (form.get('intent') === 'file') {
    if (!file) return refused({ errors: { file: why } });
    const report = await importIndices(actor, file.bytes, now, true);
    if (report.faults.length > 0) return refused({ faults: report.faults, name: file.name });
    throw redirect(to.otherIndices({ tep: await keepSeen(officer.id, SEEN, file, report, now) }));
  }
  if (form.get('intent') === 'confirm') {
    const seen = await confirmSeen(officer.id, SEEN, String(form.get('tep')), now);
    if (!seen) throw redirect(to.otherIndices());
    const { changed, same, faults } = await importIndices(actor, seen.bytes, now);
    if (faults.length > 0) return refused({ faults, name: seen.name });
    throw redirect(to.otherIndices({ moi: String(changed), cu: String(same) }));
  }
  const checked = checkForm(indexForm, form);
  if (!checked.ok) return refused({ errors: checked.errors, typed: checked.typed });
  const entered = await enterIndex(actor, checked.value, now);
  if (entered.ok) throw redirect(to.otherIndices({ xong: 'entered' }));
  return refused({ errors: { [FIELD[entered.why]]: `survey:indexFault.${entered.why}` }, typed: typedIn(form) });
}

export default function DeskSurveyIndices() {
  const { t, to } = useWords();
  const { indices, seen, isEntered, changed, same } = useLoaderData<typeof loader>();
  const { errors, typed, faults, name } = useActionData<typeof action>() ?? NOTHING;
  const { file, ...own } = errors;
  const summary = {
    ...Object.fromEntries(Object.entries(own).map(([name, key]) => [`index-${name}`, key])),
    ...(file && { 'indices-file': file }),
  };
  return (
    <>
      <PageTitle above={<a href={to.deskSurveys()}>{t('survey:desk.back')}</a>} lead={t('survey:desk.indicesLead')}>
        {t('survey:desk.indices')}
      </PageTitle>
      <ErrorSummary errors={summary} />
      {isEntered ? (
        <Notice look="good" role="status">
          {t('survey:desk.entered')}
        </Notice>
      ) : null}
      {changed !== null ? (
        <Notice look="good" role="status">
          {t('table.taken', { changed, same: same ?? 0 })}
        </Notice>
      ) : null}
      <div className="gap-8 lg:grid lg:grid-cols-2">
        <Section title={t('survey:desk.enterIndex')}>
          <IndexForm errors={own} typed={typed} />
        </Section>
        <Section title={t('survey:desk.importIndices')}>
          {seen ? (
            <SeenImport {...seen} intent="confirm" cancel={to.otherIndices()}>
              <p>{t('table.seen.result', { changed: seen.report.changed, same: seen.report.same })}</p>
            </SeenImport>
          ) : null}
          <IndexFile error={file} />
          {faults.length > 0 ? <FaultTable faults={faults} name={name} /> : null}
        </Section>
      </div>
      <Section title={t('survey:figures.external')}>
        <ExternalTable indices={indices} />
      </Section>
    </>
  );
}

export const ErrorBoundary = DeskError;

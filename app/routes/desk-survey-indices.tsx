// /can-bo/khao-sat/chi-so: what others measured, and the points of the nine criteria.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { indexForm } from '../features/surveys/forms.ts';
import { enterIndex, externalView, importPoints, PAPER_BYTES_AT_MOST } from '../features/surveys/index.server.ts';
import { IndexForm, PointsForm } from '../features/surveys/index-form.tsx';
import { ExternalTable } from '../features/surveys/other-tables.tsx';
import type { EvaluationFault } from '../features/surveys/types.ts';
import { checkForm, type FormErrors, type Typed } from '../http/forms.server.ts';
import { readTextFile } from '../http/sent-text.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { DeskError } from './desk.tsx';

interface Answer {
  errors: FormErrors;
  typed: Typed;
  faults: EvaluationFault[];
}
const NOTHING: Answer = { errors: {}, typed: {}, faults: [] };

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('survey:desk.indices')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  await atDeskWith(request, 'manage:surveys');
  const asked = new URL(request.url).searchParams;
  return json({ indices: await externalView(), isEntered: asked.get('xong') === 'entered', points: asked.get('diem') });
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, now, to } = await atDeskWith(request, 'manage:surveys');
  const { form, text, why } = await readTextFile(request, PAPER_BYTES_AT_MOST);
  const refused = (more: Partial<Answer>) => json({ ...NOTHING, ...more }, { status: 400 });
  if (form.get('intent') === 'points') {
    if (text === null)
      return refused({ errors: { file: `survey:form.${why === 'missing' ? 'file' : 'fileTooLarge'}` } });
    const { counted, faults } = await importPoints(actor, text, now);
    if (faults.length > 0) return refused({ faults });
    throw redirect(to.otherIndices({ diem: counted }));
  }
  const checked = checkForm(indexForm, form);
  if (!checked.ok) return refused({ errors: checked.errors, typed: checked.typed });
  await enterIndex(actor, checked.value, now);
  throw redirect(to.otherIndices({ xong: 'entered' }));
}

export default function DeskSurveyIndices() {
  const { t, to } = useWords();
  const { indices, isEntered, points } = useLoaderData<typeof loader>();
  const { errors, typed, faults } = useActionData<typeof action>() ?? NOTHING;
  const { file, ...own } = errors;
  const summary = {
    ...Object.fromEntries(Object.entries(own).map(([name, key]) => [`index-${name}`, key])),
    ...(file && { 'points-file': file }),
  };
  const columns: Column<EvaluationFault & { place: number }>[] = [
    { title: t('survey:desk.faultLine'), isNumber: true, isRowHeader: true, cell: ({ line }) => line },
    { title: t('survey:desk.faultColumn'), cell: ({ column }) => column },
    { title: t('survey:desk.faultValue'), cell: ({ value }) => value },
  ];
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
      {points && /^\d+$/.test(points) ? (
        <Notice look="good" role="status">
          {t('survey:desk.pointsImported', { count: Number(points) })}
        </Notice>
      ) : null}
      <div className="gap-8 lg:grid lg:grid-cols-2">
        <Section title={t('survey:desk.enterIndex')}>
          <IndexForm errors={own} typed={typed} />
        </Section>
        <Section title={t('survey:desk.importPoints')}>
          <PointsForm error={file} />
          {faults.length > 0 ? (
            <>
              <Notice look="bad" role="alert" title={t('survey:desk.pointsWrong')} />
              <Table
                caption={t('survey:desk.pointsWrong')}
                columns={columns}
                rows={faults.map((one, place) => ({ ...one, place }))}
                keyOf={({ place }) => place}
              />
            </>
          ) : null}
        </Section>
      </div>
      <Section title={t('survey:figures.external')}>
        <ExternalTable indices={indices} />
      </Section>
    </>
  );
}

export const ErrorBoundary = DeskError;

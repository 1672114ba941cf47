// /can-bo/quan-tri/thu-tuc/sua/:code: one procedure changed from a day on, and how it was before.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '../domain/deadline.ts';
import { ChangeHistory } from '../features/administration/change-history.tsx';
import { summaryOf } from '../features/administration/fields.tsx';
import { changesOf } from '../features/audit/index.server.ts';
import { unitChoices } from '../features/organisations/index.server.ts';
import { ProcedureForm } from '../features/procedures/catalogue-forms.tsx';
import { procedureForm } from '../features/procedures/forms.ts';
import { fieldRecords, procedureVersions, procedureView, saveProcedure } from '../features/procedures/index.server.ts';
import { checkForm, type NotTaken, readForm, typedIn } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { formatDay } from '../i18n/format.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.procedure.code ?? ''} – Hồi Âm` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, now } = await atDeskWith(request, 'manage:procedures');
  const procedure = await procedureView(params.code ?? '', language);
  if (!procedure) throw new Response(null, { status: 404 });
  const [versions, fields, units, changes] = await Promise.all([
    procedureVersions(procedure.id),
    fieldRecords(),
    unitChoices(language, now),
    changesOf({ kind: 'procedure', key: procedure.code }),
  ]);
  const { id: _, ...shown } = procedure;
  return json({
    procedure: shown,
    versions,
    fields,
    changes,
    units: units.filter(({ hasEnded }) => !hasEnded).map(({ id: _, ...unit }) => unit),
    today: dayOf(now),
    isDone: new URL(request.url).searchParams.has('xong'),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { officer, now, to } = await atDeskWith(request, 'manage:procedures');
  const form = await readForm(request);
  const no = (errors: NotTaken['errors'], status = 409) => json<NotTaken>({ errors, typed: typedIn(form) }, { status });
  const checked = checkForm(procedureForm, form);
  if (!checked.ok) return no(checked.errors, 400);
  const result = await saveProcedure(officer, { ...checked.value, code: params.code ?? '' }, false, now);
  if (result.ok) throw redirect(to.keptProcedure(params.code ?? '', { xong: 1 }));
  return no({ '': `administration:fault.${result.why}` });
}

export default function KeptProcedure() {
  const { t, to } = useWords();
  const { procedure, versions, fields, units, changes, today, isDone } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  const begin = {
    name: procedure.name,
    field: procedure.field.code,
    owner: procedure.owner.code,
    procedureLevel: procedure.level,
    onlineLevel: procedure.onlineLevel,
    statutoryDays: procedure.statutoryDays,
    committedDays: procedure.committedDays,
    validFrom: procedure.validFrom > today ? procedure.validFrom : today,
    validTo: procedure.validTo,
  };
  return (
    <>
      <PageTitle above={<a href={to.keptProcedures()}>{t('administration:section.procedures.title')}</a>}>
        {procedure.name}
      </PageTitle>
      <ErrorSummary errors={summaryOf('procedure', tried?.errors)} />
      {isDone && !tried ? (
        <Notice look="good" role="status">
          {t('administration:organisation.done.changed')}
        </Notice>
      ) : null}
      <div className="max-w-2xl">
        <ProcedureForm code={procedure.code} fields={fields} units={units} begin={begin} tried={tried} />
      </div>
      {versions.length > 0 ? (
        <Section title={t('administration:catalogue.versions')}>
          <ul className="list-disc pl-6">
            {versions.map((one) => (
              <li key={one.id}>
                {formatDay(one.validFrom)} – {formatDay(one.validTo)}: {one.name}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <ChangeHistory changes={changes} />
    </>
  );
}

export const ErrorBoundary = DeskError;

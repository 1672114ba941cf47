// /can-bo/quan-tri/thu-tuc: the procedures, found, added, imported.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '../domain/deadline.ts';
import { summaryOf } from '../features/administration/fields.tsx';
import { unitChoices } from '../features/organisations/index.server.ts';
import { ProcedureForm } from '../features/procedures/catalogue-forms.tsx';
import { procedureForm, procedureSearchFrom } from '../features/procedures/forms.ts';
import { fieldRecords, saveProcedure, searchProcedures } from '../features/procedures/index.server.ts';
import { checkForm, type NotTaken, readForm, typedIn } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { formatDay } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { ButtonLink } from '../ui/form.tsx';
import { ListLinks } from '../ui/list-links.tsx';
import { PageTitle, Section } from '../ui/page.tsx';
import { SearchForm } from '../ui/search-form.tsx';
import { Table } from '../ui/table.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('administration:section.procedures.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now, to } = await atDeskWith(request, 'manage:procedures');
  const search = procedureSearchFrom(new URL(request.url));
  const [{ items, next }, fields, units] = await Promise.all([
    searchProcedures(search, language, now),
    fieldRecords(),
    unitChoices(language, now),
  ]);
  const at = (after: string | null) => to.keptProcedures({ q: search.query, sau: after });
  return json({
    items,
    query: search.query ?? '',
    next: next && at(next),
    first: search.after ? at(null) : null,
    fields,
    units: units.filter(({ hasEnded }) => !hasEnded).map(({ id: _, ...unit }) => unit),
    today: dayOf(now),
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const { officer, now, to } = await atDeskWith(request, 'manage:procedures');
  const form = await readForm(request);
  const no = (errors: NotTaken['errors'], status = 409) => json<NotTaken>({ errors, typed: typedIn(form) }, { status });
  const checked = checkForm(procedureForm, form);
  if (!checked.ok) return no(checked.errors, 400);
  const result = await saveProcedure(officer, checked.value, true, now);
  if (result.ok) throw redirect(to.keptProcedure(checked.value.code, { xong: 1 }));
  return no({ [result.why === 'codeTaken' ? 'code' : '']: `administration:fault.${result.why}` });
}

export default function KeptProcedures() {
  const { t, to } = useWords();
  const { items, query, next, first, fields, units, today } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  return (
    <>
      <PageTitle
        above={<a href={to.administration()}>{t('administration:title')}</a>}
        lead={t('administration:section.procedures.lead')}
      >
        {t('administration:section.procedures.title')}
      </PageTitle>
      <ErrorSummary errors={summaryOf('procedure', tried?.errors)} />
      <p className="my-4">
        <ButtonLink href={to.procedureImport()}>{t('administration:catalogue.import')}</ButtonLink>
      </p>
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start lg:gap-6">
        <Section title={t('administration:catalogue.list')}>
          <SearchForm
            action={to.keptProcedures()}
            label={t('administration:catalogue.search')}
            query={query}
            clear={query ? to.keptProcedures() : null}
          />
          <div className="mt-4">
            <Table
              caption={t('administration:catalogue.list')}
              rows={items}
              keyOf={({ code }) => code}
              columns={[
                {
                  title: t('administration:field.name'),
                  isRowHeader: true,
                  cell: ({ code, name }) => (
                    <>
                      <span className="block font-mono text-sm">{code}</span>
                      <a href={to.keptProcedure(code)}>{name}</a>
                    </>
                  ),
                },
                { title: t('administration:field.field'), cell: ({ field }) => field.name },
                { title: t('administration:field.owner'), cell: ({ owner }) => owner.name },
                {
                  title: t('administration:field.valid'),
                  cell: ({ validFrom, validTo }) => `${formatDay(validFrom)} – ${validTo ? formatDay(validTo) : '…'}`,
                },
              ]}
            />
          </div>
          <ListLinks next={next} first={first} />
        </Section>
        <Section title={t('administration:catalogue.add')}>
          <ProcedureForm code={null} fields={fields} units={units} begin={{ validFrom: today }} tried={tried} />
        </Section>
      </div>
    </>
  );
}

export const ErrorBoundary = DeskError;

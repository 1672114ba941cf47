// /can-bo/quan-tri/linh-vuc: the tree of fields.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ChangeHistory } from '../features/administration/change-history.tsx';
import { summaryOf } from '../features/administration/fields.tsx';
import { changesOf } from '../features/audit/index.server.ts';
import { FieldForm } from '../features/procedures/catalogue-forms.tsx';
import { fieldForm } from '../features/procedures/forms.ts';
import { fieldRecords, saveField } from '../features/procedures/index.server.ts';
import { checkForm, type NotTaken, readForm, typedIn } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { Table } from '../ui/table.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('administration:section.fields.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  await atDeskWith(request, 'manage:fields');
  const [fields, changes] = await Promise.all([fieldRecords(), changesOf({ kind: 'field' })]);
  const asked = new URL(request.url).searchParams;
  const changing = fields.find(({ code }) => code === asked.get('sua')) ?? null;
  return json({ fields, changes, changing, isDone: asked.has('xong') });
}

export async function action({ request }: ActionFunctionArgs) {
  const { officer, now, to } = await atDeskWith(request, 'manage:fields');
  const form = await readForm(request);
  const no = (errors: NotTaken['errors'], status = 409) => json<NotTaken>({ errors, typed: typedIn(form) }, { status });
  const checked = checkForm(fieldForm, form);
  if (!checked.ok) return no(checked.errors, 400);
  const result = await saveField(officer, checked.value, form.get('intent') === 'add', now);
  if (result.ok) throw redirect(to.keptFields({ xong: 1 }));
  return no({ [result.why === 'codeTaken' ? 'code' : '']: `administration:fault.${result.why}` });
}

export default function KeptFields() {
  const { t, to } = useWords();
  const { fields, changes, changing, isDone } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  return (
    <>
      <PageTitle
        above={<a href={to.administration()}>{t('administration:title')}</a>}
        lead={t('administration:section.fields.lead')}
      >
        {t('administration:section.fields.title')}
      </PageTitle>
      <ErrorSummary errors={summaryOf('field', tried?.errors)} />
      {isDone && !tried ? (
        <Notice look="good" role="status">
          {t('administration:organisation.done.changed')}
        </Notice>
      ) : null}
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start lg:gap-6">
        <Section title={t('administration:section.fields.title')}>
          <Table
            caption={t('administration:section.fields.title')}
            rows={fields}
            keyOf={({ code }) => code}
            columns={[
              {
                title: t('administration:field.name'),
                isRowHeader: true,
                cell: ({ name, depth, code }) => (
                  <a href={to.keptFields({ sua: code })}>{`${'– '.repeat(depth)}${name}`}</a>
                ),
              },
              { title: t('administration:field.nameEn'), cell: ({ nameEn }) => nameEn },
              { title: t('administration:field.everydayWords'), cell: ({ everydayWords }) => everydayWords },
              { title: t('administration:field.code'), cell: ({ code }) => code },
            ]}
          />
        </Section>
        <Section title={t(changing ? 'administration:catalogue.changeField' : 'administration:catalogue.addField')}>
          <FieldForm code={changing?.code ?? null} fields={fields} begin={changing ?? {}} tried={tried} />
        </Section>
      </div>
      <ChangeHistory changes={changes} />
    </>
  );
}

export const ErrorBoundary = DeskError;

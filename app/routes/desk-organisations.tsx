// /can-bo/quan-tri/co-quan: all offices, those of today and those that have ended, and a new one.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { summaryOf } from '../features/administration/fields.tsx';
import { newOrganisationForm } from '../features/organisations/forms.ts';
import { addOrganisation, organisationList, unitChoices } from '../features/organisations/index.server.ts';
import { OrganisationForm } from '../features/organisations/organisation-form.tsx';
import { checkForm, type NotTaken, readForm, typedIn } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { formatDay } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { ListLinks } from '../ui/list-links.tsx';
import { PageTitle, Section } from '../ui/page.tsx';
import { Table } from '../ui/table.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('administration:section.organisations.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now, to } = await atDeskWith(request, 'manage:organisations');
  const after = new URL(request.url).searchParams.get('sau') ?? '';
  const [{ items, next }, units] = await Promise.all([
    organisationList(language, now, after),
    unitChoices(language, now),
  ]);
  return json({
    items,
    next: next && to.keptOrganisations({ sau: next }),
    first: after ? to.keptOrganisations() : null,
    units: units.filter(({ hasEnded }) => !hasEnded).map(({ id: _, ...unit }) => unit),
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const { officer, now, to } = await atDeskWith(request, 'manage:organisations');
  const form = await readForm(request);
  const checked = checkForm(newOrganisationForm, form);
  if (!checked.ok) return json<NotTaken>(checked, { status: 400 });
  const result = await addOrganisation(officer, checked.value, now);
  if (result.ok) throw redirect(to.keptOrganisation(checked.value.code));
  const field = result.why === 'codeTaken' ? 'code' : result.why === 'unknownUnit' ? 'parent' : '';
  return json<NotTaken>(
    { errors: { [field]: `administration:fault.${result.why}` }, typed: typedIn(form) },
    { status: 409 },
  );
}

export default function KeptOrganisations() {
  const { t, to } = useWords();
  const { items, next, first, units } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  return (
    <>
      <PageTitle
        above={<a href={to.administration()}>{t('administration:title')}</a>}
        lead={t('administration:section.organisations.lead')}
      >
        {t('administration:section.organisations.title')}
      </PageTitle>
      <ErrorSummary errors={summaryOf('office', tried?.errors)} />
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start lg:gap-6">
        <Section title={t('administration:organisation.list')}>
          <Table
            caption={t('administration:organisation.list')}
            rows={items}
            keyOf={({ code }) => code}
            columns={[
              {
                title: t('administration:field.name'),
                isRowHeader: true,
                cell: ({ code, name }) => <a href={to.keptOrganisation(code)}>{name}</a>,
              },
              { title: t('administration:field.code'), cell: ({ code }) => code },
              { title: t('administration:field.level'), cell: ({ level }) => t(`organisation:level.${level}`) },
              {
                title: t('administration:field.valid'),
                cell: ({ validFrom, validTo }) => `${formatDay(validFrom)} – ${validTo ? formatDay(validTo) : '…'}`,
              },
            ]}
          />
          <ListLinks next={next} first={first} />
        </Section>
        <Section title={t('administration:organisation.add')} id="them">
          <OrganisationForm units={units} tried={tried} />
        </Section>
      </div>
    </>
  );
}

export const ErrorBoundary = DeskError;

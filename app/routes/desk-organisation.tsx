// /can-bo/quan-tri/co-quan/:code: one office changed, ended, renamed; what a merger moves is seen before it is decided.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '../domain/deadline.ts';
import { ChangeHistory } from '../features/administration/change-history.tsx';
import { summaryOf } from '../features/administration/fields.tsx';
import { changesOf } from '../features/audit/index.server.ts';
import { type MergerGiven, mergerForm } from '../features/mergers/forms.ts';
import { cancelMerger, decideMerger, mergersAbout, previewMerger } from '../features/mergers/index.server.ts';
import { MergerForm, RenamingForm } from '../features/mergers/merger-form.tsx';
import { MergerList } from '../features/mergers/merger-list.tsx';
import { MergerPreview } from '../features/mergers/merger-preview.tsx';
import type { MergerPreview as Preview } from '../features/mergers/types.ts';
import { organisationForm } from '../features/organisations/forms.ts';
import { changeOrganisation, organisationToKeep, unitChoices } from '../features/organisations/index.server.ts';
import { OrganisationForm } from '../features/organisations/organisation-form.tsx';
import { checkForm, type NotTaken, readForm, typedIn } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { formatDay } from '../i18n/format.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.office.name ?? ''} – Hồi Âm` }];

const DONE = ['changed', 'decided', 'scheduled', 'cancelled'] as const;
type Form = 'office' | 'merger' | 'renaming';
interface Answer extends Partial<NotTaken> {
  form?: Form;
  preview?: Preview;
  given?: MergerGiven;
}

async function atOffice(request: Request, code: string | undefined) {
  const desk = await atDeskWith(request, 'manage:organisations');
  const office = await organisationToKeep(code ?? '');
  if (!office) throw new Response(null, { status: 404 });
  return { ...desk, office };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, now, office } = await atOffice(request, params.code);
  const [units, mergers, changes] = await Promise.all([
    unitChoices(language, now),
    mergersAbout(office.id, language),
    changesOf({ kind: 'organisation', key: office.code }),
  ]);
  const done = new URL(request.url).searchParams.get('xong');
  const { id: _, parentId: __, successorId: ___, isIntake: ____, ...shown } = office;
  return json({
    office: shown,
    today: dayOf(now),
    mergers,
    changes,
    units: units.filter(({ hasEnded, id }) => !hasEnded && id !== office.id).map(({ id: _, ...unit }) => unit),
    done: DONE.find((one) => one === done) ?? null,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { officer, now, to, language, office } = await atOffice(request, params.code);
  const form = await readForm(request);
  const back = (done: (typeof DONE)[number]) => redirect(to.keptOrganisation(office.code, { xong: done }));
  const no = (name: Form, errors: NotTaken['errors'], status = 409) =>
    json<Answer>({ form: name, errors, typed: typedIn(form) }, { status });
  const intent = form.get('intent');
  if (intent === 'cancel') {
    if (await cancelMerger(officer, Number(form.get('merger')), now)) throw back('cancelled');
    return no('merger', { '': 'administration:fault.changedMeanwhile' });
  }
  if (intent === 'change') {
    const checked = checkForm(organisationForm, form);
    if (!checked.ok) return no('office', checked.errors, 400);
    const result = await changeOrganisation(officer, office.code, checked.value, now);
    if (result.ok) throw back('changed');
    return no('office', { '': `administration:fault.${result.why}` });
  }
  const name: Form = form.get('kind') === 'renamed' ? 'renaming' : 'merger';
  const checked = checkForm(mergerForm, form);
  if (!checked.ok) return no(name, checked.errors, 400);
  if (intent === 'decide') {
    const result = await decideMerger(officer, office.code, checked.value, now);
    if (result.ok) throw back(result.isNow ? 'decided' : 'scheduled');
    return no(name, { '': `administration:fault.${result.why}` });
  }
  const seen = await previewMerger(officer, office.code, checked.value, language, now);
  if (!seen.ok) return no(name, { '': `administration:fault.${seen.why}` });
  return json<Answer>({ preview: seen.preview, given: checked.value });
}

export default function KeptOrganisation() {
  const { t, to } = useWords();
  const { office, mergers, changes, units, done } = useLoaderData<typeof loader>();
  const answer: Answer | undefined = useActionData<typeof action>();
  const triedIn = (form: Form) =>
    answer?.form === form ? { errors: answer.errors ?? {}, typed: answer.typed ?? {} } : null;
  const isPlanned = mergers.some(({ predecessor }) => predecessor.code === office.code);
  return (
    <>
      <PageTitle above={<a href={to.keptOrganisations()}>{t('administration:section.organisations.title')}</a>}>
        {office.name}
      </PageTitle>
      <ErrorSummary errors={summaryOf(answer?.form ?? '', answer?.errors)} />
      {done && !answer ? (
        <Notice look="good" role="status">
          {t(`administration:organisation.done.${done}`)}
        </Notice>
      ) : null}
      {office.validTo ? (
        <Notice look="warn">{t('organisation:endedOn', { day: formatDay(office.validTo) })}</Notice>
      ) : null}
      {answer?.preview && answer.given ? (
        <MergerPreview preview={answer.preview} given={answer.given} back={to.keptOrganisation(office.code)} />
      ) : null}
      <p>
        <a href={to.organisation(office.code)}>{t('administration:organisation.publicPage')}</a>
      </p>
      {mergers.length > 0 ? (
        <Section title={t('administration:merger.list')}>
          <MergerList mergers={mergers} />
        </Section>
      ) : null}
      <div className="gap-8 lg:grid lg:grid-cols-2">
        <Section title={t('administration:organisation.change')}>
          <OrganisationForm begin={office} tried={triedIn('office')} />
        </Section>
        {office.validTo === null && !isPlanned ? (
          <div>
            <Section title={t('administration:merger.title')} id="sap-nhap">
              <p className="max-w-prose text-muted">{t('administration:merger.lead')}</p>
              <MergerForm units={units} tried={triedIn('merger')} />
            </Section>
            <Section title={t('administration:merger.rename')} id="doi-ten">
              <p className="max-w-prose text-muted">{t('administration:merger.renameLead')}</p>
              <RenamingForm tried={triedIn('renaming')} />
            </Section>
          </div>
        ) : null}
      </div>
      <ChangeHistory changes={changes} />
    </>
  );
}

export const ErrorBoundary = DeskError;

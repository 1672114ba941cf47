// /can-bo/quan-tri/tinh: what the portal says of itself on every page.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ChangeHistory } from '../features/administration/change-history.tsx';
import { summaryOf } from '../features/administration/fields.tsx';
import { changesOf } from '../features/audit/index.server.ts';
import { provinceForm } from '../features/portal/forms.ts';
import {
  changeLogo,
  changeProvince,
  focalPoints,
  portalFrame,
  provinceSettings,
  removeLogo,
} from '../features/portal/index.server.ts';
import { LogoForm, ProvinceForm } from '../features/portal/province-form.tsx';
import { checkForm, type NotTaken, readSent, typedIn } from '../http/forms.server.ts';
import { isMultipart } from '../http/multipart.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('administration:section.settings.title')} – Hồi Âm` },
];

interface Answer extends NotTaken {
  form: 'province' | 'logo';
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now } = await atDeskWith(request, 'manage:settings');
  const [province, offices, { logo }, changes] = await Promise.all([
    provinceSettings(),
    focalPoints(),
    portalFrame(language, now),
    changesOf({ kind: 'setting', key: 'province' }),
  ]);
  return json({ province, offices, logo, changes, isDone: new URL(request.url).searchParams.has('xong') });
}

export async function action({ request }: ActionFunctionArgs) {
  const { officer, now, to } = await atDeskWith(request, 'manage:settings');
  const done = () => redirect(to.province({ xong: 1 }));
  const no = (form: Answer['form'], errors: NotTaken['errors'], typed: NotTaken['typed'], status = 409) =>
    json<Answer>({ form, errors, typed }, { status });
  const { form, files } = await readSent(request);
  if (isMultipart(request)) {
    const [file] = files;
    if (form.get('intent') !== 'noLogo' && !file?.bytes) {
      const why = file ? 'administration:fault.fileTooLarge' : 'administration:fault.chooseFile';
      return no('logo', { file: why }, {}, 400);
    }
    const result = file?.bytes ? await changeLogo(officer, file.bytes, now) : await removeLogo(officer, now);
    if (result.ok) throw done();
    return no('logo', { file: `administration:fault.${result.why}` }, {});
  }
  const checked = checkForm(provinceForm, form);
  if (!checked.ok) return no('province', checked.errors, checked.typed, 400);
  const result = await changeProvince(officer, checked.value, now);
  if (result.ok) throw done();
  const field = { prefixFixed: 'codePrefix', focalPoint: 'focalPoint', forbidden: '' }[result.why];
  return no('province', { [field]: `administration:fault.${result.why}` }, typedIn(form));
}

export default function Province() {
  const { t, to } = useWords();
  const { province, offices, logo, changes, isDone } = useLoaderData<typeof loader>();
  const answer: Answer | undefined = useActionData<typeof action>();
  return (
    <>
      <PageTitle
        above={<a href={to.administration()}>{t('administration:title')}</a>}
        lead={t('administration:section.settings.lead')}
      >
        {t('administration:section.settings.title')}
      </PageTitle>
      <ErrorSummary errors={summaryOf(answer?.form ?? '', answer?.errors)} />
      {isDone && !answer ? (
        <Notice look="good" role="status">
          {t('administration:organisation.done.changed')}
        </Notice>
      ) : null}
      <div className="gap-8 lg:grid lg:grid-cols-2">
        <Section title={t('administration:province.facts')}>
          <ProvinceForm offices={offices} begin={province} tried={answer?.form === 'province' ? answer : null} />
        </Section>
        <Section title={t('administration:field.logo')}>
          <LogoForm logo={logo} error={answer?.form === 'logo' ? answer.errors.file : undefined} />
        </Section>
      </div>
      <ChangeHistory changes={changes} />
    </>
  );
}

export const ErrorBoundary = DeskError;

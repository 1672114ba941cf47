// Looking up a case: the code alone leads to its state and dates, code and key to all of it.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { namesDossier } from '../domain/masking-spans.ts';
import { readTrackingCode } from '../domain/tracking-code.ts';
import { lookUpForm } from '../features/following/forms.ts';
import { openCase, statusOf, waitForCodes } from '../features/following/index.server.ts';
import { KeyForm } from '../features/following/key-form.tsx';
import { codePrefix } from '../features/portal/index.server.ts';
import { keepCaseKey } from '../http/case-key.server.ts';
import { checkForm, type FormErrors, readForm } from '../http/forms.server.ts';
import { slowUnknown, tooManyTries } from '../http/slowing.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { PageTitle, Section } from '../ui/page.tsx';

export const meta: MetaFunction = ({ location }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return [{ title: `${t('following:lookUp.title')} – Hồi Âm` }];
};

/** The code in the address, as the front page and receipts send it, leads on at once; without one the form asks for it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const code = (query.get('ma') ?? '').slice(0, 500);
  const shown = (errors: FormErrors) => json({ typed: { code }, errors });
  if (query.has('sai')) return shown({ key: 'following:form.noMatch' });
  if (!query.has('ma')) return shown({});
  const form = lookUpForm.safeParse({ code });
  return form.success
    ? shown(await byCodeAlone(request, form.data.code))
    : shown({ code: 'following:form.missingCode' });
}

/** Throws the redirect to the case; else what is wrong with the code. */
async function byCodeAlone(request: Request, typed: string, kept = { code: typed }): Promise<FormErrors> {
  const { to, now, origin } = visitorOf(request);
  const code = readTrackingCode(typed, await codePrefix());
  if (!code) return { code: namesDossier(typed) ? 'following:form.dossierCode' : 'following:form.badCode' };
  const wait = await waitForCodes(origin, now);
  if (wait > 0) throw tooManyTries(wait, 'tooManyTries', kept);
  if (await statusOf(code)) throw redirect(to.case(code));
  await slowUnknown(origin, now);
  return { code: 'following:form.unknownCode' };
}

export async function action({ request }: ActionFunctionArgs) {
  const { to, now, origin } = visitorOf(request);
  const form = checkForm(lookUpForm, await readForm(request));
  if (!form.ok) return json({ typed: form.typed, errors: form.errors }, 422);
  const { code: typedCode, key } = form.value;
  const again = (errors: FormErrors) => json({ typed: { code: typedCode, key }, errors }, 422);

  const code = readTrackingCode(typedCode, await codePrefix());
  if (!code || key === '') return again(await byCodeAlone(request, typedCode, form.value));
  const opening = await openCase(code, key, origin, now);
  if (opening.ok) return redirect(to.case(code), { headers: { 'Set-Cookie': keepCaseKey(code, key) } });
  if (opening.why === 'wait') throw tooManyTries(opening.seconds, 'tooManyTries', form.value);
  return again({ key: 'following:form.noMatch' });
}

export default function LookUp() {
  const { t } = useWords();
  const loaded = useLoaderData<typeof loader>();
  const { typed, errors } = useActionData<typeof action>() ?? loaded;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageTitle lead={t('following:lookUp.lead')}>{t('following:lookUp.title')}</PageTitle>
      <KeyForm typed={typed} errors={errors} />
      <Section title={t('following:lookUp.lost.title')}>
        <p className="max-w-prose">{t('following:lookUp.lost.body')}</p>
      </Section>
    </>
  );
}

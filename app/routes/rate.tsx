// Rating an answer: one anonymous ballot a link.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { SurveyContent } from '../domain/survey-questionnaire.ts';
import { AfterBallot, NoInvitation } from '../features/ratings/after-ballot.tsx';
import { BallotForm } from '../features/ratings/ballot-form.tsx';
import { ballotForm } from '../features/ratings/forms.ts';
import { askedAfterAnswer, castBallot, findInvitation } from '../features/ratings/index.server.ts';
import { checkForm, type FormErrors, readForm, type Typed } from '../http/forms.server.ts';
import { slowUnknown } from '../http/slowing.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';

type Shown =
  | { view: 'unknown' }
  | { view: 'withdrawn' }
  | { view: 'ballot'; code: string; content: SurveyContent; typed: Typed; errors: FormErrors }
  | { view: 'used'; code: string; thanks: boolean; mayReopen: boolean };

export const meta: MetaFunction = ({ location }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return [{ title: `${t('rating:title')} – Hồi Âm` }, { name: 'robots', content: 'noindex' }];
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { now, origin } = visitorOf(request);
  const invitation = await findInvitation(params.token ?? '');
  if (!invitation) await slowUnknown(origin, now);
  if (!invitation) return json<Shown>({ view: 'unknown' }, 404);
  const { code, isUsed, isWithdrawn } = invitation;
  if (isUsed) return json<Shown>({ view: 'used', code, thanks: false, mayReopen: false });
  if (isWithdrawn) return json<Shown>({ view: 'withdrawn' });
  const content = await askedAfterAnswer(now);
  return json<Shown>({ view: 'ballot', code, content, typed: {}, errors: {} });
}

/** Answers with the page itself, not with a redirect: an address that says what was voted would stay in logs and histories. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { to, now, origin } = visitorOf(request);
  const token = params.token ?? '';
  const invitation = await findInvitation(token);
  if (!invitation) await slowUnknown(origin, now);
  if (!invitation) throw redirect(to.rate(token));
  const { code, isNewest } = invitation;
  const form = checkForm(ballotForm, await readForm(request));
  if (!form.ok && invitation.isUsed) throw redirect(to.rate(token));
  if (!form.ok) {
    const content = await askedAfterAnswer(now);
    return json<Shown>({ view: 'ballot', code, content, typed: form.typed, errors: form.errors }, 422);
  }
  const result = await castBallot(token, form.value, now);
  if (!result.ok && result.why === 'withdrawn') return json<Shown>({ view: 'withdrawn' }, 409);
  // The second click of two comes too late, but its reader sees only this answer.
  return json<Shown>({ view: 'used', code, thanks: result.ok, mayReopen: form.value.resolved === 'no' && isNewest });
}

export default function Rate() {
  const loaded = useLoaderData<typeof loader>() as Shown;
  const shown = (useActionData<typeof action>() as Shown | undefined) ?? loaded;
  if (shown.view === 'unknown' || shown.view === 'withdrawn') return <NoInvitation why={shown.view} />;
  if (shown.view === 'used') return <AfterBallot {...shown} />;
  return <BallotForm {...shown} />;
}

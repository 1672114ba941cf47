// /can-bo/khao-sat/phat-link: an officer gives whoever has done a procedure a one-time link to the survey, without a name.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { may } from '../domain/permissions.ts';
import { organisationNamed, unitChoices } from '../features/organisations/index.server.ts';
import { procedureView, searchProcedures } from '../features/procedures/index.server.ts';
import { drawQr } from '../features/qr-code/index.server.ts';
import { FindProcedure, ProceduresToHandOut, type Slip, SurveySlip } from '../features/surveys/hand-out.tsx';
import { handOutLink } from '../features/surveys/index.server.ts';
import { readForm } from '../http/forms.server.ts';
import { atDesk } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { settings } from '../settings.server.ts';
import { PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('survey:handOut.title')} – Hồi Âm` },
];

/** Whoever receives people or answers them. */
async function atCounter(request: Request) {
  const desk = await atDesk(request);
  if (!may(desk.officer, 'enter:petition') && !may(desk.officer, 'answer:petition'))
    throw new Response(null, { status: 404 });
  const own = (await organisationNamed(desk.officer.organisationId, desk.language))!;
  return { ...desk, own };
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now, own } = await atCounter(request);
  const query = new URL(request.url).searchParams.get('q')?.trim().slice(0, 100) ?? '';
  // Without a search: what the office does itself.
  const { items } = await searchProcedures(query ? { query } : { owner: own.code }, language, now);
  const procedures = items.map(({ code, name, owner }) => ({
    code,
    name,
    owner: { code: owner.code, name: owner.name },
  }));
  return json({ query, procedures, own: { code: own.code, name: own.name } });
}

/** Answers with the slip itself: only a hash is kept, so it cannot be shown a second time. */
export async function action({ request }: ActionFunctionArgs) {
  const { actor, language, now, to, own } = await atCounter(request);
  const form = await readForm(request);
  const procedure = await procedureView(String(form.get('procedure') ?? ''), language);
  const unitCode = String(form.get('unit') ?? '');
  const unit = (await unitChoices(language, now)).find(({ code, hasEnded }) => code === unitCode && !hasEnded);
  if (!procedure || !unit || ![own.code, procedure.owner.code].includes(unit.code))
    throw new Response(null, { status: 400 });
  const { token, usableUntil } = await handOutLink(actor, { procedure, organisationId: unit.id }, now);
  const address = `${settings().publicUrl}${to.surveyLink(token)}`;
  const slip: Slip = { procedure: procedure.name, unit: unit.name, address, usableUntil, qr: drawQr(address) };
  return json({ slip }, { headers: { 'Cache-Control': 'no-store' } });
}

export default function DeskSurveyHandOut() {
  const { t } = useWords();
  const { query, procedures, own } = useLoaderData<typeof loader>();
  const slip = useActionData<typeof action>()?.slip;
  if (slip) return <SurveySlip slip={slip} />;
  return (
    <>
      <PageTitle lead={t('survey:handOut.lead')}>{t('survey:handOut.title')}</PageTitle>
      <FindProcedure query={query} />
      <Section title={t('survey:handOut.procedures')}>
        <ProceduresToHandOut procedures={procedures} own={own} />
      </Section>
    </>
  );
}

export const ErrorBoundary = DeskError;

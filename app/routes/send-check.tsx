// The last step: everything on one page, where it goes and by when, and the button that sends it.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Kind } from '../domain/petition.ts';
import { attachmentsOfDraft } from '../features/attachments/index.server.ts';
import { keepAsOwn } from '../features/identity/index.server.ts';
import { CheckList } from '../features/sending/check-list.tsx';
import { DenouncingQuestion } from '../features/sending/denouncing-question.tsx';
import { kindOf, speaksOfDenouncing, valueIn } from '../features/sending/forms.ts';
import { datesOf, destinationOf, findDraft, namesIn, sendDraft } from '../features/sending/index.server.ts';
import { StepPage } from '../features/sending/step-page.tsx';
import { WhereAndWhen } from '../features/sending/where-and-when.tsx';
import { keepCaseKey } from '../http/case-key.server.ts';
import { citizenIn } from '../http/citizen.server.ts';
import { draftAskedFor, draftTokenIn } from '../http/draft-cookie.server.ts';
import { frameOf, openStep, slide } from '../http/sending-step.server.ts';
import { slow } from '../http/slowing.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Button } from '../ui/form.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('sending:check.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const step = await openStep(request, 'kiem-tra');
  const { visitor, draft, rules } = step;
  const { language, now } = visitor;
  const { data } = draft;
  const kind = kindOf(data) as Kind;
  const written = ['title', 'body', 'request'].map((name) => valueIn(data['su-viec'], name));
  return json(
    {
      frame: { ...(await frameOf(request, 'kiem-tra', step)), goesTo: null },
      kind,
      data,
      names: await namesIn(data, language, now),
      files: (await attachmentsOfDraft(draft.id)).map(({ name, size, purpose }) => ({ name, size, purpose })),
      because: await destinationOf(data, rules, now),
      dates: await datesOf(kind, data, rules, now),
      seemsDenouncing: speaksOfDenouncing(...written),
      isCitizen: (await citizenIn(request, now)) !== null,
    },
    { headers: slide(step) },
  );
}

export async function action({ request }: ActionFunctionArgs) {
  const { to, now, language, origin } = visitorOf(request);
  const token = draftTokenIn(request);
  // A second click finds what the first has sent, and is no second sending.
  if (await findDraft(token, now)) await slow([{ rule: 'send', origin }], now, {});
  const sending = await sendDraft(token, language, now);
  if (!sending.ok) return redirect('step' in sending ? to.send(sending.step, draftAskedFor(request)) : to.send('loai'));
  const { code, key } = sending.sent;
  const citizen = await citizenIn(request, now);
  if (citizen) await keepAsOwn(citizen, code, now);
  return redirect(to.receipt(code), { headers: { 'Set-Cookie': keepCaseKey(code, key) } });
}

export default function SendCheck() {
  const { frame, because, dates, seemsDenouncing, isCitizen, ...shown } = useLoaderData<typeof loader>();
  const { t } = useWords();
  return (
    <>
      <StepPage
        frame={frame}
        title={t('sending:check.title')}
        lead={t('sending:check.lead')}
        button={<Button>{t('sending:check.submit')}</Button>}
      >
        <WhereAndWhen title={t('sending:check.destination')} because={because} dates={dates} />
        <CheckList draft={frame.draft} {...shown} />
        {isCitizen ? <p className="mt-6">{t('signin:citizen.willBeListed')}</p> : null}
        <p className="mt-6 text-muted">{t('sending:check.truth')}</p>
      </StepPage>
      {seemsDenouncing ? <DenouncingQuestion draft={frame.draft} /> : null}
    </>
  );
}

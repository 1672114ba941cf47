// Step 5: who sends it and how to reach them.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { attachmentsOfDraft } from '../features/attachments/index.server.ts';
import { signOnName } from '../features/identity/index.server.ts';
import { SignOnOffer } from '../features/identity/sign-on-offer.tsx';
import { SenderFields } from '../features/sending/sender-fields.tsx';
import { StepPage } from '../features/sending/step-page.tsx';
import { TogetherFields } from '../features/sending/together-fields.tsx';
import { citizenIn } from '../http/citizen.server.ts';
import { actOnStepWithFiles, frameOf, openStep, slide } from '../http/sending-step.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { NOTHING } from '../ui/error-summary.tsx';
import type { TypedHandle } from '../ui/site-frame.tsx';

export const handle: TypedHandle = { isTyped: true };

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('sending:sender.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const step = await openStep(request, 'nguoi-gui');
  const citizen = await citizenIn(request, step.visitor.now);
  const typed = step.draft.data['nguoi-gui'];
  return json(
    {
      frame: await frameOf(request, 'nguoi-gui', step),
      papers: (await attachmentsOfDraft(step.draft.id)).filter(({ purpose }) => purpose === 'representation'),
      typed: typed ?? (citizen ? { party: 'citizen', ...citizen.profile } : {}),
      signOn: signOnName('citizen'),
      signedInAs: citizen?.profile.name ?? null,
    },
    { headers: slide(step) },
  );
}

export const action = ({ request }: ActionFunctionArgs) => actOnStepWithFiles(request, 'nguoi-gui');

export default function SendSender() {
  const { frame, papers, signOn, signedInAs, ...shown } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const { t, to } = useWords();
  const typed = again?.typed ?? shown.typed;
  const errors = again?.errors ?? NOTHING;
  return (
    <StepPage frame={frame} title={t('sending:sender.title')} lead={t('sending:sender.lead')} errors={errors} hasFiles>
      {signOn ? <SignOnOffer name={signOn} signedInAs={signedInAs} next={to.send('nguoi-gui', frame.draft)} /> : null}
      <SenderFields typed={typed} errors={errors} />
      <TogetherFields
        typed={typed}
        errors={errors}
        draft={frame.draft ?? ''}
        papers={papers}
        refused={again?.notTaken ?? []}
      />
    </StepPage>
  );
}

// Step 5: who sends it and how to reach them.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { signOnName } from '../features/identity/index.server.ts';
import { SignOnOffer } from '../features/identity/sign-on-offer.tsx';
import { SenderFields } from '../features/sending/sender-fields.tsx';
import { StepPage } from '../features/sending/step-page.tsx';
import { citizenIn } from '../http/citizen.server.ts';
import { readForm } from '../http/forms.server.ts';
import { actOnStep, frameOf, openStep, slide } from '../http/sending-step.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
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
      typed: typed ?? (citizen ? { party: 'citizen', ...citizen.profile } : {}),
      signOn: signOnName('citizen'),
      signedInAs: citizen?.profile.name ?? null,
    },
    { headers: slide(step) },
  );
}

export const action = async ({ request }: ActionFunctionArgs) =>
  actOnStep(request, 'nguoi-gui', await readForm(request));

export default function SendSender() {
  const { frame, typed, signOn, signedInAs } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const { t, to } = useWords();
  const errors = again?.errors ?? {};
  return (
    <StepPage frame={frame} title={t('sending:sender.title')} lead={t('sending:sender.lead')} errors={errors}>
      {signOn ? <SignOnOffer name={signOn} signedInAs={signedInAs} next={to.send('nguoi-gui', frame.draft)} /> : null}
      <SenderFields typed={again?.typed ?? typed} errors={errors} />
    </StepPage>
  );
}

// Step 5: who sends it and how to reach them.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SenderFields } from '../features/sending/sender-fields.tsx';
import { StepPage } from '../features/sending/step-page.tsx';
import { readForm } from '../http/forms.server.ts';
import { actOnStep, frameOf, openStep, slide } from '../http/sending-step.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('sending:sender.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const step = await openStep(request, 'nguoi-gui');
  const typed = step.draft.data['nguoi-gui'] ?? {};
  return json({ frame: await frameOf(request, 'nguoi-gui', step), typed }, { headers: slide(step) });
}

export const action = async ({ request }: ActionFunctionArgs) =>
  actOnStep(request, 'nguoi-gui', await readForm(request));

export default function SendSender() {
  const { frame, typed } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const { t } = useWords();
  const errors = again?.errors ?? {};
  return (
    <StepPage frame={frame} title={t('sending:sender.title')} lead={t('sending:sender.lead')} errors={errors}>
      <SenderFields typed={again?.typed ?? typed} errors={errors} />
    </StepPage>
  );
}

// Step 6: may the text be published? Unticked unless its sender ticks it; the name never.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { valueIn } from '../features/sending/forms.ts';
import { StepPage } from '../features/sending/step-page.tsx';
import { readForm } from '../http/forms.server.ts';
import { actOnStep, frameOf, openStep, slide } from '../http/sending-step.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Checkbox } from '../ui/form.tsx';
import { Card } from '../ui/page.tsx';
import type { TypedHandle } from '../ui/site-frame.tsx';

export const handle: TypedHandle = { isTyped: true };

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('sending:publication.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const step = await openStep(request, 'cong-khai');
  const consents = valueIn(step.draft.data['cong-khai'], 'consent') === 'yes';
  return json({ frame: await frameOf(request, 'cong-khai', step), consents }, { headers: slide(step) });
}

export const action = async ({ request }: ActionFunctionArgs) =>
  actOnStep(request, 'cong-khai', await readForm(request));

export default function SendPublication() {
  const { frame, consents } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  const { t } = useWords();
  return (
    <StepPage frame={frame} title={t('sending:publication.title')} lead={t('sending:publication.lead')} errors={errors}>
      <Card>
        <p>{t('sending:publication.what')}</p>
        <ul className="my-2 list-disc pl-6">
          <li>{t('sending:publication.shown.text')}</li>
          <li>{t('sending:publication.shown.handling')}</li>
        </ul>
        <p className="font-semibold">{t('sending:publication.never')}</p>
      </Card>
      <Checkbox
        name="consent"
        label={t('sending:publication.consent')}
        hint={t('sending:publication.consentHint')}
        error={errors?.consent}
        defaultChecked={consents}
      />
    </StepPage>
  );
}

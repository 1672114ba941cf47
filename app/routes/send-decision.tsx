// Step 4, for complaints only: what the law asks of them, with a warning when more than 90 days have passed.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { complaintTargetIn } from '../domain/case-class.ts';
import { readDay } from '../domain/typed-day.ts';
import { unitChoices } from '../features/organisations/index.server.ts';
import { DecisionFields } from '../features/sending/decision-fields.tsx';
import { valueIn } from '../features/sending/forms.ts';
import { chosenOrOnly, shorten } from '../features/sending/index.server.ts';
import { StepPage } from '../features/sending/step-page.tsx';
import { readForm, typedIn } from '../http/forms.server.ts';
import { frameOf, openStep, refused, saveTyped, slide } from '../http/sending-step.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import type { TypedHandle } from '../ui/site-frame.tsx';

export const handle: TypedHandle = { isTyped: true };

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('sending:decision.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const step = await openStep(request, 'quyet-dinh');
  const { visitor, draft, rules } = step;
  const typed = draft.data['quyet-dinh'] ?? {};
  // Who named an office in step 2 most likely complains about it.
  const body = valueIn(typed, 'body') || valueIn(draft.data.noi, 'unit');
  const units = shorten(await unitChoices(visitor.language, visitor.now), valueIn(typed, 'bodySearch'), body);
  const learntOn = readDay(valueIn(typed, 'learntOn'));
  return json(
    {
      frame: await frameOf(request, 'quyet-dinh', step),
      typed: { ...typed, body: chosenOrOnly(units, body) },
      units,
      isLate:
        learntOn !== null &&
        learntOn <= rules.today &&
        rules.isPastLimit(learntOn, complaintTargetIn(valueIn(typed, 'target'))),
    },
    { headers: slide(step) },
  );
}

export async function action({ request }: ActionFunctionArgs) {
  const typed = typedIn(await readForm(request));
  const { pressed, errors, headers, goOn, stay } = await saveTyped(request, 'quyet-dinh', typed);
  if (pressed === 'body') return stay('body');
  return errors ? refused(typed, errors, headers) : goOn();
}

export default function SendDecision() {
  const { frame, ...shown } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const { t } = useWords();
  const errors = again?.errors ?? {};
  return (
    <StepPage frame={frame} title={t('sending:decision.title')} lead={t('sending:decision.lead')} errors={errors}>
      <DecisionFields {...shown} typed={again?.typed ?? shown.typed} errors={errors} />
    </StepPage>
  );
}

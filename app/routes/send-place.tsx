// Step 2: about which procedure, field or office, and where; the office it will go to is shown at once.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { communeChoices, formerPlacesOf, unitChoices } from '../features/organisations/index.server.ts';
import { fieldChoices } from '../features/procedures/index.server.ts';
import { kindOf, valueIn } from '../features/sending/forms.ts';
import {
  chosenOrOnly,
  destinationOf,
  findProcedures,
  shorten,
  shortenPlaces,
} from '../features/sending/index.server.ts';
import { PlaceFields } from '../features/sending/place-fields.tsx';
import { StepPage } from '../features/sending/step-page.tsx';
import { readForm, typedIn } from '../http/forms.server.ts';
import { procedureAskedFor } from '../http/paths.ts';
import { frameOf, openStep, refused, saveTyped, slide } from '../http/sending-step.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import type { TypedHandle } from '../ui/site-frame.tsx';

export const handle: TypedHandle = { isTyped: true };

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('sending:place.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const step = await openStep(request, 'noi');
  const { visitor, draft, rules } = step;
  const { language, now } = visitor;
  const typed = draft.data.noi ?? { procedure: procedureAskedFor(request.url) };
  const [procedures, fields, units, communes, former] = await Promise.all([
    findProcedures(valueIn(typed, 'procedureSearch'), valueIn(typed, 'procedure'), language, now),
    fieldChoices(language),
    unitChoices(language, now),
    communeChoices(language, now),
    formerPlacesOf(),
  ]);
  const isComplaint = kindOf(draft.data) === 'khieu_nai';
  const unitList = shorten(units, valueIn(typed, 'unitSearch'), valueIn(typed, 'unit'));
  const communeList = shortenPlaces(communes, former, valueIn(typed, 'communeSearch'), valueIn(typed, 'commune'));
  return json(
    {
      frame: await frameOf(request, 'noi', step),
      typed: {
        ...typed,
        unit: chosenOrOnly(unitList, valueIn(typed, 'unit')),
        commune: chosenOrOnly(communeList, valueIn(typed, 'commune')),
      },
      procedures,
      fields: fields.map(({ code, name, depth }) => ({ code, name, depth })),
      units: unitList,
      communes: communeList,
      communesInAll: communes.length,
      destination: isComplaint ? null : await destinationOf(draft.data, rules, now),
      isComplaint,
    },
    { headers: slide(step) },
  );
}

/** Where the page comes back to after a search. */
const PLACE_OF_BUTTON: Record<string, string> = {
  procedure: 'procedure',
  unit: 'unit',
  commune: 'commune',
  preview: 'destination',
};

export async function action({ request }: ActionFunctionArgs) {
  const typed = typedIn(await readForm(request));
  const { pressed, errors, headers, goOn, stay } = await saveTyped(request, 'noi', typed);
  const part = PLACE_OF_BUTTON[pressed];
  if (part) return stay(part);
  return errors ? refused(typed, errors, headers) : goOn();
}

export default function SendPlace() {
  const { frame, ...shown } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors ?? {};
  const { t } = useWords();
  return (
    <StepPage frame={frame} title={t('sending:place.title')} lead={t('sending:place.lead')} errors={errors}>
      <PlaceFields {...shown} errors={errors} />
    </StepPage>
  );
}

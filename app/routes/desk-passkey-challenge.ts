// /can-bo/khoa-truy-cap: what a passkey is to sign, for public/passkeys.js. Each is good once, for five minutes.
import { type ActionFunctionArgs, json } from '@remix-run/node';
import { passkeyForSecondStep } from '../features/accounts/index.server.ts';
import { optionsToEnrol, optionsToSignIn } from '../features/second-factor/index.server.ts';
import { countTry } from '../features/throttle/index.server.ts';
import { hasConfirmed } from '../http/confirmed.server.ts';
import { readForm } from '../http/forms.server.ts';
import { atDesk, halfToken } from '../http/session.server.ts';
import { tooManyTries } from '../http/slowing.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

export async function action({ request }: ActionFunctionArgs) {
  const { now, origin } = visitorOf(request);
  const purpose = (await readForm(request)).get('purpose');
  const seconds = await countTry([{ rule: 'passkeyChallenge', origin }], now);
  if (seconds > 0) return tooManyTries(seconds);
  const options = await optionsFor(request, purpose, now);
  return options ? json(options, { headers: { 'Cache-Control': 'no-store' } }) : new Response(null, { status: 404 });
}

async function optionsFor(request: Request, purpose: FormDataEntryValue | null, now: Date) {
  if (purpose === 'signIn') return optionsToSignIn(null, now);
  if (purpose === 'second') return passkeyForSecondStep(halfToken(request), now);
  if (purpose !== 'enrol') return null;
  const desk = await atDesk(request, { due: 'secondFactor' });
  return (await hasConfirmed(request, desk)) ? optionsToEnrol(desk.officer, now) : null;
}

/** Nothing to see. */
export const loader = () => new Response(null, { status: 404 });

// /can-bo/ho-so/…/soan: what is typed is kept, the pen is taken or let go, a text begins from a template. Answers scripts and forms.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { readForm, typedIn } from '../http/forms.server.ts';
import { atDesk } from '../http/session.server.ts';
import { doneWith, placeAtDesk, saidTo } from '../http/writing.server.ts';

/** Nothing to read here: whoever comes by address is led to the case. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, to, now } = await atDesk(request);
  await placeAtDesk(actor, params.code, now);
  return redirect(to.deskCase(params.code ?? ''));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await atDesk(request);
  const code = params.code ?? '';
  const place = await placeAtDesk(desk.actor, code, desk.now);
  const form = await readForm(request);
  const what = String(form.get('do'));
  const result = await doneWith(desk, { code, place, what, typed: typedIn(form) });
  if (result.by === 'script') return json(await saidTo(desk, place, result.isMine));
  return redirect(`${desk.to.deskCase(code)}#answer`);
}

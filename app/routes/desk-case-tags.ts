// Putting a tag on a case, or taking it off.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { tagCase } from '../features/queue/index.server.ts';
import { caseTagForm } from '../features/tags/forms.ts';
import { checkForm, readForm } from '../http/forms.server.ts';
import { atDesk } from '../http/session.server.ts';

const unknown = () => new Response(null, { status: 404 });

/** The address is a form's only. */
export async function loader({ request }: LoaderFunctionArgs) {
  await atDesk(request);
  throw unknown();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, to, now } = await atDesk(request);
  const code = params.code ?? '';
  const checked = checkForm(caseTagForm, await readForm(request));
  const result = await tagCase(actor, code, checked.ok ? checked.value : null, now);
  if (result === 'notFound') throw unknown();
  throw redirect(to.deskCase(code, result === 'ok' ? undefined : 'tagRefused'));
}

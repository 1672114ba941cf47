// A deputy takes a seat at the desk that was handed to them, or goes back to their own.
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { handedDesks } from '../features/deputies/index.server.ts';
import { readForm } from '../http/forms.server.ts';
import { atDesk, seatAt } from '../http/session.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

export async function action({ request }: ActionFunctionArgs) {
  const { officer, language, to, now } = await atDesk(request);
  const wanted = String((await readForm(request)).get('desk') ?? '');
  if (wanted === '') return redirect(to.desk(), { headers: seatAt(null) });
  const desk = (await handedDesks(officer, language, now)).find(({ id }) => String(id) === wanted);
  if (!desk) throw new Response(null, { status: 404 });
  return redirect(to.desk(), { headers: seatAt(desk) });
}

/** Somebody typed the address: sitting down is a button, so that no link can do it. */
export const loader = ({ request }: ActionFunctionArgs) => redirect(visitorOf(request).to.desk());

// /dang-xuat: a citizen signs out; what was known of them here goes with the session.
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { endCitizenSession } from '../features/identity/index.server.ts';
import { citizenSignedOut, citizenToken } from '../http/citizen.server.ts';
import { CLEARED } from '../http/cookies.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

export async function action({ request }: ActionFunctionArgs) {
  const token = citizenToken(request);
  if (token) await endCitizenSession(token);
  return redirect(visitorOf(request).to.myCases({ ra: 1 }), {
    headers: { ...CLEARED, 'Set-Cookie': citizenSignedOut() },
  });
}

/** Somebody typed the address: signing out is a button, so that no link or picture can do it. */
export const loader = ({ request }: ActionFunctionArgs) => redirect(visitorOf(request).to.myCases());

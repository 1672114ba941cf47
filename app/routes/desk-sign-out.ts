// Officers sign out: the session is deleted, not only forgotten by the browser.
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { signOut } from '../features/accounts/index.server.ts';
import { sessionToken, signedOut } from '../http/session.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

export async function action({ request }: ActionFunctionArgs) {
  const { to, now } = visitorOf(request);
  const token = sessionToken(request);
  if (token) await signOut(token, now);
  return redirect(`${to.signIn()}?ra=1`, { headers: signedOut() });
}

/** Somebody typed the address: signing out is a button, so that no link or picture can do it. */
export const loader = ({ request }: ActionFunctionArgs) => redirect(visitorOf(request).to.desk());

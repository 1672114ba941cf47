// To a provider of OpenID Connect and back: the cookie that ties both ways to one browser.
import { redirect } from '@remix-run/node';
import { type Arrival, arriveFrom, departTo, type Purpose } from '../features/identity/index.server.ts';
import type { Realm } from '../features/identity/types.ts';
import { cookie, cookieIn, forgotten } from './cookies.server.ts';

const nameOf = (realm: Realm) => `sso-${realm}`;

/** The redirect to the provider; null when it cannot be asked. */
export async function depart(realm: Realm, purpose: Purpose, now: Date): Promise<Response | null> {
  const departure = await departTo(realm, purpose, now);
  if (!departure) return null;
  const { url, sealed, expiresAt } = departure;
  return redirect(url, {
    headers: { 'Set-Cookie': cookie(nameOf(realm), sealed, expiresAt), 'Cache-Control': 'no-store' },
  });
}

/** Who came back; null when this browser never departed. The cookie is good once: send `departed` with the answer. */
export async function arrive(realm: Realm, request: Request, now: Date): Promise<Arrival | null> {
  const sealed = cookieIn(request, nameOf(realm));
  return sealed ? arriveFrom(realm, new URL(request.url).search, sealed, now) : null;
}

/** A `Set-Cookie`. */
export const departed = (realm: Realm): string => forgotten(nameOf(realm));

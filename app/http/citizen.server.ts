// A citizen's session as a cookie, and where signing in may lead.
import { citizenOf } from '../features/identity/index.server.ts';
import type { Citizen } from '../features/identity/types.ts';
import { cookie, cookieIn, forgotten } from './cookies.server.ts';
import { keepHolder } from './holders.server.ts';

const NAME = 'cong-dan';

export const citizenToken = (request: Request): string | undefined => cookieIn(request, NAME);
export async function citizenIn(request: Request, now: Date): Promise<Citizen | null> {
  const token = citizenToken(request);
  const citizen = await citizenOf(token, now);
  if (token && citizen) keepHolder(token);
  return citizen;
}

export const citizenSignedIn = ({ token, expiresAt }: { token: string; expiresAt: Date }): string =>
  cookie(NAME, token, expiresAt);
export const citizenSignedOut = (): string => forgotten(NAME);

/** Only to the pages that signing in is for, whatever the address says. */
export const safeNextOfCitizen = (next: string | null): string | null =>
  next && /^\/(en\/)?(gui\/nguoi-gui|gui\/kiem-tra|ho-so-cua-toi)(\?don=[a-z0-9]{4})?$/.test(next) ? next : null;

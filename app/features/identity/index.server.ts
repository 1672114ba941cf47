// The door of identities elsewhere: signing in through a provider of OpenID Connect, as an officer or as a citizen.
import { settings } from '../../settings.server.ts';
import type { Realm } from './types.ts';

export {
  casesOf,
  citizenOf,
  endCitizenSession,
  isTheirCase,
  keepAsOwn,
  openCitizenSession,
  sweepCitizenSessions,
} from './citizens.server.ts';
export { type Arrival, arriveFrom, departTo, type Purpose } from './provider.server.ts';
export { enterAsOfficer, linkedSince, linkIdentity, unlinkIdentity } from './staff.server.ts';

/** What the button calls the provider; null when there is none. */
export const signOnName = (realm: Realm): string | null => settings().signOn[realm]?.name ?? null;

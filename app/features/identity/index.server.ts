// The door of identities elsewhere: signing in through a provider of OpenID Connect, as an officer or as a citizen.
import { settings } from '../../settings.server.ts';

export type Realm = 'staff' | 'citizen';

/** What the button calls the provider; null when there is none. */
export const signOnName = (realm: Realm): string | null => settings().signOn[realm]?.name ?? null;

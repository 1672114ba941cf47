// Who asks, in which language, at what time: read once from a request and handed to the doors.
import { createHash } from 'node:crypto';
import { type Language, languageOfPath } from '../i18n/translate.ts';
import { settings } from '../settings.server.ts';
import { type Paths, pathsIn } from './paths.ts';

export interface Visitor {
  language: Language;
  to: Paths;
  now: Date;
  /** A hash of the network address, for slowing down guesses; the address itself is not kept. */
  origin: string;
}

/** Set by the express server, which alone knows which proxies to believe. */
export const ADDRESS_HEADER = 'x-hoi-am-address';

export function visitorOf(request: Request): Visitor {
  const language = languageOfPath(new URL(request.url).pathname);
  const address = request.headers.get(ADDRESS_HEADER) ?? 'unknown';
  const origin = createHash('sha256').update(`${settings().sessionSecret}:${address}`).digest('base64url').slice(0, 22);
  return { language, to: pathsIn(language), now: new Date(), origin };
}

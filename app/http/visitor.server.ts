// Who asks, in which language, at what time: read once from a request and handed to the doors.
import { createHash } from 'node:crypto';
import { networksOf } from '../domain/origin.ts';
import { type Language, languageOfPath } from '../i18n/translate.ts';
import { settings } from '../settings.server.ts';
import { type Paths, pathsIn } from './paths.ts';

export interface Visitor {
  language: Language;
  to: Paths;
  now: Date;
  /** A hash of the network, for slowing down; of IPv6 also that of the wider one, behind a dot. The address itself is not kept. */
  origin: string;
}

/** Set by the express server, which alone knows which proxies to believe. */
export const ADDRESS_HEADER = 'x-hoi-am-address';

export function visitorOf(request: Request): Visitor {
  const language = languageOfPath(new URL(request.url).pathname);
  const networks: readonly string[] = networksOf(request.headers.get(ADDRESS_HEADER) ?? 'unknown');
  const origin = networks.map(hashOf).join('.');
  return { language, to: pathsIn(language), now: new Date(), origin };
}

const hashOf = (network: string) =>
  createHash('sha256').update(`${settings().sessionSecret}:${network}`).digest('base64url').slice(0, 22);

// Providers of OpenID Connect: found by their issuer, asked by authorization code with PKCE, state and nonce.
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import { readEmail, readPhone } from '../../domain/contact.ts';
import { pathsIn } from '../../http/paths.ts';
import { log } from '../../log.server.ts';
import { type SignOn, settings } from '../../settings.server.ts';
import { keyedHash, seal, unseal } from '../seals/index.server.ts';
import type { Identity, Realm } from './types.ts';

const TIMEOUT_SECONDS = 5;
const TRIES = 2;
/** A provider changes its addresses rarely, but it does. */
const KNOWN_FOR = 3_600_000;
const MINUTES = 10;
const SCOPES = { staff: 'openid profile email', citizen: 'openid profile email phone address' };
/** Some providers say how they asked only to those who want to know. */
const HOW_IT_ASKED = JSON.stringify({ id_token: { amr: null, acr: null } });

const known = new Map<Realm, { until: number; configuration: Promise<Configuration> }>();

/** What the provider says of itself, asked once an hour; a failure is forgotten at once. */
function configurationOf(realm: Realm, signOn: SignOn, now: Date): Promise<Configuration> {
  const found = known.get(realm);
  if (found && found.until > now.getTime()) return found.configuration;
  const configuration = discover(signOn);
  known.set(realm, { until: now.getTime() + KNOWN_FOR, configuration });
  configuration.catch(() => known.delete(realm));
  return configuration;
}

async function discover({ issuer, clientId, clientSecret }: SignOn): Promise<Configuration> {
  const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
  for (let attempt = 1; ; attempt++) {
    try {
      return await discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: TIMEOUT_SECONDS });
    } catch (error) {
      if (attempt >= TRIES) throw error;
    }
  }
}

const backTo = (realm: Realm): string => {
  const to = pathsIn('vi');
  return settings().publicUrl + (realm === 'staff' ? to.signOnBack() : to.citizenSignInBack());
};

const underWay = z.object({
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  expiresAt: z.number(),
  language: z.enum(['vi', 'en']),
  /** Where to go on to. */
  next: z.string().nullable(),
  /** The officer who links the identity to their account; null when somebody wants in. */
  linkTo: z.number().nullable(),
});
type UnderWay = z.output<typeof underWay>;
export type Purpose = Pick<UnderWay, 'language' | 'next' | 'linkTo'>;

export interface Departure {
  url: string;
  /** For a cookie: what the way back is checked against, readable only here. */
  sealed: string;
  expiresAt: Date;
}

/** The way to the provider; null when there is none, or it does not answer. */
export async function departTo(realm: Realm, purpose: Purpose, now: Date): Promise<Departure | null> {
  const signOn = settings().signOn[realm];
  const configuration = signOn && (await configurationOf(realm, signOn, now).catch(complain(realm)));
  if (!configuration) return null;
  const verifier = randomPKCECodeVerifier();
  const [state, nonce] = [randomState(), randomNonce()];
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000);
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: backTo(realm),
    scope: SCOPES[realm],
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...{ state, nonce },
    ...(configuration.serverMetadata().claims_parameter_supported && { claims: HOW_IT_ASKED }),
  });
  const kept: UnderWay = { ...purpose, verifier, state, nonce, expiresAt: expiresAt.getTime() };
  return { url: url.href, sealed: seal('sign-on in progress', realm, JSON.stringify(kept)), expiresAt };
}

export type Arrival = { purpose: Purpose; identity: Identity | null };

/**
 * Who came back from the provider. `query`: of the address they came back to; `sealed`: what their browser was given on departure.
 * Null without that; `identity` is null when the provider, or the check of what it says, refused.
 */
export async function arriveFrom(realm: Realm, query: string, sealed: string, now: Date): Promise<Arrival | null> {
  const opened = unseal('sign-on in progress', realm, sealed);
  const parsed = underWay.safeParse(opened === null ? null : JSON.parse(opened));
  if (!parsed.success || parsed.data.expiresAt <= now.getTime()) return null;
  const { verifier, state, nonce, ...purpose } = parsed.data;
  const signOn = settings().signOn[realm];
  if (!signOn) return null;
  try {
    const configuration = await configurationOf(realm, signOn, now);
    const tokens = await authorizationCodeGrant(configuration, new URL(backTo(realm) + query), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims()!;
    const said = await fetchUserInfo(configuration, tokens.access_token, claims.sub);
    return { purpose, identity: identityFrom(realm, claims.iss, { ...claims, ...said }) };
  } catch (error) {
    complain(realm)(error);
    return { purpose, identity: null };
  }
}

/** Only what kind of failure it was: the rest may say who it was. */
const complain =
  (realm: Realm) =>
  (error: unknown): null => {
    const { name, code } = error as { name?: string; code?: string };
    log.warn({ realm, why: [name, code].filter(Boolean).join(' ') }, 'signing in through the provider failed');
    return null;
  };

const words = z.string().trim().min(1).max(300).nullable().catch(null);
const said = z.object({
  sub: z.string().min(1),
  name: words,
  email: words,
  email_verified: z.boolean().catch(false),
  phone_number: words,
  address: z.object({ formatted: words }).nullable().catch(null),
  amr: z.array(z.string()).catch([]),
  acr: words,
});

function identityFrom(realm: Realm, issuer: string, claims: unknown): Identity {
  const { sub, name, email, email_verified, phone_number, address, amr, acr } = said.parse(claims);
  const readable = email && (readEmail(email)?.toLowerCase() ?? null);
  return {
    subjectHash: keyedHash(`${realm} subject`, `${issuer} ${sub}`),
    name: name ?? '',
    email: readable,
    verifiedEmail: email_verified ? readable : null,
    phone: phone_number && readPhone(phone_number),
    address: address?.formatted ?? null,
    ...{ amr, acr },
  };
}

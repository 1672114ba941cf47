// A real provider of OpenID Connect on this machine: people it knows sign in by typing who they are.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';
import { CLIENT } from './oidc-client.ts';

/** What it says of a person; `amr`, `acr`: how it asked. */
export interface Person {
  name?: string;
  email?: string;
  email_verified?: boolean;
  phone_number?: string;
  address?: { formatted: string };
  amr?: string[];
  acr?: string;
}

const SCOPES = 'openid profile email phone address';

export interface TestProvider {
  issuer: string;
  close(): Promise<void>;
}

/** `redirectUris`: where it may send people back to. `port` 0: any. */
export async function startProvider(
  people: Record<string, Person>,
  redirectUris: string[],
  port = 0,
): Promise<TestProvider> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configurationFor(people, redirectUris));
  const answer = provider.callback();
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/sign-in/')) return answer(request, response);
    if (request.method === 'GET')
      return response
        .setHeader('Content-Type', 'text/html; charset=utf-8')
        .end('<title>Provider</title><form method="post"><input name="who"><button>Sign in</button></form>');
    const who = new URLSearchParams(await bodyOf(request)).get('who') ?? '';
    const { amr, acr } = people[who] ?? {};
    // Whoever it does not know has turned back.
    const result = who in people ? { login: { accountId: who, amr, acr } } : { error: 'access_denied' };
    return provider.interactionFinished(request, response, result);
  });
  return { issuer, close: () => closed(server) };
}

function configurationFor(people: Record<string, Person>, redirectUris: string[]): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: redirectUris,
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }] as never },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: {
      openid: ['sub'],
      profile: ['name'],
      email: ['email', 'email_verified'],
      phone: ['phone_number'],
      address: ['address'],
      acr: null,
      amr: null,
    },
    acrValues: [...new Set(Object.values(people).flatMap(({ acr }) => acr ?? []))],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, claimsParameter: { enabled: true } },
    // Said, so that it does not warn.
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    interactions: { url: (_context, { uid }) => `/sign-in/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) as { sub: string } }),
    // Consent was given elsewhere.
    async loadExistingGrant(context) {
      const { client, session, provider } = context.oidc;
      const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
      grant.addOIDCScope(SCOPES);
      await grant.save();
      return grant;
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Signs in as a person at the address that the portal sent them to; where the provider sends them back to. */
export async function signInThere(address: string, who: string): Promise<URL> {
  const issuer = new URL(address).origin;
  const jar = new Map<string, string>();
  const visit = async (url: string, body?: URLSearchParams) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', method: body ? 'POST' : 'GET', body, headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split(/=(.*)/s);
      jar.set(name, value);
    }
    return response;
  };
  let response = await visit(address);
  for (let step = 0; step < 10; step++) {
    const location = response.headers.get('location');
    if (!location) throw new Error(`The provider answered ${response.status}: ${await response.text()}`);
    const next = new URL(location, issuer);
    if (next.origin !== issuer) return next;
    const isForm = next.pathname.startsWith('/sign-in/');
    response = await visit(next.href, isForm ? new URLSearchParams({ who }) : undefined);
  }
  throw new Error('The provider sends in a circle');
}

// A provider that is away holds nobody up, and is found again as soon as it is back.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { loader as citizenDeparts } from '#app/routes/citizen-sign-in.ts';
import { loader as officerDeparts } from '#app/routes/desk-sign-on.ts';
import { CLIENT } from '#tests/support/oidc-client.ts';
import { startProvider } from '#tests/support/oidc-provider.ts';

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function departs(loader: typeof officerDeparts | typeof citizenDeparts, path: string) {
  const request = new Request(`http://localhost:3000${path}`);
  return (await loader({ request, params: {}, context: {} } as never)).headers.get('location');
}

test('the way there says so, and works once the provider answers', async () => {
  const port = await freePort();
  for (const realm of ['STAFF', 'CITIZEN']) {
    process.env[`${realm}_OIDC_ISSUER`] = `http://127.0.0.1:${port}`;
    process.env[`${realm}_OIDC_CLIENT_ID`] = CLIENT.id;
    process.env[`${realm}_OIDC_CLIENT_SECRET`] = CLIENT.secret;
  }
  expect(await departs(officerDeparts, '/can-bo/dang-nhap/sso')).toBe('/can-bo/dang-nhap?sso-loi=1');
  expect(await departs(citizenDeparts, '/dang-nhap')).toBe('/ho-so-cua-toi?loi=1');

  const provider = await startProvider({}, ['http://localhost:3000/can-bo/dang-nhap/sso/ve'], port);
  const there = new URL((await departs(officerDeparts, '/can-bo/dang-nhap/sso'))!);
  expect(there.origin).toBe(provider.issuer);
  expect(Object.fromEntries(there.searchParams)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
  });
  await provider.close();
});

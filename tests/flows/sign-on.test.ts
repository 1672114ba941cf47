// Signing in through a real provider of OpenID Connect, run here: officers to the account that is theirs, citizens to their petitions.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount } from '#app/features/accounts/index.server.ts';
import { citizenOf, keepAsOwn } from '#app/features/identity/index.server.ts';
import { loader as caseLoader } from '#app/routes/case.tsx';
import { loader as citizenDeparts } from '#app/routes/citizen-sign-in.ts';
import { loader as citizenArrives } from '#app/routes/citizen-sign-in-back.ts';
import { action as citizenLeaves } from '#app/routes/citizen-sign-out.ts';
import { loader as browsers } from '#app/routes/desk-browsers.tsx';
import { action as secures } from '#app/routes/desk-security.tsx';
import { action as signsIn } from '#app/routes/desk-sign-in.tsx';
import { loader as officerDeparts } from '#app/routes/desk-sign-on.ts';
import { loader as officerArrives } from '#app/routes/desk-sign-on-back.ts';
import { loader as myCases } from '#app/routes/my-cases.tsx';
import { read, write } from '#db/index.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { citizenSession, identityPetition, staffIdentity } from '#db/schema/identity.ts';
import { session, staff } from '#db/schema/staff.ts';
import { CLIENT } from '#tests/support/oidc-client.ts';
import { type Person, signInThere, startProvider, type TestProvider } from '#tests/support/oidc-provider.ts';
import { sent, unitId } from '#tests/support/petitions.ts';

const HERE = 'http://localhost:3000';
const people: Record<string, Person> = {
  'by-email': { name: 'Lê Thị Bình', email: 'Binh@example.vn', email_verified: true, amr: ['pwd'] },
  unverified: { email: 'chinh@example.vn', email_verified: false },
  stranger: { email: 'nobody@example.vn', email_verified: true },
  linked: { email: 'elsewhere@example.vn', email_verified: true, amr: ['pwd', 'otp'] },
  closed: { email: 'closed@example.vn', email_verified: true },
  '079123456789': {
    name: 'Trần Thị Hạnh',
    email: 'hanh@example.vn',
    phone_number: '+84 900 000 123',
    address: { formatted: '12 Quang Trung, Phường Cẩm Thành' },
  },
  neighbour: { name: 'Nguyễn Văn Tư' },
};
const PASSWORD = 'mot-mat-khau-dai';
let provider: TestProvider;

beforeAll(async () => {
  provider = await startProvider(people, [`${HERE}/can-bo/dang-nhap/sso/ve`, `${HERE}/dang-nhap/ve`]);
  for (const realm of ['STAFF', 'CITIZEN']) {
    process.env[`${realm}_OIDC_ISSUER`] = provider.issuer;
    process.env[`${realm}_OIDC_CLIENT_ID`] = CLIENT.id;
    process.env[`${realm}_OIDC_CLIENT_SECRET`] = CLIENT.secret;
  }
});
afterAll(() => provider.close());

type Handler = (args: never) => Promise<Response> | Response;
/** A browser: keeps cookies, follows nothing. */
function browser() {
  const jar = new Map<string, string>();
  const go = async (
    handler: Handler,
    path: string,
    form?: Record<string, string>,
    more: Record<string, string> = {},
  ) => {
    const headers = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), ...more };
    const body = form && new URLSearchParams(form);
    const request = new Request(HERE + path, { method: form ? 'POST' : 'GET', headers, body });
    const code = /^\/ho-so\/([^/?]+)/.exec(path)?.[1];
    const args = { request, params: { code }, context: {} } as never;
    const response = await Promise.resolve(handler(args)).catch((thrown: unknown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split(/=(.*)/s);
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    return response;
  };
  return { go, jar };
}
type Browser = ReturnType<typeof browser>;
const whereTo = (response: Response) => response.headers.get('location');
const pathOf = (url: URL) => url.pathname + url.search;

/** To the provider, in as `who` there, and back. */
async function officerComes(who: string, at: Browser = browser(), query = '') {
  const departure = await at.go(officerDeparts, `/can-bo/dang-nhap/sso${query}`);
  const back = await signInThere(whereTo(departure)!, who);
  return { at, back, answer: await at.go(officerArrives, pathOf(back)) };
}
async function citizenComes(who: string, at: Browser = browser()) {
  const departure = await at.go(citizenDeparts, '/dang-nhap?tiep=/gui/nguoi-gui');
  const back = await signInThere(whereTo(departure)!, who);
  return { at, back, answer: await at.go(citizenArrives, pathOf(back)) };
}

async function account(username: string, email?: string) {
  const organisationId = await unitId('SCT');
  const facts = { username, name: 'Lê Thị Bình', title: 'Chuyên viên', role: 'handler' as const, organisationId };
  const created = await createAccount({ ...facts, email, password: PASSWORD }, new Date());
  if (!created.ok) throw new Error(created.why);
  return created.id;
}
const isIn = async ({ go }: Browser) => (await go(browsers, '/can-bo/phien')).status === 200;
const sessionsOf = (staffId: number) => read.select().from(session).where(eq(session.staffId, staffId));

describe('officers', () => {
  test('the first time by a verified e-mail address, then by subject even when the address changes', async () => {
    const id = await account('binh', 'binh@example.vn');
    const first = await officerComes('by-email');
    expect(whereTo(first.answer)).toBe('/can-bo');
    expect(await isIn(first.at)).toBe(true);
    expect(await sessionsOf(id)).toMatchObject([{ first: 'provider', second: null }]);
    expect(await read.select().from(staffIdentity).where(eq(staffIdentity.staffId, id))).toHaveLength(1);

    await write((tx) => tx.update(staff).set({ email: 'new@example.vn' }).where(eq(staff.id, id)));
    expect(await isIn((await officerComes('by-email')).at)).toBe(true);
  });

  test("an address that was not verified, or is nobody's, opens nothing and makes no account", async () => {
    await account('chinh', 'chinh@example.vn');
    const before = await read.$count(staff);
    for (const who of ['unverified', 'stranger']) {
      const { at, answer } = await officerComes(who);
      expect(whereTo(answer)).toBe('/can-bo/dang-nhap?sso-la=1');
      expect(await isIn(at)).toBe(false);
    }
    expect(await read.$count(staff)).toBe(before);
  });

  test('a closed account stays closed', async () => {
    const id = await account('closed', 'closed@example.vn');
    expect(await isIn((await officerComes('closed')).at)).toBe(true);
    await write((tx) => tx.update(staff).set({ isActive: false }).where(eq(staff.id, id)));
    const { at, answer } = await officerComes('closed');
    expect(whereTo(answer)).toBe('/can-bo/dang-nhap?sso-loi=1');
    expect(await isIn(at)).toBe(false);
  });

  test('an officer who is signed in links an identity; two methods there are two proofs here', async () => {
    const id = await account('links');
    const at = browser();
    await at.go(signsIn, '/can-bo/dang-nhap', { username: 'links', password: PASSWORD });
    // Not from a page of another site: the browser may be signed in there as somebody else.
    const lured = await at.go(officerDeparts, '/can-bo/dang-nhap/sso?lien-ket=1', undefined, {
      'sec-fetch-site': 'cross-site',
    });
    expect(whereTo(lured)).toBe('/can-bo/bao-mat');
    const departure = await at.go(officerDeparts, '/can-bo/dang-nhap/sso?lien-ket=1', undefined, {
      'sec-fetch-site': 'same-origin',
    });
    const back = await signInThere(whereTo(departure)!, 'linked');
    expect(whereTo(await at.go(officerArrives, pathOf(back)))).toBe('/can-bo/bao-mat?xong=1');

    const later = await officerComes('linked');
    expect(whereTo(later.answer)).toBe('/can-bo');
    expect(await sessionsOf(id)).toContainEqual(expect.objectContaining({ first: 'provider', second: 'provider' }));
    expect(whereTo(await at.go(secures, '/can-bo/bao-mat', { do: 'unlink' }))).toBe('/can-bo/bao-mat?xong=1');
    expect(whereTo((await officerComes('linked')).answer)).toBe('/can-bo/dang-nhap?sso-la=1');
  });

  test('a way back is good for the browser that departed, once, and only as it was', async () => {
    const at = browser();
    const departure = await at.go(officerDeparts, '/can-bo/dang-nhap/sso');
    const back = await signInThere(whereTo(departure)!, 'by-email');
    expect(whereTo(await browser().go(officerArrives, pathOf(back)))).toBe('/can-bo/dang-nhap?sso-loi=1');
    const copy = new Map(at.jar);
    const twisted = new URL(back);
    twisted.searchParams.set('state', 'another');
    expect(whereTo(await at.go(officerArrives, pathOf(twisted)))).toBe('/can-bo/dang-nhap?sso-loi=1');
    for (const [name, value] of copy) at.jar.set(name, value);
    expect(whereTo(await at.go(officerArrives, pathOf(back)))).toBe('/can-bo');
    for (const [name, value] of copy) at.jar.set(name, value);
    at.jar.delete('can-bo');
    // The code was redeemed: the provider gives nothing for it again.
    expect(whereTo(await at.go(officerArrives, pathOf(back)))).toBe('/can-bo/dang-nhap?sso-loi=1');
  });

  test('who turns back at the provider is told so', async () => {
    expect(whereTo((await officerComes('unknown-to-the-provider')).answer)).toBe('/can-bo/dang-nhap?sso-loi=1');
  });

  test('the log says with what, and never who it was at the provider', async () => {
    const entries = await read.select().from(auditEntry);
    expect(entries.map(({ action }) => action)).toContain('identity_linked');
    expect(entries).toContainEqual(
      expect.objectContaining({ action: 'sign_in_failed', staffId: null, subjectKey: null }),
    );
    expect(JSON.stringify([entries, await read.select().from(staffIdentity)])).not.toMatch(
      /@example|by-email|stranger/,
    );
  });
});

describe('citizens', () => {
  const hanh = '079123456789';

  test('come back to the form with what the provider said, and read their own petitions without code and key', async () => {
    const { at, back, answer } = await citizenComes(hanh);
    expect(whereTo(answer)).toBe('/gui/nguoi-gui');
    expect(`${whereTo(answer)}${back.search}`).not.toMatch(/079|hanh|Hạnh/i);
    const citizen = await citizenOf(at.jar.get('cong-dan'), new Date());
    expect(citizen!.profile).toEqual({
      name: 'Trần Thị Hạnh',
      phone: '0900000123',
      email: 'hanh@example.vn',
      address: '12 Quang Trung, Phường Cẩm Thành',
    });
    const code = await sent(new Date());
    await keepAsOwn(citizen!, code, new Date());
    await keepAsOwn(citizen!, code, new Date());
    const again = await citizenComes(hanh);
    const list = await (await again.at.go(myCases, '/ho-so-cua-toi')).json();
    expect(list.cases).toMatchObject([{ code, state: 'received' }]);
    expect((await (await again.at.go(caseLoader, `/ho-so/${code}`)).json()).view).toBe('case');
  });

  test("read nobody else's", async () => {
    const [{ at }, code] = [await citizenComes('neighbour'), await sent(new Date())];
    await keepAsOwn(
      (await citizenOf((await citizenComes(hanh)).at.jar.get('cong-dan'), new Date()))!,
      code,
      new Date(),
    );
    expect((await (await at.go(myCases, '/ho-so-cua-toi')).json()).cases).toEqual([]);
    expect((await (await at.go(caseLoader, `/ho-so/${code}`)).json()).view).toBe('status');
  });

  test('sign out, and nothing known of them stays but which petitions are theirs', async () => {
    const { at } = await citizenComes(hanh);
    const token = at.jar.get('cong-dan');
    expect(whereTo(await at.go(citizenLeaves, '/dang-xuat', {}))).toBe('/ho-so-cua-toi?ra=1');
    expect(await citizenOf(token, new Date())).toBeNull();
    const kept = JSON.stringify([await read.select().from(citizenSession), await read.select().from(identityPetition)]);
    expect(kept).not.toMatch(/Hạnh|0900000123|hanh@|079123456789/);
  });

  test("an officer's identity there gives a citizen nothing at the desk, and the other way round", async () => {
    const { at } = await citizenComes('by-email');
    expect(await isIn(at)).toBe(false);
    const officer = await officerComes('by-email');
    expect((await (await officer.at.go(myCases, '/ho-so-cua-toi')).json()).cases).toBeNull();
  });
});

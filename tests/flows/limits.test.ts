// What strangers may cause is limited, for every form they can send: told how long, with what they typed, and never at a neighbour's cost.
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { SLOWING, type SlowingName } from '#app/domain/throttling.ts';
import { mailKeyOf, submitPetition } from '#app/features/petitions/index.server.ts';
import { draftIdOf, receiptOf, saveStep, sendDraft } from '#app/features/sending/index.server.ts';
import { countTry, type Slowed } from '#app/features/throttle/index.server.ts';
import { keepCaseKey } from '#app/http/case-key.server.ts';
import { keepDraft } from '#app/http/draft-cookie.server.ts';
import type { SendStep } from '#app/http/paths.ts';
import { ADDRESS_HEADER, visitorOf } from '#app/http/visitor.server.ts';
import { read } from '#db/index.ts';
import { draft } from '#db/schema/attachments.ts';
import { outbox } from '#db/schema/portal.ts';
import { pageOf } from '#tests/support/desk-routes.ts';
import { sent, submission } from '#tests/support/petitions.ts';
import { openForms, type Place, PUBLIC_FORMS, type PublicForm } from '#tests/support/public-routes.ts';

const now = new Date();
let place: Place;
let hosts = 1;
/** An address that nobody has had before. */
const newAddress = () => `198.51.100.${hosts++}`;

const STEPS: [SendStep, Record<string, string>][] = [
  ['loai', { kind: 'phan_anh' }],
  ['noi', { procedure: '1.001612', field: '', unit: '', commune: '21484' }],
  [
    'su-viec',
    {
      title: 'Hồ sơ bị trả lại hai lần',
      body: 'Tôi nộp hồ sơ ngày 02/11, đã bị trả lại hai lần.',
      request: 'Đề nghị nhận hồ sơ.',
    },
  ],
  [
    'nguoi-gui',
    { party: 'citizen', name: 'Nguyễn Thị Thử', phone: '0905 123 456', email: '', address: 'Thôn 1, xã Ba Tơ' },
  ],
  ['cong-khai', {}],
];
async function readyDraft(): Promise<string> {
  let token: string | null = null;
  for (const [step, typed] of STEPS) token = await saveStep(token, step, typed, now);
  return token!;
}

beforeEach(async () => {
  place = await newPlace();
});

async function newPlace(): Promise<Place> {
  const code = await sent(now);
  return { code, key: mailKeyOf(code), draft: await readyDraft() };
}

const nameOf = (cookie: string) => cookie.slice(0, cookie.indexOf(';'));

/** Sends the form as a browser behind this address does; whatever it comes to. */
async function post(file: string, given: PublicForm, address: string, more: Record<string, string> = {}) {
  const headers = new Headers({ [ADDRESS_HEADER]: address, ...more });
  if (given.cookie === 'case') headers.set('cookie', nameOf(keepCaseKey(place.code, place.key)));
  if (given.cookie === 'draft') headers.set('cookie', nameOf(keepDraft('thu1', place.draft)));
  const form = new FormData();
  for (const [name, value] of Object.entries(given.form(place))) form.set(name, value);
  const body = given.isMultipart ? form : new URLSearchParams(form as unknown as Record<string, string>);
  const request = new Request(`http://localhost${given.path}`, { method: 'POST', headers, body });
  const page = await pageOf(file);
  const answer = page.action!({ request, params: given.params?.(place) ?? {}, context: {} });
  return answer.catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
}

const originOf = (address: string) =>
  visitorOf(new Request('http://localhost/', { headers: { [ADDRESS_HEADER]: address } })).origin;

/** Uses up what the rule allows. */
async function exhaust(rule: SlowingName, by: readonly string[] | undefined, address: string): Promise<void> {
  const slowed: Slowed = { rule, by, ...(SLOWING[rule].by.includes('origin') && { origin: originOf(address) }) };
  for (let n = 0; n <= SLOWING[rule].freeTries; n++) await countTry([slowed], new Date());
}

describe('every form that a stranger can send', () => {
  test('has a rule that slows it down, or a stated reason to need none', () => {
    expect(Object.keys(PUBLIC_FORMS).sort()).toEqual(openForms().sort());
  });

  const slowed = Object.entries(PUBLIC_FORMS).filter((one): one is [string, PublicForm] => 'rule' in one[1]);
  test.each(slowed)(
    '%s tells who does it too often how long to wait, with what they typed, and nobody else',
    async (file, given) => {
      const address = newAddress();
      await exhaust(given.rule, given.by?.(place), address);
      const answer = await post(file, given, address);
      expect(answer.status).toBe(429);
      const told = (await answer.json()) as { seconds: number; typed?: Record<string, string> };
      expect(told.seconds).toBeGreaterThan(0);
      expect(told.typed ?? {}).toEqual(given.keepsNothing ? {} : given.form(place));
      expect(JSON.stringify(told)).not.toContain('mat-khau');
      // Neither other people, nor whoever sends to another case or signs in to another account, wait with them.
      const isOfTheOrigin = SLOWING[given.rule].by.includes('origin');
      place = isOfTheOrigin ? place : await newPlace();
      const other = { ...given, form: given.other ?? given.form };
      expect((await post(file, other, newAddress())).status).not.toBe(429);
    },
  );
});

describe('a neighbour who guesses', () => {
  test('does not lock out who has the right key, at any door', async () => {
    const address = newAddress();
    for (const rule of ['caseKeyOrigin', 'unknownCode'] as const) await exhaust(rule, undefined, address);
    await exhaust('caseKey', [place.code], address);
    const lookUp = { ...(PUBLIC_FORMS['look-up.tsx'] as PublicForm), form: ({ code, key }: Place) => ({ code, key }) };
    expect((await post('look-up.tsx', lookUp, address)).status).toBe(302);
    const { loader } = await pageOf('case.tsx');
    const headers = { [ADDRESS_HEADER]: address, cookie: nameOf(keepCaseKey(place.code, place.key)) };
    const request = new Request(`http://localhost/ho-so/${place.code}`, { headers });
    expect((await loader!({ request, params: { code: place.code }, context: {} })).status).toBe(200);
  });

  test('in IPv6 stays one however the address changes, and a whole site is one after four subscribers', async () => {
    const given = PUBLIC_FORMS['look-up.tsx'] as PublicForm;
    await exhaust('caseKey', [place.code], '2001:db8:1:aa01::1');
    expect((await post('look-up.tsx', given, '2001:db8:1:aa01:ffff::2')).status).toBe(429);
    expect((await post('look-up.tsx', given, '2001:db8:1:aa02::1')).status).toBe(422);
    for (const near of [3, 4, 5]) await exhaust('caseKey', [place.code], `2001:db8:1:aa0${near}::1`);
    expect((await post('look-up.tsx', given, '2001:db8:1:aa06::1')).status).toBe(429);
    expect((await post('look-up.tsx', given, '2001:db8:1:bb06::1')).status).toBe(422);
  });
});

describe('what one network may leave behind', () => {
  test('of many new drafts at once no more are kept than the rule allows', async () => {
    const address = newAddress();
    const before = await read.$count(draft);
    const { freeTries } = SLOWING.draft;
    const given = PUBLIC_FORMS['send-kind.tsx'] as PublicForm;
    const answers = await Promise.all(
      Array.from({ length: freeTries + 30 }, () => post('send-kind.tsx', given, address)),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(29);
    expect((await read.$count(draft)) - before).toBe(freeTries + 1);
  });

  test('whoever has a draft goes on with it, however many others were begun', async () => {
    const address = newAddress();
    await exhaust('draft', undefined, address);
    const kind = PUBLIC_FORMS['send-kind.tsx'] as PublicForm;
    const given: PublicForm = { ...kind, path: '/gui/loai?don=thu1', cookie: 'draft' };
    expect((await post('send-kind.tsx', given, address)).status).toBe(302);
  });

  test('a second click is no second sending', async () => {
    const address = newAddress();
    const token = await readyDraft();
    const sending = await sendDraft(token, 'vi', now);
    expect(sending.ok).toBe(true);
    await exhaust('send', undefined, address);
    const given: PublicForm = { ...(PUBLIC_FORMS['send-check.tsx'] as PublicForm), cookie: undefined };
    const again = await post('send-check.tsx', given, address, { cookie: nameOf(keepDraft('thu1', token)) });
    expect([again.status, again.headers.get('location')]).toEqual([302, expect.stringContaining('/bien-nhan')]);
  });

  test('files are counted by their megabytes, of a network and of a draft', async () => {
    const address = newAddress();
    const token = await readyDraft();
    const matter: PublicForm = {
      rule: 'upload',
      path: '/gui/su-viec?don=thu1',
      form: () => ({ title: 'Điện yếu', do: 'upload' }),
      isMultipart: true,
    };
    const withFile = async (from: string, cookie: string) => {
      const body = new FormData();
      body.set('title', 'Điện yếu');
      body.set('do', 'upload');
      body.set('files', new File(['%PDF-1.4 một tờ giấy'], 'giay.pdf', { type: 'application/pdf' }));
      const headers = { [ADDRESS_HEADER]: from, cookie };
      const request = new Request(`http://localhost${matter.path}`, { method: 'POST', headers, body });
      return (await pageOf('send-matter.tsx')).action!({ request, params: {}, context: {} });
    };
    const cookie = nameOf(keepDraft('thu1', token));
    expect((await withFile(address, cookie)).status).toBe(302);
    await exhaust('upload', undefined, address);
    const refused = await withFile(address, cookie);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      typed: { title: 'Điện yếu' },
      notTaken: [{ name: 'giay.pdf', why: 'tooOften', seconds: expect.any(Number) }],
    });
    expect((await withFile(newAddress(), cookie)).status).toBe(302);
    await exhaust('uploadPlace', [draftIdOf(token)], address);
    expect((await withFile(newAddress(), cookie)).status).toBe(422);
  });

  test('one mailbox gets so many mails a day, however it is written and from wherever; the petitions are all taken', async () => {
    const letters = ['van.an+1@gmail.com', 'vanan@gmail.com', 'Van.An@googlemail.com'];
    const { sender } = await submission();
    const { freeTries } = SLOWING.mail;
    const codes = await Promise.all(
      Array.from({ length: freeTries + 10 }, async (_, n) =>
        submitPetition(
          await submission({ sender: { ...sender, email: letters[n % 3]! }, idempotencyKey: randomUUID() }),
          now,
        ),
      ),
    );
    const mails = (await read.select().from(outbox)).filter(({ recipient }) => letters.includes(recipient));
    expect(mails).toHaveLength(freeTries + 1);
    const mailed = new Set(mails.map(({ params }) => params.code));
    const receipts = await Promise.all(
      codes.map(async ({ code }) => [code, await receiptOf(code, 'vi', now)] as const),
    );
    for (const [code, receipt] of receipts) expect([code, receipt!.isMailHeld]).toEqual([code, !mailed.has(code)]);
  });
});

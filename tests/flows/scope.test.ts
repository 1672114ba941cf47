// An officer of one unit cannot read, guess or change anything of another's: every page and form of the desk, every question of its door.

import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAccount, type StaffActor, signIn, staffActor } from '#app/features/accounts/index.server.ts';
import { notesAbout } from '#app/features/answers/index.server.ts';
import { keepFile } from '#app/features/attachments/index.server.ts';
import { act, addNote, caseFor, caseInSight, senderRevealed } from '#app/features/desk/index.server.ts';
import { findPetition } from '#app/features/petitions/index.server.ts';
import { queueShape } from '#app/features/queue/forms.ts';
import { queueOf } from '#app/features/queue/index.server.ts';
import { write } from '#db/index.ts';
import { caseDoors, type Door, MOVES, OPEN_PAGES, OTHER_PAGES } from '#tests/support/desk-doors.ts';
import { crew, does, sent, unitId } from '#tests/support/petitions.ts';

const now = new Date();
const UNKNOWN = 'QNG-26-22222-2';
const password = 'mot-mat-khau-dai';

interface Person {
  actor: StaffActor;
  cookie: string;
}
let ours: string;
let fileId: number;
const people: Record<string, Person> = {};

async function person(role: StaffActor['as'], unitCode: string): Promise<Person> {
  const username = `${role}.${randomUUID().slice(0, 8)}`;
  const organisationId = await unitId(unitCode);
  const created = await createAccount({ username, name: 'A', title: 'B', role, organisationId, password }, now);
  const session = await signIn({ username, password, origin: username }, now);
  if (!created.ok || !session.ok) throw new Error('no account');
  return { actor: await staffActor({ id: created.id, role, organisationId }), cookie: `can-bo=${session.token}` };
}

beforeAll(async () => {
  const { intake, handler } = await crew(now);
  ours = await sent(now);
  await does(ours, 'accept', {}, intake, now);
  await does(ours, 'takeUp', {}, handler, now);
  const { row } = (await findPetition(ours))!;
  const file = { name: 'don.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.4') };
  fileId = await write((tx) => keepFile(tx, { petitionId: row.id, from: 'sender' }, file, now));
  people.handler = await person('handler', 'SCT');
  people.head = await person('head', 'SCT');
  people.aboveHead = await person('head', 'UBND');
  people.intake = await person('intake', 'VPUB');
  people.otherHandler = await person('handler', 'SNNMT');
  people.otherHead = await person('head', 'SNNMT');
  people.aboveHandler = await person('handler', 'UBND');
  people.administrator = await person('administrator', 'SCT');
});

const INSIDE = ['handler', 'head', 'aboveHead', 'intake'];
const OUTSIDE = ['otherHandler', 'otherHead', 'aboveHandler', 'administrator'];

type Page = Record<'loader' | 'action', ((args: object) => Promise<Response>) | undefined>;

/** What a request comes to, thrown or returned: everything a visitor could tell apart. */
async function ask(file: string, { params, form }: Door, cookie?: string) {
  const page = (await import(/* @vite-ignore */ `../../app/routes/${file}`)) as Page;
  const address = `http://localhost/can-bo/x/${params.code ?? ''}`;
  const headers = cookie ? { cookie } : undefined;
  const body = form && new URLSearchParams(form);
  const request = new Request(address, form ? { method: 'POST', headers, body } : { headers });
  const handle = form ? page.action : page.loader;
  const response = await handle!({ request, params, context: {} }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  const kept = [...response.headers].filter(([name]) => name !== 'date');
  return { status: response.status, headers: kept, body: await response.text() };
}

/** [route, what to ask of this code]. */
const CASE_DOORS = caseDoors(() => fileId);

describe('by URL and form', () => {
  test('every route of the desk is in this table', () => {
    const routes = readdirSync(new URL('../../app/routes', import.meta.url)).filter((name) => name.startsWith('desk'));
    const known = new Set([...CASE_DOORS.map(([file]) => file), ...OTHER_PAGES, ...OPEN_PAGES]);
    expect(routes.sort()).toEqual([...known].sort());
  });

  test.each(OUTSIDE)('to %s the case is as unknown as a code that nobody has', async (who) => {
    const before = await findPetition(ours);
    for (const [file, door] of CASE_DOORS) {
      const [answer, unknown] = [
        await ask(file, door(ours), people[who]!.cookie),
        await ask(file, door(UNKNOWN), people[who]!.cookie),
      ];
      expect({ file, form: door('').form, ...answer }).toEqual({ file, form: door('').form, ...unknown });
      expect(answer.status).toBe(404);
    }
    expect(await findPetition(ours)).toEqual(before);
    expect(await notesAbout(before!.row.id)).toEqual([]);
  });

  test.each(INSIDE)('%s reads the case and its files', async (who) => {
    const page = await ask('desk-case.tsx', { params: { code: ours } }, people[who]!.cookie);
    expect(page.body).toContain('T. T. H.');
    expect(page.body).not.toContain('Trần Thị Hạnh');
    const asking = { params: { code: ours }, form: { move: 'revealSender', why: 'contact' } };
    expect((await ask('desk-case.tsx', asking, people[who]!.cookie)).body).toContain('Trần Thị Hạnh');
    const door = { params: { code: ours, attachment: String(fileId) } };
    expect((await ask('desk-attachment.ts', door, people[who]!.cookie)).status).toBe(200);
    const letter = { params: { code: ours, what: 'tiep-nhan' } };
    expect((await ask('desk-letter.tsx', letter, people[who]!.cookie)).body).toContain('THÔNG BÁO');
  });

  test('a file is not to be had through another case', async () => {
    const door = { params: { code: await sent(now), attachment: String(fileId) } };
    expect((await ask('desk-attachment.ts', door, people.intake!.cookie)).status).toBe(404);
  });

  test('without a session everything leads to the sign-in, and nothing is said or done', async () => {
    const doors = [...CASE_DOORS, ...OTHER_PAGES.map((file): [string, () => Door] => [file, () => ({ params: {} })])];
    for (const [file, door] of doors)
      for (const cookie of [undefined, 'can-bo=made-up']) {
        const answer = await ask(file, door(ours), cookie);
        expect([file, answer.status, answer.body]).toEqual([file, 302, '']);
        expect(new Headers(answer.headers).get('location')).toMatch(/^\/can-bo\/dang-nhap/);
      }
  });

  test('accounts are there for administrators only', async () => {
    const forms: (Record<string, string> | undefined)[] = [
      undefined,
      { account: '1', change: 'resetPassword' },
      { account: '1', change: 'removeSecondFactor' },
      { account: '1', change: 'inviteAgain' },
      { username: 'moi', name: 'A', title: 'B', role: 'intake', unit: '1' },
    ];
    for (const who of [...INSIDE, 'otherHandler'])
      for (const form of forms) {
        expect((await ask('desk-accounts.tsx', { params: {}, form }, people[who]!.cookie)).status).toBe(404);
        expect((await ask('desk-sign-in-rules.tsx', { params: {}, form }, people[who]!.cookie)).status).toBe(404);
      }
    const list = await ask('desk-accounts.tsx', { params: {} }, people.administrator!.cookie);
    expect(list.status).toBe(200);
    expect(list.body).not.toMatch(/argon2|passwordHash/);
  });
});

describe('by the door', () => {
  test.each(OUTSIDE)('%s finds nothing', async (who) => {
    const { actor } = people[who]!;
    expect(await caseInSight(actor, ours)).toBeNull();
    expect(await caseFor(actor, ours, 'vi', now)).toBeNull();
    expect(await addNote(actor, ours, 'x', now)).toEqual({ ok: false, why: 'notFound' });
    expect(await senderRevealed(actor, ours, 'contact', now)).toBeNull();
    for (const move of MOVES)
      expect(await act({ actor, code: ours, move, given: {} as never, seen: null }, now)).toEqual({
        ok: false,
        why: 'notFound',
      });
    for (const given of [
      { xem: 'all' },
      { xem: 'all', ma: ours },
      { xem: 'all', 'don-vi': String(await unitId('SCT')) },
    ]) {
      const queue = await queueOf(actor, queueShape.parse(given), 'vi', now);
      expect([queue.rows, queue.total, Math.max(...Object.values(queue.counts))]).toEqual([[], 0, 0]);
    }
  });

  test('a case that was handed over is seen by the new unit and no longer by the old one', async () => {
    const { intake, handler } = await crew(now);
    const code = await sent(now);
    await does(code, 'accept', {}, intake, now);
    await does(code, 'handOver', { unit: await unitId('SNNMT'), reason: 'x' }, handler, now);
    expect(await caseInSight(people.handler!.actor, code)).toBeNull();
    expect(await caseInSight(people.otherHandler!.actor, code)).not.toBeNull();
    await does(code, 'handOver', { unit: await unitId('SCT'), reason: 'x' }, intake, now);
    expect(await caseInSight(people.otherHandler!.actor, code)).toBeNull();
  });
});

// An officer of one unit cannot read, guess or change anything of another's: every page and form of the desk, every question of its door.

import { beforeAll, describe, expect, test } from 'vitest';
import { MOVE_NAMES } from '#app/domain/petition.ts';
import { notesAbout } from '#app/features/answers/index.server.ts';
import { keepFile } from '#app/features/attachments/index.server.ts';
import { act, addNote, caseFor, caseInSight, senderRevealed } from '#app/features/desk/index.server.ts';
import { findPetition, type LaterMove } from '#app/features/petitions/index.server.ts';
import { queueShape } from '#app/features/queue/forms.ts';
import { queueOf } from '#app/features/queue/index.server.ts';
import { write } from '#db/index.ts';
import { ask, DESK_ROUTES, type Door, type Person, person } from '#tests/support/desk-routes.ts';
import { crew, does, sent, unitId } from '#tests/support/petitions.ts';

const now = new Date();
const UNKNOWN = 'QNG-26-22222-2';

let ours: string;
let fileId: number;
const people: Record<string, Person> = {};

beforeAll(async () => {
  const { intake, handler } = await crew(now);
  ours = await sent(now);
  await does(ours, 'accept', {}, intake, now);
  await does(ours, 'takeUp', {}, handler, now);
  const { row } = (await findPetition(ours))!;
  const file = { name: 'don.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.4') };
  fileId = await write((tx) => keepFile(tx, { petitionId: row.id, from: 'sender' }, file, now));
  people.handler = await person('handler', 'SCT', now);
  people.head = await person('head', 'SCT', now);
  people.aboveHead = await person('head', 'UBND', now);
  people.intake = await person('intake', 'VPUB', now);
  people.otherHandler = await person('handler', 'SNNMT', now);
  people.otherHead = await person('head', 'SNNMT', now);
  people.aboveHandler = await person('handler', 'UBND', now);
  people.administrator = await person('administrator', 'SCT', now);
});

const INSIDE = ['handler', 'head', 'aboveHead', 'intake'];
const OUTSIDE = ['otherHandler', 'otherHead', 'aboveHandler', 'administrator'];

const linesOf = (isMeant: (opening: unknown) => boolean) =>
  Object.entries(DESK_ROUTES).filter(([, { loader }]) => isMeant(loader));
const paramsOf = (code: string) => ({ code, attachment: String(fileId), what: 'tiep-nhan', format: 'pdf' });

/** Every way into a case by URL or form: [route, what to ask of this code]. */
const CASE_DOORS = linesOf((opening) => opening === 'case').flatMap(([file, { action, forms = [] }]) =>
  [undefined, ...(action ? [{}, ...forms] : [])].map((form): [string, (code: string) => Door] => [
    file,
    (code) => ({ params: paramsOf(code), form }),
  ]),
);
/** Pages that are about no case. */
const OTHER_PAGES = linesOf((opening) => opening !== 'case' && opening !== 'outside').map(([file]) => file);
const MOVES = MOVE_NAMES.filter((move): move is LaterMove => move !== 'send');

describe('by URL and form', () => {
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

// An inspector reads every case and finds it by what it is about, never by who sent it, and changes nothing.
import { beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '#app/domain/deadline.ts';
import { MOVE_NAMES } from '#app/domain/petition.ts';
import type { StaffActor } from '#app/features/accounts/index.server.ts';
import { act, addNote, caseFor } from '#app/features/desk/index.server.ts';
import { withoutSender } from '#app/features/inspection/index.server.ts';
import { findPetition, type LaterMove, timelineOf } from '#app/features/petitions/index.server.ts';
import { queuePage } from '#db/queue.ts';
import { answered, type Crew, crew, does, officer, sent, submission } from '#tests/support/petitions.ts';

const now = new Date('2026-11-20T02:00:00Z');
const { sender } = await submission();
/** Every way the sender of these cases could be known by. */
const TELLING = ['Hạnh', 'Trần Thị', '0900000123', '0900 000 123', 'hanh@example.vn', '12 Quang Trung'];
let inspector: StaffActor;
let people: Crew;
let code: string;

beforeAll(async () => {
  people = await crew(now);
  inspector = await officer('inspector', 'VPUB', now);
  code = await sent(now, {
    title: 'Bà Trần Thị Hạnh hỏi kết quả cấp phép',
    body: 'Tôi là Trần Thị Hạnh, số điện thoại 0900 000 123, nhà ở 12 Quang Trung. Hồ sơ điện quá hẹn.',
  });
  await does(code, 'askInformation', { text: 'Đề nghị bà Hạnh cho biết ngày nộp.' }, people.intake, now);
  await does(code, 'giveInformation', { text: 'Tôi, Trần Thị Hạnh, nộp ngày 01/11/2026.' }, { as: 'sender' }, now);
  await answered(code, people, now);
  await addNote(people.handler, code, 'Đã gọi cho bà Trần Thị Hạnh, số 0900000123.', now);
});

const moment = { now, today: dayOf(now), todayEnds: now, soonEnds: now };
const foundBy = async (actor: StaffActor, words: string) => {
  const question = { filter: { view: 'all' as const, words }, sight: actor, moment, order: 'due' as const };
  return (await queuePage(question, { cursor: null, isBackwards: false }, 50)).map((line) => line.code);
};

describe('an inspector', () => {
  test('reads the case, its clocks, answer, notes and timeline without the sender', async () => {
    const found = (await caseFor(inspector, code, 'vi', now))!;
    const events = await withoutSender(inspector, code, 'vi', await timelineOf(found.id, 'staff', 'vi'));
    const { sender: shown, ...rest } = found.view;
    const text = JSON.stringify({ rest, events });
    for (const telling of TELLING) expect(text).not.toContain(telling);
    expect(text).toContain('Hồ sơ điện quá hẹn');
    expect(rest.clocks.length).toBeGreaterThan(0);
    expect(rest.answers.map(({ state }) => state)).toEqual(['sent']);
    expect(events.length).toBeGreaterThan(6);
    for (const secret of [sender.name, sender.phone, sender.email, sender.address])
      expect(JSON.stringify(shown)).not.toContain(secret);
    // Nothing is covered for those whose case it is.
    expect(JSON.stringify((await caseFor(people.handler, code, 'vi', now))!.view.notes)).toContain('Trần Thị Hạnh');
  });

  test.each(['Trần Thị Hạnh', 'Hạnh', 'hanh', '0900000123', 'Quang Trung'])(
    'does not find it by "%s", which the office does',
    async (words) => {
      expect(await foundBy(inspector, words)).not.toContain(code);
    },
  );

  test('finds it by what it is about and by its code, as the office does by the name too', async () => {
    expect(await foundBy(inspector, 'hồ sơ điện')).toContain(code);
    expect(await foundBy(inspector, code)).toEqual([code]);
    expect(await foundBy(people.intake, 'Trần Thị Hạnh')).toContain(code);
  });

  test('changes nothing: no move, no note', async () => {
    const before = await findPetition(code);
    for (const move of MOVE_NAMES.filter((name): name is LaterMove => name !== 'send')) {
      const result = await act({ actor: inspector, code, move, given: {} as never, seen: null }, now);
      expect([move, result.ok]).toEqual([move, false]);
    }
    await addNote(inspector, code, 'x', now);
    expect(await findPetition(code)).toEqual(before);
    expect((await caseFor(inspector, code, 'vi', now))!.view.notes).toHaveLength(1);
    expect((await caseFor(inspector, code, 'vi', now))!.view.moves).toEqual([]);
  });
});

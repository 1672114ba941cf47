// A case is given to a colleague of its unit by the head or the intake office; a handler takes it or gives it back.
import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '#app/features/accounts/index.server.ts';
import { caseFor } from '#app/features/desk/index.server.ts';
import { findPetition, makeMove, timelineOf } from '#app/features/petitions/index.server.ts';
import { updateStaff } from '#db/accounts.ts';
import { write } from '#db/index.ts';
import { type Crew, crew, does, officer, sent } from '#tests/support/petitions.ts';

const now = new Date('2026-09-01T02:00:00Z');
let people: Crew;
let colleague: StaffActor;
let stranger: StaffActor;

beforeAll(async () => {
  people = await crew(now);
  colleague = await officer('handler', 'SCT', now);
  stranger = await officer('handler', 'SNNMT', now);
});

async function accepted(): Promise<string> {
  const code = await sent(now);
  await does(code, 'accept', {}, people.intake, now);
  return code;
}
const assign = (code: string, by: StaffActor, to: number | null, note?: string) =>
  makeMove(code, 'assign', { staff: to, note }, by, now);
const assigneeOf = async (code: string) => (await findPetition(code))!.row.assigneeId;

describe('assigning', () => {
  test('a head gives it to a handler, to another, and to nobody; each is in the ledger', async () => {
    const code = await accepted();
    const { head, handler } = people;
    expect(await assign(code, head, handler.staffId, 'Việc gấp')).toEqual({ ok: true });
    expect(await assigneeOf(code)).toBe(handler.staffId);
    expect(await assign(code, head, handler.staffId)).toEqual({ ok: false, why: 'sameAssignee' });
    expect(await assign(code, people.intake, colleague.staffId)).toEqual({ ok: true });
    expect(await assign(code, head, null)).toEqual({ ok: true });
    expect(await assigneeOf(code)).toBeNull();
    const { row } = (await findPetition(code))!;
    const events = (await timelineOf(row.id, 'staff', 'vi')).filter(({ move }) => move === 'assign');
    expect(events.map(({ facts }) => [facts.staffId, facts.fromStaffId])).toEqual([
      [handler.staffId, null],
      [colleague.staffId, handler.staffId],
      [null, colleague.staffId],
    ]);
    expect(events[0]?.reason).toBe('Việc gấp');
    expect((await timelineOf(row.id, 'sender', 'vi')).map(({ move }) => move)).not.toContain('assign');
  });

  test('a handler takes it and gives it back, and gives nobody elses away', async () => {
    const code = await accepted();
    const { head, handler } = people;
    expect(await assign(code, handler, colleague.staffId)).toEqual({ ok: false, why: 'notYoursToAssign' });
    expect(await assign(code, handler, handler.staffId)).toEqual({ ok: true });
    expect(await assign(code, colleague, null)).toEqual({ ok: false, why: 'notYoursToAssign' });
    expect(await assign(code, handler, null)).toEqual({ ok: true });
    expect(await assign(code, head, handler.staffId)).toEqual({ ok: true });
    expect(await assign(code, colleague, colleague.staffId)).toEqual({ ok: true });
  });

  test('only an active colleague of the unit responsible who takes cases up', async () => {
    const code = await accepted();
    const gone = await officer('handler', 'SCT', now);
    await write((tx) => updateStaff(tx, gone.staffId, { isActive: false }));
    for (const { staffId } of [stranger, gone, people.intake])
      expect(await assign(code, people.head, staffId)).toEqual({ ok: false, why: 'unknownColleague' });
    expect(await assign(code, stranger, stranger.staffId)).toEqual({ ok: false, why: 'notYourUnit' });
    expect(await assigneeOf(code)).toBeNull();
    const choices = (await caseFor(people.head, code, 'vi', now))!.view.choices.staff.map(({ id }) => id);
    expect(choices).toEqual(expect.arrayContaining([people.handler.staffId, colleague.staffId]));
    for (const { staffId } of [stranger, gone, people.intake]) expect(choices).not.toContain(staffId);
  });

  test('not before the case is accepted', async () => {
    const code = await sent(now);
    expect(await assign(code, people.head, people.handler.staffId)).toMatchObject({ ok: false });
  });
});

// What happens to dates by itself: at working moments, once, however late or however many the workers are.
import { and, asc, eq, like } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { clockEvents, recordClockEvents, workingCalendar } from '#app/features/deadlines/index.server.ts';
import { compose } from '#app/features/mail/index.server.ts';
import { findPetition } from '#app/features/petitions/index.server.ts';
import { recordWhatHappened } from '#app/jobs/clock-events.server.ts';
import { read, write } from '#db/index.ts';
import { clock, clockEvent } from '#db/schema/deadlines.ts';
import { organisation } from '#db/schema/organisations.ts';
import { outbox } from '#db/schema/portal.ts';
import { answered, type Crew, complaintAbout, crew, does, sent } from '#tests/support/petitions.ts';

/** Received on a Monday, to be answered by Wednesday, 12 August. */
const MONDAY = instantAt('2026-08-03', '09:00');
const on = (day: string, time = '09:00') => instantAt(day, time);
let officers: Crew;
beforeAll(async () => {
  officers = await crew(MONDAY);
  await write(async (tx) => {
    await tx.update(organisation).set({ email: 'sct@example.vn' }).where(eq(organisation.code, 'SCT'));
    await tx.update(organisation).set({ email: 'ubnd@example.vn' }).where(eq(organisation.code, 'UBND'));
  });
});
/** Every test begins with nothing left to happen. */
beforeEach(() => write((tx) => tx.update(clock).set({ nextEvent: null, nextEventAt: null })).then(() => undefined));

async function taken(): Promise<{ code: string; id: number }> {
  const code = await sent(MONDAY);
  await does(code, 'accept', {}, officers.intake, MONDAY);
  await does(code, 'takeUp', {}, officers.handler, MONDAY);
  return { code, id: (await findPetition(code))!.row.id };
}
const eventsOf = async (petitionId: number) =>
  read
    .select({ event: clockEvent.event, at: clockEvent.at, recordedAt: clockEvent.recordedAt })
    .from(clockEvent)
    .where(eq(clockEvent.petitionId, petitionId))
    .orderBy(asc(clockEvent.at), asc(clockEvent.id));
const mails = (clockId: number) =>
  read
    .select()
    .from(outbox)
    .where(like(outbox.dedupeKey, `clock:${clockId}:%`));
const answerClock = async (petitionId: number) =>
  (
    await read
      .select()
      .from(clock)
      .where(and(eq(clock.petitionId, petitionId), eq(clock.name, 'answer')))
  ).at(-1)!;

const WHOLE_STORY = [
  ['due_soon', on('2026-08-10', '07:00')],
  ['due', on('2026-08-12', '07:00')],
  ['overdue', on('2026-08-13', '07:00')],
  ['escalated_head', on('2026-08-14', '07:00')],
  // 15 and 16 August are a weekend.
  ['escalated_supervisor', on('2026-08-18', '07:00')],
  ['escalated_chairman', on('2026-08-20', '07:00')],
] as const;

describe('moments', () => {
  test('are those of an office at work, whatever the worker was doing', async () => {
    const { id } = await taken();
    await recordWhatHappened(on('2026-08-25'));
    const events = await eventsOf(id);
    expect(events.map(({ event, at }) => [event, at])).toEqual(WHOLE_STORY);
    expect(events.every(({ recordedAt }) => recordedAt.getTime() === on('2026-08-25').getTime())).toBe(true);
    const calendar = await workingCalendar();
    for (const { at } of events) expect(calendar.isWorkingTime(at)).toBe(true);
  });

  test('are the same when the worker looks every hour', async () => {
    const { id } = await taken();
    for (let at = MONDAY.getTime(); at <= on('2026-08-21').getTime(); at += 3_600_000)
      await recordClockEvents(new Date(at));
    expect((await eventsOf(id)).map(({ event, at }) => [event, at])).toEqual(WHOLE_STORY);
  });

  test('nothing happens at midnight after the due day, nor at the weekend', async () => {
    const { id } = await taken();
    await recordWhatHappened(on('2026-08-13', '00:01'));
    expect((await eventsOf(id)).map(({ event }) => event)).toEqual(['due_soon', 'due']);
    await recordWhatHappened(on('2026-08-16', '12:00'));
    expect((await eventsOf(id)).map(({ event }) => event).at(-1)).toBe('escalated_head');
  });
});

describe('once', () => {
  test('however many workers record at the same time', async () => {
    const { id } = await taken();
    const now = on('2026-08-25');
    await Promise.all(Array.from({ length: 5 }, () => recordClockEvents(now)));
    await recordClockEvents(now);
    expect((await eventsOf(id)).map(({ event }) => event)).toEqual(WHOLE_STORY.map(([event]) => event));
    const { id: clockId } = await answerClock(id);
    expect(await mails(clockId)).toHaveLength(2);
  });

  test('a case that was answered, refused or withdrawn escalates no more', async () => {
    const { code, id } = await taken();
    await does(code, 'giveInformation', { text: 'Thêm.' }, { as: 'sender' }, on('2026-08-11'));
    const other = await sent(MONDAY);
    await does(other, 'withdraw', {}, { as: 'sender' }, on('2026-08-04'));
    const complaint = await sent(MONDAY, complaintAbout('2026-07-20'));
    await does(
      complaint,
      'refuse',
      { refusalReason: 'KN-CHU-KY', reason: 'Thiếu chữ ký.' },
      officers.intake,
      on('2026-08-04'),
    );
    const done = await sent(MONDAY);
    await answered(done, officers, on('2026-08-05'));
    await does(done, 'reopen', { reason: 'Chưa.' }, { as: 'sender' }, on('2026-08-07'));
    await does(done, 'takeUp', {}, officers.handler, on('2026-08-07'));
    await recordWhatHappened(on('2026-08-28'));
    expect(await eventsOf(id)).toHaveLength(6);
    for (const quiet of [other, complaint]) expect(await eventsOf((await findPetition(quiet))!.row.id)).toEqual([]);
    // Opened again on the 7th and due on the 18th: only the new answer is late.
    const again = await eventsOf((await findPetition(done))!.row.id);
    expect(again.map(({ at }) => at)[0]).toEqual(on('2026-08-14', '07:00'));
    expect(again).toHaveLength(6);
  });

  test('what had happened before a late answer is kept, and told to nobody', async () => {
    const { code, id } = await taken();
    const late = on('2026-08-13', '10:00');
    const draft = { summary: 's', body: 'b', legalBasis: 'l', outcome: null, version: 0 };
    await does(code, 'draftAnswer', draft, officers.handler, late);
    await does(code, 'submitAnswer', {}, officers.handler, late);
    await does(code, 'sendAnswer', { documentNumber: '1', documentDay: null }, officers.head, late);
    expect((await eventsOf(id)).map(({ event }) => event)).toEqual(['due_soon', 'due', 'overdue']);
    expect(await mails((await answerClock(id)).id)).toEqual([]);
  });

  test('a suspended date is quiet; a new date is watched anew', async () => {
    const code = await sent(MONDAY, complaintAbout('2026-07-20'));
    await does(code, 'accept', {}, officers.intake, MONDAY);
    await does(code, 'takeUp', {}, officers.handler, MONDAY);
    const { id } = (await findPetition(code))!.row;
    const decision = (documentDay: string) => ({ reason: 'r', documentNumber: '1', documentDay });
    const given = { suspensionGround: 'obstacle' as const, ...decision('2026-08-17') };
    await does(code, 'suspend', given, officers.head, on('2026-08-17'));
    await recordWhatHappened(on('2026-09-09'));
    expect(await eventsOf(id)).toEqual([]);
    await does(code, 'resume', decision('2026-09-10'), officers.head, on('2026-09-10'));
    await recordWhatHappened(on('2026-09-29'));
    // Due on Monday, 28 September.
    expect((await eventsOf(id)).map(({ event, at }) => [event, at])).toEqual([
      ['due_soon', on('2026-09-24', '07:00')],
      ['due', on('2026-09-28', '07:00')],
      ['overdue', on('2026-09-29', '07:00')],
    ]);
  });
});

describe('mail', () => {
  test('goes to the unit, then above it, then to the top; each hears the last of what happened', async () => {
    const { code, id } = await taken();
    const { id: clockId } = await answerClock(id);
    await recordWhatHappened(on('2026-08-13', '08:00'));
    expect((await mails(clockId)).map(({ recipient, params }) => [recipient, params.event])).toEqual([
      ['sct@example.vn', 'overdue'],
    ]);
    await recordWhatHappened(on('2026-08-20', '08:00'));
    expect((await mails(clockId)).map(({ recipient, params }) => [recipient, params.event])).toEqual([
      ['sct@example.vn', 'overdue'],
      ['sct@example.vn', 'escalated_head'],
      ['ubnd@example.vn', 'escalated_chairman'],
    ]);
    const { letter } = await compose((await mails(clockId))[0]!);
    expect(letter.subject).toBe(`Quá hạn: đơn ${code}`);
    // An office gets the way to its desk, never the sender's key.
    expect(letter.links.map(({ url }) => url)).toEqual([`http://localhost:3000/can-bo/ho-so/${code}`]);
    expect((await clockEvents(id, 'vi')).map(({ unit }) => unit)).toContain('UBND tỉnh Quảng Ngãi');
  });

  test.each([
    ['at night', '2026-08-13', '22:00', '2026-08-14', '07:00'],
    ['on a Saturday', '2026-08-15', '10:00', '2026-08-17', '07:00'],
    ['over lunch', '2026-08-13', '12:00', '2026-08-13', '13:30'],
    ['at work', '2026-08-13', '09:10', '2026-08-13', '09:10'],
  ])('found %s waits until somebody works', async (_when, day, time, untilDay, until) => {
    const { id } = await taken();
    await recordWhatHappened(on(day, time));
    const waiting = await mails((await answerClock(id)).id);
    expect(waiting.length).toBeGreaterThan(0);
    for (const { notBefore } of waiting) expect(notBefore).toEqual(on(untilDay, until));
  });
});

// The calendar in the hands of an administrator: seen first, changed as a whole or not at all, and carried to every open case once.
import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { asDecided, confirmedKind, type DayEdit } from '#app/domain/calendar-edits.ts';
import { instantAt } from '#app/domain/deadline.ts';
import { permissionsOf } from '#app/domain/permissions.ts';
import type { Officer } from '#app/features/accounts/types.ts';
import type { PolicyGiven } from '#app/features/calendar/forms.ts';
import {
  addPolicy,
  calendarChanges,
  calendarOfYear,
  changeCalendar,
  previewChange,
  replanOpenCases,
  vouched,
} from '#app/features/calendar/index.server.ts';
import { clocksOf } from '#app/features/deadlines/index.server.ts';
import { findPetition, timelineOf } from '#app/features/petitions/index.server.ts';
import { read, write } from '#db/index.ts';
import { legalTimeChange } from '#db/schema/calendar.ts';
import { calendarDay, clock } from '#db/schema/deadlines.ts';
import { outbox } from '#db/schema/portal.ts';
import { loadReferenceData } from '#db/seed/reference.ts';
import { clocksBothWays } from '#tests/support/ledger.ts';
import { answered, type Crew, crew, officer, sent } from '#tests/support/petitions.ts';

const FRIDAY = instantAt('2026-11-20', '09:00');
const LATER = instantAt('2026-11-21', '10:00');
let officers: Crew;
let administrator: Pick<Officer, 'id' | 'permissions'>;
beforeAll(async () => {
  officers = await crew(FRIDAY);
  const { staffId, permissions } = await officer('administrator', 'VPUB', FRIDAY);
  administrator = { id: staffId, permissions };
});

const answerDay = async (code: string) =>
  (await clocksOf((await findPetition(code))!.row.id, 'vi')).find(({ name }) => name === 'answer')!.dueDay;
const mailAbout = async (code: string, template: string) =>
  (
    await read
      .select({ params: outbox.params, notBefore: outbox.notBefore })
      .from(outbox)
      .where(eq(outbox.template, template))
  ).filter(({ params }) => params.code === code);
const eventsOf = async (code: string) => timelineOf((await findPetition(code))!.row.id, 'sender', 'vi');
const day = (date: string, kind: string, name = 'Nghỉ bão') => vouched({ date, kind, name, basis: 'CĐ 12/CĐ-UBND' });
const added = (date: string, kind = 'holiday', name?: string): DayEdit => ({
  date,
  before: null,
  after: day(date, kind, name),
});

describe('a change', () => {
  test('shows first what it would move, then moves it, and never what has ended', async () => {
    const open = await sent(FRIDAY);
    const closed = await sent(FRIDAY);
    await answered(closed, officers, FRIDAY);
    const before = await clocksOf((await findPetition(closed))!.row.id, 'vi');
    const edits = [added('2026-11-25')];

    const preview = await previewChange(edits, 'add', 'vi', LATER);
    expect(preview.cases).toContainEqual({
      code: open,
      unit: 'Sở Công Thương',
      clock: 'answer',
      from: '2026-12-02',
      to: '2026-12-03',
      becomesOverdue: false,
    });
    expect(preview.cases.map(({ code }) => code)).not.toContain(closed);
    expect(await answerDay(open)).toBe('2026-12-02');

    const result = await changeCalendar(administrator, edits, 'add', LATER);
    expect(result).toMatchObject({ ok: true });
    expect(await answerDay(open)).toBe('2026-12-03');
    expect((await findPetition(open))!.row).toMatchObject({ answerDueDay: '2026-12-03' });
    expect(await clocksOf((await findPetition(closed))!.row.id, 'vi')).toEqual(before);
    const events = await eventsOf(open);
    expect(events.at(-1)).toMatchObject({ move: 'replan', actor: 'system' });
    expect(events.at(-1)!.facts.dates).toContainEqual({ clock: 'answer', from: '2026-12-02', to: '2026-12-03' });
    const [change] = await calendarChanges();
    expect(change).toMatchObject({
      what: 'add',
      moved: preview.moved,
      isUnderWay: false,
      staffName: 'Cán bộ administrator',
    });
    expect(change!.revisions).toEqual([{ subject: '2026-11-25', before: null, after: 'holiday, Nghỉ bão' }]);
    expect(await mailAbout(open, 'replanned')).toEqual([
      {
        params: { code: open, clock: 'answer', from: '2026-12-02', to: '2026-12-03' },
        // Saturday: it is said when offices open again.
        notBefore: instantAt('2026-11-23', '07:00'),
      },
    ]);
    const { stored, byLedger } = await clocksBothWays(open);
    expect(stored).toEqual(byLedger);

    await replanOpenCases(LATER);
    expect(await eventsOf(open)).toHaveLength(events.length);
    // Taken back: the date returns, and the ledger says so again.
    const back = [{ date: '2026-11-25', before: edits[0]!.after, after: null }];
    expect(await changeCalendar(administrator, back, 'remove', LATER)).toMatchObject({ ok: true });
    expect(await answerDay(open)).toBe('2026-12-02');
    expect((await eventsOf(open)).filter(({ move }) => move === 'replan')).toHaveLength(2);
  });

  test('of a proposed swap counts only once it is confirmed', async () => {
    const code = await sent(FRIDAY);
    const proposed = (await calendarOfYear(2026)).filter(({ isUnconfirmed }) => isUnconfirmed);
    expect(proposed.map(({ date }) => date)).toEqual(['2026-11-23', '2026-11-28']);
    const acceptance = async () =>
      (await clocksOf((await findPetition(code))!.row.id, 'vi')).find(({ name }) => name === 'acceptance')!;
    expect(await acceptance()).toMatchObject({ dueDay: '2026-11-30' });
    expect((await acceptance()).steps.map(({ kind }) => kind)).toContain('not_yet_confirmed');
    const edits = proposed.map(({ isUnconfirmed: _, ...row }) => ({
      date: row.date,
      before: row,
      after: vouched({ ...row, kind: confirmedKind(row.kind) }),
    }));
    expect(await changeCalendar(administrator, edits, 'change', LATER)).toMatchObject({ ok: true });
    // 23/11 is off and Saturday 28/11 is worked: five working days end on the same day, by another way.
    expect(await acceptance()).toMatchObject({ dueDay: '2026-11-30' });
    const fresh = await sent(FRIDAY);
    const steps = (await clocksOf((await findPetition(fresh))!.row.id, 'vi'))[0]!.steps;
    expect(steps.map(({ kind }) => kind)).toContain('worked_swap');
    // The files of the reference data no longer speak for these days.
    await loadReferenceData();
    const after = await calendarOfYear(2026);
    const decided = after.find(({ date }) => date === '2026-11-23');
    expect(decided).toMatchObject({ kind: 'swap_off', name: 'Nghỉ hoán đổi (làm bù 28/11/2026)' });
    const undone = edits.map(({ date, before, after }) => ({ date, before: asDecided(after), after: before }));
    expect(await changeCalendar(administrator, undone, 'change', LATER)).toMatchObject({ ok: true });
  });

  test('tells which cases would be overdue at once', async () => {
    const code = await sent(FRIDAY);
    const wait = [added('2026-12-02')];
    expect(await changeCalendar(administrator, wait, 'add', LATER)).toMatchObject({ ok: true });
    expect(await answerDay(code)).toBe('2026-12-03');
    const onThatDay = instantAt('2026-12-03', '08:00');
    const back = [{ date: '2026-12-02', before: wait[0]!.after, after: null }];
    const preview = await previewChange(back, 'remove', 'vi', onThatDay);
    expect(preview.cases).toContainEqual(expect.objectContaining({ code, to: '2026-12-02', becomesOverdue: true }));
    expect(preview.becomeOverdue).toBeGreaterThan(0);
    expect(await changeCalendar(administrator, back, 'remove', onThatDay)).toMatchObject({ ok: true });
    expect((await calendarChanges())[0]).toMatchObject({ becameOverdue: preview.becomeOverdue });
  });

  test('made on an older picture of the calendar is refused whole', async () => {
    const edits = [
      added('2026-11-26'),
      { date: '2026-11-24', before: day('2026-11-24', 'holiday', 'Tên cũ'), after: null },
    ];
    expect(await changeCalendar(administrator, edits, 'change', LATER)).toEqual({ ok: false, why: 'changedMeanwhile' });
    expect((await calendarOfYear(2026)).map(({ date }) => date)).not.toContain('2026-11-26');
    const twice = [added('2026-11-24')];
    expect(await changeCalendar(administrator, twice, 'add', LATER)).toEqual({ ok: false, why: 'changedMeanwhile' });
  });

  test('is made by one of two administrators who add the same day at the same instant', async () => {
    const both = ['holiday', 'swap_off'].map((kind) =>
      changeCalendar(administrator, [added('2026-12-30', kind)], 'add', LATER),
    );
    const outcomes = (await Promise.all(both)).map((one) => (one.ok ? 'done' : one.why));
    expect(outcomes.sort()).toEqual(['changedMeanwhile', 'done']);
    const [made] = (await calendarOfYear(2026)).filter(({ date }) => date === '2026-12-30');
    const { isUnconfirmed: _, ...before } = made!;
    const back = [{ date: '2026-12-30', before, after: null }];
    expect(await changeCalendar(administrator, back, 'remove', LATER)).toMatchObject({ ok: true });
  });

  test.each([
    ['by who is no administrator', { id: 1, permissions: permissionsOf('head') }, added('2026-11-26'), 'forbidden'],
    ['to a day that does not exist', null, added('2026-02-30'), 'notADay'],
    ['to a worked weekday', null, added('2026-11-26', 'swap_work'), 'workedOnAWeekday'],
    ['to an unknown kind', null, added('2026-11-26', 'party'), 'unknownKind'],
  ])('%s is refused', async (_what, by, edit, why) => {
    expect(await changeCalendar(by ?? administrator, [edit], 'add', LATER)).toEqual({ ok: false, why });
  });

  test('is carried to each case once by two workers, and goes on where one died', async () => {
    const codes = await Promise.all(Array.from({ length: 6 }, () => sent(FRIDAY)));
    await write(async (tx) => {
      await tx.insert(calendarDay).values(day('2026-11-27', 'holiday'));
      await tx.insert(legalTimeChange).values({
        ...{ at: LATER, staffId: administrator.id, what: 'add', firstDay: '2026-11-27', lastDay: '2026-11-27' },
        cursorId: 0,
      });
    });
    await Promise.all([replanOpenCases(LATER), replanOpenCases(LATER)]);
    for (const code of codes) {
      expect(await answerDay(code)).toBe('2026-12-03');
      expect((await eventsOf(code)).filter(({ move }) => move === 'replan')).toHaveLength(1);
    }
    const back = [{ date: '2026-11-27', before: day('2026-11-27', 'holiday'), after: null }];
    expect(await changeCalendar(administrator, back, 'remove', LATER)).toMatchObject({ ok: true });
  });
});

describe('a provincial limit', () => {
  const given: PolicyGiven = {
    code: 'TINH-PAKN-TL-2027',
    caseClass: 'pakn',
    clock: 'answer',
    variant: 'standard',
    step: 'trả lời',
    amount: 6,
    unit: 'working_day',
    startEvent: 'ngày nhận được',
    condition: '',
    legalBasis: 'QĐ 12/2026/QĐ-UBND',
    validFrom: '2027-01-01',
    validTo: null,
    replaces: '',
  };

  test('is refused as long as another one answers the same question', async () => {
    expect(await addPolicy(administrator, given, LATER)).toEqual({ ok: false, why: 'ambiguous', with: 'TINH-PAKN-TL' });
    expect(await addPolicy({ id: 1, permissions: permissionsOf('head') }, given, LATER)).toEqual({
      ok: false,
      why: 'forbidden',
    });
    const law = { ...given, replaces: 'PAKN-CHUYEN' };
    expect(await addPolicy(administrator, law, LATER)).toEqual({ ok: false, why: 'unknownReplaced' });
  });

  test('takes over from the day it holds, and leaves running dates alone', async () => {
    const running = await sent(FRIDAY);
    const replacing = { ...given, replaces: 'TINH-PAKN-TL' };
    expect(await addPolicy(administrator, replacing, LATER)).toEqual({ ok: true });
    expect(await addPolicy(administrator, replacing, LATER)).toMatchObject({ ok: false });
    expect(await answerDay(running)).toBe('2026-12-02');
    const next = await sent(instantAt('2027-01-04', '09:00'));
    const petitionId = (await findPetition(next))!.row.id;
    const codes = await read
      .select({ name: clock.name, policy: clock.policyCode })
      .from(clock)
      .where(eq(clock.petitionId, petitionId))
      .orderBy(asc(clock.id));
    expect(codes).toContainEqual({ name: 'answer', policy: 'TINH-PAKN-TL-2027' });
    // The files are loaded at every start: what an administrator ended stays ended.
    await loadReferenceData();
    expect((await calendarChanges())[0]).toMatchObject({ what: 'policy' });
    const again = await sent(instantAt('2027-01-04', '10:00'));
    expect(await answerDay(again)).toBe('2027-01-12');
  });
});

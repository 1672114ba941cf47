// Periodic reports on a real database: what is owed, who sees and sends what, and reminders that go out once.
import { eq, like } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { createAccount, type StaffActor, staffActor } from '#app/features/accounts/index.server.ts';
import { compose } from '#app/features/mail/index.server.ts';
import {
  beginReport,
  keepDuty,
  keptDuties,
  owedPage,
  pressingReports,
  reminderToMail,
  remindOfReports,
  reportingCalendar,
  reportingIcal,
  sendOutside,
  takeBackOutside,
} from '#app/features/reporting/index.server.ts';
import type { OwedKey } from '#app/features/reporting/types.ts';
import { read } from '#db/index.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { outbox } from '#db/schema/portal.ts';
import { type Crew, crew, officer, unitId } from '#tests/support/petitions.ts';

const YEAR = 2026;
const HALF = 'QCDC-6T';
const at = (day: string) => instantAt(day, '09:00');
const NOW = at('2026-05-11');
const key = (unit: string, duty = HALF): OwedKey => ({ duty, year: YEAR, unit });
const given = (sentDay: string) => ({ documentNumber: '45/BC-X', documentDay: sentDay, sentDay });

let sct: Crew;
let administrator: StaffActor;
let inspector: StaffActor;

beforeAll(async () => {
  sct = await crew(at('2026-01-05'));
  administrator = await officer('administrator', 'VPUB', NOW);
  inspector = await officer('inspector', 'TTT', NOW);
});

/** An officer of a unit who can be written to. */
async function withMail(role: 'head' | 'handler', unit: string, email: string): Promise<StaffActor> {
  const organisationId = await unitId(unit);
  const account = { username: email, name: 'A', title: 'B', role, organisationId, email, password: 'mot-mat-khau-dai' };
  const created = await createAccount(account, NOW);
  if (!created.ok) throw new Error('taken');
  return staffActor({ id: created.id, role, organisationId });
}

describe('the duties that ship', () => {
  test('carry the dates of their documents; what nobody has compared is marked, and Tây Ninh’s is switched off', async () => {
    const dates = (await keptDuties()).map(({ code, before, isOffered, isVerified }) => [
      code,
      `${before.date}/${before.month}`,
      isOffered,
      isVerified,
    ]);
    expect(dates).toEqual([
      ['DV-CHAMDIEM', '5/11', true, false],
      ['DV-NAM', '20/11', false, false],
      ['QCDC-6T', '20/5', true, false],
      ['QCDC-NAM', '5/10', true, false],
    ]);
  });

  test('a last day on a Sunday says so and stays', async () => {
    const { duty } = (await owedPage(sct.head, key('SCT', 'QCDC-NAM'), 'vi', NOW))!;
    expect([duty.lastDay, duty.dayOff]).toEqual(['2026-10-04', { why: 'weekend' }]);
  });

  test('are a calendar that other programs read', async () => {
    const text = await reportingIcal('vi', NOW);
    expect(await reportingIcal('vi', new Date(NOW.getTime() + 3_600_000)), 'the same while nothing changes').toBe(text);
    expect(text).toContain('BEGIN:VCALENDAR');
    expect(text).toMatch(/UID:QCDC-6T-2026@hoi-am\r\n/);
    expect(text).toContain('DTSTART;VALUE=DATE:20260519');
    expect(text).not.toContain('DV-NAM');
  });
});

describe('who sees and sends', () => {
  test('a unit sees itself, the province’s readers everybody', async () => {
    const unitsSeen = async (who: StaffActor) =>
      (await reportingCalendar(who, String(YEAR), 'vi', NOW)).duties.map(({ owed }) => owed.length);
    expect(await unitsSeen(sct.handler)).toEqual([1, 1, 1]);
    const all = await unitsSeen(inspector);
    expect(all[0]).toBeGreaterThan(10);
    expect(await unitsSeen(administrator)).toEqual(all);
    expect(await owedPage(sct.handler, key('SXD'), 'vi', NOW)).toBeNull();
  });

  test.each([
    ['a handler of another unit', () => sct.handler],
    ['a head of another unit', () => sct.head],
    ['the provincial intake', () => sct.intake],
    ['an inspector', () => inspector],
    ['an administrator', () => administrator],
  ])('%s sends nothing for a unit that is not theirs', async (_who, who) => {
    expect(await sendOutside(who(), key('SXD'), given('2026-05-04'), null, NOW)).toEqual({
      ok: false,
      why: 'forbidden',
    });
    expect(await beginReport(who(), key('SXD'), NOW)).toBe(false);
  });

  test('once, not for a day ahead, not before its document; and taken back by its own unit', async () => {
    const head = await officer('head', 'STP', NOW);
    const send = (more: object) => sendOutside(head, key('STP'), { ...given('2026-05-04'), ...more }, null, NOW);
    expect(await send({ sentDay: '2026-05-12' })).toEqual({ ok: false, why: 'dayAhead' });
    expect(await send({ documentDay: '2026-05-05' })).toEqual({ ok: false, why: 'documentLater' });
    const both = await Promise.all([send({}), send({})]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, why: 'alreadySent' });
    expect((await owedPage(head, key('STP'), 'vi', NOW))!.standing).toBe('sent');
    expect(await takeBackOutside(sct.head, key('STP'), NOW)).toBe(false);
    expect(await takeBackOutside(head, key('STP'), NOW)).toBe(true);
    expect((await owedPage(head, key('STP'), 'vi', NOW))!.standing).toBe('open');
    const entries = await read.select().from(auditEntry).where(eq(auditEntry.subjectKey, 'QCDC-6T-2026-STP'));
    expect(entries.map(({ action }) => action)).toEqual(['report_sent', 'report_taken_back']);
  });
});

describe('reminders', () => {
  const mailsTo = async (email: string) =>
    (await read.select().from(outbox).where(eq(outbox.recipient, email))).map(({ params }) => params.step);

  test('go out at each step once, to heads and handlers, and stop when it is sent', async () => {
    const [head, handler] = [
      await withMail('head', 'SKHCN', 'truong@skhcn.example.vn'),
      await withMail('handler', 'SKHCN', 'xuly@skhcn.example.vn'),
    ];
    await withMail('head', 'STC', 'truong@stc.example.vn');
    const remind = (day: string) => Promise.all([remindOfReports(at(day)), remindOfReports(at(day))]);
    await remind('2026-05-04');
    expect(await mailsTo('truong@skhcn.example.vn')).toEqual([]);
    for (const day of ['2026-05-06', '2026-05-07', '2026-05-14', '2026-05-15']) await remind(day);
    expect(await mailsTo('truong@skhcn.example.vn')).toEqual(['10', '3']);
    expect(await mailsTo('xuly@skhcn.example.vn')).toEqual(['10', '3']);
    expect(await pressingReports(handler, at('2026-05-15'))).toBe(1);

    const waiting = await read.select().from(outbox).where(eq(outbox.recipient, 'truong@stc.example.vn'));
    await sendOutside(head, key('SKHCN'), given('2026-05-15'), null, at('2026-05-15'));
    for (const day of ['2026-05-19', '2026-05-20', '2026-05-21']) await remind(day);
    expect(await mailsTo('truong@skhcn.example.vn')).toEqual(['10', '3']);
    expect(await mailsTo('truong@stc.example.vn')).toEqual(['10', '3', '0', '-1']);
    expect(await pressingReports(handler, at('2026-05-15'))).toBe(0);
    // What still waits when the report is sent says nothing any more.
    expect(await reminderToMail(waiting[0]!.params, 'vi')).toMatchObject({ step: 10, lastDay: '19/05/2026' });
    expect(await reminderToMail({ ...waiting[0]!.params, unit: 'SKHCN' }, 'vi')).toBeNull();
  });

  test('lie in the outbox under a template of their own', async () => {
    const [mail] = await read.select().from(outbox).where(like(outbox.dedupeKey, 'duty:%')).limit(1);
    expect(mail!.template).toBe('dutyReminder');
    await expect(compose({ ...mail!, template: 'receipt' })).rejects.toThrow();
  });
});

test('what was sent in time stays in time when the date is changed afterwards', async () => {
  const head = await officer('head', 'SYT', NOW);
  await sendOutside(head, key('SYT', 'DV-CHAMDIEM'), given('2026-05-08'), null, NOW);
  const duty = (await keptDuties()).find(({ code }) => code === 'DV-CHAMDIEM')!;
  const { before, id, version, levels, units, validTo: _, ...rest } = duty;
  const change = { ...rest, ...before, levels: [...levels], units: [...units], month: 12, validFrom: '2027-01-01' };
  const seen = { id, version };
  expect(await keepDuty(sct.head, change, seen, NOW)).toEqual({ ok: false, why: 'forbidden' });
  const earlier = { ...change, month: 2, date: 2, validFrom: rest.validFrom };
  expect(await keepDuty(administrator, earlier, seen, NOW)).toMatchObject({ ok: true });
  expect((await owedPage(head, key('SYT', 'DV-CHAMDIEM'), 'vi', NOW))!.standing).toBe('sent');
  const again = { id, version: version + 1 };
  expect(await keepDuty(administrator, change, again, NOW)).toEqual({ ok: true, code: 'DV-CHAMDIEM' });
  expect(await keepDuty(administrator, change, seen, NOW)).toEqual({ ok: false, why: 'changedMeanwhile' });
  const lastDays = async (year: number) =>
    (await owedPage(head, { ...key('SYT', 'DV-CHAMDIEM'), year }, 'vi', NOW))!.duty.lastDay;
  expect([await lastDays(2026), await lastDays(2027)]).toEqual(['2026-02-01', '2027-12-04']);
  expect((await owedPage(head, key('SYT', 'DV-CHAMDIEM'), 'vi', at('2026-12-30')))!.standing).toBe('sent');
});

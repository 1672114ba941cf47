// Periodic reports on a real database: who sees and sends what, reminders once, two writers, figures that freeze with the signature.
import { eq, like } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayOf, instantAt } from '#app/domain/deadline.ts';
import { figureOf } from '#app/domain/statistics.ts';
import { createAccount, type StaffActor, staffActor } from '#app/features/accounts/index.server.ts';
import { periodFigures } from '#app/features/figures/index.server.ts';
import { compose } from '#app/features/mail/index.server.ts';
import {
  beginReport,
  handOn,
  issuedReport,
  issueReport,
  keepDuty,
  keptDuties,
  owedPage,
  pressingReports,
  publicReporting,
  publishReport,
  reminderToMail,
  remindOfReports,
  reportingCalendar,
  reportingIcal,
  reportPage,
  sendOutside,
  sendReport,
  takeBackOutside,
  writeFrame,
  writeSections,
} from '#app/features/reporting/index.server.ts';
import type { OwedKey } from '#app/features/reporting/types.ts';
import { read, write } from '#db/index.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { outbox } from '#db/schema/portal.ts';
import { dutyReport, reportSection, reportSkeleton } from '#db/schema/reporting.ts';
import { answered, crew, officer, sent, unitId } from '#tests/support/petitions.ts';

const YEAR = 2026;
const HALF = 'QCDC-6T';
const LAST_DAY = '2026-05-19';
const at = (day: string) => instantAt(day, '09:00');
const NOW = at('2026-05-11');
const key = (unit: string, duty = HALF): OwedKey => ({ duty, year: YEAR, unit });
const given = (sentDay: string) => ({ documentNumber: '45/BC-X', documentDay: sentDay, sentDay });
const seenAs = (who: StaffActor) => ({ ...who, name: 'Lê Thị Bình', title: 'Giám đốc' });

let sct: { handler: StaffActor; head: StaffActor; intake: StaffActor };
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

describe('the report on grassroots democracy', () => {
  const mine = key('SCT');
  const page = async (now = NOW) => (await reportPage(seenAs(sct.head), mine, 'vi', now))!;
  const issue = (version: number, more: object = {}) =>
    issueReport(
      sct.head,
      mine,
      {
        ...{ version, documentNumber: '45/BC-SCT', documentDay: '2026-05-11', signingForm: 'self' as const },
        ...{ signerName: 'Lê Thị Bình', signerTitle: 'Giám đốc', publish: true, send: false },
        ...more,
      },
      NOW,
    );
  const fill = async (who: StaffActor, text: string) => {
    const { sections } = await page();
    const empty = sections.filter((one) => one.hint !== '' && one.text === '');
    return writeSections(
      who,
      mine,
      empty.map(({ id, version }) => ({ id, version, text })),
      NOW,
    );
  };

  test('begins from the skeleton, once, with the parts that the documents have', async () => {
    await Promise.all([beginReport(sct.handler, mine, NOW), beginReport(sct.head, mine, NOW)]);
    const { sections, period, state } = await page();
    expect(sections.map(({ heading }) => heading.split('.')[0])).toEqual([
      'I',
      'II',
      'III',
      '1',
      '2',
      'IV',
      '1',
      '2',
      '3',
    ]);
    expect([state, period]).toEqual(['drafting', { from: '2026-01-01', to: LAST_DAY }]);
  });

  test('two who write different parts do not hinder each other; of one part nobody loses a word', async () => {
    const [first, second] = (await page()).sections;
    const over = (who: StaffActor, section: typeof first, text: string) =>
      writeSections(who, mine, [{ id: section!.id, version: section!.version, text }], NOW);
    const different = await Promise.all([over(sct.handler, first, 'Đặc điểm.'), over(sct.head, second, 'Chỉ đạo.')]);
    expect(different).toEqual([
      { ok: true, saved: 1, clashes: [] },
      { ok: true, saved: 1, clashes: [] },
    ]);
    const stale = await over(sct.head, first, 'Đặc điểm, viết lại.');
    expect(stale).toMatchObject({ ok: true, saved: 0, clashes: [{ section: first!.id, theirs: 'Đặc điểm.' }] });
    expect((await page()).sections[0]!.text).toBe('Đặc điểm.');
    // The same words twice are no clash.
    expect(await over(sct.head, first, 'Đặc điểm.')).toEqual({ ok: true, saved: 0, clashes: [] });
  });

  test('names the figures of the portal for its office and period', async () => {
    const code = await sent(at('2026-04-06'));
    await answered(code, sct, at('2026-04-08'));
    await sent(at('2026-04-20'));
    await sent(at('2026-05-25'));
    const { version } = await page();
    const frame = { version, periodFrom: '2026-01-01', periodTo: '2026-05-10', recipients: 'Sở Nội vụ;\r\nLưu: VT.' };
    const entered = { rut_ngan: 55, rut_ngan_of: 133, truc_tuyen: null, truc_tuyen_of: null };
    expect(await writeFrame(sct.handler, mine, { ...frame, ...entered })).toEqual({ ok: true });
    expect(await writeFrame(sct.handler, mine, { ...frame, ...entered })).toMatchObject({ why: 'changedMeanwhile' });
    const now = at('2026-06-01');
    const counted = (await periodFigures({ from: '2026-01-01', to: '2026-05-10', unit: 'SCT' }, 'vi', now))!;
    const answeredFigure = figureOf('answered', counted.counts);
    expect(answeredFigure.of!.count).toBe(2);
    const figures = Object.fromEntries((await page(now)).figures.map(({ name, text }) => [name, text]));
    expect(figures).toMatchObject({
      tiep_nhan: String(counted.counts.received),
      da_tra_loi: `${answeredFigure.count}/${answeredFigure.of!.count} (50,0\u00a0%)`,
      thoi_gian_trung_vi: '2 ngày làm việc (1 đơn)',
      rut_ngan: '55/133 (41,4\u00a0%)',
      truc_tuyen: null,
      den_ngay: '10/05/2026',
    });
  });

  test('is not issued by a handler, nor with empty parts, nor with a figure that nobody knows', async () => {
    const { version } = await page();
    expect(await issue(version)).toMatchObject({
      why: 'nothingWritten',
      headings: expect.arrayContaining(['2. Hạn chế']),
    });
    await fill(sct.handler, 'Đã làm.');
    expect(await issue(version)).toEqual({ ok: false, why: 'figureMissing', figures: ['truc_tuyen'] });
    const part = (await page()).sections.find(({ text }) => text.includes('{{truc_tuyen}}'))!;
    const text = part.text.replace('{{truc_tuyen}}', '37/42');
    await writeSections(sct.handler, mine, [{ id: part.id, version: part.version, text }], NOW);
    expect(await handOn(sct.handler, mine, 'submit', version, NOW)).toEqual({ ok: true });
    expect(await handOn(sct.handler, mine, 'giveBack', version + 1, NOW)).toEqual({ ok: false, why: 'forbidden' });
    expect(await issue(version)).toEqual({ ok: false, why: 'changedMeanwhile' });
    expect(await issue(version + 1, { documentDay: addDays(dayOf(NOW), 1) })).toMatchObject({ why: 'dayAhead' });
  });

  test('freezes with its signature: the application and the database refuse every change', async () => {
    const { version } = await page();
    expect(await issuedReport(mine, 'vi')).toBeNull();
    expect(await issue(version)).toEqual({ ok: true });
    const signed = await page();
    expect([signed.state, signed.letter.numberLine, signed.letter.type]).toEqual([
      'issued',
      'Số: 45/BC-SCT',
      'BÁO CÁO',
    ]);
    const text = signed.letter.blocks.map((block) => block.text).join('\n');
    expect(text).toContain('đơn vị nhận 2 đơn');
    expect(text).toContain('55/133 (41,4\u00a0%)');
    expect(text).not.toContain('{{');

    await sent(at('2026-05-04'));
    expect((await page(at('2026-07-01'))).figures).toEqual(signed.figures);
    const [section] = signed.sections;
    expect(
      await writeSections(sct.head, mine, [{ id: section!.id, version: section!.version, text: 'Khác.' }], NOW),
    ).toEqual({ ok: false, why: 'notWritable' });
    const [row] = await read.select().from(dutyReport).where(eq(dutyReport.organisationId, sct.head.organisationId));
    const refused = [
      () => write((tx) => tx.update(dutyReport).set({ figures: [] }).where(eq(dutyReport.id, row!.id))),
      () => write((tx) => tx.update(dutyReport).set({ documentNumber: '46/BC' }).where(eq(dutyReport.id, row!.id))),
      () => write((tx) => tx.update(dutyReport).set({ state: 'drafting' }).where(eq(dutyReport.id, row!.id))),
      () => write((tx) => tx.delete(dutyReport).where(eq(dutyReport.id, row!.id))),
      () => write((tx) => tx.update(reportSection).set({ text: 'Khác.' }).where(eq(reportSection.reportId, row!.id))),
      () => write((tx) => tx.delete(reportSection).where(eq(reportSection.reportId, row!.id))),
      () =>
        write((tx) => tx.update(reportSkeleton).set({ sections: '[]' }).where(eq(reportSkeleton.id, row!.skeletonId))),
    ];
    for (const change of refused) await expect(change()).rejects.toThrow();
    expect((await page()).letter).toEqual(signed.letter);
  });

  test('is sent once, fulfils the duty, and everybody reads it unless the unit keeps it back', async () => {
    const { version } = await page();
    expect((await owedPage(sct.head, mine, 'vi', NOW))!.standing).toBe('open');
    expect(await sendReport(sct.handler, mine, version, NOW)).toEqual({ ok: true });
    expect(await sendReport(sct.handler, mine, version, NOW)).toMatchObject({ ok: false });
    expect(await sendOutside(sct.head, mine, given('2026-05-11'), null, NOW)).toMatchObject({ why: 'alreadySent' });
    const owed = (await owedPage(sct.head, mine, 'vi', NOW))!;
    expect([owed.standing, owed.sent!.way, owed.sent!.documentNumber]).toEqual(['sent', 'report', '45/BC-SCT']);

    const { duties } = await publicReporting(String(YEAR), 'vi', at('2026-06-01'));
    expect(duties.find(({ duty }) => duty.code === HALF)!.counts).toMatchObject({ sentLate: 0, overdue: 0 });
    const listed = async () => (await publicReporting(String(YEAR), 'vi', NOW)).reports.map(({ unit }) => unit.code);
    expect(await listed()).toContain('SCT');
    expect((await issuedReport(mine, 'en'))!.unit.name).toBe('Department of Industry and Trade');
    expect(await publishReport(sct.handler, mine, false, version + 1, NOW)).toMatchObject({ why: 'forbidden' });
    expect(await publishReport(sct.head, mine, false, version + 1, NOW)).toEqual({ ok: true });
    expect(await listed()).not.toContain('SCT');
    expect(await issuedReport(mine, 'vi')).toBeNull();
  });

  test('that is signed after another way was put down is not sent twice, and nothing of it happens', async () => {
    const head = await officer('head', 'SGDDT', NOW);
    const other = key('SGDDT');
    await beginReport(head, other, NOW);
    const { sections, version } = (await reportPage(seenAs(head), other, 'vi', NOW))!;
    const written = sections
      .filter(({ hint }) => hint !== '')
      .map(({ id, version: seen }) => ({ id, version: seen, text: 'Đã làm.' }));
    await writeSections(head, other, written, NOW);
    await sendOutside(head, other, given('2026-05-08'), null, NOW);
    const signed = { version, documentNumber: '9/BC-SGDDT', documentDay: '2026-05-11', signingForm: 'self' as const };
    const result = await issueReport(
      head,
      other,
      { ...signed, signerName: 'A', signerTitle: 'B', publish: true, send: true },
      NOW,
    );
    expect(result).toEqual({ ok: false, why: 'alreadySent' });
    expect((await reportPage(seenAs(head), other, 'vi', NOW))!.state).toBe('drafting');
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

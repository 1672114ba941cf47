// The report on grassroots democracy on a real database: two writers, figures of the portal, and what the signature freezes.
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayOf, instantAt } from '#app/domain/deadline.ts';
import { figureOf } from '#app/domain/statistics.ts';
import type { StaffActor } from '#app/features/accounts/index.server.ts';
import { periodFigures } from '#app/features/figures/index.server.ts';
import {
  beginReport,
  handOn,
  issuedReport,
  issueReport,
  owedPage,
  publicReporting,
  publishReport,
  reportingCalendar,
  reportPage,
  sendOutside,
  sendReport,
  writeFrame,
  writeSections,
} from '#app/features/reporting/index.server.ts';
import type { OwedKey } from '#app/features/reporting/types.ts';
import { read, write } from '#db/index.ts';
import { dutyReport, reportSection, reportSkeleton } from '#db/schema/reporting.ts';
import { answered, type Crew, crew, officer, sent } from '#tests/support/petitions.ts';

const YEAR = 2026;
const HALF = 'QCDC-6T';
const LAST_DAY = '2026-05-19';
const at = (day: string) => instantAt(day, '09:00');
const NOW = at('2026-05-11');
const key = (unit: string): OwedKey => ({ duty: HALF, year: YEAR, unit });
const given = (sentDay: string) => ({ documentNumber: '45/BC-X', documentDay: sentDay, sentDay });
const seenAs = (who: StaffActor) => ({ ...who, name: 'Lê Thị Bình', title: 'Giám đốc' });

let sct: Crew;

beforeAll(async () => {
  sct = await crew(at('2026-01-05'));
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
    const inPublic = duties.find(({ duty }) => duty.code === HALF)!;
    expect(inPublic.counts.overdue, 'who has not sent is late in public as on the desk').toBe(inPublic.owed.length - 1);
    const atDesk = (await reportingCalendar(await officer('head', 'SGDDT', NOW), String(YEAR), 'vi', at('2026-06-01')))
      .duties;
    const theirs = atDesk.find(({ duty }) => duty.code === HALF)!.owed;
    expect(theirs.map(({ standing }) => standing)).toEqual(['overdue']);
    expect(inPublic.owed).toContainEqual({ ...theirs[0], report: null });
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

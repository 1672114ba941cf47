// Official reports on real ledgers: what is counted, who may do what, and that what was issued stays what it was.
import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { cellName } from '#app/features/official-forms/forms.ts';
import {
  beginCorrection,
  changeReportSettings,
  countAgain,
  deskReport,
  deskReports,
  enterFigures,
  fillWithNought,
  formChoices,
  issuedReports,
  issueReport,
  makeDraft,
  periodDays,
  publicReport,
  publicReports,
  reportSettings,
  withdrawReport,
} from '#app/features/official-forms/index.server.ts';
import { rows, write } from '#db/index.ts';
import { officialReport, officialReportChange } from '#db/schema/official-forms.ts';
import { person } from '#tests/support/desk-visits.ts';
import { AFTERWARDS, draftOf, QUARTER, quarterOfLives } from '#tests/support/official-reports.ts';
import { type Crew, crew, officer, unitId } from '#tests/support/petitions.ts';

let officers: Crew;
const FORM_4 = 'tt-01-2024-04-xld';
const FORM_1 = 'tt-01-2024-01-xld';
const SIGNED = {
  ...{ number: '15/BC-SCT', issuedDay: '2026-10-08', signerName: 'Nguyễn Văn Bình' },
  ...{ signerTitle: 'Giám đốc', signingForm: 'self' as const },
};

beforeAll(async () => {
  officers = await crew(instantAt('2026-01-05', '08:00'));
  await quarterOfLives(officers);
});

const shown = async (who: Crew['head'], id: number) => (await deskReport(who, id, 'vi'))!.report;
const totals = async (who: Crew['head'], id: number) => Object.values((await shown(who, id)).totals);
const type = async (who: Crew['head'], id: number, typed: Record<string, string>, reason = '') =>
  enterFigures(
    who,
    id,
    { version: (await shown(who, id)).version, reason, typed: (name) => typed[name] ?? null },
    AFTERWARDS,
  );
const issue = async (who: Crew['head'], id: number, given = SIGNED, now = AFTERWARDS) =>
  issueReport(who, id, (await deskReport(officers.intake, id, 'vi'))!.report.version, given, now);

test('all nineteen forms are offered, the set of 2024 first', async () => {
  const sets = await formChoices(AFTERWARDS);
  expect(sets.map(({ set, forms }) => [set, forms.length])).toEqual([
    ['TT 01/2024/TT-TTCP', 7],
    ['TT 02/2021/TT-TTCP', 11],
    ['TT 01/2020/TT-VPCP', 1],
  ]);
});

describe('what is counted', () => {
  test('04/XLD of the quarter, by hand', async () => {
    // 6 requests: 1 carried over, 5 received (answered, answered after the quarter, sent on, withdrawn, under way).
    const id = await draftOf(officers.handler, FORM_4);
    expect(await totals(officers.handler, id)).toEqual([6, 1, 5, 5, 1, 4, 4, 4, 0, 0, 0, 4, 1, 3, 3, 1, 1, 0, 1, 2]);
    expect((await shown(officers.handler, id)).checks.every(({ outcome }) => outcome === 'holds')).toBe(true);
  });

  test('01/XLD holds complaints as well, and leaves empty what only the unit knows', async () => {
    const id = await draftOf(officers.handler, FORM_1);
    const view = await shown(officers.handler, id);
    expect(Object.values(view.totals)).toEqual([
      ...[7, 1, 6, 6, 1, 5, 5, 1, 0, 4, 1, 0, 4, 4, 1, 0, 3, 1, 0, 1, 0, null],
    ]);
    expect(view.empty).toBe(view.content.rows.length);
  });

  test('the same as counting every ledger by itself, for every unit of the province', async () => {
    const made = await makeDraft(officers.intake, { form: FORM_4, unit: 'UBND', given: QUARTER }, AFTERWARDS);
    if (!made.ok) throw new Error(made.why);
    const view = await shown(officers.intake, made.id);
    const [start, end] = [instantAt(QUARTER.from, '00:00'), instantAt('2026-10-01', '00:00')];
    const events = await rows<{ id: number; kind: string; day: string; at: unknown; to: string; move: string }>(
      sql`select p.id, p.kind, p.received_day as day, e.at, e.to_state as "to", e.move from petition_event e
          join petition p on p.id = e.petition_id where p.kind <> 'khieu_nai' order by p.id, e.number`,
    );
    let [carried, received, eligible] = [0, 0, 0];
    for (const id of new Set(events.map((one) => one.id))) {
      const own = events.filter((one) => one.id === id);
      const until = (then: Date) => own.filter(({ at }) => new Date(at as string) < then);
      const waits = (then: Date) =>
        until(then).every(({ move }) => !['accept', 'transferOut', 'withdraw'].includes(move));
      const isReceived = own[0]!.day >= QUARTER.from && own[0]!.day <= QUARTER.to;
      const isCarried = own[0]!.day < QUARTER.from && waits(start);
      carried += Number(isCarried);
      received += Number(isReceived);
      const last = until(end).at(-1)?.to ?? '';
      eligible += Number((isReceived || isCarried) && !waits(end) && last !== 'withdrawn');
    }
    expect([view.totals[2], view.totals[3], view.totals[8]]).toEqual([carried, received, eligible]);
    expect(view.content.rows.find(({ key }) => key === 'SCT')!.cells[8]!.computed).toBe(eligible);
  });

  test('a draft that is there is not made twice, and other days are another report', async () => {
    const again = await makeDraft(officers.handler, { form: FORM_4, unit: 'SCT', given: QUARTER }, AFTERWARDS);
    expect(again).toMatchObject({ ok: true, isNew: false });
    const later = { period: 'days', from: '2026-10-01', to: '2026-10-31' } as const;
    const other = await makeDraft(officers.handler, { form: FORM_4, unit: 'SCT', given: later }, AFTERWARDS);
    if (!other.ok) throw new Error(other.why);
    // One was left unprocessed by the quarter before.
    expect((await totals(officers.handler, other.id)).slice(0, 3)).toEqual([2, 1, 1]);
    expect(await issue(officers.head, other.id)).toEqual({ ok: false, why: 'periodNotOver' });
  });
});

describe('from draft to issue', () => {
  test('a correction needs its reason, a wrong sum is refused, both figures are kept', async () => {
    const id = await draftOf(officers.handler, FORM_4);
    const cell = cellName('SCT', 3);
    expect(await type(officers.handler, id, { [cell]: '7' })).toMatchObject({ faults: { [cell]: 'whyMissing' } });
    expect(await type(officers.handler, id, { [cell]: 'nhiều' })).toMatchObject({ faults: { [cell]: 'figure' } });
    expect(await type(officers.handler, id, { [cell]: '7' }, 'Hai đơn giấy')).toEqual({ ok: true, changed: 1 });
    expect(await issue(officers.head, id)).toEqual({ ok: false, why: 'identityFails' });
    const wrong = (await shown(officers.head, id)).checks.filter(({ outcome }) => outcome === 'fails');
    expect(wrong.map(({ row, sums }) => [row, sums])).toEqual([
      ['Sở Công Thương', [6, 8]],
      [null, [6, 8]],
    ]);
    expect(await type(officers.handler, id, { [cellName('SCT', 1)]: '8' }, 'Hai đơn giấy')).toMatchObject({ ok: true });
    const { report, changes } = (await deskReport(officers.head, id, 'vi'))!;
    expect(report.content.rows[0]!.cells[3]).toEqual({ computed: 5, entered: 7, reason: 'Hai đơn giấy' });
    expect(changes.map(({ column, before, after, reason }) => [column, before, after, reason])).toEqual([
      [1, '6', '8', 'Hai đơn giấy'],
      [3, '5', '7', 'Hai đơn giấy'],
    ]);
    await countAgain(officers.handler, id, report.version, AFTERWARDS);
    expect((await shown(officers.head, id)).content.rows[0]!.cells[3]!.entered).toBe(7);
    // An emptied correction is the count again.
    await type(officers.handler, id, { [cell]: '', [cellName('SCT', 1)]: '' });
    expect((await shown(officers.head, id)).content.rows[0]!.cells[3]).toMatchObject({ computed: 5, entered: null });
  });

  test('is issued by the head, once every cell is filled, and then frozen by the database', async () => {
    const id = await draftOf(officers.handler, FORM_1);
    expect(await issue(officers.handler, id)).toEqual({ ok: false, why: 'notFound' });
    expect(await issue(officers.head, id)).toEqual({ ok: false, why: 'cellsEmpty' });
    const { version } = await shown(officers.head, id);
    await fillWithNought(officers.handler, id, version, AFTERWARDS);
    expect(await issueReport(officers.head, id, version, SIGNED, AFTERWARDS)).toMatchObject({
      why: 'changedMeanwhile',
    });
    expect(await issue(officers.head, id, { ...SIGNED, issuedDay: '2026-09-30' })).toMatchObject({ why: 'dayWrong' });
    expect(await publicReport(id, 'vi')).toBeNull();
    const both = await Promise.all([issue(officers.head, id), issue(officers.head, id)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const issued = (await publicReport(id, 'vi'))!;
    expect(issued).toMatchObject({ state: 'issued', number: '15/BC-SCT', signature: ['GIÁM ĐỐC'], empty: 0 });

    expect(await type(officers.handler, id, { [cellName('SCT', 22)]: '3' })).toMatchObject({ why: 'notFound' });
    const change = (set: object) => write((tx) => tx.update(officialReport).set(set).where(eq(officialReport.id, id)));
    await expect(change({ content: '{}' })).rejects.toThrow();
    await expect(change({ number: '16/BC-SCT' })).rejects.toThrow();
    await expect(change({ state: 'draft' })).rejects.toThrow();
    await expect(write((tx) => tx.delete(officialReport).where(eq(officialReport.id, id)))).rejects.toThrow();
    await expect(write((tx) => tx.update(officialReportChange).set({ after: '9' }))).rejects.toThrow();
    expect((await publicReport(id, 'vi'))!.content).toEqual(issued.content);
    const again = await makeDraft(officers.handler, { form: FORM_1, unit: 'SCT', given: QUARTER }, AFTERWARDS);
    expect(again).toEqual({ ok: false, why: 'issuedAlready' });
  });

  test('a correction replaces what was issued only when it is issued itself; both stay readable', async () => {
    const [line] = (await publicReports(null, 'vi')).items;
    const first = line!.id;
    const begun = await beginCorrection(officers.head, first, 'Bỏ sót văn bản phúc đáp', AFTERWARDS);
    if (!begun.ok) throw new Error(begun.why);
    await type(officers.handler, begun.id, { [cellName('SCT', 22)]: '3' });
    expect((await publicReport(first, 'vi'))!.state).toBe('issued');
    expect(await issue(officers.head, begun.id, { ...SIGNED, number: '16/BC-SCT' })).toEqual({ ok: true });
    expect(await publicReport(first, 'vi')).toMatchObject({ state: 'replaced', correctedBy: begun.id });
    expect(await publicReport(begun.id, 'vi')).toMatchObject({
      corrects: { id: first, why: 'Bỏ sót văn bản phúc đáp' },
    });
    expect((await publicReports(null, 'vi')).items.map(({ id }) => id)).toEqual([begun.id]);

    const asked = { unitIds: [await unitId('SCT')], from: '2026-07-01', to: '2026-12-31' };
    expect(await issuedReports(asked)).toMatchObject([{ id: begun.id, form: '01/XLD', number: '16/BC-SCT' }]);
    expect(await withdrawReport(officers.handler, begun.id, 'Sai', AFTERWARDS)).toMatchObject({ why: 'notFound' });
    expect(await withdrawReport(officers.head, begun.id, 'Sai biểu', AFTERWARDS)).toEqual({ ok: true });
    expect(await issuedReports(asked)).toEqual([]);
    expect(await publicReport(begun.id, 'vi')).toMatchObject({ state: 'withdrawn', endedWhy: 'Sai biểu' });
  });
});

test('another unit learns nothing of a draft, and may not make one', async () => {
  const id = await draftOf(officers.handler, FORM_4);
  for (const role of ['handler', 'head'] as const) {
    const stranger = await officer(role, 'SYT', AFTERWARDS);
    expect(await deskReport(stranger, id, 'vi')).toBeNull();
    expect((await deskReports(stranger, null, 'vi')).items).toEqual([]);
    const given = { form: FORM_4, unit: 'SCT', given: QUARTER };
    expect(await makeDraft(stranger, given, AFTERWARDS)).toEqual({ ok: false, why: 'unknownUnit' });
    const typed = () => '1';
    expect(await enterFigures(stranger, id, { version: 1, reason: 'X', typed }, AFTERWARDS)).toMatchObject({
      why: 'notFound',
    });
    expect(await issueReport(stranger, id, 1, SIGNED, AFTERWARDS)).toEqual({ ok: false, why: 'notFound' });
  }
  expect((await deskReport(await officer('head', 'UBND', AFTERWARDS), id, 'vi'))?.mayIssue).toBe(true);
  expect(await deskReport(await officer('handler', 'UBND', AFTERWARDS), id, 'vi')).toBeNull();
});

test('a province says where its periods end and what a field counts as', async () => {
  const admin = await person('administrator', 'VPUB', AFTERWARDS);
  const quarter = { period: 'quarter', year: 2026, ordinal: 3 } as const;
  expect(await periodDays(quarter)).toEqual({ from: '2026-06-15', to: '2026-09-14' });
  const before = (await reportSettings()).fields;
  expect(before.find(({ code }) => code === 'dat-dai')).toMatchObject({ subject: 'land', depth: 1 });
  const subjects = Object.fromEntries(before.map(({ code, depth }) => [code, depth === 0 ? 'policy' : '']));
  await changeReportSettings(admin.officer, { cutOff: 0, subjects }, AFTERWARDS);
  expect(await periodDays(quarter)).toEqual({ from: '2026-07-01', to: '2026-09-30' });
  const id = await draftOf(officers.handler, FORM_4);
  await countAgain(officers.handler, id, (await shown(officers.handler, id)).version, AFTERWARDS);
  // Policy, land, justice, other: all four eligible requests are about a procedure of a field that now counts as policy.
  expect((await totals(officers.handler, id)).slice(8, 12)).toEqual([4, 0, 0, 0]);
});

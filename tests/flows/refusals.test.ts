// Reasons to refuse are records: one that was used stays what it was; "not ours" names the right unit; the figures tell by reason.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { permissionsOf } from '#app/domain/permissions.ts';
import type { Administrator } from '#app/features/administration/index.server.ts';
import { changesOf } from '#app/features/audit/index.server.ts';
import { figureRows, figuresRecord } from '#app/features/figures/index.server.ts';
import { findPetition, makeMove, timelineOf } from '#app/features/petitions/index.server.ts';
import type { ReasonGiven } from '#app/features/refusals/forms.ts';
import { addReason, changeReason, deleteReason, reasonList } from '#app/features/refusals/index.server.ts';
import { loadReferenceData } from '#db/seed/reference.ts';
import { figuresOfYear } from '#tests/support/figures.ts';
import { administratorAt } from '#tests/support/offices.ts';
import { type Crew, crew, does, sent, stateOf, unitId } from '#tests/support/petitions.ts';

const NOW = instantAt('2026-11-20', '09:00');
let by: Administrator;
let intake: Crew['intake'];
beforeAll(async () => {
  by = await administratorAt(NOW);
  ({ intake } = await crew(NOW));
});

const reason = (more: Partial<ReasonGiven> = {}): ReasonGiven => ({
  code: `T-${randomUUID().slice(0, 6).toUpperCase()}`,
  title: 'Lý do thử',
  titleEn: 'A reason',
  wording: 'Lời cho người gửi.',
  wordingEn: 'Words for the sender.',
  article: 'Nghị định 20/2008/NĐ-CP, Điều 9',
  kinds: 'kien_nghi,phan_anh',
  asksRightBody: false,
  isHidden: false,
  ...more,
});
const inList = async (code: string) => (await reasonList()).find((one) => one.code === code);

describe('a reason', () => {
  test('is added, changed and deleted, and each is kept from what to what', async () => {
    const given = reason();
    expect(await addReason(by, given, NOW)).toEqual({ ok: true });
    expect(await addReason(by, given, NOW)).toEqual({ ok: false, why: 'codeTaken' });
    expect(await changeReason(by, { ...given, article: 'Điều 10' }, NOW)).toEqual({ ok: true });
    expect(await inList(given.code)).toMatchObject({ article: 'Điều 10', isUsed: false, mayBeDeleted: true });
    expect(await deleteReason(by, given.code, NOW)).toEqual({ ok: true });
    expect(await inList(given.code)).toBeUndefined();
    const history = await changesOf({ kind: 'refusal_reason', key: given.code });
    expect(history.map(({ facts }) => facts.find(({ name }) => name === 'what')!.value)).toEqual([
      'removed',
      'changed',
      'added',
    ]);
    expect(history[1]!.facts).toContainEqual({ name: 'article', value: `${given.article} → Điều 10` });
  });

  test('that was used can only be hidden, and is then no longer offered', async () => {
    const given = reason();
    await addReason(by, given, NOW);
    await does(await sent(NOW), 'refuse', { refusalReason: given.code, reason: 'x' }, intake, NOW);
    expect(await inList(given.code)).toMatchObject({ isUsed: true, mayBeDeleted: false });
    expect(await changeReason(by, { ...given, wording: 'Lời khác' }, NOW)).toEqual({ ok: false, why: 'usedAlready' });
    expect(await changeReason(by, { ...given, wording: 'Lời khác', isHidden: true }, NOW)).toEqual({
      ok: false,
      why: 'usedAlready',
    });
    expect(await deleteReason(by, given.code, NOW)).toEqual({ ok: false, why: 'usedAlready' });
    expect(await changeReason(by, { ...given, isHidden: true }, NOW)).toEqual({ ok: true });
    expect(await inList(given.code)).toMatchObject({ wording: given.wording, isHidden: true });
    const again = await makeMove(await sent(NOW), 'refuse', { refusalReason: given.code, reason: 'x' }, intake, NOW);
    expect(again).toEqual({ ok: false, why: 'unknownReason' });
  });

  test('of the files can be hidden for good, but not deleted', async () => {
    const one = (await inList('KN-NOI-BO'))!;
    const given = reason({ ...one, kinds: one.kinds.join(',') });
    expect(await deleteReason(by, one.code, NOW)).toEqual({ ok: false, why: 'usedAlready' });
    expect(await changeReason(by, { ...given, isHidden: true }, NOW)).toEqual({ ok: true });
    await loadReferenceData();
    expect(await inList(one.code)).toMatchObject({ isHidden: true });
    expect(await changeReason(by, given, NOW)).toEqual({ ok: true });
  });

  test('is kept by who may', async () => {
    const stranger = { ...by, permissions: permissionsOf('intake') };
    for (const result of [
      addReason(stranger, reason(), NOW),
      changeReason(stranger, reason(), NOW),
      deleteReason(stranger, 'PA-TRUNG', NOW),
    ])
      expect(await result).toEqual({ ok: false, why: 'forbidden' });
  });
});

describe('"not ours"', () => {
  const refuse = async (more: object) => {
    const code = await sent(NOW);
    const given = { refusalReason: 'PA-DON-VI-KHAC', reason: 'Không thuộc thẩm quyền.', ...more };
    return { code, result: await makeMove(code, 'refuse', given, intake, NOW) };
  };

  test('names a body, and a unit of this portal is offered the case first', async () => {
    expect((await refuse({})).result).toEqual({ ok: false, why: 'rightBodyMissing' });
    expect((await refuse({ rightBody: 'Cơ quan thuế' })).result).toEqual({ ok: true });
    expect((await refuse({ unit: await unitId('SCT-TT') })).result).toEqual({ ok: false, why: 'unknownUnit' });
    const unit = await unitId('SXD');
    const offered = await refuse({ unit });
    expect(offered.result).toEqual({ ok: false, why: 'rightUnitIsHere' });
    expect(await stateOf(offered.code)).toBe('received');
    await does(offered.code, 'redirect', { unit, reason: 'Không thuộc thẩm quyền.' }, intake, NOW);
    const insisted = await refuse({ unit, insists: 'yes' });
    expect(insisted.result).toEqual({ ok: true });
    const { row } = (await findPetition(insisted.code))!;
    expect((await timelineOf(row.id, 'sender', 'vi')).at(-1)!.facts).toMatchObject({
      rightBody: 'Sở Xây dựng',
      rightUnitId: unit,
    });
  });
});

test('the figures tell what was refused, by reason and by unit, and every line adds up', async () => {
  const figures = await figuresOfYear(2026, NOW);
  const total = figures.byRefusal.reduce((sum, { count }) => sum + count, 0);
  expect(total).toBe(figures.counts.refused);
  expect(total).toBeGreaterThan(2);
  const elsewhere = figures.byRefusal.find(({ code }) => code === 'PA-DON-VI-KHAC')!;
  expect(elsewhere).toMatchObject({ name: 'Thuộc thẩm quyền của cơ quan khác', count: 2, ofRefused: 2 / total });
  expect(elsewhere.ofReceived).toBe(2 / figures.counts.received);
  expect(elsewhere.byUnit).toEqual([{ code: 'SCT', name: 'Sở Công Thương', count: 2 }]);
  const rows = figureRows(figures).filter(({ theo }) => theo === 'ly_do' || theo === 'ly_do_va_co_quan');
  for (const row of rows) expect(row.da_nhan).toBe(row.khong_tiep_nhan);
  expect(rows).toContainEqual(
    expect.objectContaining({ theo: 'ly_do_va_co_quan', ma: 'PA-DON-VI-KHAC SCT', khong_tiep_nhan: 2 }),
  );
  expect(figuresRecord(figures, 'vi').ly_do_khong_tiep_nhan).toContainEqual(
    expect.objectContaining({ ma: 'PA-DON-VI-KHAC', so: 2 }),
  );
  const trade = await figuresOfYear(2026, NOW, 'SCT');
  expect(trade.byRefusal.reduce((sum, { count }) => sum + count, 0)).toBe(trade.counts.refused);
});

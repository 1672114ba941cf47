// Every shipped limit governs a case of the portal, or says why it governs none.
import { describe, expect, test } from 'vitest';
import { caseClassOf } from '#app/domain/case-class.ts';
import type { DeadlinePolicy } from '#app/domain/deadline.ts';
import { choosePolicy } from '#app/domain/deadline-policy.ts';
import { missingLimits } from '#app/domain/missing-limit.ts';
import { reachOf } from '#app/domain/policy-reach.ts';
import { policies } from './deadline-data.ts';

/** Rows of classes that cases fall into, which run on none all the same: shown for information, or steps that are not recorded here. */
const NOT_RUN: Record<string, string> = {
  'KN1-DT': 'clock',
  'KN2-DT': 'clock',
  'KL-DT': 'clock',
  'PAKN-BCT-1': 'information',
  'PAKN-BCT-2': 'information',
  'PAKN-BCT-3': 'information',
  'PAKN-VH-1': 'information',
  'PAKN-VH-2': 'information',
  'PAKN-GT-1': 'information',
};
const OUTSIDE = /^(to_cao|tiep_cong_dan|xu_ly_don|pakn_cong_dvcqg|phan_anh_hien_truong|tthc|yeu_cau|dan_chu)/;

test.each(policies.map((row) => [row.code, row] as const))('%s reaches a case, or says why not', (code, row) => {
  const reach = reachOf(policies, row);
  if (!reach.ok) {
    expect(reach.why).toBe(OUTSIDE.test(row.caseClass) ? 'class' : NOT_RUN[code]);
    return;
  }
  const { standing, variant, on } = reach;
  const clock = row.clock as Exclude<DeadlinePolicy['clock'], 'information'>;
  const choice = choosePolicy(policies, { caseClass: caseClassOf(standing), clock, variant, on });
  expect(choice.ok || choice.why === 'noNumber' ? choice.policy?.code : choice.why).toBe(code);
  expect(choice.ok).toBe(row.amount !== null);
});

const added = (row: Partial<DeadlinePolicy>): DeadlinePolicy => ({
  ...policies.find(({ code }) => code === 'TINH-PAKN-TL')!,
  ...{ code: 'TINH-THU', validFrom: '2027-01-01', validTo: null },
  ...row,
});

describe('a rule that a province adds', () => {
  test.each<[string, Partial<DeadlinePolicy>, string]>([
    ['voters, council', { caseClass: 'kien_nghi_cu_tri_hdnd' }, 'ok'],
    ['conduct', { caseClass: 'pakn_hanh_vi_hanh_chinh' }, 'ok'],
    ['conduct, transfer', { caseClass: 'pakn_hanh_vi_hanh_chinh', clock: 'transfer' }, 'ok'],
    ['complaints, transfer', { caseClass: 'khieu_nai', clock: 'transfer' }, 'ok'],
    ['discipline at the second level, hand over', { caseClass: 'khieu_nai_ky_luat_lan_2', clock: 'hand_over' }, 'ok'],
    ['remote places', { caseClass: 'pakn', variant: 'remote' }, 'ok'],
    ['remote and complex', { caseClass: 'pakn', variant: 'remote_complex' }, 'ok'],
    ['a pause', { caseClass: 'pakn', clock: 'waiting_for_sender' }, 'ok'],
    ['denunciations', { caseClass: 'to_cao' }, 'class'],
    ['on-the-spot reports', { caseClass: 'phan_anh_hien_truong' }, 'class'],
    ['for information', { caseClass: 'pakn', clock: 'information' }, 'information'],
    ['an apology', { caseClass: 'pakn', clock: 'apology' }, 'clock'],
    ['sending the decision of no complaint', { caseClass: 'pakn', clock: 'send_decision' }, 'clock'],
    ['online', { caseClass: 'pakn', variant: 'online' }, 'variant'],
    ['complex acceptance', { caseClass: 'pakn', clock: 'acceptance', variant: 'complex' }, 'variant'],
    ['behind both levels', { caseClass: 'khieu_nai' }, 'shadowed'],
  ])('%s: %o → %s', (_, row, outcome) => {
    const one = added(row);
    const reach = reachOf([...policies, one], one);
    expect(reach.ok ? 'ok' : reach.why).toBe(outcome);
  });
});

describe('the class of a case', () => {
  test.each([
    [{ kind: 'khieu_nai', target: 'decision' }, 'khieu_nai_lan_1'],
    [{ kind: 'khieu_nai', target: 'act' }, 'khieu_nai_lan_1'],
    [{ kind: 'khieu_nai', target: 'settlement' }, 'khieu_nai_lan_2'],
    [{ kind: 'khieu_nai', target: 'discipline' }, 'khieu_nai_ky_luat_lan_1'],
    [{ kind: 'khieu_nai', target: 'discipline_settlement' }, 'khieu_nai_ky_luat_lan_2'],
    [{ kind: 'kien_nghi' }, 'pakn_quy_dinh_hanh_chinh'],
    [{ kind: 'gop_y' }, 'pakn_quy_dinh_hanh_chinh'],
    [{ kind: 'phan_anh' }, 'pakn_hanh_vi_hanh_chinh'],
    [{ kind: 'kien_nghi', channel: 'voters', broughtBy: 'Đoàn đại biểu Quốc hội tỉnh' }, 'kien_nghi_cu_tri'],
    [{ kind: 'phan_anh', channel: 'voters', broughtBy: 'Đoàn ĐBQH tỉnh Quảng Ngãi' }, 'kien_nghi_cu_tri'],
    [{ kind: 'kien_nghi', channel: 'voters', broughtBy: 'Thường trực HĐND xã Bình Sơn' }, 'kien_nghi_cu_tri_hdnd'],
    [{ kind: 'kien_nghi', channel: 'voters', broughtBy: null }, 'kien_nghi_cu_tri_hdnd'],
  ] as const)('%o is %s', (standing, caseClass) => {
    expect(caseClassOf({ isRemote: false, ...standing })).toBe(caseClass);
  });
});

describe('a case without a date says so', () => {
  const days = (received: string) => ({ received, accepted: received });
  const said = (...asked: Parameters<typeof missingLimits>) =>
    missingLimits(...asked).map(({ clock, without, begins }) => [clock, without?.code, begins?.code]);
  test.each([
    [
      '2025-06-30',
      [
        ['acceptance', undefined, 'TINH-PAKN-TN'],
        ['answer', 'PAKN-XL', 'TINH-PAKN-TL'],
      ],
    ],
    ['2025-07-01', []],
  ])('a recommendation received on %s', (received, expected) => {
    expect(said({ kind: 'kien_nghi', isRemote: false }, days(received), policies)).toEqual(expected);
  });
  test('voters of a council are told that the province sets it', () => {
    const about = { kind: 'kien_nghi', channel: 'voters', broughtBy: 'HĐND tỉnh', isRemote: false } as const;
    expect(said(about, days('2026-08-03'), policies)).toEqual([['answer', 'CT-HDND', undefined]]);
  });
  test('voters of the National Assembly have sixty days', () => {
    const about = { kind: 'kien_nghi', channel: 'voters', broughtBy: 'Đoàn ĐBQH', isRemote: false } as const;
    expect(said(about, days('2026-08-03'), policies)).toEqual([]);
  });
  test('a complaint always has one', () => {
    for (const target of ['decision', 'settlement', 'discipline', 'discipline_settlement'] as const)
      expect(said({ kind: 'khieu_nai', target, isRemote: true }, days('2026-08-03'), policies)).toEqual([]);
  });
});

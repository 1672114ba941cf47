// Which limit governs: every class, step and variant with its article, the change of 1 July 2026, and what the data may not contain.
import { describe, expect, test } from 'vitest';
import {
  ambiguousPairs,
  BadRow,
  type CaseClass,
  CLOCKS,
  type Clock,
  choosePolicy,
  complexVariantOf,
  countDeadline,
  policyByCode,
  readCalendarDay,
  readPolicy,
  type Variant,
} from '#app/domain/deadline.ts';
import { at, calendar, policies, policyRows } from './deadline-data.ts';

type Question = [CaseClass, Exclude<Clock, 'information'>, Variant, on: string];
const ask = (...[caseClass, clock, variant, on]: Question) => choosePolicy(policies, { caseClass, clock, variant, on });

/** Class, step, variant, day → the row, its number, its article. */
const TABLE: [...Question, code: string, limit: string, article: string][] = [
  ['khieu_nai_lan_1', 'acceptance', 'standard', '2026-06-30', 'KN1-TL-old', '10 calendar_day', 'Đ27'],
  ['khieu_nai_lan_1', 'acceptance', 'standard', '2026-07-01', 'KN1-TL', '7 working_day', 'Đ27'],
  ['khieu_nai_lan_1', 'acceptance', 'remote_complex', '2026-07-01', 'KN1-TL', '7 working_day', 'Đ27'],
  ['khieu_nai_lan_1', 'answer', 'standard', '2026-06-30', 'KN1-GQ', '30 calendar_day', 'Đ28k1'],
  ['khieu_nai_lan_1', 'answer', 'standard', '2026-07-01', 'KN1-GQ', '30 calendar_day', 'Đ28k1'],
  ['khieu_nai_lan_1', 'answer', 'complex', '2026-07-01', 'KN1-GQ-PT', '45 calendar_day', 'Đ28k1'],
  ['khieu_nai_lan_1', 'answer', 'remote', '2026-07-01', 'KN1-GQ-VS', '45 calendar_day', 'Đ28k2'],
  ['khieu_nai_lan_1', 'answer', 'remote_complex', '2026-07-01', 'KN1-GQ-VSPT', '60 calendar_day', 'Đ28k2'],
  ['khieu_nai_lan_1', 'dialogue_notice', 'standard', '2026-08-01', 'KN1-DT', '5 calendar_day', 'NĐ 155/2026'],
  ['khieu_nai_lan_1', 'send_decision', 'complex', '2026-08-01', 'KN1-GUI', '3 working_day', 'Đ32'],
  ['khieu_nai_lan_1', 'publish', 'standard', '2026-08-01', 'KN1-CK', '15 calendar_day', 'Đ29'],
  ['khieu_nai_lan_1', 'effect', 'standard', '2026-08-01', 'KN1-HL', '30 calendar_day', 'Đ44k1'],
  ['khieu_nai_lan_1', 'effect', 'remote_complex', '2026-08-01', 'KN1-HL-VS', '45 calendar_day', 'Đ44k1'],
  ['khieu_nai_lan_1', 'complain', 'standard', '2026-08-01', 'KN-THOIHIEU', '90 calendar_day', 'Đ9'],
  ['khieu_nai_lan_1', 'hand_over', 'standard', '2026-08-01', 'TINH-KN-BG', '2 working_day', 'quy định của tỉnh'],
  ['khieu_nai_lan_1', 'execute', 'standard', '2026-08-01', 'KN-THIHANH', '5 working_day', 'Đ31'],
  ['khieu_nai_lan_1', 'send_suspension', 'standard', '2026-07-15', 'KN-TDC', '3 working_day', 'Đ11a'],
  ['khieu_nai_lan_2', 'effect', 'remote', '2026-08-01', 'KN2-HL-VS', '45 calendar_day', 'Đ44k2'],
  ['khieu_nai_lan_2', 'effect', 'standard', '2026-08-01', 'KN2-HL', '30 calendar_day', 'Đ44k2'],
  ['khieu_nai_ky_luat_lan_1', 'send_decision', 'standard', '2026-08-01', 'KL-GUI1', '3 working_day', 'Đ29k2b'],
  ['khieu_nai_ky_luat_lan_2', 'send_decision', 'standard', '2026-08-01', 'KL-GUI2', '7 calendar_day', 'Đ56k2'],
  ['khieu_nai_ky_luat_lan_2', 'effect', 'remote', '2026-08-01', 'KL-HL', '30 calendar_day', 'Đ57k1'],
  ['khieu_nai_ky_luat_lan_1', 'publish', 'standard', '2026-08-01', 'KL-CK', '15 calendar_day', 'Đ29k3'],
  ['khieu_nai_ky_luat_lan_1', 'execute', 'standard', '2026-08-01', 'KN-THIHANH', '5 working_day', 'Đ31k1'],
  ['kien_nghi_cu_tri', 'answer', 'standard', '2026-08-01', 'CT-QH-2025', '60 calendar_day', 'QĐ 33/2017'],
  ['pakn_hanh_vi_hanh_chinh', 'answer', 'standard', '2026-08-01', 'TINH-PAKN-TL', '7 working_day', 'quy định của tỉnh'],
  ['khieu_nai_lan_2', 'complain_again', 'standard', '2026-08-01', 'KN2-NOP', '30 calendar_day', 'Đ33k1'],
  ['khieu_nai_lan_2', 'complain_again', 'remote', '2026-08-01', 'KN2-NOP-VS', '45 calendar_day', 'Đ33k1'],
  ['khieu_nai_lan_2', 'acceptance', 'standard', '2026-06-30', 'KN2-TL-old', '10 calendar_day', 'Đ36k1'],
  ['khieu_nai_lan_2', 'acceptance', 'standard', '2026-07-01', 'KN2-TL', '7 working_day', 'Đ36k1'],
  ['khieu_nai_lan_2', 'answer', 'standard', '2026-07-01', 'KN2-GQ-0', '45 calendar_day', 'Đ37'],
  ['khieu_nai_lan_2', 'answer', 'complex', '2026-07-01', 'KN2-GQ-1', '60 calendar_day', 'Đ37'],
  ['khieu_nai_lan_2', 'answer', 'remote', '2026-07-01', 'KN2-GQ-2', '60 calendar_day', 'Đ37'],
  ['khieu_nai_lan_2', 'answer', 'remote_complex', '2026-07-01', 'KN2-GQ-3', '70 calendar_day', 'Đ37'],
  ['khieu_nai_lan_2', 'send_decision', 'standard', '2026-08-01', 'KN2-GUI', '7 calendar_day', 'Đ41k1'],
  ['khieu_nai_lan_2', 'sue', 'standard', '2026-08-01', 'KN-KIEN', '1 year', 'Đ116'],
  ['khieu_nai_ky_luat', 'acceptance', 'standard', '2026-06-30', 'KL-TL-old', '10 calendar_day', 'Đ50'],
  ['khieu_nai_ky_luat', 'acceptance', 'standard', '2026-07-01', 'KL-TL', '7 working_day', 'Đ50'],
  ['khieu_nai_ky_luat', 'answer', 'remote_complex', '2026-07-01', 'KL-GQ-PT', '45 calendar_day', 'Đ50'],
  ['to_cao', 'acceptance', 'standard', '2026-07-01', 'TC-XLBD', '7 working_day', 'Đ24k1'],
  ['to_cao', 'acceptance', 'multi_location', '2026-07-01', 'TC-XLBD-10', '10 working_day', 'Đ24k1'],
  ['to_cao', 'answer', 'standard', '2026-07-01', 'TC-GQ', '30 calendar_day', 'Đ30k1'],
  ['to_cao', 'extension', 'complex', '2026-07-01', 'TC-GH1', '30 calendar_day', 'Đ30k2'],
  ['to_cao', 'extension', 'very_complex', '2026-07-01', 'TC-GH2', '30 calendar_day', 'Đ30k3'],
  ['tiep_cong_dan', 'answer', 'standard', '2026-07-01', 'TCD-TB', '10 working_day', 'Đ28k1'],
  ['tiep_cong_dan', 'reception_notice', 'online', '2026-07-01', 'TCD-TT', '5 working_day', 'Đ23'],
  [
    'pakn_quy_dinh_hanh_chinh',
    'acceptance',
    'standard',
    '2026-08-01',
    'TINH-PAKN-TN',
    '5 working_day',
    'quy định của tỉnh',
  ],
  ['pakn_quy_dinh_hanh_chinh', 'transfer', 'standard', '2026-08-01', 'PAKN-CHUYEN', '5 working_day', 'Đ9'],
  [
    'pakn_quy_dinh_hanh_chinh',
    'answer',
    'standard',
    '2026-08-01',
    'TINH-PAKN-TL',
    '7 working_day',
    'quy định của tỉnh',
  ],
  [
    'pakn_quy_dinh_hanh_chinh',
    'answer',
    'complex',
    '2026-08-01',
    'TINH-PAKN-TL-PT',
    '10 working_day',
    'quy định của tỉnh',
  ],
  [
    'pakn_quy_dinh_hanh_chinh',
    'hand_over',
    'standard',
    '2026-08-01',
    'TINH-PAKN-BG',
    '2 working_day',
    'quy định của tỉnh',
  ],
  ['kien_nghi_cu_tri', 'answer', 'standard', '2025-02-19', 'CT-QH', '60 calendar_day', 'Đ36k1'],
  ['tthc', 'apology', 'standard', '2025-06-30', 'TTHC-XINLOI', '1 calendar_day', 'Đ19k9'],
  ['yeu_cau_thong_tin', 'answer', 'online', '2026-08-01', 'TCTT-NGAY', '3 working_day', 'Đ29-31'],
  ['dan_chu_co_so', 'publish', 'standard', '2026-08-01', 'DC-CK', '5 working_day', 'Đ12k3'],
  ['yeu_cau_chu_the_du_lieu', 'answer', 'standard', '2026-08-01', 'DLCN-TL', '2 working_day', 'NĐ 356/2025'],
];

test.each(TABLE)('%s · %s · %s on %s → %s, %s (%s)', (caseClass, clock, variant, on, code, limit, article) => {
  const choice = ask(caseClass, clock, variant, on);
  if (!choice.ok) throw new Error(choice.why);
  expect(choice.policy.code).toBe(code);
  expect(`${choice.policy.amount} ${choice.policy.unit}`).toBe(limit);
  expect(choice.policy.legalBasis).toContain(article);
});

test.each<[...Question, why: string]>([
  ['khieu_nai_lan_1', 'acceptance', 'standard', '2012-06-30', 'notInForce'],
  ['khieu_nai_lan_1', 'apology', 'standard', '2026-08-01', 'noSuchLimit'],
  ['tthc', 'return_incomplete', 'standard', '2025-07-01', 'noNumber'],
  ['tthc', 'apology', 'standard', '2018-06-20', 'notInForce'],
  ['kien_nghi_cu_tri_hdnd', 'answer', 'standard', '2025-02-20', 'noNumber'],
  ['pakn_hanh_vi_hanh_chinh', 'transfer', 'standard', '2026-08-01', 'noSuchLimit'],
  ['pakn_quy_dinh_hanh_chinh', 'answer', 'standard', '2025-06-30', 'noNumber'],
])('%s · %s · %s on %s is refused: %s', (caseClass, clock, variant, on, why) => {
  expect(ask(caseClass, clock, variant, on)).toMatchObject({ ok: false, why });
});

describe('the change of 1 July 2026 (Luật 136/2025/QH15, Điều 2 khoản 15b)', () => {
  test.each([
    ['2026-06-30', '2026-07-10'],
    ['2026-07-01', '2026-07-10'],
    ['2026-07-02', '2026-07-13'],
  ])('received %s: accepted or refused by %s', (received, dueDay) => {
    const choice = ask('khieu_nai_lan_1', 'acceptance', 'standard', received);
    if (!choice.ok) throw new Error(choice.why);
    expect(countDeadline({ start: at(received), policy: choice.policy, calendar }).dueDay).toBe(dueDay);
  });
});

describe('the data', () => {
  test('never names two limits for one question', () => {
    expect(ambiguousPairs(policies).map((pair) => pair.map((row) => row.code))).toEqual([]);
  });

  test('has every row of the source and no code twice', () => {
    expect(policyRows.length).toBeGreaterThan(75);
    expect(new Set(policies.map((row) => row.code)).size).toBe(policyRows.length);
  });

  test('every row with a number can be counted, and what comes before an event is counted back', () => {
    for (const row of policies.filter(({ amount }) => amount !== null)) {
      const policy = policyByCode(policies, row.code)!;
      const { dueDay } = countDeadline({ start: at('2026-10-05'), policy, calendar });
      expect(dueDay < '2026-10-05', row.code).toBe(row.startEvent.includes('đếm lùi'));
    }
  });

  test('two limits for one question: the error names both', () => {
    const twin = { ...policies.find(({ code }) => code === 'KN1-GQ')!, code: 'KN1-GQ-again', validFrom: '2026-01-01' };
    const question = { caseClass: 'khieu_nai_lan_1', clock: 'answer', variant: 'standard', on: '2026-07-01' } as const;
    expect(() => choosePolicy([...policies, twin], question)).toThrow(/KN1-GQ and KN1-GQ-again/);
    expect(ambiguousPairs([...policies, twin])).toHaveLength(1);
    const ended = [...policies, { ...twin, validFrom: '2030-01-01' }];
    expect(choosePolicy(ended, question)).toMatchObject({ ok: true, policy: { code: 'KN1-GQ' } });
  });

  test.each([
    ['clock', 'xyz'],
    ['unit', 'week'],
    ['duration', '7.5'],
    ['valid_from', '2026-02-30'],
    ['case_type', ''],
  ])('a row whose %s is "%s" is refused by name', (column, value) => {
    const row = { ...policyRows[0]!, [column]: value };
    expect(() => readPolicy(row)).toThrow(new BadRow(column, value));
  });

  test('a calendar row of an unknown kind is refused by name', () => {
    const row = { date: '2026-12-24', kind: 'party', name: 'x', basis: 'x', confidence: 'x' };
    expect(() => readCalendarDay(row)).toThrow(/"kind" cannot be "party"/);
  });
});

test('a case becomes complex once', () => {
  expect(complexVariantOf('standard')).toBe('complex');
  expect(complexVariantOf('remote')).toBe('remote_complex');
  expect(complexVariantOf('complex')).toBeNull();
});

test('what binds a citizen is never an officer’s duty', () => {
  const citizens = policies.filter((row) => CLOCKS[row.clock].binds === 'citizen').map((row) => row.code);
  expect(citizens).toEqual(['KN-THOIHIEU', 'KN2-NOP', 'KN2-NOP-VS', 'KN-KIEN', 'KL-THOIHIEU1', 'KL-THOIHIEU2']);
});

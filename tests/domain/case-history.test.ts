// Which clocks each move starts for each kind of case, under which article; and pauses and extensions read from a ledger.
import { describe, expect, test } from 'vitest';
import { CASE_CLOCKS, clockChanges } from '#app/domain/case-clocks.ts';
import { longerLimit, type PastMove, pausesIn, recount, startedClocks } from '#app/domain/case-history.ts';
import { startOfDay } from '#app/domain/deadline.ts';
import { KINDS, type Kind, MOVE_NAMES, type MoveName } from '#app/domain/petition.ts';
import { at, calendar, policies } from './deadline-data.ts';

const time = { policies, calendar };
const past = (move: MoveName, day: string, facts: Record<string, unknown> = {}): PastMove => ({
  move,
  at: at(day, '09:00'),
  facts,
});
const decided = { documentDay: '2026-08-19', outcome: 'upheld' };

describe('what a move starts', () => {
  const table: [Kind, boolean, PastMove, string, string, string, string][] = [
    ['phan_anh', false, past('send', '2026-08-03'), 'acceptance', 'TINH-PAKN-TN', '2026-08-10', 'quy định của tỉnh'],
    ['kien_nghi', false, past('send', '2026-08-03'), 'transfer', 'PAKN-CHUYEN', '2026-08-10', 'NĐ 20/2008'],
    ['gop_y', false, past('send', '2026-08-03'), 'answer', 'TINH-PAKN-TL', '2026-08-12', 'quy định của tỉnh'],
    ['phan_anh', false, past('accept', '2026-08-03'), 'hand_over', 'TINH-PAKN-BG', '2026-08-05', 'quy định của tỉnh'],
    [
      'khieu_nai',
      false,
      past('send', '2026-06-30'),
      'acceptance',
      'KN1-TL-old',
      '2026-07-10',
      'Luật Khiếu nại 2011 Đ27',
    ],
    ['khieu_nai', false, past('send', '2026-07-01'), 'acceptance', 'KN1-TL', '2026-07-10', 'Luật 136/2025'],
    ['khieu_nai', false, past('accept', '2026-08-03'), 'answer', 'KN1-GQ', '2026-09-03', 'Luật Khiếu nại Đ28k1'],
    ['khieu_nai', true, past('accept', '2026-08-03'), 'answer', 'KN1-GQ-VS', '2026-09-17', 'Luật Khiếu nại Đ28k2'],
    [
      'khieu_nai',
      false,
      past('suspend', '2026-08-17', { documentDay: '2026-08-17' }),
      'send_suspension',
      'KN-TDC',
      '2026-08-20',
      'Luật Khiếu nại Đ11a',
    ],
    [
      'khieu_nai',
      false,
      past('sendAnswer', '2026-08-20', decided),
      'send_decision',
      'KN1-GUI',
      '2026-08-22',
      'Luật Khiếu nại Đ32',
    ],
    [
      'khieu_nai',
      false,
      past('sendAnswer', '2026-08-20', decided),
      'publish',
      'KN1-CK',
      '2026-09-03',
      'NĐ 124/2020 Đ29',
    ],
    [
      'khieu_nai',
      false,
      past('sendAnswer', '2026-08-20', decided),
      'execute',
      'KN-THIHANH',
      '2026-09-28',
      'NĐ 124/2020 Đ31',
    ],
  ];
  test.each(table)('%s (remote: %s)', (kind, isRemote, move, name, code, dueDay, article) => {
    const clock = startedClocks(move, { kind, isRemote }, time).find((one) => one.name === name)!;
    expect([clock.policy.code, clock.counted.dueDay]).toEqual([code, dueDay]);
    expect(clock.policy.legalBasis).toContain(article);
  });

  test('a complaint found wrong has nothing to carry out', () => {
    const move = past('sendAnswer', '2026-08-20', { ...decided, outcome: 'rejected' });
    const names = startedClocks(move, { kind: 'khieu_nai', isRemote: false }, time).map(({ name }) => name);
    expect(names).toEqual(['send_decision', 'publish']);
  });

  test('asking the sender starts, stops and ends nothing', () => {
    for (const kind of KINDS)
      for (const move of ['askInformation', 'giveInformation', 'stopWaiting'] as const)
        expect(clockChanges(move, kind)).toEqual({ meets: [], cancels: [], starts: [] });
  });

  test('a notice of receipt is owed from the day a letter came, where a province sets a limit', () => {
    const limit = {
      ...policies.find(({ code }) => code === 'TINH-PAKN-TN')!,
      clock: 'receipt_notice' as const,
      amount: 1,
    };
    const withLimit = { calendar, policies: [...policies, { ...limit, code: 'TINH-PAKN-TB' }] };
    const named = (among: typeof time, facts = {}) =>
      startedClocks(past('send', '2026-08-03', facts), { kind: 'phan_anh', isRemote: false }, among).find(
        ({ name }) => name === 'receipt_notice',
      );
    expect(named(time)).toBeUndefined();
    expect(named(withLimit)).toMatchObject({ metAt: at('2026-08-03', '09:00'), counted: { dueDay: '2026-08-04' } });
    const entered = at('2026-08-06', '10:00');
    expect(named(withLimit, { enteredAt: entered.toISOString() })).toMatchObject({
      metAt: entered,
      counted: { dueDay: '2026-08-04' },
    });
  });

  test('every clock that can be started can be ended', () => {
    for (const kind of KINDS)
      for (const clock of CASE_CLOCKS) {
        const changes = MOVE_NAMES.map((move) => clockChanges(move, kind));
        const isStarted = changes.some(({ starts }) => starts.includes(clock));
        expect(changes.some(({ meets }) => meets.includes(clock))).toBe(isStarted);
      }
  });
});

describe('the history', () => {
  const clock = { name: 'answer' as const, startedAt: at('2026-08-03', '09:00'), policyCode: 'KN1-GQ' };
  const suspend = past('suspend', '2026-08-17', { documentDay: '2026-08-17' });
  const resume = past('resume', '2026-09-12', { documentDay: '2026-09-10' });
  const extend = past('extend', '2026-09-11', {
    documentDay: '2026-09-11',
    fromPolicy: 'KN1-GQ',
    toPolicy: 'KN1-GQ-PT',
  });

  test('a pause is from decision to decision, not from when they were recorded', () => {
    expect(pausesIn([suspend, resume])).toEqual([{ from: startOfDay('2026-08-17'), to: startOfDay('2026-09-10') }]);
    expect(pausesIn([suspend])).toEqual([{ from: startOfDay('2026-08-17'), to: null }]);
    expect(pausesIn([resume])).toEqual([]);
  });

  test('a wait for the sender ends when they answer, at the latest on its last day; a suspension only by decision', () => {
    const wait = past('askInformation', '2026-08-05', { stopsUntil: '2026-08-12' });
    const span = (to: string) => [{ from: startOfDay('2026-08-05'), to: startOfDay(to) }];
    expect(pausesIn([wait])).toEqual(span('2026-08-12'));
    expect(pausesIn([wait, past('giveInformation', '2026-08-07')])).toEqual(span('2026-08-07'));
    expect(pausesIn([wait, past('stopWaiting', '2026-08-20')])).toEqual(span('2026-08-12'));
    expect(pausesIn([past('askInformation', '2026-08-05')])).toEqual([]);
    expect(pausesIn([suspend, past('giveInformation', '2026-08-20')])).toEqual([
      { from: startOfDay('2026-08-17'), to: null },
    ]);
  });

  test('is counted from the start, not from the date before: twice the same gives the same', () => {
    const once = recount(clock, [suspend, resume, extend], time)!;
    expect(once).toMatchObject({ dueDay: '2026-10-12', firstDueDay: '2026-09-28' });
    expect(recount({ ...clock, policyCode: 'KN1-GQ-PT' }, [suspend, resume, extend], time)).toEqual(once);
    expect(recount(clock, [], time)).toMatchObject({ dueDay: '2026-09-03' });
  });

  test('of an earlier round, and of other clocks, does not count', () => {
    const later = { ...clock, startedAt: at('2026-10-01', '09:00') };
    expect(recount(later, [suspend, resume, extend], time)).toEqual(recount(later, [], time));
    const handOver = { ...clock, name: 'hand_over' as const, policyCode: 'TINH-KN-BG' };
    expect(recount(handOver, [suspend, resume, extend], time)).toEqual(recount(handOver, [], time));
  });

  test('names no date when its limit is gone', () => {
    expect(recount({ ...clock, policyCode: 'KHONG-CO' }, [], time)).toBeNull();
  });
});

test.each([
  ['khieu_nai', false, 'KN1-GQ', 'KN1-GQ-PT', 45],
  ['khieu_nai', true, 'KN1-GQ-VS', 'KN1-GQ-VSPT', 60],
  ['phan_anh', false, 'TINH-PAKN-TL', 'TINH-PAKN-TL-PT', 10],
] as const)('the longer limit of %s (remote: %s) after %s is %s', (kind, isRemote, from, to, amount) => {
  const clock = { name: 'answer' as const, startedAt: at('2026-08-03'), policyCode: from };
  const longer = longerLimit(clock, { kind, isRemote }, time);
  expect(longer).toMatchObject({ ok: true, policy: { code: to, amount } });
  expect(longerLimit({ ...clock, policyCode: to }, { kind, isRemote }, time)).toEqual({ ok: false });
});

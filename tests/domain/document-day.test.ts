// Which days a document may bear: what the case's own past leaves open, for every move that rests on one.
import { describe, expect, test } from 'vitest';
import { type DayQuestion, documentDayBounds, whyNotDated } from '#app/domain/document-day.ts';
import { asCorrected, type PastMove } from '#app/domain/past-move.ts';
import { DATED_MOVES, documentOf, KINDS, type MoveName, PETITION_MOVES } from '#app/domain/petition.ts';
import { at } from './deadline-data.ts';

const NOW = at('2026-09-30', '10:00');
const ledger = (...moves: [MoveName, string, Record<string, unknown>?][]): PastMove[] =>
  moves.map(([move, day, facts = {}], index) => ({ number: index + 1, move, at: at(day, '09:00'), facts }));
const LIFE = ledger(
  ['send', '2026-08-03'],
  ['accept', '2026-08-07', { documentDay: '2026-08-05' }],
  ['extend', '2026-08-20', { documentDay: '2026-08-19' }],
  ['suspend', '2026-08-26', { documentDay: '2026-08-25' }],
  ['resume', '2026-09-10', { documentDay: '2026-09-09' }],
  ['sendAnswer', '2026-09-21', { documentDay: '2026-09-18' }],
);
const asked = (move: MoveName, history: readonly PastMove[], more: Partial<DayQuestion> = {}) =>
  documentDayBounds({
    ...{ move, kind: 'khieu_nai', receivedOn: '2026-08-03', history, today: '2026-09-30' },
    ...{ limitDay: null, rule: null, ...more },
  })!;
const until = (move: MoveName) =>
  LIFE.slice(
    0,
    LIFE.findIndex((one) => one.move === move),
  );

describe('a document is not dated before the act that it follows', () => {
  test.each([
    ['accept', '2026-08-03', 'received'],
    ['refuse', '2026-08-03', 'received'],
    ['transferOut', '2026-08-03', 'received'],
    ['extend', '2026-08-05', 'accept'],
    ['suspend', '2026-08-05', 'accept'],
    ['resume', '2026-08-25', 'suspend'],
    ['sendAnswer', '2026-09-09', 'resume'],
  ] as const)('%s: from %s (%s) to today', (move, day, by) => {
    const past = move === 'refuse' || move === 'transferOut' ? until('accept') : until(move);
    expect(asked(move, past)).toEqual({ from: { day, by }, to: { day: '2026-09-30', by: 'today' } });
  });

  test.each(['execute', 'stopExecution'] as const)('%s: from the day of the decision', (move) => {
    expect(asked(move, LIFE).from).toEqual({ day: '2026-09-18', by: 'sendAnswer' });
  });

  test('nor of the round before, nor on a day that was wrong and has been put right', () => {
    const again = ledger(['send', '2026-08-03'], ['sendAnswer', '2026-08-10'], ['reopen', '2026-08-12']);
    expect(asked('sendAnswer', again, { kind: 'phan_anh' }).from).toEqual({ day: '2026-08-12', by: 'reopen' });
    const corrected = [...LIFE, ...ledger(['correctDay', '2026-09-22', { corrects: 6, toDay: '2026-09-15' }])];
    expect(asked('execute', corrected).from.day).toBe('2026-09-15');
    expect(asCorrected(corrected)[5]!.facts.documentDay).toBe('2026-09-15');
  });

  test('an act already made is put right between what came before it and what came after it', () => {
    expect(asked('suspend', LIFE, { corrects: 4, limitDay: '2026-09-17' })).toEqual({
      from: { day: '2026-08-05', by: 'accept' },
      to: { day: '2026-09-09', by: 'resume' },
    });
    expect(asked('accept', LIFE, { corrects: 2 }).to).toEqual({ day: '2026-08-19', by: 'extend' });
  });
});

test('what stops or lengthens a limit is dated within it, and while the rule that allows it is in force', () => {
  const rule = { from: '2026-08-10', to: null };
  const bounds = asked('suspend', until('suspend'), { limitDay: '2026-09-03', rule });
  expect(bounds).toEqual({ from: { day: '2026-08-10', by: 'rule' }, to: { day: '2026-09-03', by: 'limit' } });
  expect(whyNotDated('2026-08-09', '1', bounds, NOW)).toBe('ruleNotInForce');
  expect(whyNotDated('2026-09-04', '1', bounds, NOW)).toBe('alreadyOverdue');
  expect(whyNotDated('2026-09-03', '1', bounds, NOW)).toBeNull();
});

test.each([
  ['2020-01-01', '1', 'documentDayTooEarly'],
  ['2026-08-02', '1', 'documentDayTooEarly'],
  ['2026-08-03', '1', null],
  ['2026-09-29', undefined, 'documentNumberMissing'],
  ['2026-09-29', true, null],
  ['2026-09-30', undefined, null],
  ['2026-10-01', '1', 'documentDayTooLate'],
  ['2031-01-01', '1', 'documentDayTooLate'],
] as const)('a notice of acceptance of %s with the number %s: %s', (day, paper, why) => {
  expect(whyNotDated(day, paper, asked('accept', until('accept')), NOW)).toBe(why);
});

test('every move that asks for a document has a rule for its day, and every rule belongs to one that asks', () => {
  for (const move of Object.keys(PETITION_MOVES) as MoveName[])
    for (const kind of KINDS) {
      const rows = PETITION_MOVES[move] as readonly { kinds?: readonly string[]; asks?: readonly string[] }[];
      const row = rows.find(({ kinds }) => !kinds || kinds.includes(kind));
      const isAsked = Boolean(row?.asks?.some((ask) => ask === 'document' || ask === 'paper'));
      expect([move, kind, documentOf(move, kind) !== undefined]).toEqual([move, kind, isAsked]);
      if (isAsked) expect(DATED_MOVES).toContain(move);
    }
});

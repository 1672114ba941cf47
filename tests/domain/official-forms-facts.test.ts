// What official forms count of a life: hand-made lives against the second quarter of 2026, and what must hold for any life.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startOfDay } from '#app/domain/deadline-day.ts';
import {
  addTo,
  countIn,
  FACT_NAMES,
  FACTS,
  type FactName,
  type FactTally,
  type Life,
  type LifeEvent,
  standingIn,
  subjectOf,
} from '#app/domain/official-forms-facts.ts';
import { type MoveName, STATES } from '#app/domain/petition.ts';
import type { State } from '#app/domain/petition-facts.ts';

const QUARTER = { from: '2026-04-01', to: '2026-06-30' };
const SCT = 1;
const SYT = 2;

type Step = [day: string, move: MoveName, to: State, unit?: number];
const event = ([day, move, to, unit]: Step): LifeEvent => ({
  ...{ at: new Date(startOfDay(day).getTime() + 9 * 3_600_000), move, to, toUnitId: unit ?? null },
});
const life = (steps: Step[], more: Partial<Life> = {}): Life => ({
  ...{ kind: 'phan_anh', receivedDay: steps[0]![0], events: steps.map(event), subject: 'other' },
  ...{ isGuided: false, signed: 'one', wasLate: false, ...more },
});
const sent = (day: string): Step => [day, 'send', 'received', SCT];

/** What is counted of each; everything else is not. */
const LIVES: [what: string, life: Life, unit: number | null, counted: FactName[]][] = [
  [
    'received and answered in the quarter',
    life([
      sent('2026-04-02'),
      ['2026-04-03', 'accept', 'accepted', SCT],
      ['2026-04-04', 'takeUp', 'in_progress'],
      ['2026-04-20', 'sendAnswer', 'answered'],
    ]),
    SCT,
    [
      ...(['due', 'received', 'receivedOne', 'processed', 'processedReceived', 'eligible', 'other'] as const),
      ...(['administrative', 'resolved', 'resolvedOnce', 'own', 'ownResolved'] as const),
      ...(['settling', 'settlingReceived', 'settled', 'settledOnTime'] as const),
    ],
  ],
  [
    'on the last day of the quarter not yet taken on',
    life([sent('2026-06-30'), ['2026-07-01', 'accept', 'accepted', SCT]]),
    SCT,
    ['due', 'received', 'receivedOne', 'unprocessed'],
  ],
  [
    'received before, taken on on the first day, reopened and under way again',
    life(
      [
        sent('2026-03-30'),
        ['2026-04-01', 'accept', 'accepted', SCT],
        ['2026-04-02', 'takeUp', 'in_progress'],
        ['2026-04-20', 'sendAnswer', 'answered'],
        ['2026-05-20', 'reopen', 'reopened', SCT],
        ['2026-05-21', 'takeUp', 'in_progress'],
        ['2026-07-10', 'sendAnswer', 'answered'],
      ],
      { subject: 'land', signed: 'many' },
    ),
    SCT,
    [
      ...(['due', 'carried', 'carriedMany', 'processed', 'processedCarried', 'eligible', 'land'] as const),
      ...(['administrative', 'unresolved', 'underWay', 'own', 'ownUnresolved'] as const),
      ...(['settling', 'settlingReceived'] as const),
    ],
  ],
  [
    'answered twice within the quarter, the second time late',
    life(
      [
        sent('2026-04-02'),
        ['2026-04-03', 'accept', 'accepted', SCT],
        ['2026-04-20', 'sendAnswer', 'answered'],
        ['2026-05-20', 'reopen', 'reopened', SCT],
        ['2026-06-20', 'sendAnswer', 'answered'],
        ['2026-07-20', 'close', 'closed'],
      ],
      { wasLate: true, subject: 'justice' },
    ),
    SCT,
    [
      ...(['due', 'received', 'receivedOne', 'processed', 'processedReceived', 'eligible', 'justice'] as const),
      ...(['resolved', 'resolvedAgain', 'own', 'ownResolved', 'settling', 'settlingReceived'] as const),
      ...(['settled', 'settledLate'] as const),
    ],
  ],
  [
    'processed before the quarter: nothing is left to process, and a complaint is still to be settled',
    life([sent('2026-03-01'), ['2026-03-02', 'accept', 'accepted', SCT]], { kind: 'khieu_nai' }),
    SCT,
    ['settling', 'settlingCarried'],
  ],
  [
    'sent on to a body outside the portal',
    life([sent('2026-04-02'), ['2026-04-05', 'transferOut', 'transferred']], { signed: 'nameless' }),
    SCT,
    [
      ...(['due', 'received', 'receivedNameless', 'processed', 'processedReceived', 'eligible', 'other'] as const),
      ...(['administrative', 'unresolved', 'notBegun', 'transferred', 'notOwn'] as const),
    ],
  ],
  [
    'a complaint refused because it is another body’s',
    life([sent('2026-04-02'), ['2026-04-05', 'refuse', 'refused']], { kind: 'khieu_nai', isGuided: true }),
    SCT,
    [
      ...(['due', 'received', 'receivedOne', 'processed', 'processedReceived', 'eligible', 'other'] as const),
      ...(['administrative', 'unresolved', 'notBegun', 'guided', 'notOwn'] as const),
    ],
  ],
  [
    'refused',
    life([sent('2026-04-02'), ['2026-04-05', 'refuse', 'refused']], { isGuided: true }),
    SCT,
    ['due', 'received', 'receivedOne', 'processed', 'processedReceived'],
  ],
  [
    'a duplicate of another',
    life([sent('2026-04-02'), ['2026-04-05', 'merge', 'merged', SYT], ['2026-07-01', 'answerAlong', 'answered']]),
    SYT,
    ['due', 'received', 'receivedOne', 'processed', 'processedReceived'],
  ],
  [
    'handed over within the quarter, and again after it; another unit was only asked for its part',
    life([
      sent('2026-04-02'),
      ['2026-04-05', 'accept', 'accepted', SCT],
      ['2026-05-05', 'handOver', 'accepted', SYT],
      ['2026-05-06', 'askPart', 'accepted', 9],
      ['2026-07-05', 'handOver', 'accepted', SCT],
    ]),
    SYT,
    [
      ...(['due', 'received', 'receivedOne', 'processed', 'processedReceived', 'eligible', 'other'] as const),
      ...(['administrative', 'unresolved', 'notBegun', 'own', 'ownUnresolved'] as const),
      ...(['settling', 'settlingReceived'] as const),
    ],
  ],
  [
    'asked for what is missing, not yet taken on',
    life([sent('2026-04-02'), ['2026-04-05', 'askInformation', 'needs_information']]),
    SCT,
    ['due', 'received', 'receivedOne', 'unprocessed'],
  ],
  ['received after it', life([sent('2026-07-01')]), null, []],
];

test.each(LIVES)('%s', (_, one, unit, counted) => {
  const standing = standingIn(one, QUARTER);
  expect(standing.unitId).toBe(unit);
  expect(FACT_NAMES.filter((name) => FACTS[name](standing)).sort()).toEqual([...counted].sort());
});

describe('whatever happened', () => {
  const MOVES: MoveName[] = ['accept', 'takeUp', 'sendAnswer', 'reopen', 'refuse', 'transferOut', 'merge', 'withdraw'];
  const days = fc.integer({ min: 0, max: 364 });
  const anyLife = fc
    .tuple(
      fc.constantFrom('phan_anh' as const, 'khieu_nai' as const),
      fc.boolean(),
      days,
      fc.array(
        fc.tuple(days, fc.constantFrom(...MOVES), fc.constantFrom(...STATES.filter((state) => state !== 'draft'))),
        { maxLength: 8 },
      ),
    )
    .map(([kind, isGuided, first, steps]) => {
      const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
      const later = steps.filter(([n]) => n >= first).sort(([a], [b]) => a - b);
      return life([sent(day(first)), ...later.map(([n, move, to]): Step => [day(n), move, to, SCT])], {
        kind,
        isGuided,
      });
    });
  /** One count is always the sum of others: what the forms print. */
  const SUMS: [FactName, FactName[]][] = [
    ['due', ['carried', 'received']],
    ['due', ['processed', 'unprocessed']],
    ['carried', ['carriedMany', 'carriedOne', 'carriedNameless']],
    ['processed', ['processedCarried', 'processedReceived']],
    ['eligible', ['policy', 'land', 'justice', 'other']],
    ['administrative', ['policy', 'land', 'other']],
    ['eligible', ['resolvedOnce', 'resolvedAgain', 'unresolved']],
    ['eligible', ['resolvedOnce', 'resolvedAgain', 'underWay', 'notBegun']],
    ['eligible', ['resolved', 'unresolved']],
    ['eligible', ['own', 'notOwn']],
    ['notOwn', ['guided', 'transferred', 'never']],
    ['own', ['ownResolved', 'ownUnresolved']],
    ['settling', ['settlingCarried', 'settlingReceived']],
    ['settled', ['settledOnTime', 'settledLate']],
  ];

  test('the sums of the forms hold', () => {
    fc.assert(
      fc.property(fc.array(anyLife, { maxLength: 12 }), (lives) => {
        const tally: FactTally<string> = new Map();
        for (const one of lives) addTo(tally, 'x', standingIn(one, QUARTER));
        for (const kinds of ['all', 'complaints', 'requests'] as const)
          for (const [total, parts] of SUMS)
            expect(parts.reduce((sum, part) => sum + countIn(tally, 'x', kinds, part), 0)).toBe(
              countIn(tally, 'x', kinds, total),
            );
      }),
    );
  });

  test('what one quarter leaves unprocessed the next one carries over', () => {
    fc.assert(
      fc.property(anyLife, (one) => {
        const [this_, next] = [standingIn(one, QUARTER), standingIn(one, { from: '2026-07-01', to: '2026-09-30' })];
        if (FACTS.unprocessed(this_)) expect(FACTS.carried(next)).toBe(true);
        expect(FACTS.carried(next) && FACTS.processed(next)).toBe(FACTS.unprocessed(this_) && FACTS.processed(next));
      }),
    );
  });
});

test('a field without a class of its own falls into that of the one above it', () => {
  const fields = new Map([
    [1, { code: 'nong-nghiep', parentId: null }],
    [2, { code: 'dat-dai', parentId: 1 }],
    [3, { code: 'tranh-chap', parentId: 2 }],
  ]);
  const classes = { 'dat-dai': 'land' } as const;
  expect([3, 2, 1, null, 9].map((field) => subjectOf(field, fields, classes))).toEqual([
    'land',
    'land',
    'other',
    'other',
    'other',
  ]);
});

// The figures of a year, from petitions that lived through their own moves, and their parts that add up.
import { beforeAll, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { addsUp, sumCounts } from '#app/domain/statistics.ts';
import { figuresRecord } from '#app/features/figures/index.server.ts';
import type { PeriodFigures } from '#app/features/figures/types.ts';
import { findPetition } from '#app/features/petitions/index.server.ts';
import { castBallot, ratingTokenOf } from '#app/features/ratings/index.server.ts';
import { figuresOfYear } from '#tests/support/figures.ts';
import { answered, type Crew, crew, does, sent } from '#tests/support/petitions.ts';

const SENT = instantAt('2026-10-05', '09:00'); // a Monday; seven working days are due on the 14th
const IN_TIME = instantAt('2026-10-08', '10:00');
const LATE = instantAt('2026-10-16', '10:00');
const TODAY = instantAt('2026-11-20', '10:00');

let officers: Crew;
let figures: PeriodFigures;

const figure = (name: string) => figures.figures.find((one) => one.name === name);

async function rate(code: string, resolved: 'yes' | 'no', level: number) {
  const { row } = (await findPetition(code))!;
  const levels = { access: level, procedure: level, officials: level, result: level, feedback: level };
  await castBallot(ratingTokenOf(row.id, row.round), { resolved, ...levels } as never, TODAY);
}

beforeAll(async () => {
  officers = await crew(SENT);
  const { intake } = officers;
  for (const [day, how, level] of [
    [IN_TIME, 'yes', 5],
    [IN_TIME, 'yes', 4],
    [IN_TIME, 'yes', 4],
    [LATE, 'no', 2],
    [LATE, 'yes', 3],
  ] as const) {
    const code = await sent(SENT);
    await answered(code, officers, day);
    await rate(code, how, level);
  }
  const reopened = await sent(SENT);
  await answered(reopened, officers, IN_TIME);
  await does(reopened, 'reopen', { reason: 'Chưa xong' }, { as: 'sender' }, LATE);
  await sent(SENT, { kind: 'gop_y' }); // never answered: overdue
  await sent(instantAt('2026-11-19', '09:00')); // still in time
  const withdrawn = await sent(SENT);
  await does(withdrawn, 'withdraw', {}, { as: 'sender' }, IN_TIME);
  const transferred = await sent(SENT);
  await does(
    transferred,
    'transferOut',
    { outsideBody: 'Bộ Công Thương', reason: 'Thẩm quyền của Bộ' },
    intake,
    IN_TIME,
  );
  await sent(instantAt('2025-12-31', '09:00')); // the year before
  figures = await figuresOfYear(2026, TODAY);
});

test('counts what was received in the year by what became of it', () => {
  expect(figures.counts).toEqual({
    received: 10,
    accepted: 6,
    answered: 5,
    onTime: 3,
    onTimeUnextended: 3,
    refused: 0,
    transferred: 1,
    withdrawn: 1,
    merged: 0,
    cases: 10,
    open: 3,
    overdue: 2,
    leftLate: 0,
    everAnswered: 6,
    reopened: 1,
  });
});

test('each figure stands on its denominator', () => {
  expect(figure('received')).toEqual({ name: 'received', count: 10, of: null, share: null });
  expect(figure('onTime')).toEqual({ name: 'onTime', count: 3, of: { name: 'answered', count: 5 }, share: 0.6 });
  expect(figure('onTimeOfDue')).toMatchObject({ of: { name: 'due', count: 7 }, share: 3 / 7 });
  expect(figure('reopened')).toMatchObject({ count: 1, of: { name: 'everAnswered', count: 6 } });
});

test('every cut adds up by itself and to the whole', () => {
  for (const cut of [figures.byMonth, figures.byUnit, figures.byKind, figures.byField]) {
    expect(cut.every(({ counts }) => addsUp(counts))).toBe(true);
    expect(sumCounts(cut.map(({ counts }) => counts))).toEqual(figures.counts);
  }
  expect(figures.byMonth).toHaveLength(12);
});

test('the median counts working days from receipt to answer', () => {
  // Monday to Thursday: 3, three times; Monday to Friday of the next week: 9, twice.
  expect(figures.answerDays).toEqual({ median: 3, n: 5, p90: 9 });
});

test('satisfaction: the mean of the five shares, with its interval, from five ballots on', () => {
  const { n, index, resolved, factors } = figures.satisfaction;
  expect(n).toBe(5);
  expect(index!.share).toBeCloseTo(0.6, 10);
  expect(index!.low).toBeCloseTo(0.2307, 4);
  expect(index!.high).toBeCloseTo(0.8824, 4);
  expect(resolved!.share).toBeCloseTo(0.8, 10);
  expect(factors[0]!.satisfaction).toMatchObject({ counts: [0, 1, 1, 2, 1] });
});

test('an office has its own figures; one with too few ballots shows none', async () => {
  const here = await figuresOfYear(2026, TODAY, 'SCT');
  expect(here.counts.received + (await restOf('SCT'))).toBe(10);
  const nobody = await figuresOfYear(2026, TODAY, 'SYT');
  expect(nobody.counts.received).toBe(0);
  expect(nobody.satisfaction).toMatchObject({ n: 0, index: null, resolved: null });
});

const restOf = async (code: string) =>
  sumCounts(figures.byUnit.filter((unit) => unit.code !== code).map(({ counts }) => counts)).received;

test('an empty year is a page of zeros, and the years with figures are the same everywhere', async () => {
  const empty = await figuresOfYear(2031, TODAY);
  expect(empty).toMatchObject({ answerDays: null, byUnit: [] });
  expect(empty.figures.every(({ count, share }) => count === 0 && share === null)).toBe(true);
  expect(empty.years).toEqual([2026, 2025]);
  expect(figures.years).toEqual([2026, 2025]);
});

test('the data carry the same figures, with their definitions and full precision', () => {
  const data = figuresRecord(figures, 'vi');
  expect(data.so_lieu.find(({ ma }) => ma === 'dung_han_tren_den_han')).toMatchObject({
    so: 3,
    mau_so: { ma: 'den_han', so: 7 },
    ty_le: 3 / 7,
    dinh_nghia: expect.stringContaining('quá hạn'),
  });
  expect(data.hai_long.yeu_to).toHaveLength(5);
});

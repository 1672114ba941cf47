// The nine-criteria evaluation: switched and dated, entered by form and file, judged by people, counted by the portal.
import { beforeAll, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import {
  changeRules,
  citizenQuestionnaire,
  enterPoints,
  evaluationDraft,
  exportOfficers,
  exportPoints,
  importOfficers,
  importPoints,
  officerRatings,
  publicEvaluation,
  publishEvaluation,
} from '#app/features/evaluation/index.server.ts';
import { castAtCounter, counterForm, surveySources } from '#app/features/surveys/index.server.ts';
import { csvText } from '#app/http/csv.server.ts';
import { ENTERED, file, IN_QUARTER, NOW, Q3, RULES } from '#tests/support/evaluation.ts';
import { answered, crew, sent, unitId } from '#tests/support/petitions.ts';

let sct: number;
let syt: number;

const unitIn = async (period: string, code: string) =>
  (await evaluationDraft(period, 'all', 'vi', NOW)).units.find((one) => one.code === code);

beforeAll(async () => {
  [sct, syt] = [await unitId('SCT'), await unitId('SYT')];
  const officers = await crew(IN_QUARTER);
  const code = await sent(IN_QUARTER, { kind: 'phan_anh' });
  await answered(code, officers, instantAt('2026-07-08', '09:00'));
});

describe('switched off, as it ships', () => {
  test('nothing is asked, entered or published', async () => {
    expect(await citizenQuestionnaire(NOW)).toBeNull();
    const about = { unit: 'SCT', quarter: Q3, units: 'all' } as const;
    expect(await enterPoints(null, about, { points: {}, source: 'X' }, NOW)).toEqual({ ok: false, why: 'notInForce' });
    const { changed, faults } = await importPoints(null, 'all', Buffer.from(file('SCT', Q3)), NOW);
    expect(changed).toBe(0);
    expect(faults[0]).toEqual({ line: 2, column: 'quy', value: Q3, why: 'evaluation:fault.notInForce' });
    const publish = { period: Q3, after: 0, basis: 'X' };
    expect(await publishEvaluation(null, publish, NOW)).toEqual({ ok: false, why: 'notInForce' });
    expect(await publicEvaluation(null, 'vi', NOW)).toMatchObject({ isOn: false, shown: null, published: [] });
  });

  test('the province switches it on from a day, by a document; a quarter before it stays out', async () => {
    await changeRules(null, RULES, NOW);
    expect(await publicEvaluation(null, 'vi', NOW)).toMatchObject({ isOn: true, basis: RULES.basis });
    const { faults } = await importPoints(null, 'all', Buffer.from(file('SCT', '2025-Q4')), NOW);
    expect(faults).toHaveLength(ENTERED.length);
  });

  test('nothing is entered or imported of a quarter that has not begun', async () => {
    const quarter = '2031-Q1';
    const about = { unit: 'SCT', quarter, units: 'all' } as const;
    expect(await enterPoints(null, about, { points: {}, source: 'X' }, NOW)).toEqual({ ok: false, why: 'notInForce' });
    const { changed, faults } = await importPoints(null, 'all', Buffer.from(file('SCT', quarter)), NOW);
    expect([changed, faults.length]).toEqual([0, ENTERED.length]);
  });
});

describe('a file of points', () => {
  test('is taken whole, and the same again is one', async () => {
    expect(await importPoints(null, 'all', Buffer.from(file('SCT', Q3)), NOW)).toEqual({
      changed: 8,
      same: 0,
      faults: [],
    });
    expect(await importPoints(null, 'all', Buffer.from(file('SCT', Q3)), NOW)).toEqual({
      changed: 0,
      same: 8,
      faults: [],
    });
    const other = file('SCT', Q3).replace(',1,16,10,', ',1,17,10,');
    expect(await importPoints(null, 'all', Buffer.from(other), NOW)).toMatchObject({ changed: 1, same: 7 });
    await importPoints(null, 'all', Buffer.from(file('SCT', Q3)), NOW);
  });

  test('is written out as it is read', async () => {
    const { columns, rows } = await exportPoints('all', Q3);
    expect(await importPoints(null, 'all', Buffer.from(csvText(columns, rows, 'plain')), NOW)).toEqual({
      changed: 0,
      same: 8,
      faults: [],
    });
    const semicolons = csvText(columns, rows, 'plain').replaceAll(',', ';');
    expect(await importPoints(null, 'all', Buffer.from(semicolons), NOW)).toMatchObject({ same: 8, faults: [] });
  });

  test('with wrong lines is not taken, and says of each which column and why', async () => {
    const lines = [
      'don_vi,quy,tieu_chi,diem,so_ho_so,nguon',
      `KHONG,${Q3},1,1,1,X`,
      'SCT,2026-Q9,1,1,1,X',
      `SCT,${Q3},8,2,1,X`,
      `SCT,${Q3},1,21,10,X`,
      `SCT,${Q3},2,2,0,X`,
      `SCT,${Q3},5,2,2,X`,
      `SCT,${Q3},3,x,,`,
      `SCT,${Q3},4,1,1,X`,
      `SCT,${Q3},4,1,1,X`,
    ];
    const { changed, faults } = await importPoints(null, 'all', Buffer.from(lines.join('\n')), NOW);
    expect(changed).toBe(0);
    expect(faults.map(({ line, column, why }) => [line, column, why.replace('evaluation:fault.', '')])).toEqual([
      [2, 'don_vi', 'unit'],
      [3, 'quy', 'quarter'],
      [4, 'tieu_chi', 'criterion'],
      [5, 'diem', 'tooManyPoints'],
      [6, 'diem', 'noDossiers'],
      [7, 'diem', 'judgedOnce'],
      [8, 'diem', 'count'],
      [8, 'so_ho_so', 'count'],
      [8, 'nguon', 'source'],
      [10, 'tieu_chi', 'common:table.twice'],
    ]);
    const columns = await importPoints(null, 'all', Buffer.from('don_vi,quy,diem,la\nSCT,2026-Q3,1,2\n'), NOW);
    expect(columns.faults.map(({ column, why }) => `${column} ${why}`)).toEqual([
      'tieu_chi common:table.missingColumn',
      'so_ho_so common:table.missingColumn',
      'nguon common:table.missingColumn',
      'la common:table.unknownColumn',
    ]);
    expect((await importPoints(null, 'all', Buffer.from(''), NOW)).faults[0]!.why).toBe('common:table.file.empty');
    const { faults: open } = await importPoints(null, 'all', Buffer.from('don_vi,quy\n"SCT'), NOW);
    expect(open.at(-1)).toMatchObject({ line: 2, why: 'common:table.brokenLine' });
  });

  test('about another’s office is not taken from a head', async () => {
    const { faults } = await importPoints(null, [sct], Buffer.from(file('SYT', Q3)), NOW);
    expect(faults.every(({ why }) => why === 'evaluation:fault.unit')).toBe(true);
    const about = { unit: 'SYT', quarter: Q3, units: [sct] };
    expect(await enterPoints(null, about, { points: {}, source: 'X' }, NOW)).toMatchObject({ why: 'unknownUnit' });
  });
});

describe('a unit', () => {
  test('is rated by what was entered and by the portal’s own count of criterion 8, with its reason', async () => {
    const unit = (await unitIn(Q3, 'SCT'))!;
    // Six criteria of 1.6, two of 1, and criterion 8: one received, answered in time.
    expect(unit).toMatchObject({ total: 13.6, missing: [], rating: { code: 'tot' } });
    expect(unit.criteria.find(({ criterion }) => criterion === '8')).toMatchObject({
      ...{ points: 2, dossiers: 1, judge: 'portal' },
      petitions: { facts: { received: 1, answered: 1, onTime: 1, open: 0, overdue: 0 }, reason: 'allOnTime' },
    });
  });

  test('a criterion emptied in the form has no data, and then there is no rating', async () => {
    const about = { unit: 'SYT', quarter: Q3, units: 'all' } as const;
    await enterPoints(null, about, { points: { 1: { points: 3, dossiers: 2 } }, source: 'Sổ theo dõi' }, NOW);
    expect(await unitIn(Q3, 'SYT')).toMatchObject({ total: 3.5, rating: null }); // 1.5, and criterion 8
    await enterPoints(null, about, { points: { 2: { points: 2, dossiers: 2 } }, source: 'Sổ theo dõi' }, NOW);
    expect((await unitIn(Q3, 'SYT'))!.missing).toEqual(['1', '3', '4', '5', '6', '7', '9']);
  });

  test('people at the counter judge what nobody entered, from five on, and never beside the office', async () => {
    const { id: questionnaireId, content } = (await citizenQuestionnaire(IN_QUARTER))!;
    expect(content.questions.map(({ code }) => code)).toEqual(['1', '3', '4', '6', '7']);
    const judge = async (organisationId: number, howMany: number) => {
      for (let i = 0; i < howMany; i++) {
        const about = { questionnaireId, organisationId, procedureId: 0, channel: 'counter' } as const;
        const answers = { 3: [String(i % 3)], ...(i < 4 && { 4: ['2'] }) };
        expect(await castAtCounter(counterForm(IN_QUARTER), about, answers, IN_QUARTER)).toEqual({ ok: true });
      }
    };
    await judge(syt, 6);
    await judge(sct, 5);
    const { criteria } = (await unitIn(Q3, 'SYT'))!;
    const three = criteria.find(({ criterion }) => criterion === '3');
    expect(three).toMatchObject({ points: 4, dossiers: 5, judge: 'citizens' }); // the sixth still waits for others
    expect(
      criteria.find(({ criterion }) => criterion === '4'),
      'four are too few',
    ).toBeUndefined();
    const own = (await unitIn(Q3, 'SCT'))!.criteria.find(({ criterion }) => criterion === '3');
    expect(own).toMatchObject({ points: 16, dossiers: 10, judge: 'office' });
    const sources = await surveySources('vi', NOW);
    expect(
      sources.some(({ source }) => source.kind === 'counter'),
      'they are no survey on satisfaction',
    ).toBe(false);
  });
});

describe('officers', () => {
  const lines = (officer: string, points: number) =>
    ['1', '2', '3', '4', '7'].map((criterion) => `SCT,${Q3},${criterion},${points},10,Sổ,${officer}`);
  const csv = (...all: string[][]) => ['don_vi,quy,tieu_chi,diem,so_ho_so,nguon,can_bo', ...all.flat()].join('\n');

  test('are rated for the head of their unit alone, and stand in nothing public', async () => {
    const text = csv(lines('CB-01', 12), lines('CB-02', 6));
    expect(await importOfficers(null, [sct], Buffer.from(text), NOW)).toEqual({ changed: 10, same: 0, faults: [] });
    expect(await importOfficers(null, [sct], Buffer.from(text), NOW)).toMatchObject({ changed: 0, same: 10 });
    expect((await officerRatings([sct], Q3)).map(({ officer, total, rating }) => [officer, total, rating])).toEqual([
      ['CB-01', 6, 'whole'],
      ['CB-02', 3, 'less'],
    ]);
    expect(await officerRatings([syt], Q3)).toEqual([]);
    const { columns, rows } = await exportOfficers(null, [sct], Q3, NOW);
    expect(await importOfficers(null, [sct], Buffer.from(csvText(columns, rows, 'plain')), NOW)).toMatchObject({
      changed: 0,
      same: 10,
    });
    expect(JSON.stringify(await evaluationDraft(Q3, 'all', 'vi', NOW))).not.toContain('CB-01');
  });

  test('of another’s unit, or by a criterion that is not theirs, are not taken', async () => {
    const { faults } = await importOfficers(null, [syt], Buffer.from(csv([`SCT,${Q3},5,1,1,Sổ,CB-01`])), NOW);
    expect(faults.map(({ why }) => why)).toEqual(['evaluation:fault.unit', 'evaluation:fault.officerCriterion']);
  });
});

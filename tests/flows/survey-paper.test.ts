// Paper ballots: checked line by line, counted once, taken out again, told of only where it tells about nobody.
import { describe, expect, test } from 'vitest';
import type { SurveyAnswers } from '#app/domain/survey-questionnaire.ts';
import { rowsOf } from '#app/features/open-data/index.server.ts';
import {
  castByLink,
  createRound,
  endRound,
  exportBallots,
  figuresRecord,
  importPaper,
  roundPage,
  surveyFigures,
  surveySources,
  withdrawPaper,
} from '#app/features/surveys/index.server.ts';
import { csvText } from '#app/http/csv.server.ts';
import { read } from '#db/index.ts';
import { surveyBallot, surveyTally } from '#db/schema/surveys.ts';
import { all, closed, counted, figuresOf, NOW, paper, round, tokensOf } from '#tests/support/surveys.ts';

describe('paper', () => {
  test('counts the same as the stated formula, and the public record has its shape', async () => {
    await createRound(null, round('GIAY'), NOW);
    expect(await counted('GIAY', await paper([1, 2, 3, 4, 4, 5, 5, 5, 4, 4]))).toEqual({
      ...{ counted: 10, known: [], faults: [], isRepeated: false },
    });
    const record = figuresRecord(await closed('GIAY'));
    expect(record.tieu_chi).toHaveLength(22);
    expect(record.tieu_chi[0]).toMatchObject({ ma: 'c01', n: 10, lua_chon: [1, 1, 1, 4, 3], trung_binh: 3.7 });
    // 7 of 10, 95 %: Wilson 0.3968 to 0.8922.
    expect(record.tieu_chi[0]!.hai_long!.ty_le).toBe(0.7);
    expect(record.tieu_chi[0]!.hai_long!.thap).toBeCloseTo(0.3968, 4);
    expect(record.tieu_chi[0]!.hai_long!.cao).toBeCloseTo(0.8922, 4);
    expect(record.chi_so!.ty_le).toBeCloseTo(0.7, 12);
  });

  test('the same file twice counts once, and so does a numbered form in two files', async () => {
    await createRound(null, round('HAI'), NOW);
    const numbered = await paper([4, 4, 4], 'SCT', (place) => `A${place}`);
    expect((await counted('HAI', numbered)).counted).toBe(3);
    expect(await counted('HAI', numbered)).toMatchObject({ counted: 0, isRepeated: true });
    const more = await paper([4, 4, 5], 'SCT', (place) => `A${place + 1}`);
    expect(await counted('HAI', more)).toMatchObject({ counted: 1, known: [2, 3] });
    const plain = await paper([2, 3]);
    await Promise.all([counted('HAI', plain), counted('HAI', plain)]);
    expect((await closed('HAI')).n).toBe(6);
  });

  test('while a line is wrong nothing counts, and every wrong line is named', async () => {
    await createRound(null, round('SAI'), NOW);
    const text = ['don_vi,thang,1,2', 'SCT,2026-11,5,4', 'SCT,2026-13,5,4', 'KHONG,,5,', 'SCT,,,', 'SCT,,9,1'].join(
      '\n',
    );
    const report = await counted('SAI', text);
    expect(report.counted).toBe(0);
    expect(report.faults.map(({ line, column, why }) => [line, column, why])).toEqual([
      [3, 'thang', 'survey:paperFault.wrongMonth'],
      [4, 'don_vi', 'survey:paperFault.unknownUnit'],
      [5, '', 'survey:paperFault.empty'],
      [6, 'c01', 'survey:paperFault.unknownOption'],
    ]);
    expect((await counted('SAI', 'don_vi,xyz\nSCT,1')).faults).toMatchObject([
      { line: 1, why: 'survey:paperFault.unknownColumn' },
    ]);
    expect((await counted('SAI', '')).faults).toMatchObject([{ why: 'common:table.file.empty' }]);
    expect((await closed('SAI')).n).toBe(0);
    expect(await importPaper(null, 'KHONG-CO', Buffer.from(text), null, NOW)).toEqual({
      ok: false,
      why: 'unknownRound',
    });
  });

  test('means what the round asks: its units however they are typed, its months, its own forms', async () => {
    await createRound(null, round('NGHIA'), NOW);
    const lines = [
      'dot;don_vi;thang;ma_phieu;1',
      ';sct;2026-11;a 007;4',
      ';SCT;;A7;4',
      ';VPUB;;2;4',
      ';SCT;2026-12;3;4',
      ';SCT;2026-10;4;4',
      'DOT-KHAC;SCT;;5;4',
      ';SCT;;0012;4',
      ';SCT;;12;4',
    ];
    const { faults } = await counted('NGHIA', lines.join('\n'));
    expect(faults.map(({ line, column, why }) => [line, column, why.replace('survey:paperFault.', '')])).toEqual([
      [4, 'don_vi', 'unitOutside'],
      [5, 'thang', 'wrongMonth'],
      [6, 'thang', 'wrongMonth'],
      [7, 'dot', 'exported'],
      [9, 'ma_phieu', 'serialTwice'],
    ]);
    expect((await counted('NGHIA', `${lines[0]}\n${lines[1]}`)).counted, 'a code in small letters').toBe(1);
    expect(await counted('NGHIA', `${lines[0]}\n;SCT;;A007;5`)).toMatchObject({ counted: 0, known: [2] });
    expect((await roundPage('NGHIA', 'vi'))!.quotas.map(({ code, paper: own }) => [code, own])).toContainEqual([
      'SCT',
      1,
    ]);
  });

  test('what is exported can be imported elsewhere without its origin, with equal figures', async () => {
    await createRound(null, round('RA'), NOW);
    await counted('RA', await paper([1, 2, 3, 4, 5, 5, 4]));
    expect((await exportBallots(null, 'RA', NOW))!.rows, 'while it is open there is nothing to compare').toEqual([]);
    await closed('RA');
    const out = (await exportBallots(null, 'RA', NOW))!;
    await createRound(null, round('VAO'), NOW);
    expect((await counted('VAO', csvText(out.columns, out.rows, 'plain'))).faults).toHaveLength(7);
    const columns = out.columns.filter((name) => name !== 'dot');
    expect((await counted('VAO', csvText(columns, out.rows, 'plain'))).counted).toBe(7);
    await closed('VAO');
    const shape = async (code: string) => (await figuresOf(code)).criteria;
    expect(await shape('VAO')).toEqual(await shape('RA'));
  });

  test('a withdrawn file, a withdrawn round and a test count nowhere', async () => {
    await createRound(null, round('HUY'), NOW);
    await counted('HUY', await paper([5, 5, 5, 5, 5]));
    const bad = await paper([1, 1, 1, 1, 1, 1], 'SCT', (place) => `B${place}`);
    await counted('HUY', bad);
    const [, second] = (await roundPage('HUY', 'vi'))!.imports;
    expect(await withdrawPaper(null, 'HUY', second!.id, 'Nhập nhầm đợt', NOW)).toBe('done');
    expect(await withdrawPaper(null, 'HUY', second!.id, 'Nhập nhầm đợt', NOW)).toBe('unknown');
    expect((await counted('HUY', bad)).counted, 'it may be entered again').toBe(6);
    const again = (await roundPage('HUY', 'vi'))!.imports.at(-1)!;
    expect(await withdrawPaper(null, 'HUY', again.id, 'Nhập nhầm đợt', NOW)).toBe('done');
    expect(await closed('HUY')).toMatchObject({ n: 5, index: { share: 1 } });
    const [first] = (await roundPage('HUY', 'vi'))!.imports;
    expect(first!.isPublic).toBe(true);
    expect(await withdrawPaper(null, 'HUY', first!.id, 'x', NOW), 'what is public stays').toBe('public');
    await createRound(null, round('THU', { isTest: true }), NOW);
    await counted('THU', await paper([5, 5, 5, 5, 5]));
    expect(await surveyFigures({ kind: 'round', code: 'THU' }, 'vi', NOW)).toBeNull();
    expect(await endRound(null, 'HUY', 'withdrawn', 'Sai mẫu', NOW)).toBe(true);
    expect(await surveyFigures({ kind: 'round', code: 'HUY' }, 'vi', NOW)).toBeNull();
    const shown = (await surveySources('vi', NOW)).map(({ title }) => title);
    expect(shown.filter((title) => /HUY|THU/.test(title))).toEqual([]);
  });

  test('a unit with too few is not named, and what has nobody to hide among is not counted', async () => {
    const asked = ['SCT', 'SYT', 'VPUB'].map((unit) => ({ code: unit, population: 40 }));
    await createRound(null, round('NHO', { units: asked }), NOW);
    await counted('NHO', await paper([5, 5, 5]));
    await counted('NHO', await paper([1, 1, 1, 2, 2, 5, 5], 'SYT'));
    await counted('NHO', await paper(Array(30).fill(4), 'VPUB'));
    const { units, n, uncounted } = await closed('NHO');
    expect([n, uncounted]).toEqual([37, { from: 0, to: 4 }]);
    expect(new Map(units.map((one) => [one.code, one.n]))).toEqual(
      new Map([
        ['SYT', 7],
        ['VPUB', 30],
      ]),
    );
    expect(units.find(({ code }) => code === 'VPUB')!.difference!.verdict).toBe('higher');
  });
});

describe('two readings differ by nobody or by five others', () => {
  /** Everything that anybody can download of a round: the numbers of its page, and its rows of open data. */
  async function readingOf(code: string) {
    const { uncounted: _, ...figures } = await figuresOf(code);
    const rows: unknown[] = [];
    for await (const some of rowsOf('phieu', NOW)) rows.push(...some.filter(({ nguon }) => nguon === `dot-${code}`));
    return JSON.stringify([figuresRecord({ ...figures, uncounted: null }), rows]);
  }
  const cast = async (code: string, number: number, level = 4) => {
    const links = (await linksLeft(code)).splice(0, number);
    for (const token of links) expect(await castByLink(token, await all(level), NOW)).toEqual({ ok: true });
  };
  const left = new Map<string, string[]>();
  const linksLeft = async (code: string) => {
    const known =
      left.get(code) ?? (await tokensOf(code)).flatMap(({ unit, token }) => (unit === 'SCT' ? [token] : []));
    left.set(code, known);
    return known;
  };

  test('one paper ballot is not seen, nor any that one office enters, until five others come', async () => {
    await createRound(null, round('CAT'), NOW);
    await linksLeft('CAT');
    const before = await readingOf('CAT');
    await counted('CAT', await paper([1]));
    expect(await readingOf('CAT')).toBe(before);
    await counted('CAT', await paper([2, 2, 2, 2, 2, 2, 2]));
    expect(await readingOf('CAT'), 'as many as the office likes').toBe(before);
    await cast('CAT', 4);
    expect(await readingOf('CAT'), 'the four that wait').toBe(before);
    await cast('CAT', 1);
    expect((await figuresOf('CAT')).n).toBe(13);
    const after = await readingOf('CAT');
    await counted('CAT', await paper([5], 'SYT'));
    expect(await readingOf('CAT')).toBe(after);
    expect((await closed('CAT')).n, 'one of a unit has nobody to hide among at last either').toBe(13);
  });

  test('a question that few of five answered waits by itself', async () => {
    await createRound(null, round('CAU', { error: 10 }), NOW);
    const { c01: _, ...without } = await all(4);
    const links = await linksLeft('CAU');
    for (const token of links.splice(0, 2)) await castByLink(token, without, NOW);
    await cast('CAU', 3);
    const [c01, c02] = (await figuresOf('CAU')).criteria;
    expect([c01!.n, c02!.n]).toEqual([0, 5]);
    await cast('CAU', 5, 2);
    expect((await figuresOf('CAU')).criteria[0]).toMatchObject({ n: 8, shown: { counts: [0, 5, 0, 3, 0] } });
  });

  test('who answered is told only when it is over, and how many, in steps of five', async () => {
    await createRound(null, round('NGUOI'), NOW);
    const links = await linksLeft('NGUOI');
    for (const token of links.splice(0, 6)) await castByLink(token, { ...(await all(4)), tuoi: ['25-34'] }, NOW);
    const open = await figuresOf('NGUOI');
    expect(open).toMatchObject({ n: 5, uncounted: { from: 0, to: 4 }, response: { answered: 5 } });
    expect(open.people.flatMap(({ options }) => options.map(({ n }) => n)).filter((n) => n !== null)).toEqual([]);
    expect(await roundPage('NGUOI', 'vi')).toMatchObject({ used: 5, uncounted: { from: 0, to: 4 } });
    const ages = (await closed('NGUOI')).people.find(({ code }) => code === 'tuoi')!;
    expect(ages.options.find(({ code }) => code === '25-34')!.n).toBe(5);
  });
});

test('tallies are what a recount of the ballots gives', async () => {
  const ballots = await read.select().from(surveyBallot);
  const recount = new Map<string, number>();
  for (const one of ballots) {
    const chosen = Object.entries(JSON.parse(one.answers) as SurveyAnswers).flatMap(([question, options]) =>
      options.map((option) => [question, option] as const),
    );
    for (const [question, option] of [['', ''] as const, ...chosen]) {
      const key = [one.roundId, one.organisationId, one.importId, one.channel, one.month, question, option].join('|');
      recount.set(key, (recount.get(key) ?? 0) + 1);
    }
  }
  const tallies = (await read.select().from(surveyTally)).filter(({ question }) => question !== 'tuoi');
  const kept = tallies.map((t) => [
    [t.roundId, t.organisationId, t.importId, t.channel, t.month, t.question, t.option].join('|'),
    t.n,
  ]);
  expect(ballots.length).toBeGreaterThan(50);
  expect(new Map(kept as [string, number][])).toEqual(recount);
});

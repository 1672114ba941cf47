// A survey round: its sample, its links that vote once, and nothing that joins ballot and link; and the counter.
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import {
  castAtCounter,
  castByLink,
  counterForm,
  createRound,
  endRound,
  findLink,
  forgetUsedForms,
  handOutLink,
  makeLinks,
  mixSurveyBallots,
  offeredQuestionnaire,
  roundPage,
  stopAtQuota,
  surveyFigures,
  surveySources,
  takeLinksBack,
} from '#app/features/surveys/index.server.ts';
import { read } from '#db/index.ts';
import { procedureByCode } from '#db/procedures.ts';
import { surveyBallot, surveyInvitation } from '#db/schema/surveys.ts';
import { roundByCode } from '#db/surveys.ts';
import { unitId } from '#tests/support/petitions.ts';
import {
  all,
  counted,
  criterionCodes,
  figuresOf,
  linksOf,
  NOW,
  paper,
  round,
  tokensOf,
} from '#tests/support/surveys.ts';

const LATER = instantAt('2026-11-20', '09:00');

beforeAll(async () => {
  expect(await criterionCodes()).toHaveLength(22);
  expect((await offeredQuestionnaire('procedure', '2026-11-10')).content.factors).toHaveLength(5);
});

describe('a round', () => {
  test('takes its sample from the population and divides it; a code is used once, a unit must be known', async () => {
    expect(await createRound(null, round('MAU', { error: 10 }), NOW)).toEqual({ ok: true });
    const page = (await roundPage('MAU', 'vi'))!;
    expect(page).toMatchObject({ population: 100, sampleSize: 50, error: 0.1, state: 'open' });
    expect(page.quotas.map(({ code, quota }) => [code, quota])).toEqual([
      ['SCT', 30],
      ['SYT', 20],
    ]);
    expect(await createRound(null, round('MAU'), NOW)).toEqual({ ok: false, why: 'taken' });
    const small = {
      units: [
        { code: 'sct', population: 4 },
        { code: 'SYT', population: 90 },
      ],
    };
    expect(await createRound(null, round('IT', { ...small, acceptsSmall: false }), NOW)).toEqual({
      ok: false,
      why: 'smallQuotas',
    });
    expect(await createRound(null, round('IT', small), NOW)).toEqual({ ok: true });
    expect((await roundPage('IT', 'vi'))!.quotas.map(({ isTooSmall }) => isTooSmall)).toEqual([true, false]);
    const unknown = { units: [{ code: 'KHONG', population: 3 }] };
    expect(await createRound(null, round('KHAC', unknown), NOW)).toEqual({
      ok: false,
      why: 'unknownUnit',
      unit: 'KHONG',
    });
  });

  test('hands its links out once, and keeps only their hashes', async () => {
    await createRound(null, round('LK'), NOW);
    const both = await Promise.all([makeLinks(null, 'LK', 50, NOW), makeLinks(null, 'LK', 50, NOW)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const [made] = both.filter((one) => one.ok);
    expect(made!.links).toHaveLength(20); // n = 10, half of those asked are thought to answer
    const kept = JSON.stringify(await read.select().from(surveyInvitation));
    for (const { token } of made!.links) expect(kept).not.toContain(token);
    const [first] = made!.links;
    expect(await findLink(first!.token, 'vi', NOW)).toMatchObject({ isUsed: false, isOpen: true });
    expect(await takeLinksBack(null, 'LK', NOW)).toBe(true);
    expect(await findLink(first!.token, 'vi', NOW)).toBeNull();
    expect((await makeLinks(null, 'LK', 100, NOW)).ok).toBe(true);
  });

  test('a link votes once, of ten clicks one counts; before its day and after closing none does', async () => {
    await createRound(null, round('PHIEU'), NOW);
    const [one, other] = await tokensOf('PHIEU');
    const four = await all(4);
    const clicks = await Promise.all(Array.from({ length: 10 }, () => castByLink(one!.token, four, NOW)));
    expect(clicks.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await castByLink(one!.token, await all(4), NOW)).toEqual({ ok: false, why: 'alreadyUsed' });
    expect(await castByLink('khong-co', await all(4), NOW)).toEqual({ ok: false, why: 'unknownLink' });
    expect(await castByLink(other!.token, await all(4), instantAt('2026-10-31', '23:59'))).toEqual({
      ok: false,
      why: 'notOpen',
    });
    expect((await figuresOf('PHIEU')).n, 'one waits for four others').toBe(0);
    expect(await endRound(null, 'PHIEU', 'closed', null, NOW)).toBe(true);
    expect(await figuresOf('PHIEU'), 'one alone is never written down').toMatchObject({
      n: 0,
      uncounted: { from: 0, to: 4 },
    });
    expect(await castByLink(other!.token, await all(4), NOW)).toEqual({ ok: false, why: 'notOpen' });
    expect(await endRound(null, 'PHIEU', 'closed', null, NOW)).toBe(false);
  });

  test('five of a unit are counted together; ballots keep no person, no link and no answer about the person', async () => {
    await createRound(null, round('NAM'), NOW);
    const links = (await tokensOf('NAM')).filter(({ unit }) => unit === 'SCT');
    for (const { token } of links.slice(0, 4)) await castByLink(token, { ...(await all(5)), tuoi: ['25-34'] }, NOW);
    expect((await figuresOf('NAM')).n).toBe(0);
    await castByLink(links[4]!.token, { ...(await all(3)), tuoi: ['tren-60'], 'uu-tien': ['nhanh-hon'] }, NOW);
    const figures = await figuresOf('NAM');
    expect(figures.n).toBe(5);
    expect(figures.index!.share).toBeCloseTo(0.8, 12);
    expect(figures.response).toEqual({ answered: 5, asked: 10, rate: 0.5 });
    const rows = await read.select().from(surveyBallot);
    expect(rows.every(({ answers }) => !answers.includes('tuoi'))).toBe(true);
    const columns = Object.keys(surveyBallot).filter((name) => !['enableRLS', '_', '$inferSelect'].includes(name));
    expect(columns.sort()).toEqual([
      'answers',
      'channel',
      'id',
      'importId',
      'month',
      'organisationId',
      'procedureId',
      'questionnaireId',
      'roundId',
    ]);
  });
});

test('what waits of several units when a round is closed is written down together, without their names', async () => {
  await createRound(null, round('GOP'), NOW);
  const links = await tokensOf('GOP');
  const four = await all(4);
  for (const unit of ['SCT', 'SYT'])
    for (const { token } of links.filter((one) => one.unit === unit).slice(0, 3)) await castByLink(token, four, NOW);
  await mixSurveyBallots(NOW);
  expect(await roundPage('GOP', 'vi')).toMatchObject({ uncounted: { from: 5, to: 9 }, used: 5 });
  await endRound(null, 'GOP', 'closed', null, NOW);
  expect(await figuresOf('GOP')).toMatchObject({
    ...{ n: 6, uncounted: { from: 0, to: 4 }, units: [], index: { share: 1 } },
  });
  const { id } = (await roundByCode('GOP'))!;
  const written = await read.select().from(surveyBallot).where(eq(surveyBallot.roundId, id));
  expect(await roundPage('GOP', 'vi')).toMatchObject({ uncounted: { from: 0, to: 4 } });
  expect(written.map(({ organisationId }) => organisationId)).toEqual(Array(6).fill(0));
});

describe('a quota', () => {
  test('takes as many as it is, whoever races for the last place, and uses no link up for nothing', async () => {
    const given = { units: [{ code: 'SCT', population: 8 }], error: 50, stopsAtQuota: true };
    await createRound(null, round('DU', given), NOW);
    const { quota } = (await roundPage('DU', 'vi'))!.quotas[0]!;
    const links = await linksOf('DU', 50);
    expect([quota, links.length]).toEqual([3, 6]);
    const four = await all(4);
    const results = await Promise.all(links.map(({ token }) => castByLink(token, four, NOW)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(quota);
    expect(results.filter((one) => !one.ok && one.why === 'enough')).toHaveLength(3);
    expect((await roundPage('DU', 'vi'))!).toMatchObject({ used: 0, quotas: [{ used: 0, isReached: true }] });
    const spare = links[results.findIndex(({ ok }) => !ok)]!.token;
    expect(await findLink(spare, 'vi', NOW)).toMatchObject({ isUsed: false, isEnough: true });
    expect(await stopAtQuota(null, 'DU', false, NOW)).toBe(true);
    expect(await castByLink(spare, four, NOW), 'nothing was lost').toEqual({ ok: true });
  });

  test('is filled by paper as well', async () => {
    const given = { units: [{ code: 'SYT', population: 8 }], error: 50, stopsAtQuota: true };
    await createRound(null, round('DUGIAY', given), NOW);
    const [link] = await linksOf('DUGIAY', 100);
    await counted('DUGIAY', await paper([4, 4, 4], 'SYT'));
    expect(await castByLink(link!.token, await all(4), NOW)).toEqual({ ok: false, why: 'enough' });
  });
});

describe('a counter', () => {
  const about = async () => {
    const { id: questionnaireId } = await offeredQuestionnaire('procedure', '2026-11-10');
    const procedure = (await procedureByCode('DEMO.007'))!;
    return {
      questionnaireId,
      organisationId: await unitId('SCT'),
      procedureId: procedure.id,
      channel: 'kiosk' as const,
    };
  };

  test('a form counts once, a made-up or an old one never', async () => {
    const form = counterForm(NOW);
    const clicks = await Promise.all([0, 1, 2].map(async () => castAtCounter(form, await about(), await all(4), NOW)));
    expect(clicks.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await castAtCounter(`${form}x`, await about(), await all(4), NOW)).toEqual({
      ok: false,
      why: 'unknownLink',
    });
    expect(await castAtCounter(counterForm(NOW), await about(), await all(4), LATER)).toEqual({
      ok: false,
      why: 'unknownLink',
    });
  });

  test('is a source of its own; fewer than five wait for others, over the months', async () => {
    const { questionnaireId } = await about();
    const source = { kind: 'counter', questionnaireId, year: 2026 } as const;
    expect((await surveyFigures(source, 'vi', NOW))!.n).toBe(0);
    await mixSurveyBallots(instantAt('2026-12-01', '00:10'));
    expect((await surveyFigures(source, 'vi', NOW))!.n).toBe(0);
    for (let i = 0; i < 4; i++) await castAtCounter(counterForm(NOW), await about(), await all(4), NOW);
    expect((await surveyFigures(source, 'vi', NOW))!.n).toBe(5);
    expect((await surveySources('vi', NOW)).map((one) => one.source)).toContainEqual(source);
  });
});

test('a link after a procedure names nobody, works once and for its days, and counts with the counter', async () => {
  const procedure = (await procedureByCode('DEMO.007'))!;
  const organisationId = await unitId('SNNMT');
  const { id: questionnaireId } = await offeredQuestionnaire('procedure', '2026-11-10');
  const source = { kind: 'counter', questionnaireId, year: 2026, unit: 'SNNMT' } as const;
  for (let i = 0; i < 5; i++) {
    const { token, usableUntil } = await handOutLink(null, { procedure, organisationId }, NOW);
    expect(usableUntil).toBe('2026-12-10');
    expect(await findLink(token, 'vi', NOW)).toMatchObject({ title: procedure.name, isUsed: false, isOpen: true });
    expect(await castByLink(token, await all(4), instantAt('2026-12-11', '00:01'))).toMatchObject({ why: 'notOpen' });
    const clicks = await Promise.all([0, 1, 2].map(async () => castByLink(token, await all(4), NOW)));
    expect(clicks.filter(({ ok }) => ok)).toHaveLength(1);
  }
  expect((await surveyFigures(source, 'vi', NOW))!.n).toBe(5);
  await forgetUsedForms(instantAt('2026-12-11', '09:00'));
  const kept = await read.select().from(surveyInvitation);
  expect(kept.filter(({ usableUntil }) => usableUntil !== null)).toEqual([]);
});

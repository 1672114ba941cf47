// A questionnaire that was answered stays what it was; the next version succeeds it.
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  codesOf,
  createRound,
  figuresRecord,
  makeQuestionnaire,
  offeredQuestionnaire,
  reviseQuestionnaire,
} from '#app/features/surveys/index.server.ts';
import { write } from '#db/index.ts';
import { questionnaire } from '#db/schema/surveys.ts';
import { updateQuestionnaire } from '#db/surveys.ts';
import { closed, counted, NOW, paper, round } from '#tests/support/surveys.ts';

beforeAll(async () => {
  await createRound(null, round('DAU'), NOW);
  await counted('DAU', await paper([4, 4, 4, 4, 4]));
});

describe('a questionnaire', () => {
  test('that has ballots is changed by nobody: the database refuses, and its next version succeeds it', async () => {
    const asked = await offeredQuestionnaire('procedure', '2026-11-10');
    const change = (to: Parameters<typeof updateQuestionnaire>[2]) =>
      write((tx) => updateQuestionnaire(tx, asked.id, to));
    await expect(change({ content: '{}' })).rejects.toThrow();
    await expect(change({ validFrom: '2026-01-01' })).rejects.toThrow();
    await expect(write((tx) => tx.delete(questionnaire).where(eq(questionnaire.id, asked.id)))).rejects.toThrow();
    await change({ isOffered: true });
    const words = { c01: { vi: 'Chỗ ngồi chờ có đủ không', en: 'Are there enough seats' } };
    const content = {
      ...asked.content,
      questions: asked.content.questions.map((one) =>
        one.code === 'c01' ? { ...one, text: words.c01, source: 'Quyết định thử' } : one,
      ),
    };
    const wording = { validFrom: '2027-01-01', validTo: null, source: 'Quyết định thử', content };
    expect(await reviseQuestionnaire(null, asked.id, { ...wording, validFrom: '2026-11-01' }, NOW)).toMatchObject({
      ok: false,
      why: 'tooEarly',
    });
    expect(await reviseQuestionnaire(null, asked.id, wording, NOW)).toMatchObject({ ok: true, version: 2 });
    const [before, after] = [
      await offeredQuestionnaire('procedure', '2026-12-31'),
      await offeredQuestionnaire('procedure', '2027-01-01'),
    ];
    expect([before.version, before.validTo, before.content]).toEqual([1, '2026-12-31', asked.content]);
    expect(after.content.questions[0]).toMatchObject({ code: 'c01', text: words.c01, source: 'Quyết định thử' });
    expect(after.content.questions[1]).toEqual(asked.content.questions[1]);
    const again = { ...wording, validFrom: '2027-02-01' };
    expect(await reviseQuestionnaire(null, after.id, again, NOW), 'nobody has answered it yet').toMatchObject({
      ok: true,
      version: 2,
    });
  });

  test('of a fixed kind changes its words only', async () => {
    const { id, content } = await offeredQuestionnaire('petition', '2026-11-10');
    const version = { validFrom: '2027-01-01', validTo: null, source: 'Quyết định thử' };
    const without = { ...content, questions: content.questions.slice(1) };
    expect(await reviseQuestionnaire(null, id, { ...version, content: without }, NOW)).toEqual({
      ok: false,
      why: 'fixedStructure',
    });
    const reversed = { ...content, questions: content.questions.toReversed() };
    expect(await reviseQuestionnaire(null, id, { ...version, content: reversed }, NOW)).toMatchObject({ ok: true });
  });
});

describe("a questionnaire of one's own", () => {
  test('is asked in rounds, changed while nobody has answered it, and frozen by its first ballot', async () => {
    const { content } = await offeredQuestionnaire('procedure', '2026-11-10');
    const kept = {
      ...content,
      questions: content.questions.filter(({ code }) => ['c01', 'c02', 'uu-tien'].includes(code)),
    };
    const version = { validFrom: '2026-11-01', validTo: null, source: 'Kế hoạch thử', content: kept };
    const made = await makeQuestionnaire(null, 'mot-cua', version, NOW);
    expect(await makeQuestionnaire(null, 'mot-cua', version, NOW)).toEqual({ ok: false, why: 'taken' });
    if (!made.ok) throw new Error('taken');
    const shorter = { ...version, content: { ...kept, questions: kept.questions.slice(0, 2) } };
    expect(await reviseQuestionnaire(null, made.id, shorter, NOW)).toMatchObject({ ok: true, version: 1 });
    expect(await createRound(null, round('RIENG', { questionnaire: 'khong-co' }), NOW)).toMatchObject({
      why: 'notAsked',
    });
    expect(await createRound(null, round('RIENG', { questionnaire: 'mot-cua' }), NOW)).toEqual({ ok: true });
    await counted('RIENG', `don_vi,c01,c02\n${'SCT,4,5\n'.repeat(6)}`);
    expect(figuresRecord(await closed('RIENG'))).toMatchObject({
      phieu_hoi: { ma: 'mot-cua', phien_ban: 1 },
      tieu_chi: [
        { ma: 'c01', n: 6, lua_chon: [0, 0, 0, 6, 0], trung_binh: 4 },
        { ma: 'c02', n: 6, lua_chon: [0, 0, 0, 0, 6], trung_binh: 5 },
      ],
    });
    const later = { ...version, validFrom: '2026-12-01' };
    expect(await reviseQuestionnaire(null, made.id, later, NOW), 'it has ballots').toMatchObject({ version: 2 });
    expect([...(await codesOf('mot-cua'))]).toEqual(expect.arrayContaining(['c01', 'c02', 'uu-tien']));
  });

  test('the survey after an answer is asked in a round as well', async () => {
    expect(await createRound(null, round('DON', { questionnaire: 'xu-ly-don' }), NOW)).toEqual({ ok: true });
    await counted('DON', `don_vi,resolved,access\n${'SCT,yes,5\n'.repeat(5)}`);
    const { criteria, outcomes } = await closed('DON');
    expect(criteria.find(({ code }) => code === 'access')!.shown!.counts).toEqual([0, 0, 0, 0, 5]);
    expect(outcomes[0]!.options.map(({ code, n }) => [code, n])).toEqual([
      ['yes', 5],
      ['partly', 0],
      ['no', 0],
    ]);
  });
});

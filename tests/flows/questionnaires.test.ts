// A questionnaire that was answered stays what it was; the next version succeeds it.
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRound, offeredQuestionnaire, reviseQuestionnaire } from '#app/features/surveys/index.server.ts';
import { write } from '#db/index.ts';
import { questionnaire } from '#db/schema/surveys.ts';
import { updateQuestionnaire } from '#db/surveys.ts';
import { counted, NOW, paper, round } from '#tests/support/surveys.ts';

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
    const wording = { validFrom: '2027-01-01', source: 'Quyết định thử', words };
    expect(await reviseQuestionnaire(null, asked.id, { ...wording, validFrom: '2026-11-01' }, NOW)).toMatchObject({
      ok: false,
      why: 'tooEarly',
    });
    expect(await reviseQuestionnaire(null, asked.id, wording, NOW)).toEqual({ ok: true, version: 2 });
    const [before, after] = [
      await offeredQuestionnaire('procedure', '2026-12-31'),
      await offeredQuestionnaire('procedure', '2027-01-01'),
    ];
    expect([before.version, before.validTo, before.content]).toEqual([1, '2026-12-31', asked.content]);
    expect(after.content.questions[0]).toMatchObject({ code: 'c01', text: words.c01, source: 'Quyết định thử' });
    expect(after.content.questions[1]).toEqual(asked.content.questions[1]);
    const again = { ...wording, validFrom: '2027-02-01' };
    expect(await reviseQuestionnaire(null, after.id, again, NOW), 'nobody has answered it yet').toEqual({
      ok: true,
      version: 2,
    });
  });
});

// What an office keeps at its desk when it merges: its templates, tags and shared views, and the parts that others asked of it.
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { decideMerger } from '#app/features/mergers/index.server.ts';
import { findPetition, makeMove, timelineOf } from '#app/features/petitions/index.server.ts';
import { addTag } from '#app/features/tags/index.server.ts';
import { read, write } from '#db/index.ts';
import { partsOf } from '#db/parts.ts';
import { answerTemplate } from '#db/schema/answers.ts';
import { savedView } from '#db/schema/queue.ts';
import { petitionTag, tag } from '#db/schema/tags.ts';
import { administratorAt, merger, twoOffices } from '#tests/support/offices.ts';
import { crew, does, officer, sent } from '#tests/support/petitions.ts';

const NOW = instantAt('2026-11-20', '09:00');
const LATER = instantAt('2026-11-20', '15:00');

test('what officers keep goes on with the successor, and tags of one name become one', async () => {
  const by = await administratorAt(NOW);
  const { before, after, handler, head, to } = await twoOffices(by, NOW);
  const code = await to();
  const petitionId = (await findPetition(code))!.row.id;
  const successorHead = await officer('head', after.code, NOW);
  for (const [actor, name] of [
    [head, 'Gấp'],
    [head, 'Chờ đo đạc'],
    [successorHead, 'Gấp'],
  ] as const)
    expect(await addTag(actor, { name, colour: 'bad' }, NOW)).toMatchObject({ ok: true });
  await write(async (tx) => {
    const own = await tx.select().from(tag).where(eq(tag.organisationId, before.id));
    for (const { id } of own)
      await tx.insert(petitionTag).values({ petitionId, tagId: id, staffId: head.staffId, at: NOW });
    const words = { summary: '', body: 'Kính gửi', whatWasDone: '', legalBasis: '', source: 'test' };
    await tx.insert(answerTemplate).values({ organisationId: before.id, name: 'Mẫu', move: 'sendAnswer', ...words });
    const view = { staffId: handler.staffId, organisationId: before.id, name: 'Của phòng' };
    await tx.insert(savedView).values({ ...view, query: {}, columns: [], createdAt: NOW });
  });

  expect(await decideMerger(by, before.code, merger(after.code), LATER)).toMatchObject({ ok: true });

  for (const kept of [tag, answerTemplate, savedView])
    expect(await read.$count(kept, eq(kept.organisationId, before.id))).toBe(0);
  expect(await read.$count(answerTemplate, eq(answerTemplate.organisationId, after.id))).toBe(1);
  expect(await read.$count(savedView, eq(savedView.organisationId, after.id))).toBe(1);
  const names = await read
    .select({ name: tag.name, unit: tag.organisationId })
    .from(petitionTag)
    .innerJoin(tag, eq(tag.id, petitionTag.tagId))
    .where(eq(petitionTag.petitionId, petitionId));
  expect(names.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
    { name: 'Chờ đo đạc', unit: after.id },
    { name: 'Gấp', unit: after.id },
  ]);
});

test('a part asked of it is owed by the successor, and by nobody where the successor leads or was asked already', async () => {
  const by = await administratorAt(NOW);
  const people = await crew(NOW);
  const { before, after } = await twoOffices(by, NOW);
  const successor = await officer('handler', after.code, NOW);
  const inProgress = async (more = {}, handler = people.handler) => {
    const code = await sent(NOW, more);
    await does(code, 'accept', {}, people.intake, NOW);
    await does(code, 'takeUp', {}, handler, NOW);
    return code;
  };
  const ask = (code: string, unit: number, actor = people.handler) =>
    makeMove(code, 'askPart', { unit, text: 'Đề nghị xác minh.', day: '2026-11-23' }, actor, NOW);
  const elsewhere = await inProgress();
  const askedBoth = await inProgress();
  const led = await inProgress({ procedureId: null, addressedId: after.id }, successor);
  expect(await ask(elsewhere, before.id)).toEqual({ ok: true });
  expect(await ask(askedBoth, before.id)).toEqual({ ok: true });
  expect(await ask(askedBoth, after.id)).toEqual({ ok: true });
  expect(await ask(led, before.id, successor)).toEqual({ ok: true });

  expect(await decideMerger(by, before.code, merger(after.code), LATER)).toMatchObject({ ok: true });

  const parts = async (code: string) =>
    (await partsOf(read, (await findPetition(code))!.row.id)).map(({ part }) => [part.organisationId, part.state]);
  expect(await parts(elsewhere)).toEqual([[after.id, 'open']]);
  expect(await parts(askedBoth)).toEqual([
    [before.id, 'withdrawn'],
    [after.id, 'open'],
  ]);
  expect(await parts(led)).toEqual([[before.id, 'withdrawn']]);
  for (const code of [elsewhere, askedBoth, led]) {
    const last = (await timelineOf((await findPetition(code))!.row.id, 'staff', 'vi')).at(-1)!;
    expect(last).toMatchObject({ move: 'passPart', actor: 'system', toUnit: after.name });
  }
});

// A case at the desk: the moves that are open, notes that stay inside; of two officers one wins and the other is told.
import { beforeAll, describe, expect, test } from 'vitest';
import { act, addNote, caseFor } from '#app/features/desk/index.server.ts';
import { findPetition } from '#app/features/petitions/index.server.ts';
import { type Crew, crew, does, draftText, sent, unitId } from '#tests/support/petitions.ts';

const start = new Date('2026-09-01T02:00:00Z');
const days = (n: number) => new Date(start.getTime() + n * 86_400_000);
/** When the cases are looked at. */
const now = days(10);
let people: Crew;
const seenOf = async (code: string) => (await findPetition(code))!.row.events;

beforeAll(async () => {
  people = await crew(start);
});

describe('a case', () => {
  test('offers what the table of moves opens, and what those ask for', async () => {
    const code = await sent(now);
    const seen = (await caseFor(people.intake, code, 'vi', now))!.view;
    expect(seen.moves).toContain('refuse');
    expect(seen.choices.units.length).toBeGreaterThan(100);
    expect(seen.choices.refusalReasons.length).toBeGreaterThan(0);
    expect(seen.choices.masked?.body).not.toMatch(/Hạnh/);
    const toHandler = (await caseFor(people.handler, code, 'vi', now))!.view;
    expect(toHandler.moves).toEqual(['link', 'unlink', 'mark']);
    expect(toHandler.choices).toEqual({ units: [], refusalReasons: [], staff: [], masked: null });
  });

  test('keeps notes inside', async () => {
    const code = await sent(now);
    expect(await addNote(people.handler, code, 'Đã gọi điện, chưa gặp.', now)).toEqual({ ok: true });
    const { view } = (await caseFor(people.head, code, 'vi', now))!;
    expect(view.notes.map(({ body, author }) => [body, author])).toEqual([
      ['Đã gọi điện, chưa gặp.', 'Cán bộ handler'],
    ]);
  });
});

describe('a race', () => {
  test('of two officers who decide on the same picture, one wins and the other is told', async () => {
    const code = await sent(now);
    const [other] = [await crew(start)];
    const seen = await seenOf(code);
    const unit = await unitId('SNNMT');
    const results = await Promise.all([
      act({ actor: people.intake, code, move: 'accept', given: {} as never, seen }, now),
      act({ actor: other.intake, code, move: 'redirect', given: { unit, reason: 'x' }, seen }, now),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ ok: false });
    expect(await seenOf(code)).toBe(seen + 1);
  });

  test('a move that still would be possible is refused too, when something happened that was not seen', async () => {
    const code = await sent(now);
    const seen = await seenOf(code);
    const to = async (unit: string) => ({ unit: await unitId(unit), reason: 'x' });
    const redirect = async (unit: string, at: number) =>
      act({ actor: people.intake, code, move: 'redirect', given: await to(unit), seen: at }, now);
    expect(await redirect('SXD', seen)).toEqual({ ok: true });
    expect(await redirect('STC', seen)).toEqual({ ok: false, why: 'movedMeanwhile' });
    expect(await redirect('STC', seen + 1)).toEqual({ ok: true });
  });

  test('an older draft does not overwrite a newer one, but other news do not stop the writing', async () => {
    const { intake, handler, head } = people;
    const code = await sent(now);
    await does(code, 'accept', {}, intake, now);
    await does(code, 'takeUp', {}, handler, now);
    const seen = await seenOf(code);
    await does(code, 'giveInformation', { text: 'Thêm một việc' }, { as: 'sender' }, now);
    const draft = (actor: typeof head, version: number, body: string) =>
      act({ actor, code, move: 'draftAnswer', given: draftText(version, body), seen }, now);
    expect(await draft(handler, 0, 'bản một')).toEqual({ ok: true });
    expect(await draft(head, 0, 'bản cũ')).toEqual({ ok: false, why: 'answerChangedMeanwhile' });
    expect((await caseFor(head, code, 'vi', now))!.view.answers.map(({ body }) => body)).toEqual(['bản một']);
  });
});

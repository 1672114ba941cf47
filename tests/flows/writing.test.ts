// Writing an answer together: one holds the pen, nothing typed is lost, every version stays, and gaps do not go out.
import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '#app/features/accounts/index.server.ts';
import {
  compared,
  copyBy,
  discardCopy,
  keepCopy,
  removeDraftFile,
  versionContent,
  versionList,
} from '#app/features/answers/index.server.ts';
import { contentOf } from '#app/features/answers/types.ts';
import { changesOf } from '#app/features/audit/index.server.ts';
import { beSeen, leave, takeOver, whoIsAt } from '#app/features/checkout/index.server.ts';
import { act, caseFor } from '#app/features/desk/index.server.ts';
import { caseForSender } from '#app/features/following/index.server.ts';
import { findPetition, makeMove } from '#app/features/petitions/index.server.ts';
import { publicCase } from '#app/features/publications/index.server.ts';
import { type Crew, crew, does, draftText, officer, sent } from '#tests/support/petitions.ts';

const now = new Date('2026-11-16T02:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let people: Crew;
let colleague: StaffActor;
beforeAll(async () => {
  people = await crew(now);
  colleague = await officer('handler', 'SCT', now);
});

async function takenUp(publish?: 'yes') {
  const code = await sent(now);
  await does(code, 'accept', publish ? { publish } : {}, people.intake, now);
  await does(code, 'takeUp', {}, people.handler, now);
  const { row } = (await findPetition(code))!;
  return { code, place: { petitionId: row.id, round: 1 } };
}
const typed = (body: string, basedOn = 0) => ({ content: contentOf({ ...draftText(0), body }), basedOn });
const keep = (place: { petitionId: number; round: number }, by: StaffActor, body: string, at = now, basedOn = 0) =>
  keepCopy(place, by.staffId, typed(body, basedOn), at, { takesLock: true });
const save = (code: string, by: StaffActor, version: number, body: string, at = now) =>
  makeMove(code, 'draftAnswer', draftText(version, body), by, at);

describe('the pen', () => {
  test('goes to one of two who begin at the same moment', async () => {
    const { place } = await takenUp();
    const both = await Promise.all([keep(place, people.handler, 'Của tôi'), keep(place, colleague, 'Của bạn')]);
    expect(both.filter(Boolean)).toHaveLength(1);
    const { holder } = await whoIsAt(place.petitionId, people.head.staffId, now);
    const winner = both[0] ? people.handler : colleague;
    expect(holder).toMatchObject({ staffId: winner.staffId, isMe: false });
    // Whoever lost still has every word.
    expect((await copyBy(place, people.handler.staffId))?.content.body).toBe('Của tôi');
    expect((await copyBy(place, colleague.staffId))?.content.body).toBe('Của bạn');
  });

  test('keeps another from saving and submitting, until it runs out', async () => {
    const { code, place } = await takenUp();
    await save(code, people.handler, 0, 'Bản một');
    await keep(place, people.handler, 'đang gõ', now, 1);
    expect(await save(code, colleague, 1, 'Chen vào')).toEqual({ ok: false, why: 'answerBeingWritten' });
    expect(await makeMove(code, 'submitAnswer', {}, colleague, now)).toEqual({ ok: false, why: 'answerBeingWritten' });
    expect(await save(code, colleague, 1, 'Sau đó', later(10))).toEqual({ ok: true });
  });

  test('is kept by typing on, and let go by leaving', async () => {
    const { place } = await takenUp();
    await keep(place, people.handler, 'một');
    expect(await keep(place, people.handler, 'hai', later(9))).toBe(true);
    expect(await keep(place, colleague, 'x', later(12))).toBe(false);
    await leave(place.petitionId, people.handler.staffId);
    expect(await keep(place, colleague, 'x', later(12))).toBe(true);
  });

  test('of two who take over at once, one gets it; it is written into the log; the other’s text stays theirs', async () => {
    const { code, place } = await takenUp();
    await keep(place, people.handler, 'Nửa câu');
    const at = { petitionId: place.petitionId, code, from: people.handler.staffId };
    const both = await Promise.all([takeOver(colleague, at, later(1)), takeOver(people.head, at, later(1))]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await takeOver(people.intake, at, later(1)), 'it has passed on').toBe(false);
    const entries = (await changesOf({ kind: 'petition', key: code })).filter(
      ({ action }) => action === 'answer_taken_over',
    );
    expect(entries.map(({ facts }) => facts)).toEqual([[{ name: 'from', value: String(people.handler.staffId) }]]);
    expect(await save(code, people.handler, 0, 'Nửa câu', later(2))).toEqual({ ok: false, why: 'answerBeingWritten' });
    expect((await copyBy(place, people.handler.staffId))?.content.body).toBe('Nửa câu');
  });

  test('is laid down when the draft goes to the head', async () => {
    const { code, place } = await takenUp();
    await keep(place, people.handler, 'x');
    await save(code, people.handler, 0, 'Xong');
    await does(code, 'submitAnswer', {}, people.handler, now);
    expect((await whoIsAt(place.petitionId, colleague.staffId, now)).holder).toBeNull();
  });
});

test('who looks is seen for a while, and not by themselves', async () => {
  const { place } = await takenUp();
  await beSeen(place.petitionId, people.head.staffId, now);
  await beSeen(place.petitionId, people.handler.staffId, now);
  expect((await whoIsAt(place.petitionId, people.handler.staffId, later(1))).here).toEqual(['Cán bộ head']);
  expect((await whoIsAt(place.petitionId, people.handler.staffId, later(5))).here).toEqual([]);
});

describe('versions', () => {
  test('every saving is one, with who and when, and can be compared', async () => {
    const { code, place } = await takenUp();
    await save(code, people.handler, 0, 'Giấy phép đã ký hôm qua.');
    await save(code, people.head, 1, 'Giấy phép đã ký hôm nay.', later(1));
    const versions = await versionList(place);
    expect(versions).toEqual([
      { number: 2, at: later(1).getTime(), by: 'Cán bộ head' },
      { number: 1, at: now.getTime(), by: 'Cán bộ handler' },
    ]);
    const [before, after] = [await versionContent(place, 1), await versionContent(place, 2)];
    const [change] = compared(before!, after!);
    expect(change?.part).toBe('body');
    expect(change?.changes.filter(({ change: what }) => what !== 'same').map(({ text }) => text)).toEqual([
      'qua',
      'nay',
    ]);
  });

  test('what was typed over an older one is shown against the newer, not put over it', async () => {
    const { code, place } = await takenUp();
    await save(code, people.handler, 0, 'Bản một.');
    await keepCopy(place, people.handler.staffId, typed('Bản của tôi.', 1), now, { takesLock: false });
    await save(code, colleague, 1, 'Bản của bạn.');
    const { copy } = (await caseFor(people.handler, code, 'vi', now))!.view.writing;
    expect(copy).toMatchObject({ isStale: true, basedOn: 1, content: { body: 'Bản của tôi.' } });
    expect(copy!.changes.map(({ part }) => part)).toEqual(['body']);
    expect((await caseFor(colleague, code, 'vi', now))!.view.writing.copy, 'nobody else’s').toBeNull();
    await discardCopy(place, people.handler.staffId);
    expect((await caseFor(people.handler, code, 'vi', now))!.view.writing.copy).toBeNull();
  });

  test('saving what was typed puts the copy away', async () => {
    const { code, place } = await takenUp();
    await keep(place, people.handler, 'Gõ dở');
    await save(code, people.handler, 0, 'Gõ xong');
    expect(await copyBy(place, people.handler.staffId)).toBeNull();
  });
});

describe('what goes out', () => {
  test('has no gap left: neither to the head nor to the sender', async () => {
    const { code } = await takenUp();
    await save(code, people.handler, 0, 'Mời đến nhận ngày [[điền ngày]].');
    expect(await makeMove(code, 'submitAnswer', {}, people.handler, now)).toEqual({ ok: false, why: 'gapsLeft' });
    await save(code, people.handler, 1, 'Mời đến nhận ngày 20.');
    expect(await makeMove(code, 'submitAnswer', {}, people.handler, now)).toEqual({ ok: true });
  });

  test('is one structured object to sender and public, masked for the latter', async () => {
    const { code } = await takenUp('yes');
    const draft = { ...draftText(0), whatWasDone: 'Đã gọi bà Trần Thị Hạnh, 0900000123.', signerName: 'Lê Bình' };
    await does(code, 'draftAnswer', { ...draft, basis: ['Luật Tiếp công dân 2013'] }, people.handler, now);
    await does(code, 'submitAnswer', {}, people.handler, now);
    await does(code, 'sendAnswer', { documentNumber: '3/SCT', documentDay: null }, people.head, now);
    const [answer] = (await caseForSender(code, 'vi', now))!.answers;
    expect(answer).toMatchObject({ summary: 'Đã có kết quả.', whatWasDone: draft.whatWasDone, signedBy: 'Lê Bình' });
    expect(answer!.legalBasis.split('\n')).toEqual(['Nghị định 20/2008/NĐ-CP, Điều 14', 'Luật Tiếp công dân 2013']);
    const found = await publicCase(code, 'vi', now);
    if (found.found !== 'case') throw new Error('not public');
    expect(found.case).toMatchObject({ summary: 'Đã có kết quả.', answer: draft.body, outcome: null });
    expect(found.case.done).toMatch(/^Đã gọi /);
    expect(found.case.done).not.toMatch(/Hạnh|0900000123/);
  });

  test('files join at the draft, can be taken off it, and reach the sender only with the answer', async () => {
    const { code } = await takenUp();
    const file = (name: string) => ({ name, mediaType: 'application/pdf', bytes: Buffer.from(`%PDF-1.4 ${name}`) });
    const files = [file('phu-luc.pdf'), file('nham.pdf')];
    await act({ actor: people.handler, code, move: 'draftAnswer', given: draftText(0), seen: null, files }, now);
    const view = async () => (await caseFor(people.handler, code, 'vi', now))!.view;
    const { files: kept, answers } = await view();
    const wrong = kept.find(({ name }) => name === 'nham.pdf')!;
    expect(wrong.answerId).toBe(answers[0]!.id);
    await removeDraftFile(answers[0]!.id, wrong.id);
    expect((await view()).files.map(({ name }) => name)).toEqual(['phu-luc.pdf']);
    expect((await caseForSender(code, 'vi', now))!.officeFiles).toEqual([]);
    await does(code, 'submitAnswer', {}, people.handler, now);
    await does(code, 'sendAnswer', { documentNumber: '3/SCT', documentDay: null }, people.head, now);
    const [answer] = (await caseForSender(code, 'vi', now))!.answers;
    expect(answer!.files.map(({ name }) => name)).toEqual(['phu-luc.pdf']);
    await removeDraftFile(answers[0]!.id, answer!.files[0]!.id);
    expect((await view()).files, 'a sent answer keeps its files').toHaveLength(1);
  });
});

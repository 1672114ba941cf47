// The signed decision comes with the move it decides: kept with its event, read where the event is read, never by the public.
import { beforeAll, describe, expect, test } from 'vitest';
import { MOVE_NAMES, takesFiles } from '#app/domain/petition.ts';
import { act, caseFor } from '#app/features/desk/index.server.ts';
import { caseForSender, fileForSender } from '#app/features/following/index.server.ts';
import type { MoveGiven } from '#app/features/petitions/forms.ts';
import { findPetition, type LaterMove } from '#app/features/petitions/index.server.ts';
import { publicCase } from '#app/features/publications/index.server.ts';
import { type Crew, complaintAbout, crew, does, draftText, sent } from '#tests/support/petitions.ts';

const now = new Date('2026-11-16T02:00:00Z');
const document = { documentNumber: '45/QĐ-SCT', documentDay: '2026-11-16' };
const paper = (name: string) => ({ name, mediaType: 'application/pdf', bytes: Buffer.from(`%PDF-1.4 ${name}`) });
let people: Crew;

beforeAll(async () => {
  people = await crew(now);
});

async function decides<M extends LaterMove>(
  code: string,
  move: M,
  given: MoveGiven<M>,
  name: string,
  by = people.head,
) {
  const seen = (await findPetition(code))!.row.events;
  expect(await act({ actor: by, code, move, given, seen, files: [paper(name)] }, now)).toEqual({ ok: true });
}

/** Move → names of its files, as the desk and as the sender see them. */
async function filesByMove(code: string) {
  const desk = (await caseFor(people.intake, code, 'vi', now))!.view.files;
  const sender = (await caseForSender(code, 'vi', now))!;
  const moveOf = (number: number | null) => sender.events.find((event) => event.number === number)?.move;
  return {
    desk: desk.map(({ name, from }) => [name, from]),
    sender: sender.officeFiles.map(({ name, eventNumber }) => [moveOf(eventNumber), name]),
  };
}

test('the decisions of a case can carry their document', () => {
  expect(MOVE_NAMES.filter(takesFiles)).toEqual([
    'refuse',
    'transferOut',
    'extend',
    'suspend',
    'resume',
    'sendAnswer',
    'execute',
    'stopExecution',
    'withdraw',
    'draftAnswer',
  ]);
});

describe('of a complaint', () => {
  test('extension, suspension and resumption stand in the timeline with their files', async () => {
    const code = await sent(now, complaintAbout('2026-11-10'));
    await does(code, 'accept', {}, people.intake, now);
    await decides(code, 'extend', { criterion: 'agencies', reason: 'x', ...document }, 'gia-han.pdf');
    await decides(code, 'suspend', { suspensionGround: 'obstacle', reason: 'x', ...document }, 'tam-dinh-chi.pdf');
    await decides(code, 'resume', { reason: 'x', ...document }, 'tiep-tuc.pdf');
    expect(await filesByMove(code)).toEqual({
      desk: [
        ['gia-han.pdf', 'office'],
        ['tam-dinh-chi.pdf', 'office'],
        ['tiep-tuc.pdf', 'office'],
      ],
      sender: [
        ['extend', 'gia-han.pdf'],
        ['suspend', 'tam-dinh-chi.pdf'],
        ['resume', 'tiep-tuc.pdf'],
      ],
    });
    const [first] = (await caseForSender(code, 'vi', now))!.officeFiles;
    expect((await fileForSender(code, first!.id))?.bytes.toString()).toBe('%PDF-1.4 gia-han.pdf');
    expect(await fileForSender(await sent(now), first!.id), 'not through another case').toBeNull();
  });

  test('a move that is refused keeps no file', async () => {
    const code = await sent(now, complaintAbout('2026-11-10'));
    const given = { reason: 'x', ...document };
    const tried = { actor: people.head, code, move: 'resume' as const, given, seen: 1, files: [paper('x.pdf')] };
    expect(await act(tried, now)).toMatchObject({ ok: false });
    expect(await filesByMove(code)).toEqual({ desk: [], sender: [] });
  });
});

test('a refusal and a transfer carry their letters', async () => {
  const refused = await sent(now);
  const [known] = (await caseFor(people.intake, refused, 'vi', now))!.view.choices.refusalReasons;
  const given = { refusalReason: known!.code, reason: 'x', rightBody: 'Tòa án' };
  await decides(refused, 'refuse', given, 'a.pdf', people.intake);
  expect((await filesByMove(refused)).sender).toEqual([['refuse', 'a.pdf']]);
  const away = await sent(now);
  await decides(away, 'transferOut', { outsideBody: 'Tòa án', reason: 'x' }, 'b.pdf', people.intake);
  expect((await filesByMove(away)).sender).toEqual([['transferOut', 'b.pdf']]);
});

test('the public reads of no file, though it reads of the answer', async () => {
  const code = await sent(now);
  await does(code, 'accept', { publish: 'yes' }, people.intake, now);
  await does(code, 'takeUp', {}, people.handler, now);
  await does(code, 'draftAnswer', draftText(0), people.handler, now);
  await does(code, 'submitAnswer', {}, people.handler, now);
  await decides(code, 'sendAnswer', { documentNumber: '1/SCT', documentDay: null }, 'cong-van.pdf');
  const { answers, officeFiles } = (await caseForSender(code, 'vi', now))!;
  expect([answers[0]?.files.map(({ name }) => name), officeFiles]).toEqual([['cong-van.pdf'], []]);
  expect(JSON.stringify(await publicCase(code, 'vi', now))).not.toContain('cong-van');
});

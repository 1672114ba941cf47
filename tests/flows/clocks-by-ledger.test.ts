// Dates cannot drift: after any sequence of moves what is stored is what the ledger gives, counted anew.
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { addDays, type Day, instantAt } from '#app/domain/deadline.ts';
import { movesOpenTo } from '#app/domain/petition.ts';
import { datedActs } from '#app/features/deadlines/index.server.ts';
import type { MoveGiven } from '#app/features/petitions/forms.ts';
import { findPetition, type LaterMove, makeMove, timelineOf } from '#app/features/petitions/index.server.ts';
import { read } from '#db/index.ts';
import { clocksBothWays } from '#tests/support/ledger.ts';
import { type Crew, complaintAbout, crew, does, draftText, sent } from '#tests/support/petitions.ts';

const MONDAY = instantAt('2026-08-03', '09:00');
const on = (day: Day, time = '09:00') => instantAt(day, time);
let officers: Crew;
beforeAll(async () => {
  officers = await crew(MONDAY);
});

const rowOf = async (code: string) => (await findPetition(code))!.row;
const decision = (documentDay: Day) => ({ reason: 'Theo quyết định.', documentNumber: '14a/QĐ', documentDay });
const extension = (documentDay: Day) => ({ criterion: 'agencies' as const, ...decision(documentDay) });

test('after any sequence of moves the stored dates are those that the ledger gives', async () => {
  const step = fc.record({
    pick: fc.nat(1000),
    who: fc.constantFrom('intake', 'handler', 'head', 'sender'),
    days: fc.integer({ min: 0, max: 9 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(step, { minLength: 4, maxLength: 14 }), async (isComplaint, steps) => {
      const code = await sent(MONDAY, isComplaint ? complaintAbout('2026-07-20') : {});
      await does(code, 'accept', {}, officers.intake, MONDAY);
      let day = '2026-08-03';
      for (const { pick, who, days } of steps) {
        day = addDays(day, days);
        const { facts, row } = (await findPetition(code))!;
        const actor = who === 'sender' ? ({ as: 'sender' } as const) : { ...officers[who], units: 'all' as const };
        const open = movesOpenTo(facts, actor.as, on(day)).filter(
          (move) => move in GIVEN || move === 'correctDay',
        ) as LaterMove[];
        const move = open[pick % Math.max(1, open.length)];
        if (!move) continue;
        const given =
          move === 'correctDay'
            ? await correction(code, pick, on(day, '10:00'))
            : GIVEN[move]!(day, row.round, await versionOf(code));
        await makeMove(code, move, given as MoveGiven<LaterMove>, actor, on(day, '10:00'));
      }
      const { stored, byLedger } = await clocksBothWays(code);
      expect(stored).toEqual(byLedger);
    }),
    { numRuns: 25 },
  );
}, 600_000);

/** To the first or the last day that a document of the case could bear. */
async function correction(code: string, pick: number, now: Date): Promise<MoveGiven<'correctDay'>> {
  const { row, standing } = (await findPetition(code))!;
  const about = { ...standing, petitionId: row.id, round: row.round, organisationId: row.organisationId };
  const acts = await datedActs(read, { ...about, receivedDay: row.receivedDay }, now);
  const { number, bounds } = acts[pick % acts.length]!;
  return { act: number, day: pick % 2 ? bounds.from.day : bounds.to.day, reason: 'Ghi sai.' };
}

const versionOf = async (code: string) => {
  const drafts = (await timelineOf((await rowOf(code)).id, 'staff', 'vi')).filter(({ move }) => move === 'draftAnswer');
  const { round } = await rowOf(code);
  return round > 1 ? 0 : drafts.length;
};
const GIVEN: Partial<Record<LaterMove, (day: Day, round: number, version: number) => unknown>> = {
  askInformation: () => ({ text: 'Xin bổ sung.' }),
  giveInformation: () => ({ text: 'Đây.' }),
  stopWaiting: () => ({ reason: 'Đủ.' }),
  takeUp: () => ({}),
  extend: (day) => extension(day),
  suspend: (day) => ({ suspensionGround: 'obstacle', ...decision(day) }),
  resume: (day) => decision(day),
  draftAnswer: (_day, _round, version) => ({ ...draftText(version), outcome: 'upheld' }),
  submitAnswer: () => ({}),
  returnAnswer: () => ({ reason: 'Sửa.' }),
  sendAnswer: (day) => ({ documentNumber: '1/QĐ', documentDay: day }),
  execute: (day) => ({ documentNumber: '2/KH', documentDay: day }),
  reopen: () => ({ reason: 'Chưa.' }),
  withdraw: (day) => ({ documentDay: day }),
  askWithdrawal: () => ({}),
  dropWithdrawal: () => ({ reason: 'Thôi.' }),
  stopExecution: (day) => ({
    executionGround: 'court',
    reason: 'Đã khởi kiện.',
    documentNumber: '3/TB',
    documentDay: day,
  }),
};

// Waiting for the sender stops nothing by law; where the province has adopted a pause, the date moves, has a last day, and is public.
import { beforeAll, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import type { Officer } from '#app/features/accounts/types.ts';
import type { PolicyGiven } from '#app/features/calendar/forms.ts';
import { addPolicy } from '#app/features/calendar/index.server.ts';
import { clocksOf, waitingRule } from '#app/features/deadlines/index.server.ts';
import { findPetition, timelineOf } from '#app/features/petitions/index.server.ts';
import { clocksBothWays } from '#tests/support/ledger.ts';
import { type Crew, complaintAbout, crew, does, officer, sent } from '#tests/support/petitions.ts';

const MONDAY = instantAt('2026-08-03', '09:00');
const on = (day: string) => instantAt(day, '09:00');

let officers: Crew;
let administrator: Pick<Officer, 'id' | 'permissions'>;
beforeAll(async () => {
  officers = await crew(MONDAY);
  const { staffId, permissions } = await officer('administrator', 'VPUB', MONDAY);
  administrator = { id: staffId, permissions };
});

const idOf = async (code: string) => (await findPetition(code))!.row.id;
const answerDay = async (code: string) =>
  (await clocksOf(await idOf(code), 'vi')).findLast(({ name }) => name === 'answer')!.dueDay;
const publicFacts = async (code: string, move: string) =>
  (await timelineOf(await idOf(code), 'everyone', 'vi')).findLast((one) => one.move === move)!.facts;

/** Taken up on Monday; the answer is due on the seventh working day, 12 August. */
async function takenUp(): Promise<string> {
  const code = await sent(MONDAY);
  await does(code, 'accept', {}, officers.intake, MONDAY);
  await does(code, 'takeUp', {}, officers.handler, MONDAY);
  return code;
}
const asked = (code: string, day: string) =>
  does(code, 'askInformation', { text: 'Xin gửi ảnh phiếu hẹn.' }, officers.handler, on(day));
const gave = (code: string, day: string) =>
  does(code, 'giveInformation', { text: 'Ảnh đây.' }, { as: 'sender' }, on(day));

const rule: PolicyGiven = {
  code: 'TINH-PAKN-CHO',
  caseClass: 'pakn',
  clock: 'waiting_for_sender',
  variant: 'standard',
  step: 'chờ người gửi bổ sung',
  amount: 5,
  unit: 'working_day',
  startEvent: 'ngày đề nghị bổ sung',
  condition: '',
  legalBasis: 'Quyết định 15/2026/QĐ-UBND, Điều 9',
  validFrom: '2026-08-01',
  validTo: null,
  replaces: '',
};

describe('before the province has adopted a pause', () => {
  test('asking the sender moves nothing', async () => {
    const code = await takenUp();
    await asked(code, '2026-08-05');
    await gave(code, '2026-08-07');
    expect(await answerDay(code)).toBe('2026-08-12');
    expect(await publicFacts(code, 'askInformation')).toEqual({});
    expect(await waitingRule(MONDAY)).toBeNull();
  });
});

describe('once it has', () => {
  beforeAll(async () => {
    expect(await addPolicy(administrator, rule, MONDAY)).toEqual({ ok: true });
  });

  test.each([
    ['the days until the sender answered', '2026-08-07', '2026-08-14'],
    ['nothing, when they answered on the same day', '2026-08-05', '2026-08-12'],
    ['five working days at most', '2026-08-21', '2026-08-19'],
  ])('the answer waits %s', async (_, given, due) => {
    const code = await takenUp();
    await asked(code, '2026-08-05');
    expect(await answerDay(code)).toBe('2026-08-19');
    await gave(code, given);
    expect(await answerDay(code)).toBe(due);
    const { stored, byLedger } = await clocksBothWays(code);
    expect(stored).toEqual(byLedger);
  });

  test('the office may stop waiting, and the time goes on that day', async () => {
    const code = await takenUp();
    await asked(code, '2026-08-05');
    await does(code, 'stopWaiting', { reason: 'Đã đủ thông tin.' }, officers.handler, on('2026-08-06'));
    expect(await answerDay(code)).toBe('2026-08-13');
  });

  test('the answer waits once: asking again stops nothing', async () => {
    const code = await takenUp();
    await asked(code, '2026-08-05');
    await gave(code, '2026-08-06');
    expect(await answerDay(code)).toBe('2026-08-13');
    await asked(code, '2026-08-07');
    expect(await answerDay(code)).toBe('2026-08-13');
    expect(await publicFacts(code, 'askInformation')).toEqual({});
    await gave(code, '2026-08-12');
    expect(await answerDay(code)).toBe('2026-08-13');
  });

  test('everybody reads since when, the old date and the new one', async () => {
    const code = await takenUp();
    await asked(code, '2026-08-05');
    expect(await publicFacts(code, 'askInformation')).toEqual({
      stopsUntil: '2026-08-12',
      fromDueDay: '2026-08-12',
      toDueDay: '2026-08-19',
    });
    expect(await waitingRule(MONDAY)).toMatchObject({ amount: 5, legalBasis: rule.legalBasis });
  });

  test('what is late already stays late', async () => {
    const code = await takenUp();
    await asked(code, '2026-08-13');
    expect(await answerDay(code)).toBe('2026-08-12');
  });

  test('a complaint waits for nobody', async () => {
    const code = await sent(MONDAY, complaintAbout('2026-07-20'));
    await does(code, 'accept', {}, officers.intake, MONDAY);
    await does(code, 'takeUp', {}, officers.handler, MONDAY);
    await asked(code, '2026-08-05');
    expect(await answerDay(code)).toBe('2026-09-03');
    expect(await addPolicy(administrator, { ...rule, code: 'TINH-KN-CHO', caseClass: 'khieu_nai' }, MONDAY)).toEqual({
      ok: false,
      why: 'noPauseByLaw',
    });
  });
});

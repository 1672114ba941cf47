// A complaint is withdrawn by a signed paper; papers that the law wants in the file are asked for; its sender keeps every clock.
import { beforeAll, describe, expect, test } from 'vitest';
import { act } from '#app/features/desk/index.server.ts';
import { caseForSender, moveAsSender } from '#app/features/following/index.server.ts';
import { queueShape } from '#app/features/queue/forms.ts';
import { queueOf } from '#app/features/queue/index.server.ts';
import { clockNamed, complaint, decided, MONDAY, on, paper, rowOf } from '#tests/support/complaints.ts';
import { type Crew, crew, does } from '#tests/support/petitions.ts';

let officers: Crew;
beforeAll(async () => {
  officers = await crew(MONDAY);
});

describe('withdrawing a complaint', () => {
  test('is asked for by its sender and carried out by the office, which has the signed paper', async () => {
    const code = await complaint(officers);
    const now = on('2026-08-10');
    expect(await moveAsSender(code, 'withdraw', {}, now)).toEqual({ ok: false, why: 'notYourMove' });
    expect(await moveAsSender(code, 'askWithdrawal', { reason: 'Đã giải quyết xong.' }, now)).toEqual({ ok: true });
    expect((await rowOf(code)).state).toBe('in_progress');
    const sender = (await caseForSender(code, 'vi', now))!;
    expect(sender).toMatchObject({ withdrawalAsked: true });
    expect(sender.mayDo).toContain('dropWithdrawal');
    const queue = await queueOf(officers.head, queueShape.parse({ xem: 'all', tim: code }), 'vi', now);
    expect(queue.rows).toMatchObject([{ code, withdrawalAsked: true }]);
    const { events } = await rowOf(code);
    const bare = { actor: officers.head, code, move: 'withdraw' as const, given: { reason: 'x' }, seen: events };
    expect(await act(bare, now)).toEqual({ ok: false, why: 'fileMissing' });
    await does(code, 'withdraw', { reason: 'Theo đơn rút.' }, officers.head, now);
    expect(await rowOf(code)).toMatchObject({ state: 'withdrawn', withdrawalAskedAt: null });
    expect(await clockNamed(code, 'answer')).toMatchObject({ state: 'cancelled' });
  });

  test('may be thought better of', async () => {
    const code = await complaint(officers);
    await moveAsSender(code, 'askWithdrawal', {}, MONDAY);
    expect(await moveAsSender(code, 'askWithdrawal', {}, MONDAY)).toEqual({ ok: false, why: 'noWithdrawalAsked' });
    expect(await moveAsSender(code, 'dropWithdrawal', { reason: 'Đổi ý.' }, MONDAY)).toEqual({ ok: true });
    expect((await caseForSender(code, 'vi', MONDAY))!.withdrawalAsked).toBe(false);
  });
});

test('the paper of a suspension, a resumption and an extension of a complaint belongs in its file', async () => {
  const code = await complaint(officers);
  const given = { suspensionGround: 'obstacle' as const, reason: 'x', ...paper('2026-08-10') };
  const { events } = await rowOf(code);
  const bare = { actor: officers.head, code, move: 'suspend' as const, given, seen: events };
  expect(await act(bare, on('2026-08-10'))).toEqual({ ok: false, why: 'fileMissing' });
  const extension = { criterion: 'agencies' as const, reason: 'x', ...paper('2026-08-10') };
  expect(await act({ ...bare, move: 'extend', given: extension }, on('2026-08-10'))).toEqual({
    ok: false,
    why: 'fileMissing',
  });
});

test('the sender keeps every clock after the answer, with how it ended', async () => {
  const code = await complaint(officers);
  await decided(officers, code, '2026-09-03', '2026-09-10');
  const one = (await caseForSender(code, 'vi', on('2026-09-11')))!;
  expect(one.pastClocks.map(({ name, state }) => [name, state])).toEqual([
    ['acceptance', 'met'],
    ['answer', 'met'],
    ['send_decision', 'missed'],
  ]);
  for (const { steps } of one.pastClocks) expect(steps.length).toBeGreaterThan(0);
});

// A complaint taken up on a Monday, its decision, and its clocks: what flows about the days of acts begin with.
import { expect } from 'vitest';
import { type Day, instantAt } from '#app/domain/deadline.ts';
import { clocksOf } from '#app/features/deadlines/index.server.ts';
import { findPetition, makeMove } from '#app/features/petitions/index.server.ts';
import { clocksBothWays } from './ledger.ts';
import { type Crew, complaintAbout, does, draftText, sent } from './petitions.ts';

/** Without a holiday near. */
export const MONDAY = instantAt('2026-08-03', '09:00');
export const on = (day: Day, time = '09:00') => instantAt(day, time);

export const rowOf = async (code: string) => (await findPetition(code))!.row;
export const clocks = async (code: string) => clocksOf((await rowOf(code)).id, 'vi');
export const clockNamed = async (code: string, name: string) =>
  (await clocks(code)).filter((one) => one.name === name).at(-1)!;
export const paper = (documentDay: Day) => ({ documentNumber: '12/TB', documentDay });
export const complaintSent = () => sent(MONDAY, complaintAbout('2026-07-20'));

/** To be decided by Thursday, 3 September. */
export async function complaint({ intake, handler }: Crew): Promise<string> {
  const code = await complaintSent();
  await does(code, 'accept', {}, intake, MONDAY);
  await does(code, 'takeUp', {}, handler, MONDAY);
  return code;
}

/** Tries to send a decision (or an answer, without an outcome) of this day on that. */
export async function decided(
  { handler, head }: Crew,
  code: string,
  documentDay: Day,
  sentOn: Day,
  outcome: 'upheld' | null = 'upheld',
) {
  await does(code, 'draftAnswer', { ...draftText(0), outcome }, handler, on(sentOn));
  await does(code, 'submitAnswer', {}, handler, on(sentOn));
  return makeMove(code, 'sendAnswer', { documentNumber: '90/QĐ', documentDay }, head, on(sentOn));
}

export async function bothWaysAgree(code: string): Promise<void> {
  const { stored, byLedger } = await clocksBothWays(code);
  expect(stored).toEqual(byLedger);
}

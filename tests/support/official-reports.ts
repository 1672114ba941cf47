// What flows about official reports share: one quarter of lives of Sở Công Thương, and drafts of the quarter.
import { instantAt } from '#app/domain/deadline.ts';
import type { StaffActor } from '#app/features/accounts/index.server.ts';
import { makeDraft } from '#app/features/official-forms/index.server.ts';
import { answered, type Crew, complaintAbout, does, sent } from '#tests/support/petitions.ts';

export const QUARTER = { period: 'days', from: '2026-07-01', to: '2026-09-30' } as const;
export const AFTERWARDS = instantAt('2026-10-08', '09:00');
const at = (day: string) => instantAt(day, '10:00');

/** Seven lives that concern the quarter, and three that do not; what happened after it counts for the next. */
export async function quarterOfLives(officers: Crew): Promise<void> {
  const { intake, handler } = officers;
  await answered(await sent(at('2026-07-06')), officers, at('2026-07-08'));
  const late = await sent(at('2026-09-28'));
  await answered(late, officers, at('2026-10-02'));
  const carried = await sent(at('2026-06-30'));
  await answered(carried, officers, at('2026-07-02'));
  await does(carried, 'reopen', { reason: 'Chưa xong' }, { as: 'sender' }, at('2026-07-20'));
  const transferred = await sent(at('2026-08-03'), { kind: 'kien_nghi' });
  const outside = { outsideBody: 'Bộ Công Thương', reason: 'Thẩm quyền của Bộ' };
  await does(transferred, 'transferOut', outside, intake, at('2026-08-04'));
  const withdrawn = await sent(at('2026-08-10'));
  await does(withdrawn, 'withdraw', {}, { as: 'sender' }, at('2026-08-11'));
  const working = await sent(at('2026-09-01'), { kind: 'gop_y' });
  await does(working, 'accept', {}, intake, at('2026-09-03'));
  await does(working, 'takeUp', {}, handler, at('2026-09-04'));
  const complaint = await sent(at('2026-09-07'), complaintAbout('2026-08-20'));
  await does(complaint, 'accept', {}, intake, at('2026-09-08'));
  // Nothing of the quarter: settled before it, received after it.
  await answered(await sent(at('2026-05-04')), officers, at('2026-05-06'));
  await sent(at('2026-10-01'));
  await sent(at('2026-10-05'), complaintAbout('2026-09-20'));
}

/** A draft of the quarter; throws when there is none to be had. */
export async function draftOf(who: StaffActor, form: string, unit = 'SCT'): Promise<number> {
  const made = await makeDraft(who, { form, unit, given: QUARTER }, AFTERWARDS);
  if (!made.ok) throw new Error(made.why);
  return made.id;
}

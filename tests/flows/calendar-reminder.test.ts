// From October on, whoever keeps the calendar is told that next year's is missing: at the desk, and once by mail.
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { createAccount } from '#app/features/accounts/index.server.ts';
import { gapInCalendar, remindOfCalendar } from '#app/features/calendar/index.server.ts';
import { read, write } from '#db/index.ts';
import { outbox } from '#db/schema/portal.ts';
import { staff } from '#db/schema/staff.ts';
import { unitId } from '#tests/support/petitions.ts';

/** The calendar of the year after is not there at all. */
const SEPTEMBER = instantAt('2027-09-30', '09:00');
const OCTOBER = instantAt('2027-10-01', '09:00');

test('not before October, then every administrator once, and not again the same year', async () => {
  const account = { username: 'lich', name: 'Người giữ lịch', title: 'Quản trị', role: 'administrator' as const };
  const made = await createAccount(
    { ...account, organisationId: await unitId('VPUB'), password: crypto.randomUUID() },
    SEPTEMBER,
  );
  if (!made.ok) throw new Error('taken');
  await write((tx) => tx.update(staff).set({ email: 'lich@vidu.vn' }).where(eq(staff.id, made.id)));
  const told = async () => (await read.select().from(outbox)).filter(({ template }) => template === 'calendarReminder');

  expect((await gapInCalendar(SEPTEMBER))?.year).not.toBe(2028);
  await remindOfCalendar(SEPTEMBER);
  const before = (await told()).length;
  expect(await gapInCalendar(OCTOBER)).toMatchObject({ year: 2028, lacks: 'everything' });
  await remindOfCalendar(OCTOBER);
  await remindOfCalendar(instantAt('2027-11-15', '09:00'));
  const after = await told();
  expect(after.length - before).toBe(1);
  expect(after.at(-1)).toMatchObject({ recipient: 'lich@vidu.vn', language: 'vi' });
});

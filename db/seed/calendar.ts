// Legal limits, the working calendar and office hours: from their files into their tables.
import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { DeadlinePolicy } from '#app/domain/deadline-policy.ts';
import { readCalendarDay, readPolicy } from '#app/domain/deadline-rows.ts';
import { subjectsChanged } from '../calendar.ts';
import type { Writer } from '../index.ts';
import { calendarDay, deadlinePolicy, workingHours } from '../schema/deadlines.ts';
import { checkUnique, readFile, shaped, value } from './csv.ts';
import { type Changes, sync } from './sync.ts';

const hoursShape = z.strictObject({
  weekday: value.count.refine((weekday) => weekday >= 1 && weekday <= 7),
  opens_at: z.string().regex(/^\d\d:\d\d$/),
  closes_at: z.string().regex(/^\d\d:\d\d$/),
  is_confirmed: value.flag,
  source: value.text,
});

export type CalendarFiles = ReturnType<typeof readCalendarFiles>;

export function readCalendarFiles(folder: string) {
  const policies = readFile(folder, 'deadlines.csv', readPolicy);
  const days = readFile(folder, 'holidays.csv', readCalendarDay);
  const hours = readFile(folder, 'working_hours.csv', shaped(hoursShape));
  checkUnique('deadlines.csv', policies, 'id', (one) => one.code);
  checkUnique('holidays.csv', days, 'date', (one) => one.date);
  checkUnique('working_hours.csv', hours, 'opens_at', (one) => `${one.weekday} ${one.opens_at}`);
  return { policies, days, hours };
}

/**
 * Until conduct had a class of its own, provincial limits of every phản ánh, kiến nghị stood in the class of those about regulations.
 * Found there, all of them are widened, administrators' own as well: they govern what they governed. Shipped rows go along, so this
 * happens once.
 */
async function widenProvincialLimits(tx: Writer, shipped: readonly Pick<DeadlinePolicy, 'code' | 'caseClass'>[]) {
  const codes = shipped.filter(({ caseClass }) => caseClass === 'pakn').map(({ code }) => code);
  const narrow = eq(deadlinePolicy.caseClass, 'pakn_quy_dinh_hanh_chinh');
  const [found] = await tx
    .select({ id: deadlinePolicy.id })
    .from(deadlinePolicy)
    .where(and(narrow, inArray(deadlinePolicy.code, codes)))
    .limit(1);
  if (!found) return;
  const isProvincial = sql`substr(${deadlinePolicy.code}, 1, 5) = 'TINH-'`;
  await tx.update(deadlinePolicy).set({ caseClass: 'pakn' }).where(and(narrow, isProvincial));
}

export async function storeCalendar(tx: Writer, files: CalendarFiles): Promise<Record<string, Changes>> {
  const policies = files.policies.map(({ line: _, ...one }) => one);
  await widenProvincialLimits(tx, policies);
  // What an administrator has confirmed, moved or removed is theirs: the file no longer speaks for that day.
  const theirs = await subjectsChanged(tx);
  const days = files.days.map(({ line: _, ...one }) => one).filter(({ date }) => !theirs.has(date));
  const hours = files.hours.map((one) => ({
    weekday: one.weekday,
    opensAt: one.opens_at,
    closesAt: one.closes_at,
    isConfirmed: one.is_confirmed,
    source: one.source,
  }));
  return {
    'deadlines.csv': await sync(tx, deadlinePolicy, policies, { key: ['code'], origin: 'source' }),
    'holidays.csv': await sync(tx, calendarDay, days, { key: ['date'], origin: 'confidence', removes: true }),
    'working_hours.csv': await sync(tx, workingHours, hours, {
      key: ['weekday', 'opensAt'],
      origin: 'source',
      removes: true,
    }),
  };
}

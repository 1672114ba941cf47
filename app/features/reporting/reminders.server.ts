// Reminders: each step of each duty goes to the heads and handlers of an office once, and none after it has sent its report.
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { read, type Writer, write } from '#db/index.ts';
import { enqueueMail } from '#db/portal.ts';
import { insertReminder, isSubmitted, peopleToRemind, remindedOf, type Sender, submissionsOf } from '#db/reporting.ts';
import { settingValues } from '#db/settings.ts';
import { dayOf } from '../../domain/deadline.ts';
import { reminderDue } from '../../domain/reporting.ts';
import { nextWorkingTime } from '../../domain/working-calendar.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Language } from '../../i18n/translate.ts';
import { workingCalendar } from '../deadlines/index.server.ts';
import { type Due, dutiesOf, dutyView, findOwed, sendersOf, sentBy, sentOf, unitName } from './owed.server.ts';

export const DUTY_REMINDER = 'dutyReminder';
export const REMINDER_STEPS = 'reporting.reminder_steps';
const OFFICES_AT_ONCE = 50;

/** Working days before the last day; 0 is on it, −1 the day after. */
export async function reminderSteps(): Promise<number[]> {
  const steps = z.array(z.number().int()).safeParse((await settingValues([REMINDER_STEPS])).get(REMINDER_STEPS));
  return steps.success ? steps.data : [];
}

/** Reminds whoever has not sent, of the step whose day has come. Safe to run by several workers at once and after any pause. */
export async function remindOfReports(now: Date): Promise<void> {
  const [steps, calendar, today] = [await reminderSteps(), await workingCalendar(), dayOf(now)];
  const year = Number(today.slice(0, 4));
  // Around New Year the last day may lie in the year before or after.
  for (const near of [year - 1, year, year + 1]) {
    const dues = (await dutiesOf(near)).flatMap((due) => {
      const step = reminderDue(calendar, due.lastDay, steps, today);
      return step === null ? [] : [{ due, step }];
    });
    if (dues.length === 0) continue;
    const submitted = await submissionsOf(read, near);
    for (const { due, step } of dues) {
      const [senders, sent] = await Promise.all([sendersOf(due), sentOf(due, submitted)]);
      const reminded = new Set(await remindedOf(read, due.row.code, near, step));
      const left = senders.filter(({ id }) => !sent.has(id) && !reminded.has(id));
      for (let at = 0; at < left.length; at += OFFICES_AT_ONCE) {
        const notBefore = nextWorkingTime(calendar, now);
        await write(async (tx) => {
          for (const office of left.slice(at, at + OFFICES_AT_ONCE))
            await remind(tx, due, office, step, now, notBefore);
        });
        await setImmediate();
      }
    }
  }
}

async function remind(tx: Writer, due: Due, office: Sender, step: number, now: Date, notBefore: Date): Promise<void> {
  const { code } = due.row;
  const owed = { dutyCode: code, year: due.year, organisationId: office.id };
  if (await isSubmitted(tx, owed)) return;
  const people = await peopleToRemind(tx, office.id);
  if (!(await insertReminder(tx, { ...owed, step, mails: people.length, remindedAt: now }))) return;
  const params = { duty: code, year: String(due.year), unit: office.code, step: String(step) };
  for (const { id, email } of people) {
    const dedupeKey = `duty:${code}:${due.year}:${office.id}:${step}:${id}`;
    await enqueueMail(
      tx,
      { dedupeKey, recipient: email, template: DUTY_REMINDER, language: 'vi', params },
      now,
      notBefore,
    );
  }
}

/** What a reminder that waits is about; null when it was sent meanwhile, or nobody owes it any more: then there is nothing to say. */
export async function reminderToMail(params: Record<string, string>, language: Language) {
  const { duty = '', year, unit = '', step } = params;
  const key = { duty, year: Number(year), unit };
  const found = await findOwed(key);
  if (!found || (await sentBy(found))) return null;
  const view = await dutyView(found.due, language);
  return {
    key,
    step: Number(step),
    title: view.title,
    unit: unitName(found.sender, language).name,
    lastDay: formatDay(view.lastDay),
    recipient: view.recipient,
  };
}

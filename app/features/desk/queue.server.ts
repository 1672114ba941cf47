// The queue of an officer: one page of it, with the counts of all views.
import { type QueueCursor, type QueueLine, queuePage, queueTotal, viewCounts } from '#db/desk.ts';
import type { CaseClock } from '../../domain/case-clocks.ts';
import { type Day, dayOf, endOfDay, isLate, type Timeliness, timeliness } from '../../domain/deadline.ts';
import { placeOf } from '../../domain/organisation.ts';
import { firstView, soonUntil } from '../../domain/queue.ts';
import type { WorkingCalendar } from '../../domain/working-calendar.ts';
import type { Language } from '../../i18n/translate.ts';
import type { StaffActor } from '../accounts/index.server.ts';
import { workingCalendar } from '../deadlines/index.server.ts';
import { STUCK_AFTER_RETURNS } from '../petitions/index.server.ts';
import type { QueueQuery } from './forms.ts';
import type { QueuePage, QueueRow } from './types.ts';

const ROWS = 50;

export async function queueOf(actor: StaffActor, query: QueueQuery, language: Language, now: Date): Promise<QueuePage> {
  const calendar = await workingCalendar();
  const moment = { now, soonEnds: endOfDay(soonUntil(dayOf(now), calendar)), stuckAfter: STUCK_AFTER_RETURNS };
  const filter = {
    view: query.xem ?? firstView(actor.as),
    state: query['trang-thai'],
    kind: query.loai,
    unit: query['don-vi'],
    commune: query.xa,
    query: query.tim,
  };
  const [found, total, counts] = await Promise.all([
    queuePage(filter, actor, moment, cursorFrom(query.sau), ROWS + 1),
    queueTotal(filter, actor, moment),
    viewCounts(actor, moment),
  ]);
  const lines = found.slice(0, ROWS);
  return {
    view: filter.view,
    counts,
    total,
    rows: lines.map((line) => rowOf(line, language, calendar, now)),
    next: found.length > ROWS ? cursorOf(lines.at(-1)!) : null,
  };
}

const cursorOf = ({ nextDueAt, id }: QueueLine): string => `${nextDueAt?.getTime() ?? '-'}.${id}`;

function cursorFrom(text: string | undefined): QueueCursor | null {
  if (!text) return null;
  const [dueAt, id] = text.split('.');
  return { dueAt: dueAt === '-' ? null : new Date(Number(dueAt)), id: Number(id) };
}

/** How a limit stands now; one that ends within a day (hours for taking a case up) can be late on the day itself. */
export function standing(dueAt: Date, dueDay: Day, calendar: WorkingCalendar, now: Date): Timeliness {
  const stands = timeliness(dueDay, dayOf(now), calendar);
  return isLate(dueAt, now) && stands.state !== 'late' ? { state: 'late', workingDays: 0, calendarDays: 0 } : stands;
}

function rowOf(line: QueueLine, language: Language, calendar: WorkingCalendar, now: Date): QueueRow {
  const { nextDueAt, nextClock, unit, unitEn, answer, id: _, ...row } = line;
  const day = nextDueAt && dayOf(nextDueAt);
  return {
    ...row,
    unit: language === 'en' ? (unitEn ?? unit) : unit,
    commune: row.commune && placeOf({ name: row.commune, nameEn: null }).vi,
    due:
      nextDueAt && day && nextClock
        ? { clock: nextClock as CaseClock, day, timeliness: standing(nextDueAt, day, calendar, now) }
        : null,
    awaitsApproval: row.state === 'in_progress' && answer === 'submitted',
  };
}

// The lines of the queue as pages show them: the next date and how it stands, who was told about it, the tags.
import { type Escalation, escalationsOf, type QueueLine } from '#db/queue.ts';
import type { CaseClock } from '../../domain/case-clocks.ts';
import { dayOf, timelinessAt } from '../../domain/deadline.ts';
import { placeOf as nameOfPlace } from '../../domain/organisation.ts';
import type { Order } from '../../domain/queue.ts';
import type { WorkingCalendar } from '../../domain/working-calendar.ts';
import type { Language } from '../../i18n/translate.ts';
import type { StaffActor } from '../accounts/index.server.ts';
import { coverFor } from '../inspection/index.server.ts';
import { tagsOn } from '../tags/index.server.ts';
import type { TagView } from '../tags/types.ts';
import { cursorOf, placeOf } from './filter.server.ts';
import type { EscalationView, QueueRow } from './types.ts';

interface Shown {
  actor: StaffActor;
  order: Order;
  language: Language;
  calendar: WorkingCalendar;
  now: Date;
}

export async function rowsOf(lines: readonly QueueLine[], shown: Shown): Promise<QueueRow[]> {
  if (lines.length === 0) return [];
  const ids = lines.map(({ id }) => id);
  const [told, tags, cover] = await Promise.all([
    escalationsOf(ids),
    tagsOn(ids, shown.actor),
    coverFor(
      shown.actor,
      lines.map(({ code }) => code),
      shown.language,
    ),
  ]);
  const escalations = new Map<number, EscalationView>();
  for (const { petitionId, event, at, unit, unitEn } of told)
    if (!escalations.has(petitionId))
      escalations.set(petitionId, {
        event: event as Escalation,
        at: at.getTime(),
        unit: shown.language === 'en' ? (unitEn ?? unit) : unit,
      });
  return lines.map((line) => ({
    ...rowOf(line, escalations.get(line.id) ?? null, tags.get(line.id) ?? [], shown),
    title: cover(line.code, line.title),
  }));
}

function rowOf(line: QueueLine, escalation: EscalationView | null, tags: TagView[], shown: Shown): QueueRow {
  const { order, language, calendar, now } = shown;
  const {
    nextDueAt,
    nextClock,
    unit,
    unitEn,
    field,
    fieldEn,
    answer,
    movedAt,
    withdrawalAskedAt,
    id: _,
    assigneeId: __,
    ...row
  } = line;
  const day = nextDueAt && dayOf(nextDueAt);
  const inEnglish = language === 'en';
  return {
    ...row,
    place: placeOf(cursorOf(line, order)),
    unit: inEnglish ? (unitEn ?? unit) : unit,
    field: inEnglish ? (fieldEn ?? field) : field,
    commune: row.commune && nameOfPlace({ name: row.commune, nameEn: null }).vi,
    movedAt: movedAt?.getTime() ?? null,
    due:
      nextDueAt && day && nextClock
        ? {
            clock: nextClock as CaseClock,
            day,
            timeliness: timelinessAt({ dueDay: day, dueAt: nextDueAt }, now, calendar),
          }
        : null,
    withdrawalAsked: withdrawalAskedAt !== null,
    awaitsApproval: row.state === 'in_progress' && answer === 'submitted',
    escalation,
    tags,
  };
}

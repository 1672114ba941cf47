// Legal limits, the working calendar, and the clocks that run on each petition.

import { sql } from 'drizzle-orm';
import type { ClockEventName } from '#app/domain/clock-events.ts';
import type { MoveName } from '#app/domain/petition.ts';
import {
  bool,
  choice,
  day,
  id,
  index,
  instant,
  int,
  json,
  primaryKey,
  ref,
  table,
  text,
  uniqueIndex,
} from '../columns.ts';
import { organisation } from './organisations.ts';
import { petition } from './petitions.ts';

export const deadlinePolicy = table(
  'deadline_policy',
  {
    id: id('id'),
    code: text('code').notNull().unique(),
    caseClass: text('case_class').notNull(),
    clock: text('clock').notNull(),
    step: text('step').notNull(),
    amount: int('amount'),
    unit: text('unit').notNull(),
    startEvent: text('start_event').notNull(),
    variant: text('variant').notNull(),
    condition: text('condition').notNull(),
    pauseOrExtension: text('pause_or_extension').notNull(),
    legalBasis: text('legal_basis').notNull(),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'),
    confidence: text('confidence').notNull(),
    source: text('source').notNull(),
  },
  (t) => [index('deadline_policy_class').on(t.caseClass, t.clock)],
);

export const calendarDay = table(
  'calendar_day',
  {
    date: day('date').notNull(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    basis: text('basis').notNull(),
    confidence: text('confidence').notNull(),
  },
  // One row a day: of two administrators who add the same new day at the same instant, one is told.
  (t) => [primaryKey({ columns: [t.date, t.kind] }), uniqueIndex('calendar_day_date').on(t.date)],
);

/** Paused: suspended by a decision; the due day is the earliest it can be. */
export type ClockState = 'running' | 'paused' | 'met' | 'missed' | 'cancelled';

/** A clock that runs although everything that could happen to its date has: the chairman has been told (domain/clock-events.ts). */
export const isAtItsEndSql = sql.raw(`"clock"."state" = 'running' and "clock"."next_event" is null`);

export const clock = table(
  'clock',
  {
    id: id('id'),
    petitionId: ref('petition_id')
      .notNull()
      .references(() => petition.id),
    /** acceptance, answer, hand_over … (domain/case-clocks.ts) */
    name: text('name').notNull(),
    /** 1, 2 … : a reopened petition is answered again. */
    round: int('round').notNull(),
    policyCode: text('policy_code').notNull(),
    legalBasis: text('legal_basis').notNull(),
    organisationId: ref('organisation_id')
      .notNull()
      .references(() => organisation.id),
    startedAt: instant('started_at').notNull(),
    receivedDay: day('received_day').notNull(),
    dueDay: day('due_day').notNull(),
    dueAt: instant('due_at').notNull(),
    /** Due day before the extension, so that both can be shown. */
    firstDueDay: day('first_due_day').notNull(),
    /** The steps of the calculation (domain/deadline.ts), so that any page can show why it is this date. */
    steps: json<unknown[]>('steps').notNull(),
    state: choice<ClockState>('state').notNull(),
    endedAt: instant('ended_at'),
    /** The move that ended it; null while it runs, and for what ended before this was kept. */
    endedBy: choice<MoveName>('ended_by'),
    /** What will happen next to this date if nothing is done (domain/clock-events.ts); null when nothing will. */
    nextEvent: choice<ClockEventName>('next_event'),
    nextEventAt: instant('next_event_at'),
  },
  (t) => [
    index('clock_petition').on(t.petitionId),
    index('clock_running_due').on(t.state, t.dueAt, t.id),
    index('clock_next_event').on(t.nextEventAt, t.id),
    index('clock_at_its_end').on(t.petitionId).where(isAtItsEndSql),
  ],
);

/** What happened to a date, back-dated to its moment: each once for a due day, which the unique index decides. */
export const clockEvent = table(
  'clock_event',
  {
    id: id('id'),
    clockId: ref('clock_id')
      .notNull()
      .references(() => clock.id),
    petitionId: ref('petition_id')
      .notNull()
      .references(() => petition.id),
    event: choice<ClockEventName>('event').notNull(),
    dueDay: day('due_day').notNull(),
    at: instant('at').notNull(),
    /** To whom it was said. */
    organisationId: ref('organisation_id')
      .notNull()
      .references(() => organisation.id),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [
    uniqueIndex('clock_event_once').on(t.clockId, t.event, t.dueDay),
    index('clock_event_petition').on(t.petitionId),
    index('clock_event_at').on(t.event, t.at),
  ],
);

/** Days on which the office works out of its usual hours, or does not: kept for when a province sets its own. */
export const workingHours = table(
  'working_hours',
  {
    id: id('id'),
    weekday: int('weekday').notNull(),
    opensAt: text('opens_at').notNull(),
    closesAt: text('closes_at').notNull(),
    isConfirmed: bool('is_confirmed').notNull().default(false),
    source: text('source').notNull(),
  },
  (t) => [uniqueIndex('working_hours_slot').on(t.weekday, t.opensAt)],
);

// The door of the working calendar: read, previewed, changed by administrators, imported; and the limits a province sets itself.
import { setImmediate } from 'node:timers/promises';
import { carryOut, daysBetweenDates, insertChange, insertRevisions, latestChanges, revisionsOf } from '#db/calendar.ts';
import { read, write } from '#db/index.ts';
import { touchPublicFace } from '#db/portal.ts';
import { BY_ADMINISTRATOR } from '#db/settings.ts';
import {
  asDecided,
  changedSpan,
  type DayEdit,
  type DayFault,
  dayFaults,
  editedRows,
  isUnconfirmed,
} from '../../domain/calendar-edits.ts';
import { may } from '../../domain/permissions.ts';
import { type CalendarRow, workingCalendar as calendarOf } from '../../domain/working-calendar.ts';
import type { Language } from '../../i18n/translate.ts';
import type { Officer } from '../accounts/types.ts';
import { type MovedClock, movedDates, officeHours, policiesInAll } from '../deadlines/index.server.ts';
import { allDays } from './days.server.ts';
import { BEFORE_ALL, replanOpenCases } from './replan.server.ts';
import type { ChangeView, DayView, Preview } from './types.ts';

export { allDays } from './days.server.ts';
export { readCalendarFile } from './import.server.ts';
export { addPolicy, policyTable } from './policies.server.ts';
export { CALENDAR_REMINDER, gapInCalendar, remindOfCalendar } from './reminder.server.ts';
export { replanOpenCases } from './replan.server.ts';

const CLOCKS_AT_ONCE = 1_000;
const CASES_SHOWN = 50;
/** What an administrator waits for; the worker goes on with the rest. */
const PAGES_AT_ONCE = 10;
const CHANGES_SHOWN = 20;

/** A row as an administrator vouches for it; the loader of the files leaves it alone. */
export const vouched = (row: Omit<CalendarRow, 'confidence'>): CalendarRow => ({
  ...row,
  confidence: BY_ADMINISTRATOR,
});

export async function calendarOfYear(year: number): Promise<DayView[]> {
  const rows = await daysBetweenDates(read, `${year}-01-01`, `${year}-12-31`);
  return rows.map((row) => ({ ...row, isUnconfirmed: isUnconfirmed(row.kind) }));
}

/** What the edits would move, without moving it: how many cases, how many of them would be overdue at once. */
export async function previewChange(
  edits: readonly DayEdit[],
  what: Preview['what'],
  language: Language,
  now: Date,
): Promise<Preview> {
  const span = changedSpan(edits);
  const moved = new Set<string>();
  const late = new Set<string>();
  const cases: Preview['cases'] = [];
  if (span) {
    const calendar = calendarOf(editedRows(await allDays(), edits), await officeHours());
    const time = { policies: await policiesInAll(read), calendar };
    for (let after: Awaited<ReturnType<typeof movedDates>>['next'] = null, isFirst = true; isFirst || after; ) {
      isFirst = false;
      await setImmediate();
      const page = await movedDates(time, span, after, now, CLOCKS_AT_ONCE);
      for (const one of page.moved) {
        moved.add(one.code);
        if (one.becomesOverdue) late.add(one.code);
        if (cases.length < CASES_SHOWN) cases.push(shown(one, language));
      }
      after = page.next;
    }
  }
  // Shown as it will be kept.
  const shownEdits = edits.map((edit) => ({ ...edit, after: edit.after && asDecided(edit.after) }));
  return { edits: shownEdits, what, moved: moved.size, becomeOverdue: late.size, cases };
}

const shown = ({ unit, unitEn, code, clock, from, to, becomesOverdue }: MovedClock, language: Language) => ({
  ...{ code, clock, from, to, becomesOverdue },
  unit: language === 'en' ? (unitEn ?? unit) : unit,
});

export type ChangeResult =
  | { ok: true; changeId: number }
  | { ok: false; why: 'forbidden' | 'changedMeanwhile' | 'nothingToChange' | DayFault };

class ChangedMeanwhile extends Error {}

/** Changes the calendar, all of it or nothing, keeps what it was, and begins to count the open cases again. */
export async function changeCalendar(
  by: Pick<Officer, 'id' | 'permissions'>,
  edits: readonly DayEdit[],
  what: Preview['what'],
  now: Date,
): Promise<ChangeResult> {
  if (!may(by, 'manage:calendar')) return { ok: false, why: 'forbidden' };
  if (edits.length === 0) return { ok: false, why: 'nothingToChange' };
  const vouchedEdits = edits.map(({ date, before, after }) => ({
    date,
    before,
    after: after && asDecided(vouched(after)),
  }));
  for (const { date, after } of vouchedEdits) {
    const fault = after && (after.date === date ? dayFaults(after)[0] : 'notADay');
    if (fault) return { ok: false, why: fault };
  }
  const span = changedSpan(vouchedEdits);
  try {
    const changeId = await write(async (tx) => {
      for (const edit of vouchedEdits) if (!(await carryOut(tx, edit))) throw new ChangedMeanwhile();
      const cursor = span ? { ...span, ...BEFORE_ALL } : {};
      const id = await insertChange(tx, { at: now, staffId: by.id, what, ...cursor });
      await insertRevisions(
        tx,
        vouchedEdits.map(({ date, before, after }) => ({ changeId: id, subject: date, before, after })),
      );
      await touchPublicFace(tx);
      return id;
    });
    await replanOpenCases(now, PAGES_AT_ONCE);
    return { ok: true, changeId };
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return { ok: false, why: 'changedMeanwhile' };
    throw error;
  }
}

/** The newest changes of calendar and limits: who, when, from what to what, and what they moved. */
export async function calendarChanges(): Promise<ChangeView[]> {
  const changes = await latestChanges(read, CHANGES_SHOWN);
  if (changes.length === 0) return [];
  const revisions = await revisionsOf(
    read,
    changes.map(({ change }) => change.id),
  );
  return changes.map(({ change, staffName }) => ({
    id: change.id,
    at: change.at.getTime(),
    staffName,
    what: change.what,
    moved: change.moved,
    becameOverdue: change.becameOverdue,
    isUnderWay: change.cursorId !== null,
    revisions: revisions
      .filter(({ changeId }) => changeId === change.id)
      .map(({ subject, before, after }) => ({ subject, before: inShort(before), after: inShort(after) })),
  }));
}

/** "swap_off_PROPOSED, Đề xuất nghỉ hoán đổi" */
function inShort(row: unknown): string | null {
  if (!row || typeof row !== 'object') return null;
  const { kind, name, amount, unit, validTo } = row as Record<string, unknown>;
  return [kind, name, amount, unit, validTo && `→ ${validTo}`].filter(Boolean).join(', ');
}

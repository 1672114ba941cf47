// After a change of the calendar: the open cases are counted again, a page at a time, each with an event in its ledger.
import { setImmediate } from 'node:timers/promises';
import { addToTally, passCursor, unfinishedChange } from '#db/calendar.ts';
import { read, write } from '#db/index.ts';
import { movedDates, policiesInAll, workingCalendar } from '../deadlines/index.server.ts';
import { makeMoveIn } from '../petitions/index.server.ts';

/** So few that no write holds other people up for long: SQLite has one writer, in this very process. */
const CLOCKS_AT_ONCE = 100;
/** The cursor before the first page: no clock has this key. */
export const BEFORE_ALL = { cursorId: 0, cursorDueAt: null } as const;

/**
 * Goes on counting again where it stopped, at most so many pages; true when nothing is left. Ended clocks are not looked at. Several
 * workers may call it: the cursor lets one of them through a page, and a date that already is right is not moved again.
 */
export async function replanOpenCases(now: Date, pagesAtMost = 50): Promise<boolean> {
  for (let page = 0; page < pagesAtMost; page++) {
    await setImmediate();
    const change = await unfinishedChange(read);
    if (!change) return true;
    const { id: changeId, firstDay, lastDay, cursorId, cursorDueAt } = change;
    const time = { policies: await policiesInAll(read), calendar: await workingCalendar() };
    const after = cursorDueAt && cursorId !== null ? { dueAt: cursorDueAt, id: cursorId } : null;
    const span = { firstDay: firstDay!, lastDay: lastDay! };
    const { moved, next } = await movedDates(time, span, after, now, CLOCKS_AT_ONCE);
    await write(async (tx) => {
      if (!(await passCursor(tx, change, next))) return;
      const codes = [...new Set(moved.map(({ code }) => code))];
      const done: string[] = [];
      for (const code of codes) {
        const result = await makeMoveIn(tx, code, 'replan', { changeId, time }, { as: 'system' }, now);
        if (result.ok) done.push(code);
      }
      const late = new Set(moved.filter((one) => one.becomesOverdue).map(({ code }) => code));
      await addToTally(tx, changeId, done.length, done.filter((code) => late.has(code)).length);
    });
  }
  return (await unfinishedChange(read)) === null;
}

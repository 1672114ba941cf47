// Hot spots (hồ sơ nóng): many people, drawn out, past the competent level. Marks for planning; they change nobody's rights.
import { addDays, type Day } from './deadline-day.ts';
import { OPEN, type State } from './petition-facts.ts';

/**
 * From so many on, people are "many": Luật Tiếp công dân 2013, Điều 29 gives five and more a representative (the number itself stood in
 * Thông tư 07/2014/TT-TTCP, superseded).
 */
export const MANY_PEOPLE = 5;
/** Open for longer than any limit of one level, its acceptance included (70 days and 7 working days). The portal's own measure. */
export const DRAWN_OUT_DAYS = 90;

export const HOT_MARKS = ['manyPeople', 'drawnOut', 'skipsLevel'] as const;
export type HotMark = (typeof HOT_MARKS)[number];

export interface Marked {
  state: State;
  receivedDay: Day;
  people: number | null;
  skipsLevel: boolean;
}

/** What was received on or before this day and is still open is drawn out. */
export const drawnOutSince = (today: Day): Day => addDays(today, -DRAWN_OUT_DAYS);

export function hotMarks({ state, receivedDay, people, skipsLevel }: Marked, today: Day): HotMark[] {
  const isDrawnOut = OPEN.includes(state) && receivedDay <= drawnOutSince(today);
  const holds: Record<HotMark, boolean> = {
    manyPeople: people !== null && people >= MANY_PEOPLE,
    drawnOut: isDrawnOut,
    skipsLevel,
  };
  return HOT_MARKS.filter((mark) => holds[mark]);
}

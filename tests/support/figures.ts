// The figures worked out a second way: every petition read as a row, each count decided in plain JavaScript.

import type { Period } from '#app/domain/period.ts';
import { yearPeriod } from '#app/domain/period.ts';
import { OPEN } from '#app/domain/petition.ts';
import { type Counts, noCounts } from '#app/domain/statistics.ts';
import { workingDaysBetween } from '#app/domain/working-calendar.ts';
import { workingCalendar } from '#app/features/deadlines/index.server.ts';
import { periodFigures } from '#app/features/figures/index.server.ts';
import type { FigureGroup, PeriodFigures } from '#app/features/figures/types.ts';
import { read } from '#db/index.ts';
import { field, organisation, procedure } from '#db/schema/organisations.ts';
import { petition } from '#db/schema/petitions.ts';

type Row = typeof petition.$inferSelect;

const yes = (holds: boolean): number => (holds ? 1 : 0);

function countsOf(row: Row, today: string): Counts {
  const answered = row.state === 'answered' || row.state === 'closed';
  const open = OPEN.includes(row.state);
  return {
    received: 1,
    accepted: yes(row.acceptedAt !== null),
    answered: yes(answered),
    onTime: yes(answered && !row.wasLate),
    onTimeUnextended: yes(answered && !row.wasLateUnextended),
    refused: yes(row.state === 'refused'),
    transferred: yes(row.state === 'transferred'),
    withdrawn: yes(row.state === 'withdrawn'),
    merged: yes(row.state === 'merged'),
    cases: yes(row.mergedIntoId === null),
    open: yes(open),
    overdue: yes(open && row.answerDueDay !== null && row.answerDueDay < today),
    leftLate: yes(['refused', 'transferred', 'withdrawn', 'merged'].includes(row.state) && row.wasLate),
    everAnswered: yes(row.answeredDay !== null),
    reopened: yes(row.reopenings > 0),
  };
}

interface Plain {
  counts: Counts;
  answerDays: number[];
  contactDays: number[];
}

/** By code of the group: how many, and the working days of each petition in order. */
export type PlainCut = Record<string, { counts: Counts; answerDays: number[]; contactDays: number[] }>;

async function codes() {
  const [units, fields, procedures] = await Promise.all([
    read.select({ id: organisation.id, code: organisation.code }).from(organisation),
    read.select({ id: field.id, code: field.code }).from(field),
    read.select({ id: procedure.id, code: procedure.code }).from(procedure),
  ]);
  const codeIn = (rows: { id: number; code: string }[]) => (id: number | null) =>
    rows.find((row) => row.id === id)?.code ?? '';
  return { unit: codeIn(units), field: codeIn(fields), procedure: codeIn(procedures) };
}

/** Every cut of a period, of all units or of these, counted row by row and by the calendar as it stands. */
export async function plainFigures(period: Period, today: string, unitCodes?: readonly string[]) {
  const [all, calendar, code] = await Promise.all([read.select().from(petition), workingCalendar(), codes()]);
  const rows = all.filter(
    ({ receivedDay, organisationId }) =>
      receivedDay >= period.from &&
      receivedDay <= period.to &&
      (!unitCodes || unitCodes.includes(code.unit(organisationId))),
  );
  const by = (codeOf: (row: Row) => string): PlainCut => {
    const groups: Record<string, Plain> = {};
    for (const row of rows) {
      groups[codeOf(row)] ??= { counts: noCounts(), answerDays: [], contactDays: [] };
      const group = groups[codeOf(row)]!;
      const counts = countsOf(row, today);
      for (const name of Object.keys(counts) as (keyof Counts)[]) group.counts[name] += counts[name];
      const since = (day: string) => workingDaysBetween(calendar, row.receivedDay, day);
      if (counts.answered) group.answerDays.push(since(row.answeredDay!));
      if (row.firstContactDay) group.contactDays.push(since(row.firstContactDay));
    }
    for (const group of Object.values(groups)) {
      group.answerDays.sort((a, b) => a - b);
      group.contactDays.sort((a, b) => a - b);
    }
    return groups;
  };
  return {
    all: by(() => ''),
    byMonth: by(({ receivedDay }) => receivedDay.slice(0, 7)),
    byUnit: by(({ organisationId }) => code.unit(organisationId)),
    byKind: by(({ kind }) => kind),
    byField: by(({ fieldId }) => code.field(fieldId)),
    byProcedure: by(({ procedureId }) => code.procedure(procedureId)),
    byCommune: by(({ communeId }) => code.unit(communeId)),
    byChannel: by(({ channel }) => channel),
    refused: rows.filter(({ state }) => state === 'refused').length,
  };
}

/** What the door says, in the same shape: groups without petitions left out, days as their summaries. */
export function shownFigures(figures: PeriodFigures) {
  const by = (groups: readonly FigureGroup[]) =>
    Object.fromEntries(
      groups
        .filter(({ counts }) => counts.received > 0)
        .map(({ code, counts, answerDays, contactDays }) => [code, { counts, answerDays, contactDays }]),
    );
  const { counts, answerDays, contactDays } = figures;
  return {
    all: by([{ code: '', name: '', counts, answerDays, contactDays }]),
    byMonth: by(figures.byMonth),
    byUnit: by(figures.byUnit),
    byKind: by(figures.byKind),
    byField: by(figures.byField),
    byProcedure: by(figures.byProcedure),
    byCommune: by(figures.byCommune),
    byChannel: by(figures.byChannel),
    refused: figures.byRefusal.reduce((sum, { count }) => sum + count, 0),
  };
}

const summaryOf = (days: readonly number[]) => {
  const n = days.length;
  if (n === 0) return null;
  const median = (days[Math.floor((n - 1) / 2)]! + days[Math.floor(n / 2)]!) / 2;
  return { n, median, p90: days.find((_, i) => (i + 1) * 10 >= n * 9)! };
};

/** The plain figures as the door would say them. */
export const asShown = ({ refused, ...cuts }: Awaited<ReturnType<typeof plainFigures>>) => ({
  ...(Object.fromEntries(
    Object.entries(cuts).map(([name, cut]) => [
      name,
      Object.fromEntries(
        Object.entries(cut).map(([code, { counts, answerDays, contactDays }]) => [
          code,
          { counts, answerDays: summaryOf(answerDays), contactDays: summaryOf(contactDays) },
        ]),
      ),
    ]),
  ) as Record<keyof typeof cuts, object>),
  refused,
});

/** The figures of a whole year, of the province or of a unit that there is. */
export async function figuresOfYear(year: number, now: Date, unit?: string): Promise<PeriodFigures> {
  const figures = await periodFigures({ ...yearPeriod(year), unit }, 'vi', now);
  if (!figures) throw new Error(`there is no unit ${unit}`);
  return figures;
}

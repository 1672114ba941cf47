// The door of the clocks: turned by moves, shown with their working, and counted for what has not happened yet.
import { clockEventsOf, clocksWithEvents, clocksWithUnits, policiesOf } from '#db/deadlines.ts';
import { read } from '#db/index.ts';
import type { FoundPetition } from '#db/petitions.ts';
import type { CaseStanding } from '../../domain/case-class.ts';
import { type CaseClock, clockChanges } from '../../domain/case-clocks.ts';
import { limitOf } from '../../domain/case-history.ts';
import { countDeadline, type Day, dayOf, endOfDay, MAY_WAIT_FOR_SENDER, policyByCode } from '../../domain/deadline.ts';
import { basisInWords } from '../../domain/legal-basis.ts';
import { type MissingLimit, missingLimits } from '../../domain/missing-limit.ts';
import { workingCalendar } from './calendar.server.ts';
import { legalTime } from './clocks.server.ts';
import type { ClockEventView, ClockView, MissingView, PlannedClock, WaitingRuleView } from './types.ts';

export { allPolicies as policiesInAll } from '#db/deadlines.ts';
export { type CalculatorAnswer, calculate, calculatorChoices } from './calculator.server.ts';
export { officeHours, workingCalendar } from './calendar.server.ts';
export { planExtension, planPause, planRecount, planWaiting } from './changes.server.ts';
export { dueDates, recordPast, turnClocks } from './clocks.server.ts';
export { planCorrection } from './correction.server.ts';
export { type DatedAct, datedActs, documentBounds } from './document-day.server.ts';
export { recordClockEvents } from './events.server.ts';
export { type MovedClock, movedDates } from './moved.server.ts';
export { restartClocks } from './restart.server.ts';
export type { ClockCase } from './types.ts';

/** Since when the oldest date that was reached has not been written down; null: all are. */
export const oldestDueDate = async (now: Date): Promise<Date | null> =>
  (await clocksWithEvents(read, now, 1))[0]?.clock.nextEventAt ?? null;

/** Every clock of a case, in the order they started, with its working. */
export async function clocksOf(petitionId: number, language: 'vi' | 'en'): Promise<ClockView[]> {
  const [rows, calendar] = await Promise.all([clocksWithUnits(read, petitionId), workingCalendar()]);
  return rows.map(({ clock, unitName, unitNameEn }) => ({
    name: clock.name as CaseClock,
    round: clock.round,
    state: clock.state,
    dueDay: clock.dueDay,
    dueAt: clock.dueAt.getTime(),
    endsWithinDay: clock.dueAt < endOfDay(clock.dueDay),
    firstDueDay: clock.firstDueDay,
    receivedDay: clock.receivedDay,
    startedAt: clock.startedAt.getTime(),
    endedAt: clock.endedAt?.getTime() ?? null,
    policyCode: clock.policyCode,
    legalBasis: basisInWords(clock.legalBasis),
    unknownYears: calendar.unknownYears(clock.receivedDay, clock.dueDay),
    steps: clock.steps as ClockView['steps'],
    unitName: language === 'en' ? (unitNameEn ?? unitName) : unitName,
  }));
}

/** The years that these spans of days reach into and whose calendar is not decided: said once under a list of dates. */
export async function undecidedYears(spans: readonly { from: Day; to: Day | null }[]): Promise<number[]> {
  const calendar = await workingCalendar();
  const years = spans.flatMap(({ from, to }) => (to ? calendar.unknownYears(from, to) : []));
  return [...new Set(years)].sort((one, other) => one - other);
}

/** The limits that bind a complainant after the first decision: the second level, the court (Luật Khiếu nại 2011, Điều 33). */
export const limitsOfNextLevel = () => legalTime(read);

/** The province's rule for waiting on the sender, if one is in force today: the public is told of it wherever dates are judged. */
export async function waitingRule(now: Date): Promise<WaitingRuleView | null> {
  const policies = await policiesOf(read, MAY_WAIT_FOR_SENDER);
  const found = policies.find(({ clock, validFrom, validTo }) => {
    const today = dayOf(now);
    return clock === 'waiting_for_sender' && validFrom <= today && (validTo === null || today <= validTo);
  });
  const policy = found && policyByCode(policies, found.code);
  if (!policy) return null;
  const { code, amount, unit, legalBasis, validFrom } = policy;
  return { code, amount, unit, legalBasis: basisInWords(legalBasis), validFrom };
}

/** What happened to the dates of a case while nobody acted; for officers. */
export async function clockEvents(petitionId: number, language: 'vi' | 'en'): Promise<ClockEventView[]> {
  const rows = await clockEventsOf(read, petitionId);
  return rows.map(({ unit, unitEn, at, name, ...rest }) => ({
    ...rest,
    name: name as CaseClock,
    at: at.getTime(),
    unit: language === 'en' ? (unitEn ?? unit) : unit,
  }));
}

/** What the law will ask for a petition sent now; a complaint's answer is counted only once it is accepted. */
export async function previewClocks(about: CaseStanding, now: Date): Promise<PlannedClock[]> {
  const { kind } = about;
  const time = await legalTime(read);
  // To be passed on in time is only asked of what belongs elsewhere: not a date to promise beforehand.
  const starts = clockChanges('send', kind).starts.filter((name) => name !== 'transfer');
  const later = clockChanges('accept', kind).starts.filter((name) => name === 'answer');
  const planned = [...starts, ...later].flatMap((name): PlannedClock[] => {
    const policy = limitOf(name, about, dayOf(now), time);
    if (!policy) return [];
    const limit = {
      name,
      amount: policy.amount,
      unit: policy.unit,
      policyCode: policy.code,
      legalBasis: basisInWords(policy.legalBasis),
      missing: null,
    };
    if (!starts.includes(name)) return [{ ...limit, dueDay: null, receivedDay: null, steps: [], unknownYears: [] }];
    const { dueDay, receivedDay, steps } = countDeadline({ start: now, policy, calendar: time.calendar });
    return [{ ...limit, dueDay, receivedDay, steps, unknownYears: time.calendar.unknownYears(receivedDay, dueDay) }];
  });
  const today = dayOf(now);
  const missing = missingLimits(about, { received: today, accepted: today }, time.policies).map(missingView);
  return [...planned, ...missing.map(unplanned)];
}

const unplanned = (missing: MissingView): PlannedClock => ({
  ...{ name: missing.clock, dueDay: null, receivedDay: null, steps: [], unknownYears: [], policyCode: '' },
  ...{ legalBasis: missing.legalBasis ?? '', amount: null, unit: null, missing },
});

const missingView = ({ clock, without, begins }: MissingLimit): MissingView => ({
  clock,
  legalBasis: without && basisInWords(without.legalBasis),
  begins: begins && { code: begins.code, from: begins.validFrom },
});

/** What no rule sets a date for in this case, where it has none all the same. */
export async function limitsMissing(
  { row, standing }: Pick<FoundPetition, 'row' | 'standing'>,
  clocks: readonly Pick<ClockView, 'name'>[],
): Promise<MissingView[]> {
  const { policies } = await legalTime(read);
  const days = { received: row.receivedDay, accepted: row.acceptedAt && dayOf(row.acceptedAt) };
  return missingLimits(standing, days, policies)
    .filter(({ clock }) => !clocks.some(({ name }) => name === clock))
    .map(missingView);
}

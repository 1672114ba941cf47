// The door of the clocks: starts, ends and extends them, and shows their working.
import { clocksWithUnits, endClock, insertClock, policiesOf, replanClock, runningClocks } from '#db/deadlines.ts';
import { type Reader, read, type Writer } from '#db/index.ts';
import type { CaseClock } from '../../domain/case-clocks.ts';
import { clockChanges } from '../../domain/case-clocks.ts';
import {
  type CountablePolicy,
  caseClassOf,
  choosePolicy,
  complexVariantOf,
  countDeadline,
  type Day,
  type DeadlinePolicy,
  dayOf,
  isLate,
  type Variant,
} from '../../domain/deadline.ts';
import type { Kind, MoveName } from '../../domain/petition.ts';
import { workingCalendar } from './calendar.server.ts';
import type { ClockView, PlannedClock } from './types.ts';

export { type CalculatorAnswer, calculate, calculatorChoices } from './calculator.server.ts';
export { workingCalendar } from './calendar.server.ts';

export interface ClockCase {
  petitionId: number;
  kind: Kind;
  round: number;
  organisationId: number;
  /** The commune is vùng sâu, vùng xa, đi lại khó khăn. */
  isRemote: boolean;
}

const variantOf = (kind: Kind, isRemote: boolean): Variant =>
  kind === 'khieu_nai' && isRemote ? 'remote' : 'standard';
const policiesFor = (kind: Kind, on: Reader) => policiesOf(on, [caseClassOf(kind), 'khieu_nai']);

function policyFor(
  policies: DeadlinePolicy[],
  kind: Kind,
  clock: CaseClock,
  variant: Variant,
  on: Day,
): CountablePolicy | null {
  const choice = choosePolicy(policies, { caseClass: caseClassOf(kind), clock, variant, on });
  return choice.ok ? choice.policy : null;
}

/** Ends and starts the clocks that a move ends and starts. Within the move's own transaction. */
export async function turnClocks(tx: Writer, move: MoveName, about: ClockCase, at: Date): Promise<void> {
  const { meets, cancels, starts } = clockChanges(move, about.kind);
  if (meets.length + cancels.length + starts.length === 0) return;
  for (const clock of await runningClocks(tx, about.petitionId)) {
    const name = clock.name as CaseClock;
    if (meets.includes(name)) await endClock(tx, clock.id, isLate(clock.dueAt, at) ? 'missed' : 'met', at);
    else if (cancels.includes(name)) await endClock(tx, clock.id, 'cancelled', at);
  }
  if (starts.length === 0) return;
  const policies = await policiesFor(about.kind, tx);
  const calendar = await workingCalendar(tx);
  for (const name of starts) {
    const policy = policyFor(policies, about.kind, name, variantOf(about.kind, about.isRemote), dayOf(at));
    if (!policy) continue;
    const counted = countDeadline({ start: at, policy, calendar });
    await insertClock(tx, {
      petitionId: about.petitionId,
      name,
      round: about.round,
      policyCode: policy.code,
      legalBasis: policy.legalBasis,
      organisationId: about.organisationId,
      startedAt: at,
      receivedDay: counted.receivedDay,
      dueDay: counted.dueDay,
      dueAt: counted.dueAt,
      firstDueDay: counted.dueDay,
      steps: counted.steps,
      state: 'running',
    });
  }
}

/** The running clocks' essence: what the queue sorts by and the figures count from. */
export async function dueDates(tx: Reader, petitionId: number) {
  const running = await runningClocks(tx, petitionId);
  const answer = running.find((clock) => clock.name === 'answer');
  return {
    nextDueAt: running[0]?.dueAt ?? null,
    nextClock: running[0]?.name ?? null,
    ...(answer && { answerDueDay: answer.dueDay, answerFirstDueDay: answer.firstDueDay }),
  };
}

export type ExtensionPlan = { ok: true; from: Day; to: Day; apply(tx: Writer): Promise<void> } | { ok: false };

/** The answer clock under the limit for complex cases, counted from the same start; not possible where no such limit is in force. */
export async function planExtension(tx: Reader, about: ClockCase, at: Date): Promise<ExtensionPlan> {
  const clock = (await runningClocks(tx, about.petitionId)).find((one) => one.name === 'answer');
  const variant = complexVariantOf(variantOf(about.kind, about.isRemote));
  if (!clock || !variant) return { ok: false };
  const policies = await policiesFor(about.kind, tx);
  const first = policies.find((policy) => policy.code === clock.policyCode);
  const longer = policyFor(policies, about.kind, 'answer', variant, dayOf(clock.startedAt));
  if (!first?.amount || first.unit === 'none' || !longer || longer.amount <= first.amount) return { ok: false };
  const counted = countDeadline({
    start: clock.startedAt,
    policy: { amount: first.amount, unit: first.unit },
    calendar: await workingCalendar(tx),
    extensions: [{ decidedOn: dayOf(at), how: 'replaces', amount: longer.amount }],
  });
  const { dueDay, dueAt, steps } = counted;
  return {
    ok: true,
    from: clock.dueDay,
    to: dueDay,
    apply: (writer) =>
      replanClock(writer, clock.id, { policyCode: longer.code, legalBasis: longer.legalBasis, dueDay, dueAt, steps }),
  };
}

/** Every clock of a case, in the order they started, with its working. */
export async function clocksOf(petitionId: number, language: 'vi' | 'en'): Promise<ClockView[]> {
  const rows = await clocksWithUnits(read, petitionId);
  return rows.map(({ clock, unitName, unitNameEn }) => ({
    name: clock.name as CaseClock,
    round: clock.round,
    state: clock.state,
    dueDay: clock.dueDay,
    firstDueDay: clock.firstDueDay,
    receivedDay: clock.receivedDay,
    startedAt: clock.startedAt.getTime(),
    endedAt: clock.endedAt?.getTime() ?? null,
    policyCode: clock.policyCode,
    legalBasis: clock.legalBasis,
    steps: clock.steps as ClockView['steps'],
    unitName: language === 'en' ? (unitNameEn ?? unitName) : unitName,
  }));
}

/** What the law will ask for a petition sent now; a complaint's answer is counted only once it is accepted. */
export async function previewClocks(kind: Kind, isRemote: boolean, now: Date): Promise<PlannedClock[]> {
  const policies = await policiesFor(kind, read);
  const calendar = await workingCalendar();
  const { starts } = clockChanges('send', kind);
  const later = clockChanges('accept', kind).starts.filter((name) => name === 'answer');
  return [...starts, ...later].flatMap((name): PlannedClock[] => {
    const policy = policyFor(policies, kind, name, variantOf(kind, isRemote), dayOf(now));
    if (!policy) return [];
    const limit = {
      name,
      amount: policy.amount,
      unit: policy.unit,
      policyCode: policy.code,
      legalBasis: policy.legalBasis,
    };
    if (!starts.includes(name)) return [{ ...limit, dueDay: null, receivedDay: null, steps: [] }];
    const { dueDay, receivedDay, steps } = countDeadline({ start: now, policy, calendar });
    return [{ ...limit, dueDay, receivedDay, steps }];
  });
}

// A date that a case does not have: which rule sets no number, which one began too late for it. Never a silence.
import { type CaseStanding, caseClassOf, variantOf } from './case-class.ts';
import type { Day } from './deadline-day.ts';
import { choosePolicy, classesBehind, type DeadlinePolicy, isCountable } from './deadline-policy.ts';

export interface MissingLimit {
  clock: 'acceptance' | 'answer';
  /** In force on that day, without a number. */
  without: DeadlinePolicy | null;
  /** With a number, but only for what came from a later day on. */
  begins: DeadlinePolicy | null;
}

/** On which day each of the clocks begins; null where it has not yet. */
export interface ClockDays {
  received: Day;
  accepted: Day | null;
}

/** The limits to accept and to answer that no rule sets for this case. */
export function missingLimits(
  about: CaseStanding,
  { received, accepted }: ClockDays,
  policies: readonly DeadlinePolicy[],
): MissingLimit[] {
  const answerFrom = about.kind === 'khieu_nai' ? accepted : received;
  const asked = [
    { clock: 'acceptance' as const, on: received },
    ...(answerFrom ? [{ clock: 'answer' as const, on: answerFrom }] : []),
  ];
  return asked.flatMap(({ clock, on }): MissingLimit[] => {
    const caseClass = caseClassOf(about);
    const choice = choosePolicy(policies, { caseClass, clock, variant: variantOf(about), on });
    if (choice.ok || (choice.why === 'noSuchLimit' && clock !== 'answer')) return [];
    const rows = policies.filter((row) => row.clock === clock && classesBehind(caseClass).includes(row.caseClass));
    const later = rows.filter((row) => row.validFrom > on && row.variant === 'standard' && isCountable(row));
    const [begins = null] = later.toSorted((one, other) => one.validFrom.localeCompare(other.validFrom));
    return [{ clock, without: choice.why === 'noNumber' ? choice.policy : null, begins }];
  });
}

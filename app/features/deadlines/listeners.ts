// Who is told of what happens to a date.
import type { ClockEventName } from '../../domain/clock-events.ts';

export interface Office {
  id: number;
  email: string | null;
}

/** The unit the case lies with, then the body above it, then the chairman's office at the top. */
export function listenerOf(event: ClockEventName, offices: readonly Office[]): Office | undefined {
  if (event === 'escalated_supervisor') return offices[1] ?? offices[0];
  return event === 'escalated_chairman' ? offices.at(-1) : offices[0];
}

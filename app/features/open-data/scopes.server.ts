// With whose figures the cases and ballots of an office count, by the very rows of the offices that are given away.
import { scopesFrom } from '../../domain/recomputing-calendar.ts';
import { officeRows } from './reference.server.ts';

/** The office itself, those above it and those that took its work over, by code. */
export async function scopesNow(): Promise<(unit: string) => readonly string[]> {
  const lines: Record<string, string>[] = [];
  for await (const rows of officeRows())
    for (const row of rows)
      lines.push(
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === null ? '' : String(cell)])),
      );
  return scopesFrom(lines);
}

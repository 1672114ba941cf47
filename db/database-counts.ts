// How much is in the database, and whether it holds together: asked of a living one before it is copied, and of the copy.
import type { Ask } from './copies.ts';
import { engine } from './engine.ts';

/** What is only ever added to: a copy has no less of it than there was before it was begun. */
const LASTING = { petitions: 'petition', ledgerRows: 'petition_event' } as const;
const OTHERS = { attachments: 'attachment', clocks: 'clock', ballots: 'ballot', accounts: 'staff' } as const;
const COUNTED = { ...LASTING, ...OTHERS };

export type DatabaseCounts = Record<keyof typeof COUNTED, number>;

export async function countsOf(ask: Ask): Promise<DatabaseCounts> {
  const columns = Object.entries(COUNTED).map(([name, table]) => `(select count(*) from ${table}) as "${name}"`);
  const [row] = await ask(`select ${columns.join(', ')}`);
  return Object.fromEntries(Object.entries(row!).map(([name, n]) => [name, Number(n)])) as DatabaseCounts;
}

/** What a copy lacks of what was there before. */
export const lackingIn = (copy: DatabaseCounts, before: DatabaseCounts): string[] =>
  (Object.keys(LASTING) as (keyof typeof LASTING)[])
    .filter((name) => copy[name] < before[name])
    .map((name) => `${name}: ${copy[name]} of ${before[name]}`);

const MUST_BE_NONE = {
  'petitions whose ledger has gaps':
    'select count(*) as n from petition p where p.events <> (select count(*) from petition_event e where e.petition_id = p.id)',
  'attachments without content':
    'select count(*) as n from attachment a where not exists (select 1 from attachment_content c where c.sha256 = a.sha256)',
};

/** Whatever does not hold together, in words. PostgreSQL checks its keys itself while a dump is restored. */
export async function brokenIn(ask: Ask): Promise<string[]> {
  const broken: string[] = [];
  if (engine === 'sqlite') {
    const found = await ask('pragma integrity_check(3)');
    broken.push(...found.map((row) => String(row.integrity_check)).filter((words) => words !== 'ok'));
    const orphans = await ask('pragma foreign_key_check');
    if (orphans.length > 0) broken.push(`${orphans.length} rows point to nothing`);
  }
  for (const [what, question] of Object.entries(MUST_BE_NONE)) {
    const [row] = await ask(question);
    if (Number(row!.n) > 0) broken.push(`${row!.n} ${what}`);
  }
  return broken;
}

// Holds what was acknowledged against what the database has, by plain SQL: each act exactly once, ledgers without gaps, sums as recounted.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import postgres from 'pg';
import type { Journal } from './lives.ts';

type Row = Record<string, string | number | null>;

/** Asks a database by plain SQL, whatever the engine. */
export async function ask(url: string, question: string): Promise<Row[]> {
  if (url.startsWith('file:')) {
    const connection = new Database(url.replace(/^file:/, ''), { readonly: true });
    try {
      return connection.prepare(question).all() as Row[];
    } finally {
      connection.close();
    }
  }
  const client = new postgres.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(question)).rows;
  } finally {
    await client.end();
  }
}

/** Every way in which the database and the journal of acknowledged acts differ, in words; none when nothing was lost or doubled. */
export async function lostOrDoubled(url: string, journal: Journal): Promise<string[]> {
  const wrong = [...journal.wrong];
  const petitions = await ask(url, 'select title, code, state, events from petition');
  const codesOf = Map.groupBy(petitions, ({ title }) => String(title));
  for (const [title, code] of journal.receipts) {
    const codes = (codesOf.get(title) ?? []).map((one) => one.code);
    if (codes.length !== 1 || codes[0] !== code) wrong.push(`the receipt ${code} "${title}" is [${codes}]`);
  }
  if (petitions.length !== journal.receipts.size)
    wrong.push(`${petitions.length} petitions, ${journal.receipts.size} receipts`);

  const ledger = await ask(
    url,
    `select p.code, p.events, e.number, e.move from petition p left join petition_event e on e.petition_id = p.id order by p.code, e.number`,
  );
  for (const [code, events] of Map.groupBy(ledger, (one) => String(one.code)))
    if (events.some(({ number }, i) => Number(number) !== i + 1) || events.length !== Number(events[0]!.events))
      wrong.push(`the ledger of ${code} has gaps`);
  const times = Map.groupBy(ledger, ({ code, move }) => `${code} ${move}`);
  for (const move of journal.moves)
    if (times.get(move)?.length !== 1) wrong.push(`"${move}" is there ${times.get(move)?.length ?? 0} times`);

  const [ballots] = await ask(
    url,
    `select (select count(*) from rating_invitation where is_used) as used,
       (select count(*) from ballot) + (select count(*) from ballot_pot where kind = 'rating') as cast_`,
  );
  for (const [what, n] of Object.entries(ballots!))
    if (Number(n) !== journal.ballots) wrong.push(`${journal.ballots} ballots were acknowledged, ${what}: ${n}`);
  return wrong;
}

/** What `npm run recount` says where the kept sums are not those of the petitions; null when they are. */
export function differingSums(url: string): string | null {
  const program = fileURLToPath(new URL('../../app/launch/recount.ts', import.meta.url));
  const env = { ...process.env, DATABASE_URL: url, PORTAL_MODE: 'demonstration' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { env, encoding: 'utf8' });
  return status === 0 ? null : `${stdout}${stderr}`;
}

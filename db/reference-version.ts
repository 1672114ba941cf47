// A word that is another one after every change of reference data; what a process remembers of them is asked for it each time.
import { sql } from 'drizzle-orm';
import { type Reader, read } from './index.ts';
import { referenceVersion } from './schema/portal.ts';

async function wordNow(on: Reader): Promise<string> {
  const [row] = await on
    .select({ word: referenceVersion.word })
    .from(referenceVersion)
    .where(sql`${referenceVersion.id} = 1`)
    .limit(1);
  if (!row) throw new Error('The database has no reference version: migrate it.');
  return row.word;
}

/**
 * What `load` reads of the reference tables, remembered by this process until the word changes. Asked within a transaction it is
 * never older than what that transaction sees: the word is read first, so data may be newer than their word, never the reverse.
 * What is handed out is shared: nobody changes it.
 */
export function remembered<T>(load: (on: Reader) => Promise<T>): (on?: Reader) => Promise<T> {
  let kept: { word: string; value: T } | undefined;
  return async (on = read) => {
    const word = await wordNow(on);
    if (kept?.word === word) return kept.value;
    const value = await load(on);
    kept = { word, value };
    return value;
  };
}

// Full-text search over folded columns: the one predicate that differs between the engines.
import { type SQL, sql } from 'drizzle-orm';
import { foldedWords } from '#app/domain/folding.ts';
import { engine } from './engine.ts';

/** Tables with a folded `search` column that people search, and the key their index hangs on. */
export const SEARCHED = [
  { table: 'petition', key: 'id' },
  { table: 'inspection', key: 'petition_id' },
  { table: 'publication', key: 'petition_id' },
  { table: 'procedure', key: 'id' },
] as const;
export type Searched = (typeof SEARCHED)[number]['table'];

/** Statements that make the indexes; safe to repeat, and repeated after every migration (a rebuilt SQLite table loses its triggers). */
export const searchStatements = (): string[] =>
  SEARCHED.flatMap(({ table, key }) =>
    engine === 'postgres'
      ? [
          // A stored vector: over an expression index, "newest 20" of a rare word walks the whole table.
          `ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS search_vector tsvector GENERATED ALWAYS AS (to_tsvector('simple', search)) STORED`,
          `CREATE INDEX IF NOT EXISTS ${table}_search ON ${table} USING gin (search_vector)`,
        ]
      : [
          `CREATE VIRTUAL TABLE IF NOT EXISTS ${table}_fts USING fts5(search, content='${table}', content_rowid='${key}', tokenize="unicode61 remove_diacritics 0", prefix='2 3')`,
          `CREATE TRIGGER IF NOT EXISTS ${table}_fts_added AFTER INSERT ON ${table} BEGIN INSERT INTO ${table}_fts(rowid, search) VALUES (new.${key}, new.search); END`,
          `CREATE TRIGGER IF NOT EXISTS ${table}_fts_gone AFTER DELETE ON ${table} BEGIN INSERT INTO ${table}_fts(${table}_fts, rowid, search) VALUES ('delete', old.${key}, old.search); END`,
          `CREATE TRIGGER IF NOT EXISTS ${table}_fts_changed AFTER UPDATE OF search ON ${table} BEGIN INSERT INTO ${table}_fts(${table}_fts, rowid, search) VALUES ('delete', old.${key}, old.search); INSERT INTO ${table}_fts(rowid, search) VALUES (new.${key}, new.search); END`,
        ],
  );

/** True where all words of the query occur, diacritics or not, the last one as a beginning. `undefined` for a query without words. */
export function matches(table: Searched, query: string): SQL | undefined {
  const words = foldedWords(query);
  if (words.length === 0) return undefined;
  const key = SEARCHED.find((one) => one.table === table)!.key;
  return engine === 'postgres'
    ? sql`${sql.identifier(table)}.search_vector @@ to_tsquery('simple', ${words.map((word, i) => (i === words.length - 1 ? `${word}:*` : word)).join(' & ')})`
    : sql`${sql.identifier(table)}.${sql.identifier(key)} in (select rowid from ${sql.identifier(`${table}_fts`)} where ${sql.identifier(`${table}_fts`)} match ${words.map((word, i) => (i === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ')})`;
}

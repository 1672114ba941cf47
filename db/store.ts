// What both engines offer behind the two doors.
import type { SQL } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';

/** Reading only. Always awaited: there is no `.all()` or `.get()`, so the same text runs on both engines. */
export type Reader = Pick<NodePgDatabase, 'select' | 'selectDistinct' | '$with' | 'with' | '$count'>;
/** What `write` hands to the change it carries out. */
export type Writer = Reader & Pick<NodePgDatabase, 'insert' | 'update' | 'delete'>;

export interface Store {
  read: Reader;
  write<T>(change: (tx: Writer) => Promise<T>): Promise<T>;
  rows<T>(query: SQL, on?: Reader): Promise<T[]>;
  snapshot<T>(look: (on: Reader) => Promise<T>): Promise<T>;
  /** From now on every change leaves the database free for as long as it held it. */
  lend(): void;
  close(): Promise<void>;
}

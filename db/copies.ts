// What a copy of the whole database is, on either engine, and what says why there can be none.

/** A reason why a backup or a restore cannot be, in words for the operator. */
export class BackupRefusal extends Error {}

/** A question in SQL, put to the database itself and not through its doors: those would open it, and make one where there is none. */
export type Ask = (question: string) => Promise<Record<string, unknown>[]>;

export interface Copies {
  ask: Ask;
  /** The end of its files' names. */
  ending: string;
  /** What its files begin with. */
  beginsWith: string;
  /** Writes the database as it is at one moment into a file, while others go on writing. */
  copyTo(file: string): Promise<void>;
  /** A database made from a copy, for trying out; it may lie in `folder`. */
  scratchFrom(file: string, folder: string, now: Date): Promise<Scratch>;
  /** Refuses a database that is in use, and one with something in it unless `mayOverwrite`. */
  refuseUnlessFree(mayOverwrite: boolean): Promise<void>;
  /** Puts a copy in place of the database, all of it or nothing. */
  putInPlace(file: string, now: Date): Promise<Placed>;
}

export interface Scratch {
  url: string;
  remove(): Promise<void>;
}

export interface Placed {
  /** The file in which what was there before has been kept; null where nothing was, or the engine keeps none. */
  keptAs: string | null;
}

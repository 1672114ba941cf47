// A database that does not answer now, told apart from a mistake: the codes of both drivers are read here and nowhere else.

/** `away`: no connection. `busy`: somebody else holds it for too long. `full`: nothing more can be written. */
type Why = 'away' | 'busy' | 'full';

export class DatabaseUnavailable extends Error {
  readonly why: Why;
  /** The connection went while the change was being committed: nobody can tell whether it happened. */
  readonly mayHaveHappened: boolean;

  constructor(why: Why, cause: unknown, mayHaveHappened = false) {
    super(`the database is ${why}${mayHaveHappened ? '; the change may have happened' : ''}`, { cause });
    this.name = 'DatabaseUnavailable';
    this.why = why;
    this.mayHaveHappened = mayHaveHappened;
  }
}

const ON_SQLITE: readonly [Why, RegExp][] = [
  ['full', /^SQLITE_(FULL|IOERR|READONLY)/],
  ['busy', /^SQLITE_(BUSY|LOCKED)/],
  ['away', /^SQLITE_CANTOPEN/],
];
/** SQLSTATE: class 08 connection, 53 resources, 57P an operator, a crash or a start, 25006 a standby; beside them the errno of its socket. */
const ON_POSTGRES: readonly [Why, RegExp][] = [
  ['full', /^53100$/],
  ['busy', /^(53\w{3}|55P03|57014)$/],
  ['away', /^(08\w{3}|57P\w{2}|25006)$/],
  ['away', /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENOENT|EHOSTUNREACH|ENETUNREACH)$/],
];
/** What the driver of PostgreSQL says without a code. */
const IN_WORDS: readonly [Why, RegExp][] = [
  ['busy', /^(timeout exceeded when trying to connect|Query read timeout)/],
  ['away', /^(Connection terminated|Client (has encountered a connection error|was closed))/],
];

function* causesOf(error: unknown) {
  for (let one = error; one instanceof Error; one = one.cause) yield one as Error & { code?: unknown };
}
const whyIn = (said: unknown, table: readonly [Why, RegExp][]): Why | undefined =>
  typeof said === 'string' ? table.find(([, pattern]) => pattern.test(said))?.[0] : undefined;

/** Why PostgreSQL did not answer; null for a mistake in what it was asked. */
export function whyPostgresFailed(error: unknown): Why | null {
  for (const { code, message } of causesOf(error)) {
    const why = whyIn(code, ON_POSTGRES) ?? whyIn(message, IN_WORDS);
    if (why) return why;
  }
  return null;
}

/** What kept the database from answering, however deep in an error that came out of its doors; null for any other error. */
export function unavailability(error: unknown): DatabaseUnavailable | null {
  for (const one of causesOf(error)) {
    if (one instanceof DatabaseUnavailable) return one;
    const why = whyIn(one.code, ON_SQLITE);
    if (why) return new DatabaseUnavailable(why, error);
  }
  return null;
}

/** PostgreSQL ends one of two transactions that wait for each other, or that saw different pasts; the loser may run again. */
export function lostARace(error: unknown): boolean {
  for (const { code } of causesOf(error)) if (code === '40P01' || code === '40001') return true;
  return false;
}

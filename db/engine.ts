// Which database this process talks to: SQLite in a file unless DATABASE_URL names a PostgreSQL server.

export type Engine = 'sqlite' | 'postgres';

export const databaseUrl = process.env.DATABASE_URL ?? 'file:data/hoi-am.db';
export const engine: Engine = /^postgres(ql)?:/.test(databaseUrl) ? 'postgres' : 'sqlite';

/** Path of the SQLite file that `file:…` names. */
export const sqliteFile = databaseUrl.replace(/^file:(\/\/)?/, '');

/** For PostgreSQL's own programs: on their command line a password would be there for everybody to read. */
export const environmentWith = (password: string): NodeJS.ProcessEnv => ({
  ...process.env,
  ...(password && { PGPASSWORD: decodeURIComponent(password) }),
});

/** For a process of ours on another database than this one's. */
export const environmentFor = (url: string): NodeJS.ProcessEnv => ({ ...process.env, DATABASE_URL: url });

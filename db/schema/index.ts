// All tables, for the migration generator.
export * from './administration.ts';
export * from './answers.ts';
export * from './audit.ts';
export * from './calendar.ts';
export * from './casework.ts';
export * from './deadlines.ts';
export * from './deputies.ts';
export * from './entry.ts';
export * from './identity.ts';
export * from './organisations.ts';
export * from './petitions.ts';
export * from './portal.ts';
export * from './queue.ts';
export * from './ratings.ts';
export * from './second-factor.ts';
export * from './staff.ts';
export * from './tags.ts';

// Fills the database that DATABASE_URL names with what every test starts from: the schema and the reference data.
import { existsSync } from 'node:fs';
import { migrateDatabase } from '#db/migrate.ts';

await migrateDatabase();

const reference = new URL('../../db/seed/reference.ts', import.meta.url);
if (existsSync(reference)) {
  const { loadReferenceData } = await import(reference.href);
  const { closeDatabase } = await import('#db/index.ts');
  await loadReferenceData();
  await closeDatabase();
}

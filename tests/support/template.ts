// Fills the database that DATABASE_URL names with what every test starts from: the schema and the reference data.
import { migrateDatabase } from '#db/migrate.ts';

await migrateDatabase();

// The database opens when its door is imported: only now is there something to open.
const { loadReferenceData } = await import('#db/seed/reference.ts');
const { closeDatabase } = await import('#db/index.ts');
await loadReferenceData();
await closeDatabase();

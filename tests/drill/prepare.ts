// Fills the database that DATABASE_URL names with what a drill begins with: schema, reference data, and three officers who can sign in.
import { migrateDatabase } from '#db/migrate.ts';

await migrateDatabase();

// The database opens when its door is imported: only now is there something to open.
const { loadReferenceData } = await import('#db/seed/reference.ts');
const { organisationByCode } = await import('#db/organisations.ts');
const { closeDatabase } = await import('#db/index.ts');
const { createAccount } = await import('#app/features/accounts/index.server.ts');
const { OFFICERS, PASSWORD } = await import('./people.ts');

await loadReferenceData();
for (const { username, role, unit } of OFFICERS) {
  const organisationId = (await organisationByCode(unit))!.id;
  const facts = { username, name: 'Cán bộ Diễn Tập', title: 'Chuyên viên', role, organisationId };
  await createAccount({ ...facts, password: PASSWORD }, new Date());
}
await closeDatabase();

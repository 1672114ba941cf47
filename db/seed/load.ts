// Before every start: the schema, the reference data and, where the portal is a demonstration without petitions, the demonstration.
import { existsSync } from 'node:fs';
import { settings } from '#app/settings.server.ts';
import { migrateDatabase } from '../migrate.ts';

await migrateDatabase();

// The database opens when its door is imported: only now is there something to open.
const { closeDatabase, lendDatabase, read } = await import('../index.ts');
lendDatabase();
const { loadReferenceData } = await import('./reference.ts');
const { petition } = await import('../schema/petitions.ts');

const changes = Object.entries(await loadReferenceData());
for (const [file, { added, changed, removed }] of changes)
  if (added + changed + removed > 0) console.info(`${file}: ${added} added, ${changed} changed, ${removed} removed`);

const demonstration = new URL('./demonstration.ts', import.meta.url);
const isEmpty = (await read.select({ id: petition.id }).from(petition).limit(1)).length === 0;
if (settings().mode === 'demonstration' && isEmpty && existsSync(demonstration)) {
  const { loadDemonstration } = await import(demonstration.href);
  await loadDemonstration(new Date());
}

await closeDatabase();

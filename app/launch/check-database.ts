// Checks the database that DATABASE_URL names, and recounts it; for copies, because it migrates and mends. Its last line is JSON.
import { env, exit, stdout } from 'node:process';

env.PORTAL_MODE ||= env.NODE_ENV === 'production' ? 'production' : 'demonstration';

const { migrateDatabase } = await import('#db/migrate.ts');
await migrateDatabase().catch((error: Error) => {
  console.error(error.message);
  exit(1);
});
const { copiesOf } = await import('#db/backup.ts');
const { brokenIn, countsOf } = await import('#db/database-counts.ts');
const { closeDatabase } = await import('#db/index.ts');
const { foldChanges, recountAll, recountWorkingDays } = await import('#app/features/figures/index.server.ts');
const now = new Date();
const { ask } = await copiesOf();
const counts = await countsOf(ask);
const wrong = await brokenIn(ask);
while (!(await recountWorkingDays(now)));
while ((await foldChanges()) > 0);
for (const { span, differing, example, isFirst } of await recountAll(now))
  if (differing > 0 && !isFirst)
    wrong.push(`${differing} sums of ${span} are not those of its petitions, among them ${example}`);
await closeDatabase();
stdout.write(`\n${JSON.stringify({ counts, wrong })}\n`);

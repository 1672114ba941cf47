// `npm run recount`: recounts the sums behind the public figures from the petitions, says what differed, and puts it right.
import { env, exit, stdout } from 'node:process';

env.PORTAL_MODE ||= env.NODE_ENV === 'production' ? 'production' : 'demonstration';

const { migrateDatabase } = await import('#db/migrate.ts');
await migrateDatabase();
const { closeDatabase, lendDatabase } = await import('#db/index.ts');
lendDatabase();
const { foldChanges, recountAll, recountWorkingDays } = await import('#app/features/figures/index.server.ts');
const now = new Date();
while (!(await recountWorkingDays(now)));
while ((await foldChanges()) > 0);
const spans = await recountAll(now);
await closeDatabase();

for (const { span, differing, example, isFirst } of spans)
  if (isFirst) stdout.write(`${span}: counted anew\n`);
  else if (differing > 0)
    stdout.write(`${span}: ${differing} sums differed and were put right, among them by ${example}\n`);
const wrong = spans.filter(({ differing, isFirst }) => differing > 0 && !isFirst);
stdout.write(`${spans.length} months and years checked, ${wrong.length} differed, ${wrong.length} put right.\n`);
exit(wrong.length > 0 ? 2 : 0);

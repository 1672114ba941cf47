// `npm run worker`: what runs without a visitor, as a process of its own beside servers that are started with WORKER=apart.
import { env, exit } from 'node:process';

env.PORTAL_MODE ||= env.NODE_ENV === 'production' ? 'production' : 'demonstration';

const { readSettings } = await import('#app/settings.server.ts');
readSettings(env);
const { migrateDatabase } = await import('#db/migrate.ts');
await migrateDatabase();
const { closeDatabase, lendDatabase } = await import('#db/index.ts');
const { startWorker } = await import('#app/jobs/schedule.server.ts');

lendDatabase();
const worker = startWorker();
console.info('The worker of Hồi Âm is at it.');
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await worker.stop();
    await closeDatabase();
    exit(0);
  });

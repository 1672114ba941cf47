// `npm run bundle`: builds today's bundle of open data now, if there is none yet. The portal does the same by itself every night.
import { env, stdout } from 'node:process';

env.PORTAL_MODE ||= env.NODE_ENV === 'production' ? 'production' : 'demonstration';

const { migrateDatabase } = await import('#db/migrate.ts');
await migrateDatabase();
const { closeDatabase, lendDatabase } = await import('#db/index.ts');
lendDatabase();
const { bundleAsked, keepBundles } = await import('#app/features/open-data/index.server.ts');
await keepBundles(new Date());
const bundle = await bundleAsked('newest');
await closeDatabase();

stdout.write(
  bundle
    ? `Bundle of ${bundle.day}: ${bundle.files.length} files, ${bundle.size} bytes, SHA-256 ${bundle.sha256}\n`
    : 'Another server is building the bundle of today.\n',
);

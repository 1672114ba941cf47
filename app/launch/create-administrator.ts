// `npm run create-administrator -- <username>`: the first account of a portal, with a one-time password that is shown here once.
import { argv, env, exit, stdout } from 'node:process';

const [, , username = '', name = username] = argv;
if (!/^[a-z][a-z0-9._-]{2,39}$/.test(username)) {
  console.error(
    'Usage: npm run create-administrator -- <username> ["Full name"]\n  username: 3 to 40 small letters, digits, . _ -',
  );
  exit(1);
}
env.PORTAL_MODE ||= env.NODE_ENV === 'production' ? 'production' : 'demonstration';

const { migrateDatabase } = await import('#db/migrate.ts');
await migrateDatabase();
const { closeDatabase, lendDatabase } = await import('#db/index.ts');
lendDatabase();
const { createFirstAdministrator } = await import('#app/features/accounts/index.server.ts');
const created = await createFirstAdministrator({ username, name }, new Date());
await closeDatabase();

if (!created.ok) {
  console.error(`The username ${username} is taken. An administrator can reset its password at /can-bo/tai-khoan.`);
  exit(1);
}
stdout.write(
  `Administrator ${username}, one-time password (to be changed at the first sign-in): ${created.password}\n`,
);

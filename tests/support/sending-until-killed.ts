// A server under load as far as its database goes: sends petitions one after the other, and says each code once it is acknowledged.
import { closeDatabase } from '#db/index.ts';
import { sent } from '#tests/support/petitions.ts';

const AT_MOST = 5_000;

for (let i = 0; i < AT_MOST; i++) process.stdout.write(`${await sent(new Date())}\n`);
await closeDatabase();

// A process of its own beside the tests: holds SQLite's lock, or changes something again and again, until its parent says a word.
//   node tests/support/lock-holder.ts hold | change        DATABASE_URL names the file
import { argv, stdin, stdout } from 'node:process';
import { sql } from 'drizzle-orm';
import { closeDatabase, lendDatabase, rows, write } from '#db/index.ts';

let isOver = false;
const over = new Promise<void>((resolve) =>
  stdin.once('data', () => {
    isOver = true;
    resolve();
  }),
);
const touch = (tx: Parameters<Parameters<typeof write>[0]>[0]) =>
  rows(sql`update public_version set number = number + 1 returning number`, tx);

if (argv[2] === 'hold')
  await write(async (tx) => {
    await touch(tx);
    stdout.write('held\n');
    await over;
  });
else {
  lendDatabase();
  for (let changes = 1; !isOver; changes++) {
    await write(async (tx) => {
      for (let n = 0; n < 20; n++) await touch(tx);
    });
    if (changes === 1) stdout.write('changing\n');
  }
}
await closeDatabase();
stdin.destroy();

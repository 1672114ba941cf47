// Petitions a second through the door that the sending form uses, beside single-row commits of the driver on the same disk.
// Prints one line of JSON. DATABASE_URL names a SQLite file in an empty folder.
import Database from 'better-sqlite3';
import { migrateDatabase } from '#db/migrate.ts';

const PETITIONS = 1_000;
const ROWS = 5_000;
const AT_ONCE = 20;

await migrateDatabase();
const { closeDatabase } = await import('#db/index.ts');
const { loadReferenceData } = await import('#db/seed/reference.ts');
const { newKey, submitPetition } = await import('#app/features/petitions/index.server.ts');
await loadReferenceData();

const send = () =>
  submitPetition(
    {
      ...{ kind: 'phan_anh', language: 'vi', channel: 'portal', title: 'Điện yếu vào giờ cao điểm' },
      body: 'Từ đầu tháng, điện ở thôn chúng tôi yếu từ 18 giờ đến 21 giờ, máy bơm không chạy được. '.repeat(6),
      request: 'Đề nghị kiểm tra trạm biến áp và trả lời cho người dân.',
      ...{ procedureId: null, fieldId: null, communeId: null, addressedId: null, complaint: null, draftId: null },
      sender: {
        ...{ party: 'citizen', name: 'Nguyễn Văn Thử', taxCode: null, representative: null },
        ...{ phone: '0905000000', email: 'nguoi-thu@example.invalid', address: 'Thôn Thử Nghiệm' },
      },
      ...{ consentsToPublish: true, idempotencyKey: crypto.randomUUID(), secret: newKey() },
    },
    new Date(),
  );

async function perSecond(count: number, action: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await action();
  return count / ((performance.now() - start) / 1000);
}

for (let i = 0; i < 50; i++) await send();
const oneByOne = await perSecond(PETITIONS, async () => {
  for (let i = 0; i < PETITIONS; i++) await send();
});
const atOnce = await perSecond(PETITIONS, () =>
  Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let i = 0; i < PETITIONS / AT_ONCE; i++) await send();
    }),
  ),
);
await closeDatabase();

const bare = new Database(`${process.env.DATABASE_URL?.replace(/^file:/, '')}.bare`);
bare.pragma('journal_mode = WAL');
bare.pragma('synchronous = FULL');
bare.exec('create table row (id integer primary key, text text not null)');
const insert = bare.prepare('insert into row (text) values (?)');
const commits = await perSecond(ROWS, async () => {
  for (let i = 0; i < ROWS; i++) insert.run('một hàng');
});
bare.close();

console.info(JSON.stringify({ oneByOne, atOnce, commits }));

// Every route and form of the desk against every role: who lacks the right meets nothing, and an inspector changes nothing at all.
import { getTableName, is, sql, Table } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { may, permissionsOf, type Right, ROLES, type Role } from '#app/domain/permissions.ts';
import { keepFile } from '#app/features/attachments/index.server.ts';
import { addNote } from '#app/features/desk/index.server.ts';
import { findPetition } from '#app/features/petitions/index.server.ts';
import { rows, write } from '#db/index.ts';
import * as schema from '#db/schema/index.ts';
import { ask, DESK_ROUTES, deskRoutes, type Person, pageOf, person } from '#tests/support/desk-routes.ts';
import { answered, crew, does, sent, unitId } from '#tests/support/petitions.ts';

const now = new Date();
const people = {} as Record<Role, Person>;
let params: Record<string, string>;
/** Every way the sender of the case could be known by. */
const TELLING = ['Hạnh', 'Trần Thị', '0900000123', '0900 000 123', 'hanh@example.vn', '12 Quang Trung'];

beforeAll(async () => {
  for (const role of ROLES)
    people[role] = await person(role, role === 'handler' || role === 'head' ? 'SCT' : 'VPUB', now);
  const officers = await crew(now);
  const body = 'Tôi là Trần Thị Hạnh, số 0900 000 123, thư hanh@example.vn, nhà 12 Quang Trung. Hồ sơ điện quá hẹn.';
  const code = await sent(now, { title: 'Bà Trần Thị Hạnh hỏi kết quả', body });
  await does(code, 'askInformation', { text: 'Đề nghị bà Hạnh cho biết ngày nộp.' }, officers.intake, now);
  await does(code, 'giveInformation', { text: 'Tôi, Trần Thị Hạnh, đã nộp.' }, { as: 'sender' }, now);
  await answered(code, officers, now);
  await addNote(
    officers.handler,
    code,
    `@${people.inspector.officer.username} Đã gọi bà Trần Thị Hạnh, 0900000123.`,
    now,
  );
  const { row } = (await findPetition(code))!;
  const file = { name: 'don-cua-Tran-Thi-Hanh.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.4 Hạnh') };
  const attachment = await write((tx) => keepFile(tx, { petitionId: row.id, from: 'sender' }, file, now));
  params = {
    code,
    attachment: String(attachment),
    what: 'tiep-nhan',
    format: 'pdf',
    account: String(people.handler.officer.id),
    organisation: String(await unitId('SCT')),
    ...{ duty: 'QCDC-6T', year: String(now.getFullYear()), unit: 'SCT' },
  };
});

const isKnown = (word: unknown): word is Right => typeof word === 'string' && word.includes(':');
const rightsOf = (opening: unknown): Right[] => [opening].flat().filter(isKnown);
const lines = Object.entries(DESK_ROUTES);

test('every route, its page and its forms have a line in the table, and no other', async () => {
  expect(Object.keys(DESK_ROUTES).sort()).toEqual(deskRoutes().sort());
  for (const [file, line] of lines) {
    const page = await pageOf(file);
    const has = (['loader', 'action'] as const).filter((name) => page[name] !== undefined);
    expect([file, (['loader', 'action'] as const).filter((name) => line[name] !== undefined)]).toEqual([file, has]);
  }
});

describe.each(ROLES)('%s', (role) => {
  const who = { permissions: permissionsOf(role) };
  const closed = (name: 'loader' | 'action') =>
    lines.flatMap(([file, line]) => {
      const rights = rightsOf(line[name]);
      return rights.length > 0 && !rights.some((right) => may(who, right)) ? [{ file, forms: line.forms ?? [] }] : [];
    });

  test('opens no page without the right to', async () => {
    for (const { file } of closed('loader')) {
      const { status, body, headers } = await ask(file, { params }, people[role].cookie);
      // An administrator has no queue: the way in leads to what they have.
      const isLedOn =
        file === 'desk-queue.tsx' && status === 302 && !new Headers(headers).get('location')!.includes('dang-nhap');
      expect([file, isLedOn ? 404 : status, body]).toEqual([file, 404, '']);
    }
  });

  test('sends no form without the right to', async () => {
    for (const { file, forms } of closed('action'))
      for (const form of [{}, ...forms]) {
        const { status, body } = await ask(file, { params, form }, people[role].cookie);
        expect([file, form, status, body]).toEqual([file, form, 404, '']);
      }
  });
});

/** What every officer keeps about their own account, and what is written about whoever looks. */
const ABOUT_THE_READER = [
  'session',
  'throttle',
  'audit_entry',
  'desk_search',
  'desk_preference',
  'saved_view',
  'passkey_challenge',
  'presence',
];

/** Every row of every table but those: what nobody without the right may change. */
async function everything(): Promise<Record<string, string>> {
  const names = Object.values(schema)
    .filter((one) => is(one, Table))
    .map((one) => getTableName(one as Table))
    .filter((name) => !ABOUT_THE_READER.includes(name));
  const found: Record<string, string> = {};
  for (const name of names)
    found[name] = JSON.stringify(
      (await rows(sql`select * from ${sql.identifier(name)}`)).map((row) => JSON.stringify(row)).sort(),
    );
  return found;
}

describe('an inspector', () => {
  test('changes nothing by any form of any page', async () => {
    const before = await everything();
    const tried: [file: string, move: string, status: number][] = [];
    for (const [file, line] of lines) {
      if (!line.action || line.action === 'outside') continue;
      for (const form of [{}, ...(line.forms ?? [])]) {
        const { status } = await ask(file, { params, form }, people.inspector.cookie);
        tried.push([file, JSON.stringify(form), status]);
      }
    }
    expect(await everything()).toEqual(before);
    expect(tried.length).toBeGreaterThan(100);
  });

  test('meets the sender on no page', async () => {
    for (const [file, line] of lines) {
      if (!line.loader || line.loader === 'outside') continue;
      const { body } = await ask(file, { params }, people.inspector.cookie);
      for (const telling of TELLING) expect([file, telling, body.includes(telling)]).toEqual([file, telling, false]);
    }
    expect((await ask('desk-case.tsx', { params }, people.inspector.cookie)).body).toContain('Hồ sơ điện quá hẹn');
  });

  test.each(['desk-attachment.ts', 'desk-letter.tsx', 'desk-letter-file.ts', 'desk-entry-receipt.tsx'])(
    'gets no paper that names the sender: %s',
    async (file) => {
      expect((await ask(file, { params }, people.inspector.cookie)).status).toBe(404);
    },
  );
});

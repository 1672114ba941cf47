// Today's start on a copy of a living database of the oldest release: every petition, ledger row, clock and figure is what it was.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { describe, expect, inject, test } from 'vitest';
import { makeOldest, type OldTable, oldestRelease } from '#tests/support/oldest-release.ts';
import { administer } from '#tests/support/postgres.ts';

const given = inject('template');
const url = await (async () => {
  if (given.engine === 'sqlite') return `file:${join(dirname(given.template), `oldest-${crypto.randomUUID()}.db`)}`;
  const name = `oldest_${crypto.randomUUID().slice(0, 8)}`;
  await administer(given.outside, `create database ${name}`);
  return given.anyDatabase.replace('NAME', name);
})();
process.env.DATABASE_URL = url;
await makeOldest(url);
// What `npm start` does before it serves.
const start = fileURLToPath(new URL('../../db/seed/load.ts', import.meta.url));
execFileSync(process.execPath, [start], { env: { ...process.env, PORTAL_MODE: 'demonstration' }, stdio: 'pipe' });

// The database opens when its door is imported: only now is there something to open.
const { rows } = await import('#db/index.ts');
const { foldChanges, periodFigures, recountAll, recountWorkingDays } = await import(
  '#app/features/figures/index.server.ts'
);
const { isKeyOf, makeMove } = await import('#app/features/petitions/index.server.ts');
const { castBallot, findInvitation } = await import('#app/features/ratings/index.server.ts');
const { signIn } = await import('#app/features/accounts/index.server.ts');
const { asShown, plainFigures, shownFigures } = await import('#tests/support/figures.ts');
const { dayOf } = await import('#app/domain/deadline.ts');

const { release, tables } = oldestRelease();
const now = new Date(release.at);
const LIVING = [
  ...['petition', 'petition_sender', 'complaint', 'petition_event', 'clock', 'clock_event', 'answer', 'publication'],
  ...['rating_invitation', 'ballot', 'staff'],
];

describe('every row is what it was', () => {
  test.each(LIVING)('%s', async (name) => {
    const old = tables.find(({ table }) => table === name)!;
    const names = old.columns.map((column) => `"${column}"`).join(', ');
    const found = await rows<Record<string, unknown>>(sql.raw(`select ${names} from "${name}"`));
    expect(sorted(found.map((row) => old.columns.map((column) => asKept(row[column]))))).toEqual(sorted(asRead(old)));
  });
});

const sorted = (table: unknown[][]) => table.map((row) => JSON.stringify(row)).sort();

/** The fixture's JSON is text on SQLite and a value on PostgreSQL; compared as values. */
const asRead = ({ rows }: OldTable) => rows.map((row) => row.map((value) => parsed(value)));

function asKept(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'boolean') return Number(value);
  return parsed(value);
}

function parsed(value: unknown): unknown {
  if (typeof value === 'object' && value) return JSON.stringify(value, Object.keys(value).sort());
  if (typeof value !== 'string') return value;
  if (/^-?\d{1,15}$/.test(value)) return Number(value);
  // PostgreSQL's own spelling of an instant.
  if (/^\d{4}-\d\d-\d\d \d\d:\d\d:[\d.]+\+00$/.test(value)) return Date.parse(value);
  if (!/^[{[]/.test(value)) return value;
  return parsed(JSON.parse(value));
}

describe('figures', () => {
  const periods = [
    { from: '2025-01-01', to: '2026-12-31' },
    { from: '2026-03-01', to: '2026-08-31' },
    { from: '2026-05-11', to: '2026-06-09' },
  ];

  type Shown = ReturnType<typeof shownFigures> | ReturnType<typeof asShown>;
  /** That release did not keep working days: they are not said before they have been counted. */
  const withoutDays = (shown: Shown) =>
    JSON.parse(JSON.stringify(shown, (name, value) => (/^(answer|contact)Days$/.test(name) ? null : value)));

  async function areThoseOfThePetitions(as: (shown: Shown) => unknown = (shown) => shown) {
    for (const period of periods) {
      const shown = as(shownFigures((await periodFigures(period, 'vi', now))!));
      expect({ period, shown }).toEqual({ period, shown: as(asShown(await plainFigures(period, dayOf(now)))) });
    }
  }

  test('are right from the first moment, while nothing has been counted yet', () =>
    areThoseOfThePetitions(withoutDays));

  test('are whole when the work of the background is done', async () => {
    while (!(await recountWorkingDays(now)));
    while ((await foldChanges()) > 0);
    await recountAll(now);
    expect((await recountAll(now)).filter(({ differing }) => differing > 0)).toEqual([]);
    await areThoseOfThePetitions();
  });

  test('count every petition of the old database', async () => {
    const [row] = await rows<{ n: number }>(sql.raw('select count(*) as n from petition'));
    expect(Number(row!.n)).toBe(tables.find(({ table }) => table === 'petition')!.rows.length);
  });
});

describe('life goes on', () => {
  const { code, mailKey, ratingToken } = release.answered;

  test('the links in the old mails open the case and its ballot', async () => {
    expect(await isKeyOf(code, mailKey)).toBe(true);
    expect(await findInvitation(ratingToken)).toMatchObject({ code, isUsed: false });
    const ballot = { resolved: 'yes', access: 5, procedure: 4, officials: 5, result: 4, feedback: null } as const;
    expect(await castBallot(ratingToken, ballot, now)).toEqual({ ok: true });
  });

  test('an officer signs in with the old password', async () => {
    const visit = { origin: 'somewhere', browser: 'test' };
    const result = await signIn({ username: 'tiepnhan', password: 'hoi-am-trinh-dien', ...visit } as never, now);
    expect(result).toMatchObject({ ok: true });
  });

  test('its sender gives information, and the ledger goes on from its last number', async () => {
    const [waiting] = await rows<{ code: string; events: number }>(
      sql.raw(`select code, events from petition where state = 'needs_information' order by id limit 1`),
    );
    const { code: asked, events } = waiting!;
    expect(
      await makeMove(asked, 'giveInformation', { text: 'Giấy hẹn số 12.' }, { as: 'sender' } as never, now),
    ).toMatchObject({
      ok: true,
    });
    const [last] = await rows<{ number: number; move: string }>(
      sql`select e.number, e.move from petition_event e join petition p on p.id = e.petition_id where p.code = ${asked} order by e.number desc limit 1`,
    );
    expect(last).toMatchObject({ number: Number(events) + 1, move: 'giveInformation' });
  });
});

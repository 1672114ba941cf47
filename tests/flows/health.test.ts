// Health says the truth: what is wrong is failing, what is unknown is not taken for well; and nothing in it is anybody's.
import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { instantAt } from '#app/domain/deadline.ts';
import { calendarAhead, judged } from '#app/domain/health.ts';
import { checkAll } from '#app/features/health/index.server.ts';
import { countRequest, countUnavailable, metricsText } from '#app/http/metrics.server.ts';
import { rows, write } from '#db/index.ts';
import { noteOperation } from '#db/operations.ts';
import { enqueueMail } from '#db/portal.ts';
import { outbox } from '#db/schema/portal.ts';
import { sent } from '#tests/support/petitions.ts';

const NOW = instantAt('2026-11-20', '09:00');
const secondsLater = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const check = async (name: string, at: Date) => (await checkAll(at)).checks.find((one) => one.name === name)!;

beforeEach(() => write((tx) => tx.delete(outbox)));

describe('each check', () => {
  test('a change can be made, the disk has room, the clocks agree or do not', async () => {
    for (const name of ['write', 'disk', 'clock']) {
      const { value } = await check(name, NOW);
      expect(value, name).toBeTypeOf('number');
    }
    expect((await check('clock', new Date())).state).toBe('ok');
    expect((await check('clock', new Date(Date.now() - 60_000))).state).toBe('failing');
  });

  test('a worker is alive, slow, or dead; one that never was is dead', async () => {
    expect(await check('worker', NOW)).toMatchObject({ state: 'failing', value: null });
    await write((tx) => noteOperation(tx, 'worker heartbeat', NOW, { tasks: {} }));
    const states = [1, 100, 500].map(async (seconds) => (await check('worker', secondsLater(seconds))).state);
    expect(await Promise.all(states)).toEqual(['ok', 'warning', 'failing']);
    expect((await checkAll(secondsLater(500))).state).toBe('failing');
  });

  test('a task that does not end is seen from outside of its process', async () => {
    const tasks = { 'send the mail that waits': { doneAt: null, runningSince: NOW.getTime(), failures: 0 } };
    await write((tx) => noteOperation(tx, 'worker heartbeat', secondsLater(10_000), { tasks }));
    expect(await check('tasks', secondsLater(10_000))).toMatchObject({ state: 'failing', value: 10_000 });
  });

  test('the oldest mail that waits, whether it was tried or not; not one that was refused or is not due', async () => {
    expect(await check('outbox', NOW)).toMatchObject({ state: 'ok', value: null });
    const mail = { recipient: 'a@example.vn', template: 'receipt', language: 'vi' as const, params: { code: 'X' } };
    await write((tx) => enqueueMail(tx, { ...mail, dedupeKey: 'later' }, NOW, secondsLater(9_999)));
    expect((await check('outbox', secondsLater(50))).value).toBeNull();
    await write((tx) => enqueueMail(tx, { ...mail, dedupeKey: 'due' }, NOW));
    expect((await check('outbox', secondsLater(50))).value).toBe(50);
    await write((tx) => tx.update(outbox).set({ attempts: 3, notBefore: secondsLater(9_999) }));
    expect(await check('outbox', secondsLater(7_200))).toMatchObject({ state: 'warning', value: 7_200 });
    await write((tx) => tx.update(outbox).set({ refusedAt: NOW }));
    expect((await check('outbox', secondsLater(7_200))).value).toBeNull();
  });

  test('dates that were reached and not written down', async () => {
    await sent(NOW);
    expect((await check('dates', secondsLater(60 * 86_400))).state).toBe('failing');
  });

  test('the last backup', async () => {
    await write((tx) => noteOperation(tx, 'backup', NOW, { bytes: 1 }));
    expect((await check('backup', secondsLater(60))).value).toBe(60);
  });
});

test.each([
  ['backup', null, 'warning'],
  ['backup', 27 * 3600, 'warning'],
  ['backup', 80 * 3600, 'failing'],
  ['disk', 99 * 1024 * 1024, 'failing'],
  ['disk', 5e11, 'ok'],
  ['write', null, 'failing'],
  ['calendar', 30, 'warning'],
  ['calendar', 0, 'failing'],
  ['clock', 31, 'failing'],
] as const)('%s at %s is %s', (name, value, state) => {
  expect(judged(name, value).state).toBe(state);
});

test('the calendar reaches to the end of the last year on end whose holidays are known', () => {
  const year = (number: number) => Array.from({ length: 10 }, (_, n) => `${number}-01-${10 + n}`);
  expect(calendarAhead([...year(2026), ...year(2027), ...year(2029)], '2026-12-31')).toBe(365);
  expect(calendarAhead([...year(2026), '2027-01-01'], '2026-12-30')).toBe(1);
  expect(calendarAhead(year(2025), '2026-01-01')).toBe(0);
});

describe('/metrics', () => {
  /** Metric → its type, and the names of its samples. */
  async function exported() {
    countRequest('routes/case', 'GET', 200, 0.03);
    countUnavailable('away');
    await write((tx) =>
      noteOperation(tx, 'worker heartbeat', secondsLater(20_000), {
        tasks: { one: { doneAt: 1, runningSince: 2, failures: 3 } },
      }),
    );
    return metricsText(secondsLater(20_000));
  }
  const namesIn = (text: string) => new Set([...text.matchAll(/^([a-z]\w*)(?:\{| )/gm)].map(([, name]) => name!));

  test('every sample has a type, buckets grow, and the end is marked', async () => {
    const text = await exported();
    expect(text.endsWith('# EOF\n')).toBe(true);
    const families = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name, type]) => ({ name: name!, type }));
    for (const name of namesIn(text))
      expect(
        families.some((family) => name === family.name || name.startsWith(`${family.name}_`)),
        name,
      ).toBe(true);
    const buckets = [...text.matchAll(/_bucket\{[^}]*\} (\d+)$/gm)].map(([, count]) => Number(count));
    expect(buckets.toSorted((a, b) => a - b)).toEqual(buckets);
    expect(buckets.length).toBeGreaterThan(5);
  });

  test('the board and the rules in .deploy name nothing that is not exported', async () => {
    const names = namesIn(await exported());
    const rules = parse(readFileSync('.deploy/prometheus-alerts.yml', 'utf8'));
    const board = JSON.parse(readFileSync('.deploy/grafana-board.json', 'utf8'));
    const asked: string[] = [
      ...rules.groups.flatMap((group: { rules: { expr: string }[] }) => group.rules.map(({ expr }) => expr)),
      ...board.panels.flatMap((panel: { targets: { expr: string }[] }) => panel.targets.map(({ expr }) => expr)),
    ];
    const used = asked.flatMap((expr) => expr.match(/\b(hoi_am|process|nodejs)_\w+/g) ?? []);
    expect(used.length).toBeGreaterThan(15);
    for (const name of used) expect(names, name).toContain(name);
  });
});

test('neither health nor metrics hold a code or an address', async () => {
  const code = await sent(NOW);
  const text = JSON.stringify(await checkAll(NOW)) + (await metricsText(NOW));
  expect(text).not.toContain(code);
  expect(text).not.toMatch(/@|hanh/);
  expect((await rows(sql`select 1 from petition limit 1`)).length).toBe(1);
});

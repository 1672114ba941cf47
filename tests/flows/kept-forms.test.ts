import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { findForm, keepForm, sweepKeptForms } from '#app/features/kept-forms/index.server.ts';
import { rows } from '#db/index.ts';

const NOW = new Date('2026-11-21T03:00:00Z');
const HOUR = 3_600_000;
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const typed = { path: '/tra-cuu', answers: { 'routes/look-up': { typed: { code: 'điều tôi đã gõ' } } } };

async function kept(token: string | null = null, content: unknown = typed, now = NOW) {
  const one = await keepForm(token, content, now);
  if (!one) throw new Error('not kept');
  return one;
}

test('a form that was not taken is found by its browser for a day, and by no other', async () => {
  const { token, id } = await kept();
  const { token: stranger } = await kept();
  expect(await findForm(token, id, later(23 * HOUR))).toEqual(typed);
  expect(await findForm(stranger, id, NOW)).toBeNull();
  expect(await findForm(null, id, NOW)).toBeNull();
  expect(await findForm(token, 'AAAAAAAAAAAA', NOW)).toBeNull();
  expect(await findForm(token, id, later(25 * HOUR))).toBeNull();
});

test('the database holds neither the token nor a readable word', async () => {
  const { token, id } = await kept();
  const [row] = await rows<{ content: string }>(sql`select * from kept_form where id = ${id}`);
  const held = JSON.stringify(row);
  expect(held).not.toContain(token);
  const everything = Buffer.from(String(row?.content), 'base64url').toString('utf8');
  for (const word of ['gõ', 'tra-cuu', 'look-up']) expect(held + everything).not.toContain(word);
});

test('a browser has a bounded number of bounded forms, the newest', async () => {
  const first = await kept();
  const ids = [first.id];
  for (let at = 1; at <= 22; at++) ids.push((await kept(first.token, typed, later(at * 1000))).id);
  const found = await Promise.all(ids.map((id) => findForm(first.token, id, later(HOUR))));
  expect(found.map((one) => one !== null)).toEqual([...Array(3).fill(false), ...Array(20).fill(true)]);
  expect(await keepForm(null, { text: 'x'.repeat(400_001) }, NOW)).toBeNull();
});

test('what is older than a day is swept', async () => {
  const [old, young] = [await kept(), await kept(null, typed, later(20 * HOUR))];
  await sweepKeptForms(later(25 * HOUR));
  const left = await rows<{ id: string }>(sql`select id from kept_form where id in (${old.id}, ${young.id})`);
  expect(left.map(({ id }) => id)).toEqual([young.id]);
});

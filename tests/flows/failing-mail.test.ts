// Mail that does not go: an administrator sees what and to whom, masked; tries it again or gives it up; nobody else does.
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import * as page from '#app/routes/desk-failing-mail.tsx';
import { auditEntries } from '#db/audit.ts';
import { write } from '#db/index.ts';
import { claimMail, enqueueMail, markMailFailed, markMailSent } from '#db/portal.ts';
import { ask, clerk } from '#tests/support/entry.ts';

const start = new Date();
const later = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
let cookie: string;

beforeAll(async () => {
  cookie = (await clerk(start, 'administrator')).cookie;
});

/** A mail that was tried so many times; the code of its case tells it from others. */
async function tried(times: number, error = 'EENVELOPE 550'): Promise<{ code: string; id: number }> {
  const code = `QNG-${randomUUID().slice(0, 8)}`;
  const mail = { dedupeKey: code, recipient: 'hanh.tran@example.vn', template: 'receipt', language: 'vi' as const };
  await write((tx) => enqueueMail(tx, { ...mail, params: { code } }, start));
  let id = 0;
  for (let n = 1; n <= times; n++) {
    const claimed = await write((tx) => claimMail(tx, later(n), later(n), 100, 20));
    id = claimed.find(({ params }) => params.code === code)!.id;
    for (const one of claimed) await write((tx) => markMailFailed(tx, one.id, error, later(n)));
  }
  return { code, id };
}

const shown = async () => (await (await ask(page as never, cookie)).json()).mails as { id: number; code: string }[];
const isShown = async (code: string) => (await shown()).some((mail) => mail.code === code);
const press = async (button: string) => {
  const answer = await ask(page as never, cookie, { do: button });
  return new URL(answer.headers.get('location') ?? '', 'http://localhost').searchParams.get('xong');
};

test('what failed four times is shown, masked; what failed less is not', async () => {
  const { code } = await tried(4);
  const text = await (await ask(page as never, cookie)).text();
  expect(text).toContain(code);
  expect(text).toContain('ha•••@example.vn');
  expect(text).toContain('EENVELOPE 550');
  expect(text).not.toContain('hanh.tran');
  const young = await tried(3);
  expect(await isShown(young.code)).toBe(false);
});

test('tried again it is due at once, and the log says who did it', async () => {
  const { code, id } = await tried(5);
  expect(await press(`retry:${id}`)).toBe('retried');
  expect(await isShown(code)).toBe(false);
  const due = await write((tx) => claimMail(tx, later(6), later(7), 100, 20));
  expect(due.find((mail) => mail.id === id)).toMatchObject({ attempts: 1, params: { code } });
  const [entry] = await auditEntries({ subjectKind: 'petition', subjectKey: code }, 5);
  expect(entry).toMatchObject({ action: 'mail_retried', facts: { template: 'receipt', error: 'EENVELOPE 550' } });
});

test('given up it is never tried again and its words are gone', async () => {
  const { code, id } = await tried(4);
  expect(await press(`giveUp:${id}`)).toBe('givenUp');
  expect(await isShown(code)).toBe(false);
  const due = await write((tx) => claimMail(tx, later(99), later(99), 1_000, 20));
  expect(due.some((mail) => mail.id === id)).toBe(false);
  expect(await press(`retry:${id}`)).toBe('gone');
  const log = await auditEntries({ subjectKind: 'petition', subjectKey: code }, 5);
  expect(log.map(({ action }) => action)).toEqual(['mail_given_up']);
  expect(JSON.stringify(log)).not.toContain('hanh');
});

test('what went out meanwhile is left alone', async () => {
  const { id } = await tried(4);
  await write((tx) => markMailSent(tx, id, later(5)));
  expect([await press(`retry:${id}`), await press(`giveUp:${id}`)]).toEqual(['gone', 'gone']);
});

test('all that is shown is tried again at once', async () => {
  const codes = [(await tried(4)).code, (await tried(4)).code];
  expect(await press('retryAll')).toBe('retried');
  for (const code of codes) expect(await isShown(code)).toBe(false);
});

test.each(['intake', 'handler'] as const)('to %s there is no such page', async (role) => {
  const other = (await clerk(start, role)).cookie;
  for (const form of [undefined, { do: 'retryAll' }]) expect((await ask(page as never, other, form)).status).toBe(404);
});

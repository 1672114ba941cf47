// What a sender adds to their case: a file that cannot be taken does not lose the good ones beside it, nor the words.
import { beforeAll, expect, test } from 'vitest';
import { attachmentsOfPetition } from '#app/features/attachments/index.server.ts';
import { filesWaiting } from '#app/features/following/index.server.ts';
import { findPetition, newKey } from '#app/features/petitions/index.server.ts';
import { keepCaseKey } from '#app/http/case-key.server.ts';
import { type Page, pageOf } from '#tests/support/desk-visits.ts';
import { sent } from '#tests/support/petitions.ts';

const secret = newKey();
let code: string;
beforeAll(async () => {
  code = await sent(new Date(), { secret });
});

const pdf = (name: string) => new File(['%PDF-1.4\n%%EOF'], name, { type: 'application/pdf' });

async function give(fields: Record<string, string>, files: readonly File[] = []): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const file of files) body.append('files', file);
  const cookie = keepCaseKey(code, secret).split(';')[0]!;
  const { action }: Page = await pageOf('case-information.tsx');
  const request = new Request(`http://localhost/ho-so/${code}/bo-sung`, { method: 'POST', headers: { cookie }, body });
  return action!({ request, params: { code }, context: {} });
}

test('the good ones wait beside the words, can be taken out, and go with what is sent in the end', async () => {
  const refused = await give({ text: 'Kèm phiếu hẹn.' }, [
    pdf('phieu-hen.pdf'),
    new File(['MZ'], 'a.exe'),
    pdf('b.pdf'),
  ]);
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({
    typed: { text: 'Kèm phiếu hẹn.' },
    errors: { files: 'sending:errors.files' },
    notTaken: [{ name: 'a.exe', why: 'wrongType' }],
  });
  const waiting = await filesWaiting(code);
  expect(waiting.map(({ name }) => name)).toEqual(['phieu-hen.pdf', 'b.pdf']);
  const { id } = (await findPetition(code))!.row;
  expect(await attachmentsOfPetition(id)).toEqual([]);

  expect((await give({ text: 'Kèm phiếu hẹn.', do: `remove:${waiting[1]!.id}` })).status).toBe(200);
  expect((await give({ text: 'Kèm phiếu hẹn.' }, [pdf('c.pdf')])).status).toBe(302);
  expect((await attachmentsOfPetition(id)).map(({ name, eventNumber }) => [name, eventNumber])).toEqual([
    ['phieu-hen.pdf', 2],
    ['c.pdf', 2],
  ]);
  expect(await filesWaiting(code)).toEqual([]);
});

// Files of ballots and indices are seen before they are taken: what is shown is what would be, and nothing changes until it is confirmed.
import { beforeAll, expect, test } from 'vitest';
import { createRound, externalView } from '#app/features/surveys/index.server.ts';
import * as indicesPage from '#app/routes/desk-survey-indices.tsx';
import * as roundPage from '#app/routes/desk-survey-round.tsx';
import { ask, clerk } from '#tests/support/entry.ts';
import { paper, round } from '#tests/support/surveys.ts';
import { writtenWorkbook } from '#tests/support/workbooks.ts';

const now = new Date();
let cookie: string;
let other: string;
beforeAll(async () => {
  ({ cookie } = await clerk(now, 'administrator'));
  ({ cookie: other } = await clerk(now, 'administrator'));
});

const sent = (intent: string, name: string, bytes: Buffer | string) => {
  const form = new FormData();
  form.set('intent', intent);
  form.set('file', new File([bytes as string], name));
  return form;
};
const queryOf = (response: Response) => new URL(response.headers.get('Location')!, 'http://localhost').search;

test('a workbook of indices changes nothing until the one who sent it confirms it', async () => {
  const HEAD = ['chi_so', 'nam', 'noi_do', 'gia_tri', 'don_vi_tinh', 'hang', 'da_doi_chieu', 'ghi_chu', 'nguon'];
  const file = await writtenWorkbook([HEAD, ['PCI', 2024, 'Nơi thử', 66.1, 'diem', null, 1, null, 'VCCI']]);
  const ofPlace = async () => (await externalView()).filter(({ place }) => place === 'Nơi thử');
  const query = queryOf(await ask(indicesPage as never, cookie, sent('file', 'chi-so.xlsx', file)));
  expect(await ofPlace()).toEqual([]);
  const seenBy = async (who: string) =>
    (await (await ask(indicesPage as never, who, undefined, {}, query)).json()).seen;
  expect(await seenBy(cookie)).toMatchObject({ name: 'chi-so.xlsx', report: { changed: 1, same: 0, faults: [] } });
  expect(await seenBy(other)).toBeNull();

  const confirm = { intent: 'confirm', tep: new URLSearchParams(query).get('tep')! };
  await ask(indicesPage as never, other, confirm);
  expect(await ofPlace()).toEqual([]);
  expect(queryOf(await ask(indicesPage as never, cookie, confirm))).toBe('?moi=1&cu=0');
  expect(await ofPlace()).toMatchObject([{ name: 'PCI', year: 2024, value: '66.1' }]);
  await ask(indicesPage as never, cookie, confirm);
  expect(await seenBy(cookie)).toBeNull();
});

test('a file with faults is refused by its name, with all of them, and is not kept', async () => {
  const form = sent('file', 'sai.csv', 'chi_so;nam\nPCI;1');
  const answer = await ask(indicesPage as never, cookie, form);
  expect(answer.status).toBe(400);
  const { name, faults } = await answer.json();
  expect([name, faults.length]).toEqual(['sai.csv', 7]);
  const none = await ask(indicesPage as never, cookie, sent('file', '', ''));
  expect(Object.values((await none.json()).errors)).toEqual(['Hãy chọn một tệp.']);
});

test('a file of paper ballots is counted when it is confirmed, once', async () => {
  await createRound(null, round('XEM'), now);
  const at = { code: 'XEM' };
  const form = sent('import', 'phieu.csv', await paper([5, 5, 4, 4, 5]));
  form.set('handedOut', '20');
  const query = queryOf(await ask(roundPage as never, cookie, form, at));
  const { seen, round: before } = await (await ask(roundPage as never, cookie, undefined, at, query)).json();
  expect(seen).toMatchObject({ name: 'phieu.csv', report: { counted: 5, handedOut: 20 } });
  expect([before.paper, before.imports]).toEqual([0, []]);

  const confirm = { intent: 'confirmPaper', tep: String(seen.id) };
  const done = await (await ask(roundPage as never, cookie, confirm, at)).json();
  expect(done).toMatchObject({ name: 'phieu.csv', report: { counted: 5 } });
  expect((await ask(roundPage as never, cookie, confirm, at)).status).toBe(404);
  const { round: after } = await (await ask(roundPage as never, cookie, undefined, at)).json();
  expect([after.paper, after.imports.length]).toEqual([5, 1]);
});

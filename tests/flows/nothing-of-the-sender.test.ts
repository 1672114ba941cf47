// The sender's own data in every spelling people use, sent through the whole: nowhere that others read is any of it left.

import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { fold } from '#app/domain/folding.ts';
import { compose } from '#app/features/mail/index.server.ts';
import { openDataPage } from '#app/features/open-data/index.server.ts';
import { findPetition } from '#app/features/petitions/index.server.ts';
import { datasetAnswer } from '#app/http/open-data.server.ts';
import { read } from '#db/index.ts';
import { publication } from '#db/schema/answers.ts';
import { inspection } from '#db/schema/inspection.ts';
import { outbox } from '#db/schema/portal.ts';
import { type Page, pageOf } from '#tests/support/desk-visits.ts';
import { type Crew, crew, does, draftText, sent, submission } from '#tests/support/petitions.ts';
import { SENDER, SPELLINGS, tracesOf } from '#tests/support/sender-spellings.ts';

const NOW = instantAt('2026-11-20', '09:00');
const EVERY_SPELLING = SPELLINGS.map((spelling) => `Xin liên hệ: ${spelling}; cảm ơn.`).join('\n');
/** Words, offices and places that sound like her name: thường, phường, chương, nhượng; hướng dẫn, ảnh hưởng. */
const ALIKE = /(?<!\p{L})(?:[cnpt]huong|huong dan|anh huong|quangngai.example)(?!\p{L})/gu;
const leftIn = (text: string) => tracesOf(fold(text).replace(ALIKE, ' '));
const MARK = 'trạm biến áp thôn Sáu';
let officers: Crew;
let code: string;
let neighbour: string;
let id: number;

beforeAll(async () => {
  officers = await crew(NOW);
  const { sender } = await submission();
  const own = { ...sender, ...SENDER };
  const title = `Bà Đặng Thị Ngọc Hường (0905.731.846) hỏi về ${MARK}`;
  code = await sent(NOW, { sender: own, title, body: `${MARK}\n${EVERY_SPELLING}`, request: EVERY_SPELLING });
  neighbour = await sent(NOW, { title: `Hỏi về ${MARK}`, sender: { ...sender, name: 'Lê Văn Bình' } });
  id = (await findPetition(code))!.row.id;
  const { intake, handler, head } = officers;
  await does(code, 'askInformation', { text: `Hỏi bà Hường.\n${EVERY_SPELLING}` }, intake, NOW);
  await does(code, 'giveInformation', { text: EVERY_SPELLING }, { as: 'sender' }, NOW);
  await does(code, 'accept', { publish: 'yes' }, intake, NOW);
  await does(neighbour, 'merge', { case: code, reason: 'Cùng một việc.' }, intake, NOW);
  await does(code, 'takeUp', {}, handler, NOW);
  const answer = { ...draftText(0, `Kính gửi bà Hường. ${EVERY_SPELLING}`), whatWasDone: EVERY_SPELLING };
  await does(code, 'draftAnswer', { ...answer, summary: SPELLINGS.slice(0, 8).join('; ') }, handler, NOW);
  await does(code, 'submitAnswer', {}, handler, NOW);
  // An officer who has read it through and left everything standing.
  const written = {
    publicSummary: `Đã sửa ${MARK}: ${SPELLINGS[0]}`,
    publicAnswer: `${MARK}\n${EVERY_SPELLING}`,
    publicDone: `Đã gọi ${EVERY_SPELLING.slice(0, 9_000)}`,
  };
  await does(code, 'sendAnswer', { documentNumber: '15/TB-SCT', documentDay: null, ...written }, head, NOW);
});

async function readAt(file: string, path: string, params: Record<string, string> = {}): Promise<string> {
  const { loader }: Page = await pageOf(file);
  const answer: Response = await loader!({ request: new Request(`http://localhost${path}`), params, context: {} });
  expect(answer.status, path).toBe(200);
  return answer.text();
}

describe('nothing of the sender is left', () => {
  const PAGES: [file: string, path: () => string][] = [
    ['public-case.tsx', () => `/cong-khai/${code}`],
    ['public-case-data.ts', () => `/cong-khai/${code}/json`],
    ['cases.tsx', () => `/cong-khai?q=${encodeURIComponent(MARK)}`],
    ['cases-data.ts', () => '/cong-khai/json'],
    ['cases-data.ts', () => '/cong-khai/csv'],
    ['figure-cases-data.ts', () => '/thong-ke/ho-so/json?nam=2026'],
    ['figure-cases-data.ts', () => '/thong-ke/ho-so/csv?nam=2026'],
  ];
  test.each(PAGES)('%s', async (file, path) => {
    const text = await readAt(file, path(), { code });
    expect(text).toContain(MARK);
    expect(leftIn(text)).toEqual([]);
  });

  test('in what anybody finds by searching, or an inspector', async () => {
    const [shown] = await read.select().from(publication).where(eq(publication.petitionId, id));
    const [inspected] = await read.select().from(inspection).where(eq(inspection.petitionId, id));
    for (const words of [JSON.stringify(shown), inspected!.search]) expect(leftIn(words)).toEqual([]);
    for (const asked of ['0905731846', 'Hường', 'huong.dang', '051185001234'])
      expect(await readAt('cases.tsx', `/cong-khai?q=${encodeURIComponent(asked)}`)).not.toContain(code);
  });

  test('in any dataset that is given away, in any format', async () => {
    // The limits are words of the law alone.
    const datasets = (await openDataPage('vi')).datasets.filter(({ name }) => name !== 'quy-dinh-thoi-han');
    expect(datasets.length).toBeGreaterThan(4);
    for (const { name } of datasets)
      for (const format of ['csv', 'json'] as const) {
        const address = `http://localhost/du-lieu-mo/${name}/${format}`;
        const text = await (await datasetAnswer(new Request(address), name, format, NOW)).text();
        expect(leftIn(text), name).toEqual([]);
      }
  });

  test('in the mails to whoever was merged into the case, and in their answer', async () => {
    const mails = (await read.select().from(outbox)).filter(({ params }) => params.code === neighbour);
    expect(mails.map(({ template }) => template)).toEqual(['receipt', 'merged', 'answeredAlong']);
    for (const mail of mails) expect(leftIn(JSON.stringify((await compose(mail)).letter))).toEqual([]);
  });

  test('in the calendar of reports that anybody may subscribe to', async () => {
    expect(leftIn(await readAt('reporting-ical.ts', '/thong-ke/bao-cao-dinh-ky/ics'))).toEqual([]);
  });
});

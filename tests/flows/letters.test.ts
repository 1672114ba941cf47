// Letters of real cases as files: DOCX opened and measured, PDF read back with every Vietnamese sign; who may have which.
import { execFileSync, spawnSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { LETTER_FORMAT, MOTTO, NATION } from '#app/domain/letter-format.ts';
import { drawLetter, letterFor, lettersOf, sentAnswerLetter } from '#app/features/letters/index.server.ts';
import { answered, type Crew, complaintAbout, crew, does, draftText, sent, unitId } from '#tests/support/petitions.ts';
import { officeParts, pagesOf } from '#tests/support/strict-readers.ts';

const now = new Date('2026-11-16T02:00:00Z');
let people: Crew;
beforeAll(async () => {
  people = await crew(now);
});

const poppler = (program: string, options: string[], input: Buffer) =>
  execFileSync(program, options, { input, encoding: 'utf8' });
const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
if (!hasPoppler) console.warn('\n!! poppler (pdftotext, pdffonts) was not found: PDF letters are NOT read back.\n');

/** What a PDF says, as a reader would copy it. */
function textOfPdf(bytes: Buffer): string {
  return poppler('pdftotext', ['-layout', '-', '-'], bytes).replaceAll('\u2060', '').replace(/\s+/g, ' ');
}

const partsOfDocx = (bytes: Buffer) => {
  const files = unzipSync(new Uint8Array(bytes));
  return { document: strFromU8(files['word/document.xml']!), names: Object.keys(files) };
};
const wordsOf = (xml: string) =>
  xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"');

async function answerOf(code: string, by = people.head) {
  const letter = await letterFor(code, 'answer', by, now);
  if (!letter) throw new Error('no letter');
  return letter;
}

describe('the letter of an answer', () => {
  test('in DOCX has the paper, margins, face and sizes of the decree', async () => {
    const code = await sent(now);
    await answered(code, people, now);
    const docx = (await drawLetter(await answerOf(code), 'docx'))!;
    expect(officeParts(docx).has('word/document.xml')).toBe(true);
    const { document } = partsOfDocx(docx);
    const twips = (millimetres: number) => Math.floor((millimetres / 25.4) * 1440);
    const { page, margins, size } = LETTER_FORMAT;
    for (const [name, value] of Object.entries(margins))
      expect(document).toMatch(new RegExp(`<w:pgMar[^>]* w:${name}="${twips(value)}"`));
    expect(document).toMatch(new RegExp(`<w:pgSz[^>]* w:w="${twips(page.width)}"[^>]* w:h="${twips(page.height)}"`));
    const runOf = (text: string) => document.match(new RegExp(`<w:r>(?:(?!</w:r>).)*>${text}<`, 's'))![0];
    const sizeOf = (text: string) => Number(/<w:sz w:val="(\d+)"/.exec(runOf(text))![1]) / 2;
    expect(runOf(NATION)).toContain('w:ascii="Times New Roman"');
    expect(runOf(NATION)).toContain('<w:b/>');
    expect([NATION, MOTTO, 'Số: 15/TB-SCT', 'Đã có kết quả.', 'Nơi nhận:', '- Như trên;'].map(sizeOf)).toEqual([
      size.nation,
      size.motto,
      size.number,
      size.body,
      size.recipientsTitle,
      size.recipients,
    ]);
    expect(runOf('Quảng Ngãi, ngày 16 tháng 11 năm 2026')).toContain('<w:i/>');
    expect(wordsOf(document)).toContain('Kính gửi: Ông (Bà) Trần Thị Hạnh');
    expect(document).toContain('<w:titlePg/>');
  });

  test('in PDF is a whole document', async () => {
    const code = await sent(now);
    await answered(code, people, now);
    expect(await pagesOf((await drawLetter(await answerOf(code), 'pdf'))!)).toBe(1);
  });

  test.skipIf(!hasPoppler)('in PDF can be read back, in pieces of one face, with every Vietnamese sign', async () => {
    const code = await sent(now);
    const { intake, handler, head } = people;
    await does(code, 'accept', {}, intake, now);
    await does(code, 'takeUp', {}, handler, now);
    const signs = 'ẮẰẲẴẶ ắằẳẵặ ẤẦẨẪẬ ấầẩẫậ ẾỀỂỄỆ ếềểễệ ỐỒỔỖỘ ốồổỗộ ỚỜỞỠỢ ớờởỡợ ỨỪỬỮỰ ứừửữự ÝỲỶỸỴ ýỳỷỹỵ ĐđƠơƯưÂâĂăÊêÔô';
    await does(code, 'draftAnswer', draftText(0, signs), handler, now);
    await does(code, 'submitAnswer', {}, handler, now);
    await does(code, 'sendAnswer', { documentNumber: '9/SCT', documentDay: null }, head, now);
    const bytes = (await drawLetter(await answerOf(code), 'pdf'))!;
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const text = textOfPdf(bytes);
    for (const said of [signs, NATION, MOTTO, 'Nơi nhận:', code]) expect(text).toContain(said);
    const fonts = poppler('pdffonts', ['-'], bytes);
    expect(fonts.match(/Tinos/g)!.length).toBeGreaterThanOrEqual(3);
    expect(fonts).not.toMatch(/Roboto|Helvetica/);
  });

  test('is a draft until it is sent; then the sender has it, of this round only', async () => {
    const code = await sent(now);
    await does(code, 'accept', {}, people.intake, now);
    await does(code, 'takeUp', {}, people.handler, now);
    await does(code, 'draftAnswer', draftText(0), people.handler, now);
    expect((await answerOf(code)).isDraft).toBe(true);
    expect(await sentAnswerLetter(code, 1)).toBeNull();
    await does(code, 'submitAnswer', {}, people.handler, now);
    await does(code, 'sendAnswer', { documentNumber: '7/SCT-VP', documentDay: null }, people.head, now);
    expect(await sentAnswerLetter(code, 1)).toMatchObject({
      isDraft: false,
      numberLine: 'Số: 07/SCT-VP',
      signature: { name: 'Cán bộ head' },
    });
    expect(await sentAnswerLetter(code, 2)).toBeNull();
  });

  test('equal letters are drawn once', async () => {
    const code = await sent(now);
    await answered(code, people, now);
    const letter = await answerOf(code);
    const [one, other] = await Promise.all([drawLetter(letter, 'docx'), drawLetter({ ...letter }, 'docx')]);
    expect(other).toBe(one);
    expect(await drawLetter(letter, 'docx')).toBe(one);
  });

  test('when many want different letters at once, the last are told to come back', async () => {
    const code = await sent(now);
    await answered(code, people, now);
    const letter = await answerOf(code);
    const many = Array.from({ length: 30 }, (_, index) => drawLetter({ ...letter, subject: `V/v ${index}` }, 'docx'));
    const drawn = await Promise.all(many);
    expect(drawn.filter((bytes) => bytes === null)).toHaveLength(10);
  });
});

describe('the letters of moves', () => {
  test('are drafts while the move is open, and filled from the ledger once it was made', async () => {
    const code = await sent(now, complaintAbout('2026-11-10'));
    const { intake, head } = people;
    const before = await letterFor(code, 'acceptance', intake, now);
    expect(before).toMatchObject({ isDraft: true, issuer: 'VĂN PHÒNG UBND TỈNH QUẢNG NGÃI' });
    await does(code, 'accept', { unit: await unitId('SCT') }, intake, now);
    const acceptance = (await letterFor(code, 'acceptance', intake, now))!;
    const said = acceptance.blocks.map(({ text }) => text).join('\n');
    expect(acceptance).toMatchObject({ isDraft: false, subject: 'Về việc thụ lý giải quyết khiếu nại' });
    expect(said).toMatch(/Sở Công Thương thụ lý/);
    expect(said).not.toContain('…');

    const decided = { documentNumber: '8/QĐ-SCT', documentDay: '2026-11-16' };
    const given = { suspensionGround: 'other_authority' as const, reason: 'Chờ giám định.', ...decided };
    await does(code, 'suspend', given, head, now);
    const suspension = (await letterFor(code, 'suspension', head, now))!;
    expect(suspension).toMatchObject({
      isDraft: false,
      type: 'QUYẾT ĐỊNH',
      numberLine: 'Số: 08/QĐ-SCT',
      form: { number: 'Mẫu số 14a' },
      signature: { name: 'Cán bộ head' },
    });
    const decides = suspension.blocks.map(({ text }) => text).join('\n');
    for (const words of ['Chờ giám định.', 'Căn cứ Luật Khiếu nại 2011, Điều 11a khoản 1;', 'kể từ ngày 16/11/2026'])
      expect(decides).toContain(words);
    expect((await lettersOf(code, head, now)).map(({ name, isDraft }) => [name, isDraft])).toEqual([
      ['acceptance', false],
      ['suspension', false],
      ['resumption', true],
    ]);
  });

  test('a letter that a case cannot have is not there', async () => {
    const code = await sent(now);
    expect(await letterFor(code, 'suspension', people.head, now)).toBeNull();
    expect(await letterFor(code, 'answer', people.head, now)).toBeNull();
    expect(await letterFor('QNG-26-22222-2', 'acceptance', people.intake, now)).toBeNull();
  });

  test('a refusal and a transfer name the right body', async () => {
    const refused = await sent(now);
    const given = { refusalReason: 'PA-DON-VI-KHAC', reason: 'Thuộc ngành thuế.', rightBody: 'Thuế tỉnh' };
    await does(refused, 'refuse', given, people.intake, now);
    const refusal = (await letterFor(refused, 'refusal', people.intake, now))!;
    expect(refusal.blocks.map(({ text }) => text).join('\n')).toMatch(/Thuộc ngành thuế\.[\s\S]*Thuế tỉnh/);
    const away = await sent(now);
    await does(away, 'transferOut', { outsideBody: 'Tòa án', reason: 'x' }, people.intake, now);
    expect(await letterFor(away, 'transfer', people.intake, now)).toMatchObject({
      type: 'PHIẾU CHUYỂN',
      addressees: ['Tòa án'],
    });
  });
});

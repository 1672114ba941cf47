// A list of voters' petitions: whatever spreadsheet wrote it, reported line by line, made petitions once for all time.
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayOf } from '#app/domain/deadline.ts';
import { COLUMN_NAMES, LINES_AT_MOST, VOTERS_COLUMNS } from '#app/domain/voters-list.ts';
import { applyList, reportOf, sampleLines, uploadList } from '#app/features/entry/index.server.ts';
import type { VotersReport } from '#app/features/entry/types.ts';
import { composeVotersSummary } from '#app/features/mail/index.server.ts';
import { contactOfSender, findPetition } from '#app/features/petitions/index.server.ts';
import { csvText } from '#app/http/csv.server.ts';
import { formatDay } from '#app/i18n/format.ts';
import { recordWhatHappened } from '#app/jobs/clock-events.server.ts';
import * as dataPage from '#app/routes/desk-entry-voters-data.ts';
import * as listPage from '#app/routes/desk-entry-voters-list.tsx';
import { auditEntries } from '#db/audit.ts';
import { enteredPetition } from '#db/entry.ts';
import { read, write } from '#db/index.ts';
import { clockEvent } from '#db/schema/deadlines.ts';
import { organisation } from '#db/schema/organisations.ts';
import { outbox } from '#db/schema/portal.ts';
import { ask, clerk } from '#tests/support/entry.ts';
import { writtenWorkbook } from '#tests/support/workbooks.ts';

const now = new Date();
const today = formatDay(dayOf(now));
let officer: { id: number; name: string; role: 'intake'; organisationId: number; unit: string };
let cookie: string;

beforeAll(async () => {
  const { id, actor, cookie: own } = await clerk(now);
  officer = { id, name: 'Lê Thị Bình', role: 'intake', organisationId: actor.organisationId, unit: 'Văn phòng' };
  cookie = own;
});

const HEAD = 'Số,Kỳ họp,Đoàn đại biểu,Ngày nhận,Nội dung,Thư điện tử,Cơ quan';
const line = (session: string, number: number | string, body = `Cử tri đề nghị việc thứ ${number} của xã.`) =>
  `${number},${session},Đoàn ĐBQH tỉnh,${today},${body},doan@vidu.vn,SCT`;
const listOf = (...lines: string[]) => [HEAD, ...lines].join('\r\n');

const upload = (content: string | Buffer) =>
  uploadList(officer, { name: 'danh-sach.csv', bytes: Buffer.from(content as string) }, now);
async function uploaded(content: string | Buffer): Promise<number> {
  const result = await upload(content);
  if (!result.ok) throw new Error(result.faults[0]!.why);
  return result.id;
}
const report = async (id: number): Promise<VotersReport> => (await reportOf(officer, id, now))!;
const outcomes = ({ lines }: VotersReport) => lines.map(({ line: at, outcome }) => `${at} ${outcome}`);

describe('a file', () => {
  const text = listOf(line(randomUUID(), 1, '"Đường, cầu ở thôn Gò Đá; xuống cấp"'));
  const utf16 = (order: 'le' | 'be') => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return order === 'le' ? bytes : bytes.swap16();
  };
  test.each<[string, string | Buffer]>([
    ['UTF-8', text],
    ['UTF-8 with its mark', `\ufeff${text}`],
    ['UTF-16, little end first', utf16('le')],
    ['UTF-16, big end first', utf16('be')],
    ['with line feeds only', text.replaceAll('\r\n', '\n')],
    ['with an empty line and empty cells at its end', `${text}\r\n\r\n,,,,,,\r\n`],
  ])('in %s is read', async (_what, content) => {
    const { lines, notices } = await report(await uploaded(content));
    expect([lines.length, lines[0]!.title, lines[0]!.outcome, notices]).toEqual([
      1,
      'Đường, cầu ở thôn Gò Đá; xuống cấp',
      'ready',
      [],
    ]);
  });

  test.each([';', '\t'])('with "%s" between its cells is read', async (sign) => {
    const content = listOf(line(randomUUID(), 7)).replaceAll(',', sign);
    expect(outcomes(await report(await uploaded(content)))).toEqual(['2 ready']);
  });

  test('in the old code page of Windows is read, and said to be', async () => {
    // "Cử tri" as Windows-1258 writes it: the mark of the tone after its vowel.
    const content = Buffer.concat([
      Buffer.from('STT,Ky hop,Doan,Ngay nhan,Noi dung\r\n'),
      Buffer.from(`1,${randomUUID()},Doan so 1,${today},C`),
      Buffer.from([0xfd, 0xd2]),
      Buffer.from(' tri de nghi sua duong vao thon.'),
    ]);
    const seen = await report(await uploaded(content));
    expect([seen.notices, seen.lines[0]!.title]).toEqual([
      [{ why: 'guessed', about: '' }],
      'Cử tri de nghi sua duong vao thon.',
    ]);
  });

  test.each<[string, string | Buffer, string, string]>([
    ['empty', '', 'file.empty', ''],
    ['of a heading only', HEAD, 'file.empty', ''],
    ['no workbook that opens', Buffer.from('PK\u0003\u0004\u0000\u0000'), 'file.brokenWorkbook', ''],
    ['without its text', 'Số,Kỳ họp,Đoàn đại biểu,Ngày nhận\n1,2,3,4', 'missingColumn', 'Nội dung'],
    ['with a column twice', `${HEAD},Nội dung\n1,2,3,4,5,6,7,8`, 'columnTwice', 'Nội dung'],
    ['with an open quotation', listOf('1,2,3,4,"a', '1,2,3,4,a'), 'brokenLine', ''],
    ['too long', listOf(...Array.from({ length: LINES_AT_MOST + 1 }, (_, at) => line('k', at))), 'tooManyLines', ''],
    ['with a heading of four million signs', 'a'.repeat(4_000_000), 'brokenLine', ''],
  ])('%s is refused as a whole', async (_what, content, why, column) => {
    const result = await upload(content);
    expect(result.ok ? [] : result.faults.slice(0, 1)).toMatchObject([{ why: `common:table.${why}`, column }]);
  });

  test('of a spreadsheet, with titles above its headings and days by their style, is read', async () => {
    const day = new Date(`${dayOf(now)}T00:00:00Z`);
    const sheet = await writtenWorkbook([
      ['BẢNG TỔNG HỢP KIẾN NGHỊ CỬ TRI', null, null, null, null, null],
      ['STT', 'Kỳ họp', 'Đoàn ĐB (*)', 'Ngày đến', 'Nội dung kiến nghị', 'Đoàn'],
      [1, randomUUID(), null, day, 'Cử tri đề nghị sửa đường vào thôn.', 'Đoàn ĐBQH tỉnh'],
    ]);
    const { lines, notices } = await report(await uploaded(sheet));
    expect(lines.map(({ line: at, outcome, notes }) => [at, outcome, notes.filter(({ isError }) => isError)])).toEqual([
      [3, 'ready', []],
    ]);
    expect(notices).toEqual([{ why: 'unknownColumns', about: 'Đoàn ĐB (*)' }]);
  });

  test('as the sample says is taken as it is', async () => {
    const response = await ask(dataPage as never, cookie);
    const sample = Buffer.from(await response.arrayBuffer());
    const { lines } = await report(await uploaded(sample));
    expect(lines.flatMap(({ notes }) => notes.filter(({ isError }) => isError))).toEqual([]);
    expect(lines.map(({ number }) => number)).toEqual(sampleLines(now).map(({ number }) => number));
    expect(
      csvText(
        COLUMN_NAMES.map((name) => VOTERS_COLUMNS[name][0]),
        [],
        'plain',
      ),
    ).toContain('Kỳ họp');
  });
});

describe('a list', () => {
  test('of long ago tells nobody of what fell due before it came, but each unit once what it holds', async () => {
    await write((tx) => tx.update(organisation).set({ email: 'sct@example.vn' }).where(eq(organisation.code, 'SCT')));
    const session = `Kỳ họp ${randomUUID()}`;
    const old = (number: number) => line(session, number).replace(today, formatDay(addDays(dayOf(now), -200)));
    const id = await uploaded(listOf(old(1), old(2), old(3), line(session, 4)));
    await applyList(officer, id, now);
    await recordWhatHappened(new Date(now.getTime() + 60_000));
    const mails = await read.select().from(outbox).where(eq(outbox.recipient, 'sct@example.vn'));
    expect(mails.map(({ template, params }) => [template, params.made, params.late])).toEqual([
      ['votersSummary', '4', '3'],
    ]);
    const { subject, lead, links } = await composeVotersSummary(mails[0]!);
    expect([subject, lead.join(' ')]).toEqual([
      expect.stringContaining('4 kiến nghị cử tri'),
      expect.stringMatching(/3 kiến nghị đã qua hạn/),
    ]);
    expect(links[0]!.url).toContain('kenh=voters');
    const { row } = (await findPetition((await report(id)).lines[0]!.code!))!;
    const events = await read.select().from(clockEvent).where(eq(clockEvent.petitionId, row.id));
    expect(events.map(({ event }) => event)).toContain('overdue');
  });

  test('is reported line by line, carried out without the wrong lines, and makes no doubles', async () => {
    const session = `Kỳ họp ${randomUUID()}`;
    const content = listOf(
      line(session, 1),
      line(session, 2, '"Hai dòng\nmột kiến nghị của cử tri"'),
      line(session, 3, 'ngắn'),
      line(session, 1),
      line(session, 5),
    );
    const id = await uploaded(content);
    expect(outcomes(await report(id))).toEqual(['2 ready', '3 ready', '5 refused', '6 refused', '7 ready']);
    expect(await applyList(officer, id, now)).toBe(true);
    const done = await report(id);
    expect(outcomes(done)).toEqual(['2 made', '3 made', '5 refused', '6 refused', '7 made']);
    expect(done.lines[3]!.notes).toMatchObject([{ why: 'repeated', about: '2' }]);

    const { row } = (await findPetition(done.lines[0]!.code!))!;
    expect(row).toMatchObject({ channel: 'voters', kind: 'kien_nghi', receivedDay: dayOf(now) });
    expect((await contactOfSender(row.id))?.email).toBe('doan@vidu.vn');
    expect((await enteredPetition(read, row.id))!).toMatchObject({
      senderName: 'Đoàn ĐBQH tỉnh',
      entry: { session, broughtNumber: '1' },
    });

    const again = await uploaded(content.replace('việc thứ 5', 'việc khác hẳn'));
    const second = await report(again);
    expect(outcomes(second)).toEqual(['2 known', '3 known', '5 refused', '6 refused', '7 known']);
    expect(second.lines[4]).toMatchObject({
      code: done.lines[4]!.code,
      notes: [{ why: 'changed' }],
    });
    await applyList(officer, again, now);
    expect((await report(again)).lines.map(({ outcome }) => outcome)).not.toContain('made');
    const log = await auditEntries({ subjectKind: 'votersImport', subjectKey: String(id) }, 5);
    expect(log.map(({ action, facts }) => [action, facts.made])).toEqual([['voters_imported', 3]]);
  });

  test('carried out twice at once makes each petition once', async () => {
    const session = `Kỳ họp ${randomUUID()}`;
    const ids = [await uploaded(listOf(line(session, 1), line(session, 2))), await uploaded(listOf(line(session, 1)))];
    await Promise.all([...ids, ids[0]!].map((id) => applyList(officer, id, now)));
    const made = (await Promise.all(ids.map(report))).flatMap(({ lines }) => lines);
    expect(new Set(made.map(({ code }) => code)).size).toBe(2);
  });

  test('its report goes into a spreadsheet, with the codes', async () => {
    const id = await uploaded(listOf(line(`Kỳ họp ${randomUUID()}`, '=1+1')));
    await ask(listPage as never, cookie, {}, { list: String(id) });
    const csv = await (await ask(dataPage as never, cookie, undefined, { list: String(id) })).text();
    expect(csv).toContain((await report(id)).lines[0]!.code);
    expect(csv).toContain("'=1+1");
  });

  test('of another officer is as unknown as none', async () => {
    const id = await uploaded(listOf(line(randomUUID(), 1)));
    const other = await clerk(now);
    for (const page of [listPage, dataPage])
      expect((await ask(page as never, other.cookie, undefined, { list: String(id) })).status).toBe(404);
    expect((await ask(listPage as never, other.cookie, {}, { list: String(id) })).status).toBe(404);
    expect(outcomes(await report(id))).toEqual(['2 ready']);
  });
});

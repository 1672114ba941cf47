// The readers of files that strangers and officers send, each as a function of one text.
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { CATALOGUE_COLUMNS, planLine } from '#app/domain/procedure-import.ts';
import type { SurveyContent } from '#app/domain/survey-questionnaire.ts';
import { checkVotersLine } from '#app/domain/voters-list.ts';
import { cleanFile } from '#app/features/attachments/index.server.ts';
import { readCalendarFile } from '#app/features/calendar/index.server.ts';
import { readVotersList } from '#app/features/entry/index.server.ts';
import { linesOf } from '#app/features/procedures/index.server.ts';
import { speaksOfDenouncing } from '#app/features/sending/forms.ts';
import { readPaper } from '#app/features/surveys/index.server.ts';
import { readTable } from '#app/http/table-file.server.ts';
import type { Reader } from './input-readers.ts';
import { textRow, workbook } from './workbooks.ts';

const NOW = new Date('2026-11-20T02:00:00Z');
const VOTERS_HEAD = 'Số,Kỳ họp,Đoàn đại biểu,Ngày nhận,Nội dung';
function votersList(bytes: Buffer): unknown {
  const rules = { now: NOW, find: () => ({ why: 'unknown' as const }), speaksOfDenouncing, isMonthFirst: false };
  return readVotersList(bytes).lines.map(({ cells }) => checkVotersLine(cells, rules));
}
function catalogue(text: string): unknown {
  const { lines } = linesOf(`${Object.keys(CATALOGUE_COLUMNS)}\n${text}`);
  const known = { fields: new Map([['dien', 1]]), procedures: new Map() };
  const seen = new Set<string>();
  return lines.map(({ cells }) => [planLine(cells, known, seen), seen.add(cells.ma_thu_tuc ?? '')]);
}
const LEVEL = { code: 'c01', type: 'level', options: [] };
const SURVEY = { questions: [LEVEL, { ...LEVEL, code: 'c02' }] } as unknown as SurveyContent;

const table = (bytes: Buffer) =>
  readTable(bytes, { columnOf: (heading) => heading, required: {}, linesAtMost: 20_000 });
const sheetOf = (rows: readonly string[], behind = '') =>
  workbook({ sheets: [{ name: 'a', rows: rows.join(''), behind: `<mergeCells>${behind}</mergeCells>` }] });

const ROUND = { units: new Map(), ofRound: new Set<number>(), from: '2026-01', to: '2026-11' };

const clean = (bytes: Buffer) => cleanFile({ name: 'a', bytes });
const latin = (text: string) => Buffer.from(text, 'latin1');
const dot = sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } });
const [PNG, JPEG] = await Promise.all([dot.clone().png().toBuffer(), dot.clone().jpeg().toBuffer()]);
const PNG_HEAD = 33;
function pngChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([latin(type), content]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(content.length);
  numbers.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
}
const pngWith = (chunks: Buffer[]) =>
  clean(Buffer.concat([PNG.subarray(0, PNG_HEAD), ...chunks, PNG.subarray(PNG_HEAD)]));
/** Comments of two bytes each. */
const jpegWith = (text: string) =>
  clean(Buffer.concat([JPEG.subarray(0, 2), latin(text.replace(/../gsu, '\xff\xfe\0\x04ab')), JPEG.subarray(2)]));
const WIDTH = 64;
const pictureOf = async (bytes: Buffer) =>
  clean(
    await sharp(bytes, { raw: { width: WIDTH, height: bytes.length / WIDTH, channels: 1 } })
      .png()
      .toBuffer(),
  );
/** What kinds of files begin with. */
const BEGINNINGS = [
  '',
  '%PDF-',
  'PK\x03\x04',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  'II*\0',
  'RIFF',
  '\0\0\0\x18ftyp',
  '<?xml ',
];
const ZIP_ENTRY = latin(`PK\x03\x04${'\0'.repeat(22)}\x01\0\0\0a`);

export const FILE_READERS: Record<string, Reader> = {
  'file: CSV': (text) => table(Buffer.from(`a,b\n${text}`)),
  'file: workbook, words': (text) =>
    table(sheetOf(text.split(/(?<=\n)/).map((row, at) => textRow(at + 1, row.split(','))))),
  'file: workbook, cells': (text) => table(sheetOf([textRow(1, ['a', 'b']), text])),
  'file: workbook, merged': (text) =>
    table(
      sheetOf(
        Array.from({ length: text.length / 64 }, (_, at) => textRow(at + 1, ['a', 'b'])),
        '<mergeCell ref="A1:A65000"/>'.repeat(text.length / 64),
      ),
    ),
  'file: workbook, texts': (text) =>
    table(
      workbook({ sheets: [{ name: 'a', rows: textRow(1, ['a']) }], strings: [...text].map(() => '<si><t>a</t></si>') }),
    ),
  'file: calendar': (text) => readCalendarFile(Buffer.from(`date,kind,name,basis\n${text}`), 'x', 'x.csv'),
  'file: iCalendar': (text) =>
    readCalendarFile(Buffer.from(`BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR\r\n`), 'x', 'x.ics'),
  "file: voters' list": (text) => votersList(Buffer.from(`${VOTERS_HEAD}\n${text}`)),
  "file: voters' list, wide": (text) =>
    votersList(Buffer.from(`${VOTERS_HEAD},${text.replace(/["\s]/g, ',')}\n${'1,2\n'.repeat(text.length / 32)}`)),
  'file: catalogue': catalogue,
  'file: paper ballots': (text) => readPaper(Buffer.from(`c01,c02,ma_phieu\n${text}`), SURVEY, ROUND),
  'file: content': (text) => Promise.all(BEGINNINGS.map((one) => clean(latin(one + text)))),
  'file: ZIP of many': (text) => clean(Buffer.concat(Array(Math.ceil(text.length / 31)).fill(ZIP_ENTRY))),
  'picture: PNG, words': (text) => pngWith([pngChunk('tEXt', latin(`a\0${text}`))]),
  'picture: PNG, parts': (text) => pngWith(Array(Math.ceil(text.length / 14)).fill(pngChunk('tEXt', latin('a\0')))),
  'picture: JPEG, parts': jpegWith,
  'picture: pixels': (text) => pictureOf(latin(text.padEnd(Math.ceil((text.length + 1) / WIDTH) * WIDTH))),
  'file: name': (text) => cleanFile({ name: text, bytes: Buffer.from('%PDF-1.7') }),
};

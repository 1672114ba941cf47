// The one reader of tables: whatever encoding, separator or workbook, the same lines; and all that is wrong, at once, where it stands.
import { describe, expect, test } from 'vitest';
import { columnsCalled } from '#app/domain/table-columns.ts';
import { readTable } from '#app/http/table-file.server.ts';
import type { TableFormat } from '#app/http/tables.ts';
import { textRow, workbook, writtenWorkbook } from '#tests/support/workbooks.ts';

type Name = 'code' | 'name' | 'day';
const FORMAT: TableFormat<Name> = {
  columnOf: columnsCalled({ code: ['Mã'], name: ['Nội dung', 'noi dung kien nghi'], day: ['Ngày nhận'] }),
  required: { code: 'Mã', name: 'Nội dung' },
  linesAtMost: 5,
};
const read = (bytes: Buffer | string) => readTable(Buffer.from(bytes as string), FORMAT);
const faultsOf = (bytes: Buffer | string) =>
  read(bytes).faults.map(({ line, column, why }) =>
    [line, column, why.replace('common:table.', '')].filter(Boolean).join(' '),
  );

const ROWS = [
  ['Mã', 'Nội dung', 'Ngày nhận'],
  ['001', 'Đường, cầu ở thôn Gò Đá; xuống cấp', '05/03/2026'],
  ['1.000950', 'Hai dòng\n“một” ô có "ngoặc"', '2026-03-06'],
];
const EXPECTED = [
  { line: 2, cells: { code: '001', name: 'Đường, cầu ở thôn Gò Đá; xuống cấp', day: '05/03/2026' } },
  { line: 3, cells: { code: '1.000950', name: 'Hai dòng\n“một” ô có "ngoặc"', day: '2026-03-06' } },
];
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const text = (separator: string, end = '\r\n') =>
  ROWS.map((cells) => cells.map(quoted).join(separator)).join(end) + end;
const wide = (what: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(what, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
/** What Windows-1258 has for the letters of the rows: a letter, and the mark of the tone behind it. */
function windows1258(what: string): Buffer {
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    const sign = new TextDecoder('windows-1258').decode(Uint8Array.of(byte));
    if (sign !== '\ufffd') bytes.set(sign, byte);
  }
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/;
  const signs = [...what].flatMap((letter) => {
    if (bytes.has(letter)) return [letter];
    const marks = [...letter.normalize('NFD')];
    const [tone = ''] = marks.filter((mark) => tones.test(mark));
    return [
      marks
        .filter((mark) => mark !== tone)
        .join('')
        .normalize('NFC'),
      tone,
    ];
  });
  return Buffer.from(signs.filter(Boolean).map((sign) => bytes.get(sign) ?? 0x3f));
}
const shared = (at: number, cell: string) => `<c r="${cell}" t="s"><v>${at}</v></c>`;

describe('the same lines', () => {
  test.each<[string, Buffer | string]>([
    ['UTF-8 with commas', text(',')],
    ['UTF-8 with its mark and semicolons', `\ufeff${text(';')}`],
    ['tabs', text('\t')],
    ['line feeds only', text(';', '\n')],
    ['carriage returns only', text(',', '\r')],
    ['UTF-16, little end first', wide(`\ufeff${text('\t')}`, 'le')],
    ['UTF-16, big end first', wide(`\ufeff${text(';')}`, 'be')],
    ['UTF-16 without a mark', wide(text(','), 'le')],
    ['the old code page of Windows', windows1258(text(';'))],
    ['letters and their marks apart', text(',').normalize('NFD')],
  ])('come from %s', (_what, bytes) => {
    expect(read(bytes)).toMatchObject({ lines: EXPECTED, faults: [], unknown: [] });
  });

  test('come from below a line that names the separator, titles, empty lines and numbers of columns', () => {
    const above = 'sep=;\r\nSỞ CÔNG THƯƠNG;;\r\n;;\r\nBẢNG TỔNG HỢP KIẾN NGHỊ CỬ TRI;;\r\n';
    const [head, ...rest] = text(';').split('\r\n');
    const table = read(`${above}${head}\r\n(1);(2);(3)\r\n${rest.join('\r\n')}`);
    expect(table.faults).toEqual([]);
    expect(table.lines).toEqual(EXPECTED.map(({ line, cells }) => ({ line: line + 5, cells })));
  });

  test('come from the workbook of a program of today', async () => {
    const day = new Date(Date.UTC(2026, 2, 5));
    const table = read(
      await writtenWorkbook([
        ['BẢNG TỔNG HỢP', null, null],
        ROWS[0]!,
        [{ value: 1, format: '000' }, ROWS[1]![1]!, day],
        [{ value: 1.00095, format: '0.000000' }, ROWS[2]![1]!, ROWS[2]![2]!],
      ]),
    );
    expect(table.faults).toEqual([]);
    expect(table.lines).toEqual([
      { line: 3, cells: { ...EXPECTED[0]!.cells, day: '2026-03-05' } },
      { line: 4, cells: EXPECTED[1]!.cells },
    ]);
  });

  test('come from a workbook with a table of texts, pieces of text, formulas and days by their style', () => {
    const strings = [
      ...ROWS[0]!.map((one) => `<si><t>${one}</t></si>`),
      '<si><r><t>Đường, cầu ở </t></r><r><rPr><b/></rPr><t xml:space="preserve">thôn Gò Đá; xuống cấp</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>',
    ];
    const rows = [
      `<row r="1">${['A1', 'B1', 'C1'].map((cell, at) => shared(at, cell)).join('')}</row>`,
      `<row r="2"><c r="A2" s="1"><v>1</v></c>${shared(3, 'B2')}<c r="C2" s="2"><v>46086</v></c></row>`,
      '<row r="3"><c r="A3" t="str" s="1"><f>"1.00"&amp;"0950"</f><v>1.000950</v></c><c t="inlineStr"><is><t>Hai dòng_x000A_“một” ô có "ngoặc"</t></is></c><c s="3"><v>46087.5</v></c></row>',
    ].join('');
    const bytes = workbook({
      sheets: [{ name: 'Kiến nghị', rows }],
      strings,
      formats: { 164: '000', 165: '[$-42A]dd" tháng "mm" năm "yyyy;@' },
      styles: [0, 164, 14, 165],
    });
    expect(read(bytes).lines).toEqual([
      { line: 2, cells: { ...EXPECTED[0]!.cells, day: '2026-03-05' } },
      { line: 3, cells: EXPECTED[1]!.cells },
    ]);
  });

  test('come from the sheet that has the table, whatever is hidden, merged or elsewhere', () => {
    const rows = [
      textRow(1, ROWS[0]!),
      textRow(2, ['1', 'Việc thứ nhất', '05/03/2026']),
      `<row r="3" hidden="1"><c r="A3"><v>2</v></c><c r="B3" t="inlineStr"><is><t>Việc thứ hai</t></is></c></row>`,
    ].join('');
    const table = read(
      workbook({
        sheets: [
          { name: 'Bìa', rows: textRow(1, ['Số liệu của đoàn']) },
          { name: 'Cũ', rows, isHidden: true },
          { name: 'Danh sách', rows, behind: '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>' },
        ],
      }),
    );
    expect(table.lines.map(({ cells }) => [cells.code, cells.day])).toEqual([
      ['1', '05/03/2026'],
      ['2', '05/03/2026'],
    ]);
    expect(table.notices).toEqual([
      { why: 'sheet', about: 'Danh sách' },
      { why: 'otherSheets', about: 'Bìa' },
      { why: 'hiddenRows', about: '1' },
    ]);
  });

  test('of a workbook that counts from 1904 have the right days', () => {
    const rows = `${textRow(1, ROWS[0]!)}<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="str"><v>Một việc</v></c><c r="C2" s="1"><v>44624</v></c></row>`;
    const table = read(workbook({ sheets: [{ name: 'A', rows }], styles: [0, 14], isFrom1904: true }));
    expect(table.lines[0]!.cells.day).toBe('2026-03-05');
  });
});

test('every fault is told at once, with its line and column, and none hides another', () => {
  const lines = [
    'Mã;Nội dung;Nội dung kiến nghị;Ghi chú;',
    '1;Một việc;;;',
    '2;"hở;;;',
    '3;Hai việc;;;;thừa',
    `4;${'a'.repeat(32_768)};;;`,
    '5;Năm việc;;;chú thích',
    '6;Sáu việc;;;',
    '7;Bảy việc;;;',
  ];
  const table = read(lines.join('\n'));
  expect(table.faults.map(({ line, column, why }) => `${line} ${column} ${why}`)).toEqual([
    '3  common:table.brokenLine',
    '1 Nội dung common:table.columnTwice',
    '8  common:table.tooManyLines',
    '4  common:table.cellsBeyond',
    '5 Nội dung common:table.cellTooLong',
  ]);
  expect(table.unknown).toEqual(['Ghi chú', 'E']);
});

test('columns that are missing are named, all of them', () => {
  expect(faultsOf('Ngày nhận,Ghi chú\n05/03/2026,x')).toEqual(['1 Mã missingColumn', '1 Nội dung missingColumn']);
});

test('a formula without a result is a fault of its cell', () => {
  const rows = `${textRow(1, ROWS[0]!)}<row r="2"><c r="A2"><f>B1+1</f></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`;
  expect(faultsOf(workbook({ sheets: [{ name: 'A', rows }] }))).toEqual(['2 A notCalculated', '2 B notCalculated']);
});

const BODY = textRow(2, ['1', 'Một việc']);
const bomb = '<row r="3"/>'.repeat(10_000_000);
test.each<[string, Buffer | string, string]>([
  ['nothing', '', 'empty'],
  ['headings only', 'Mã,Nội dung\n', 'empty'],
  ['TCVN3 bytes', Buffer.from('M·,Néi dung\n1,§­êng vµo th«n xuèng cÊp', 'latin1'), 'tcvn3'],
  ['TCVN3 as Unicode', 'M·,Néi dung\n1,§­êng vµo th«n xuèng cÊp nÆng', 'tcvn3'],
  ['VNI', 'Maõ,Noäi dung\n1,Ñöôøng vaøo thoân xuoáng caáp naëng', 'vni'],
  [
    'TCVN3 in a workbook',
    workbook({ sheets: [{ name: 'A', rows: textRow(1, ['M·', 'Néi dung', '§­êng vµo th«n']) }] }),
    'tcvn3',
  ],
  [
    'UTF-8 taken for another and written again',
    Buffer.from('Mã,Nội dung\n1,Đường vào thôn').toString('latin1'),
    'twiceEncoded',
  ],
  ['letters lost', 'Mã,N?i dung\n1,Đ??ng vào thôn xu?ng c?p', 'lettersLost'],
  [
    'an old workbook, or one with a password',
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    'oldWorkbook',
  ],
  ['a web page', '<html><table><tr><td>Mã</td></tr></table></html>', 'webPage'],
  ['a PDF', '%PDF-1.7\n', 'notATable'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'notATable'],
  ['an OpenDocument sheet', workbook({ sheets: [], parts: { 'content.xml': '<a/>' } }), 'openDocument'],
  ['another Office file', workbook({ sheets: [] }), 'notATable'],
  ['a cut workbook', workbook({ sheets: [{ name: 'A', rows: BODY }] }).subarray(0, 700), 'brokenWorkbook'],
  ['a workbook with broken XML', workbook({ sheets: [{ name: 'A', rows: '<row><c>' }] }), 'brokenWorkbook'],
  [
    'a workbook with entities of its own',
    workbook({
      sheets: [{ name: 'A', rows: BODY }],
      parts: { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' },
    }),
    'brokenWorkbook',
  ],
  ['a workbook that swells', workbook({ sheets: [{ name: 'A', rows: bomb }] }), 'workbookTooLarge'],
])('%s is refused by name', (_what, bytes, why) => {
  expect(faultsOf(bytes)).toEqual([`1 file.${why}`]);
});

test('a few foreign letters and questions are no spoilt text', () => {
  const table = read(
    'Mã,Nội dung\n1,Ông Müller (người Đức) hỏi: có được không?Ai trả lời «ngay»? Diện tích 100m²; 20°C',
  );
  expect(table.faults).toEqual([]);
});

// The files of a report, opened again: figures that are numbers, headings merged as printed, a page that lies, every form drawn.
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { headOf } from '#app/domain/official-forms-table.ts';
import { cellName } from '#app/features/official-forms/forms.ts';
import {
  deskReport,
  drawSheet,
  enterFigures,
  figureRows,
  formChoices,
  reportRecord,
} from '#app/features/official-forms/index.server.ts';
import type { ReportView } from '#app/features/official-forms/types.ts';
import { AFTERWARDS, draftOf, quarterOfLives } from '#tests/support/official-reports.ts';
import { type Crew, crew } from '#tests/support/petitions.ts';
import { officeParts, spreadsheet } from '#tests/support/strict-readers.ts';

let officers: Crew;
let report: ReportView;
const shown = async (id: number) => (await deskReport(officers.head, id, 'vi'))!.report;

beforeAll(async () => {
  officers = await crew(instantAt('2026-01-05', '08:00'));
  await quarterOfLives(officers);
  const id = await draftOf(officers.handler, 'tt-01-2024-04-xld');
  const typed = { [cellName('SCT', 3)]: '1.234' } as Record<string, string>;
  const given = { version: 1, reason: 'Đơn giấy', typed: (name: string) => typed[name] ?? null };
  await enterFigures(officers.handler, id, given, AFTERWARDS);
  report = await shown(id);
});

const opened = async (format: 'xlsx' | 'docx', path: string, of = report) =>
  strFromU8(unzipSync(new Uint8Array(await drawSheet(of, format)))[path]!);

test('the spreadsheet holds numbers, merged headings, formulas and one lying page', async () => {
  const sheet = await opened('xlsx', 'xl/worksheets/sheet1.xml');
  const strings = await opened('xlsx', 'xl/sharedStrings.xml');
  const merges = [...sheet.matchAll(/<mergeCell ref="([A-Z]+\d+:[A-Z]+\d+)"/g)].map(([, ref]) => ref);
  const head = headOf(report.content.form.columns);
  const merged = head.flat().filter(({ across, down }) => across * down > 1).length;
  // Beside the headings: the corner, and the lines above and below the table.
  expect(merges.length).toBeGreaterThan(merged);
  expect(sheet).toContain('orientation="landscape"');
  expect(sheet).toContain('fitToWidth="1"');
  for (const text of [
    'SỞ CÔNG THƯƠNG',
    'BIỂU SỐ',
    'Sở Công Thương',
    'Tổng số đơn phải xử lý',
    '8=9+10+11+12=13+14=15+18',
  ])
    expect(strings.toLocaleUpperCase('vi')).toContain(text.toLocaleUpperCase('vi'));
  // The row of the department: a number each, none of them a text.
  const index = [...strings.matchAll(/<si>.*?<\/si>/g)].findIndex(([one]) => one.includes('>Sở Công Thương<'));
  const row = sheet.split('<row ').find((one) => new RegExp(`<c r="A\\d+"[^>]*t="s"[^>]*><v>${index}</v>`).test(one))!;
  const cells = [...row.matchAll(/<c r="([B-Z]+)\d+"([^>]*)>(?:<v>([^<]*)<\/v>)?/g)];
  expect(cells.map(([, , , value]) => Number(value))).toEqual(
    figureRows(report)
      .slice(0, 20)
      .map(({ gia_tri }) => gia_tri),
  );
  expect(cells.every(([, , attributes]) => !attributes!.includes('t="s"'))).toBe(true);
  expect(cells[2]![3]).toBe('1234');
});

test('the document lies, is headed as the decree has it, and merges the same headings', async () => {
  const document = await opened('docx', 'word/document.xml');
  const text = document.replace(/<[^>]+>/g, ' ');
  for (const said of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'SỞ CÔNG THƯƠNG', 'DỰ THẢO', '1.234', 'cổng tính 5'])
    expect(text).toContain(said);
  expect(document).toContain('w:orient="landscape"');
  const across = headOf(report.content.form.columns)
    .flat()
    .filter((one) => one.across > 1);
  const spans = [...document.matchAll(/<w:gridSpan w:val="(\d+)"/g)].map(([, n]) => Number(n));
  expect(spans.filter((n) => n > 1)).toEqual(across.map((one) => one.across));
  expect(document).toContain('w:vMerge');
});

test('the record says of every figure where it comes from', () => {
  const record = reportRecord(report);
  expect(record.so_lieu.filter(({ don_vi_nhap }) => don_vi_nhap)).toEqual([
    expect.objectContaining({ don_vi: 'SCT', cot: 3, gia_tri: 1234, cong_tinh: 5, ly_do: 'Đơn giấy' }),
  ]);
  expect(record.cot.every(({ nguon, cach_tinh }) => nguon === 'cong' && cach_tinh)).toBe(true);
});

describe('one renderer', () => {
  test('draws every form there is', async () => {
    for (const { slug, code } of (await formChoices(AFTERWARDS)).flatMap(({ forms }) => forms)) {
      const view = await shown(await draftOf(officers.handler, slug));
      expect([code, view.content.rows.length > 0]).toEqual([code, true]);
      const sheet = spreadsheet(await drawSheet(view, 'xlsx')).get('xl/worksheets/sheet1.xml')!;
      const page = sheet.find(({ name }) => name === 'pageSetup')!.attributes;
      expect([code, page]).toEqual([
        code,
        { paperSize: '9', orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' },
      ]);
      expect(sheet.some(({ name, attributes }) => name === 'pageSetUpPr' && attributes.fitToPage === '1')).toBe(true);
      expect(officeParts(await drawSheet(view, 'docx')).has('word/document.xml')).toBe(true);
    }
  });
});

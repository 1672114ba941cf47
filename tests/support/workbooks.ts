// Workbooks for tests: as LibreOffice and Excel shape them, part by part, and as write-excel-file writes them.
import { strToU8, zipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/node';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const related = (targets: readonly [type: string, target: string][]) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export interface GivenSheet {
  name: string;
  /** What stands within `sheetData`. */
  rows: string;
  isHidden?: boolean;
  /** What stands behind `sheetData`. */
  behind?: string;
}
export interface GivenWorkbook {
  sheets: readonly GivenSheet[];
  /** Whole `si` elements. */
  strings?: readonly string[];
  /** Formats written down, by number; and those of the styles in their order. */
  formats?: Readonly<Record<number, string>>;
  styles?: readonly number[];
  isFrom1904?: boolean;
  /** What else lies in the file, or instead. */
  parts?: Readonly<Record<string, string>>;
}

export function workbook(given: GivenWorkbook): Buffer {
  const { sheets, strings = [], formats = {}, styles = [0], isFrom1904 = false, parts = {} } = given;
  const files: Record<string, string> = {
    '_rels/.rels': related([['officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': related([
      ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', '/xl/styles.xml'],
    ]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${isFrom1904}"/><sheets>${sheets
      .map(
        ({ name, isHidden }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}" ${isHidden ? 'state="hidden" ' : ''}r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings.join('')}</sst>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${Object.entries(formats)
      .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles
      .map((id) => `<xf numFmtId="${id}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows, behind = '' }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${behind}</worksheet>`,
      ]),
    ),
    ...parts,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]))));
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** A row of texts within their cells. */
export const textRow = (line: number, cells: readonly string[]): string =>
  `<row r="${line}">${cells
    .map(
      (cell, at) => `<c r="${String.fromCharCode(65 + at)}${line}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`,
    )
    .join('')}</row>`;

export type WrittenCell = string | number | Date | { value: number; format: string } | null;

/** What a program of today writes. */
export function writtenWorkbook(rows: readonly (readonly WrittenCell[])[]): Promise<Buffer> {
  const cell = (value: WrittenCell) => {
    if (value === null) return null;
    if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' };
    if (typeof value === 'object') return { type: Number, ...value };
    return typeof value === 'number' ? { value, type: Number } : { value, type: String };
  };
  return writeWorkbook(rows.map((row) => row.map(cell)) as never).toBuffer();
}

// Readers that forgive nothing: each throws where bytes are not what their format says they are.
import { PDFDocument } from '@cantoo/pdf-lib';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import jsonld from 'jsonld';
import { SaxesParser } from 'saxes';
import sharp from 'sharp';

interface Element {
  name: string;
  attributes: Record<string, string>;
  depth: number;
}

/** The elements of a well-formed document, in their order. Throws at the first fault, a doubled attribute or an unbound prefix too. */
export function elementsOf(xml: string): Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const plain = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    elements.push({ name, attributes: plain, depth: depth++ });
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(xml).close();
  return elements;
}

/** The order in which ECMA-376 (Part 1, 18.3.1.99) wants what a sheet consists of. */
const SHEET_ORDER = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'mergeCells'],
  ...['printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'drawing'],
];

/** The parts of an Office file, each well-formed, each with a content type, each related part there. */
export function officeParts(bytes: Uint8Array): Map<string, Element[]> {
  const files = unzipSync(new Uint8Array(bytes));
  const parts = new Map<string, Element[]>();
  for (const [path, content] of Object.entries(files))
    if (/\.(xml|rels)$/.test(path)) parts.set(path, elementsOf(strFromU8(content)));
  const types = parts.get('[Content_Types].xml') ?? [];
  const typed = (path: string) =>
    types.some(
      ({ attributes: { PartName, Extension } }) =>
        PartName === `/${path}` || (Extension !== undefined && path.endsWith(`.${Extension}`)),
    );
  for (const path of Object.keys(files))
    if (path !== '[Content_Types].xml' && !path.endsWith('/') && !typed(path))
      throw new Error(`${path} has no content type`);
  for (const [path, elements] of parts)
    if (path.endsWith('.rels'))
      for (const { name, attributes } of elements)
        if (name === 'Relationship' && attributes.TargetMode !== 'External') {
          const base = path.replace(/_rels\/[^/]*$/, '');
          const target = new URL(attributes.Target ?? '', `file:///${base}`).pathname.slice(1);
          if (!files[target]) throw new Error(`${path} leads to ${target}, which is not there`);
        }
  return parts;
}

/** A spreadsheet: parts as above, the children of each sheet in order, rows and cells ascending, merged cells apart. */
export function spreadsheet(bytes: Uint8Array): Map<string, Element[]> {
  const parts = officeParts(bytes);
  const strings = (parts.get('xl/sharedStrings.xml') ?? []).filter(({ name }) => name === 'si').length;
  if (!parts.has('xl/workbook.xml')) throw new Error('no workbook');
  for (const [path, elements] of parts) {
    if (!path.startsWith('xl/worksheets/') || !path.endsWith('.xml')) continue;
    const children = elements.filter(({ depth }) => depth === 1).map(({ name }) => SHEET_ORDER.indexOf(name));
    if (children.some((place, at) => place < 0 || place <= (children[at - 1] ?? -1)))
      throw new Error(`${path}: ${elements.filter(({ depth }) => depth === 1).map(({ name }) => name)}`);
    const rows = elements.filter(({ name }) => name === 'row').map(({ attributes }) => Number(attributes.r));
    if (rows.some((row, at) => row <= (rows[at - 1] ?? 0))) throw new Error(`${path}: rows are not in order`);
    expectApart(elements.filter(({ name }) => name === 'mergeCell').map(({ attributes }) => attributes.ref ?? ''));
    const values = elements.filter(({ name, attributes }) => name === 'c' && attributes.t === 's').length;
    if (values > 0 && strings === 0) throw new Error(`${path}: texts without a table of texts`);
  }
  return parts;
}

function expectApart(merged: readonly string[]): void {
  const taken = new Map<string, string>();
  for (const ref of merged) {
    const [, left = '', top, right = '', bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
    if (!top || !bottom) throw new Error(`${ref} is no range`);
    for (let column = columnNumber(left); column <= columnNumber(right); column++)
      for (let row = Number(top); row <= Number(bottom); row++) {
        const other = taken.get(`${column} ${row}`);
        if (other) throw new Error(`${ref} lies over ${other}`);
        taken.set(`${column} ${row}`, ref);
      }
  }
}

const columnNumber = (letters: string) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** The number of pages of a PDF whose every object can be read. */
export async function pagesOf(pdf: Uint8Array): Promise<number> {
  const document = await PDFDocument.load(pdf, { throwOnInvalidObject: true, updateMetadata: false });
  return document.getPageCount();
}

/** A PNG whose every chunk and row is as it should be. */
export async function pictureOf(png: Uint8Array) {
  const picture = sharp(png, { failOn: 'warning' });
  await picture.clone().raw().toBuffer();
  return picture.metadata();
}

/** The rows of a CSV in which every line has as many fields as the first, without a byte order mark. */
export function plainTable(csv: string): Record<string, string>[] {
  if (csv.startsWith('\ufeff')) throw new Error('a byte order mark');
  return parse(csv, { columns: true, bom: false, record_delimiter: '\r\n' }) as Record<string, string>[];
}

/** A JSON-LD document every term of which has a meaning: what has none is lost on the way, which `safe` refuses. */
export const meaningOfLinkedData = (document: object) => jsonld.expand(document, { safe: true });

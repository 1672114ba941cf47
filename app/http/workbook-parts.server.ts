// The parts of a workbook that its sheets rest on: what leads where, the names of the sheets, the table of texts, how numbers are shown.
import { SaxesParser } from 'saxes';
import { type CellFormat, cellFormat } from '../domain/cell-format.ts';

export type Attributes = Readonly<Record<string, string>>;
export interface Listener {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML from front to back; names come without their prefix, which is whatever the writing program liked. Throws at the first fault,
 * and at a document type: no Office file has one, and entities of one's own come with it.
 */
export function readXml(xml: string, listener: Listener): void {
  if (xml === '') return;
  const parser = new SaxesParser();
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('doctype', () => {
    throw new Error('a document type');
  });
  parser.on('opentag', ({ name, attributes }) => listener.open?.(bare(name), attributes as Attributes));
  parser.on('closetag', ({ name }) => listener.close?.(bare(name)));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.write(xml).close();
}

/** An attribute that stands with or without a prefix. */
const prefixed = (attributes: Attributes, name: string): string =>
  Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1] ?? '';

/** What a part leads to: the last word of its type says what it is. `from`: the part that leads there. */
export function relationsIn(xml: string, from: string): { id: string; type: string; target: string }[] {
  const relations: { id: string; type: string; target: string }[] = [];
  readXml(xml, {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return;
      const target = decodeURIComponent(new URL(Target, `file:///${from}`).pathname.slice(1));
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
  });
  return relations;
}

/** What the sheets of a workbook share. */
export interface Shared {
  strings: readonly string[];
  /** By number of style. */
  formats: readonly CellFormat[];
  isFrom1904: boolean;
}

export interface NamedSheet {
  name: string;
  relation: string;
  isHidden: boolean;
}

export function sheetsIn(xml: string): { sheets: NamedSheet[]; isFrom1904: boolean } {
  const sheets: NamedSheet[] = [];
  let isFrom1904 = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') isFrom1904 = /^(1|true|on)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const { name: called = '', state = 'visible' } = attributes;
      sheets.push({ name: called, relation: prefixed(attributes, 'id'), isHidden: state !== 'visible' });
    },
  });
  return { sheets, isFrom1904 };
}

/** The texts that cells name by their place; how they are to be pronounced (`rPh`) is not part of them. */
export function stringsIn(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isSpoken = false;
  readXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isSpoken = true;
      isText = name === 't' && !isSpoken;
    },
    text(more) {
      if (isText) text += more;
    },
    close(name) {
      isText = false;
      if (name === 'rPh') isSpoken = false;
      if (name === 'si') strings.push(unescaped(text));
    },
  });
  return strings;
}

/** Signs that XML cannot hold are written as _x000D_ (ECMA-376, Part 1, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** How the number in a cell of each style is shown. */
export function formatsIn(xml: string): CellFormat[] {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let isOfCells = false;
  readXml(xml, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'xf' && isOfCells) formats.push(cellFormat(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close(name) {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return formats;
}

// One sheet of a workbook, cell by cell, as it is shown: rows, what is hidden, what lies merged, what was never calculated.
import { shownNumber } from '../domain/cell-format.ts';
import type { Row } from './table-cells.server.ts';
import type { LineFault } from './tables.ts';
import { type Attributes, readXml, type Shared, unescaped } from './workbook-parts.server.ts';

export interface Sheet {
  rows: Row[];
  faults: LineFault[];
  hiddenRows: number;
}

/** A row of a sheet has 16,384 at most; no table of ours has as many as this. */
const COLUMNS_AT_MOST = 500;
const FAULTS_AT_MOST = 200;
const MERGED_AT_MOST = 5_000;
/** Cells that are filled in for all merged ones together, which may lie over each other. */
const FILLED_AT_MOST = 200_000;

interface Cell {
  column: number;
  type: string;
  style: number;
  value: string;
  hasFormula: boolean;
}

/** Signs that are shown for a value that could not be worked out, such as #N/A. */
const isUnworkable = ({ type, value, hasFormula }: Cell) => type === 'e' || (hasFormula && value === '');

export function readSheet(xml: string, shared: Shared, rowsAtMost: number): Sheet {
  const rows: { line: number; cells: string[] }[] = [];
  const faults: LineFault[] = [];
  const merged: string[] = [];
  let row: { line: number; cells: string[] } | null = null;
  let cell: Cell | null = null;
  let line = 0;
  let isValue = false;
  let isSpoken = false;
  let hiddenRows = 0;
  const open = (name: string, attributes: Attributes) => {
    if (name === 'row') {
      line = Number(attributes.r ?? line + 1);
      row = rows.length < rowsAtMost ? { line, cells: [] } : null;
      if (row && /^(1|true)$/.test(attributes.hidden ?? '')) hiddenRows += 1;
    } else if (name === 'c' && row) {
      const { r, t = 'n', s = '0' } = attributes;
      const column = r ? columnNumber(r) : row.cells.length;
      cell = { column, type: t, style: Number(s), value: '', hasFormula: false };
    } else if (name === 'f' && cell) cell.hasFormula = true;
    else if (name === 'rPh') isSpoken = true;
    else if (name === 'mergeCell') merged.push(attributes.ref ?? '');
    isValue = (name === 'v' || name === 't') && !isSpoken;
  };
  const close = (name: string) => {
    isValue = false;
    if (name === 'rPh') isSpoken = false;
    if (name === 'row' && row) {
      rows.push(row);
      row = null;
    }
    if (name !== 'c' || !cell || !row) return;
    if (cell.column < COLUMNS_AT_MOST) {
      while (row.cells.length < cell.column) row.cells.push('');
      row.cells[cell.column] = isUnworkable(cell) ? cell.value || '#' : shown(cell, shared);
      if (isUnworkable(cell) && faults.length < FAULTS_AT_MOST)
        faults.push({ line, column: columnName(cell.column), value: cell.value, why: 'common:table.notCalculated' });
    }
    cell = null;
  };
  const text = (more: string) => {
    if (isValue && cell) cell.value += more;
  };
  readXml(xml, { open, close, text });
  fillMerged(rows, merged);
  return { rows, faults, hiddenRows };
}

function shown({ type, value, style }: Cell, { strings, formats, isFrom1904 }: Shared): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'inlineStr' || type === 'str') return unescaped(value);
  if (type === 'd') return value.slice(0, 10);
  const number = Number(value);
  if (type !== 'n' || value.trim() === '' || !Number.isFinite(number)) return value;
  return shownNumber(number, formats[style] ?? { is: 'plain' }, isFrom1904);
}

/** What is written once for several rows holds for each of them. */
function fillMerged(rows: readonly { line: number; cells: string[] }[], merged: readonly string[]): void {
  if (merged.length === 0 || merged.length > MERGED_AT_MOST) return;
  const byLine = new Map(rows.map((row) => [row.line, row]));
  let filled = 0;
  for (const range of merged) {
    const [, left = '', top = '', bottom = ''] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(range) ?? [];
    const column = columnNumber(left);
    const value = byLine.get(Number(top))?.cells[column];
    if (!value) continue;
    for (let line = Number(top) + 1; line <= Number(bottom); line++) {
      const row = byLine.get(line);
      // Sheets may merge to their very end.
      if (!row || ++filled > FILLED_AT_MOST) break;
      while (row.cells.length < column) row.cells.push('');
      row.cells[column] = value;
    }
  }
}

/** "C5" → 2 */
function columnNumber(reference: string): number {
  const letters = /^[A-Z]+/i.exec(reference)?.[0].toUpperCase() ?? '';
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** 2 → "C" */
export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

// What reading a table comes to, whatever file it lay in: lines by the names of their columns, and everything that is wrong, at once.

/** Why a file as a whole is no table that can be taken; words in locales/…/common.json under `table.file`. */
export type FileFault =
  | 'empty'
  | 'notATable'
  | 'oldWorkbook'
  | 'webPage'
  | 'openDocument'
  | 'brokenWorkbook'
  | 'workbookTooLarge'
  | 'tcvn3'
  | 'vni'
  | 'twiceEncoded'
  | 'lettersLost';

/** `line` as an editor or a spreadsheet shows it; `why` is a locale key. */
export interface LineFault {
  line: number;
  column: string;
  value: string;
  why: string;
}

export interface TableLine<Name extends string = string> {
  line: number;
  cells: Partial<Record<Name, string>>;
}

/** What was read in a way that people should know of; words under `table.notice`. */
export interface TableNotice {
  why: 'guessed' | 'sheet' | 'otherSheets' | 'hiddenRows' | 'unknownColumns' | 'cancelled' | 'observances';
  about: string;
}

export interface ReadTable<Name extends string = string> {
  lines: TableLine<Name>[];
  /** As they are written in the file. */
  headings: Partial<Record<Name, string>>;
  /** Columns that nobody asked for. */
  unknown: string[];
  faults: LineFault[];
  notices: TableNotice[];
  /** The same for the same bytes. */
  hash: string;
}

/** How a table is to be read. */
export interface TableFormat<Name extends string = string> {
  /** The column that a heading names; null for one that nobody knows. */
  columnOf(heading: string): Name | null;
  /** Column → what it is called where it is missing. */
  required: Partial<Record<Name, string>>;
  linesAtMost: number;
}

/** What a browser offers where a table is chosen. */
export const TABLE_FILES = '.xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const FAULTS_SHOWN = 200;

/** In the order of the file, as many as somebody reads. */
export const inOrder = <Fault extends { line: number }>(faults: readonly Fault[]): Fault[] =>
  [...faults].sort((a, b) => a.line - b.line).slice(0, FAULTS_SHOWN);

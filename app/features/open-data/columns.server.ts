// What a column of open data may be, and the names of the datasets.

/** Addresses and file names; they never change once given out. */
export const DATASETS = [
  'ho-so',
  'thoi-han',
  'phieu',
  'hai-long',
  'luot-moi',
  'lua-chon',
  'thu-tuc',
  'co-quan',
  'lich',
  'gio-lam-viec',
  'quy-dinh-thoi-han',
  'ly-do',
  'linh-vuc',
  'phieu-hoi',
  'muc-tieu',
] as const;
export type DatasetName = (typeof DATASETS)[number];

export type ColumnType = 'text' | 'day' | 'period' | 'time' | 'whole' | 'number' | 'flag' | 'address';
export type ColumnUnit = 'petition' | 'ballot' | 'invitation' | 'workingDay' | 'time' | 'share' | 'level';

export interface Column {
  name: string;
  type: ColumnType;
  unit?: ColumnUnit;
  /** The only values there are. */
  oneOf?: readonly string[];
  /** The dataset whose key it is. */
  of?: DatasetName;
  isRequired?: boolean;
  example: string;
}

/** How a set can be read alone: the column, or columns, that no two rows share. */
export interface Description {
  columns: readonly Column[];
  key: readonly string[];
}

export const column = (
  name: string,
  type: ColumnType,
  example: string,
  more: Omit<Column, 'name' | 'type' | 'example'> = {},
): Column => ({ name, type, example, ...more });
export const key = (name: string, example: string): Column => column(name, 'text', example, { isRequired: true });
export const flag = (name: string): Column => column(name, 'flag', '0', { isRequired: true });
export const petitions = (name: string): Column => column(name, 'whole', '12', { unit: 'petition' });
export const days = (name: string): Column => column(name, 'number', '4', { unit: 'workingDay' });
export const share = (name: string): Column => column(name, 'number', '0.8571428571428571', { unit: 'share' });
export const ballots = (name: string): Column => column(name, 'whole', '7', { unit: 'ballot' });

// What the room of open data hands out; JSON-safe.
import type { Named } from '../../domain/organisation.ts';
import type { ColumnType, ColumnUnit, DatasetName } from './dictionary.server.ts';

export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;

export interface ColumnView {
  name: string;
  meaning: string;
  type: ColumnType;
  unit: ColumnUnit | null;
  oneOf: readonly string[];
  of: DatasetName | null;
  example: string;
}

export interface DatasetView {
  name: DatasetName;
  title: string;
  about: string;
  recompute: string;
  columns: ColumnView[];
  /** As it lies in the newest bundle; null while there is none. */
  bundled: { rows: number; size: number; sha256: string } | null;
}

export interface BundleView {
  day: string;
  builtAt: number;
  size: number;
  sha256: string;
}

export interface Licence {
  /** By SPDX. */
  code: string;
  name: string;
  url: string;
  /** Nobody of the province has decided it yet. */
  isPending: boolean;
}

export interface OpenDataPage {
  publisher: string;
  licence: Licence;
  /** The newest first. */
  bundles: BundleView[];
  datasets: DatasetView[];
}

/** Who gives the data away, and whom to ask about them. */
export interface Publisher extends Named {
  province: Named;
  responsible: string;
  email: string;
}

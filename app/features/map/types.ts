// The communes of a province as shapes, and as figures; JSON-safe.
import type { Counts } from '../../domain/statistics.ts';
import type { SatisfactionSummary } from '../figures/types.ts';

/** Paths of SVG in whole units of one drawing. */
export interface ProvinceShape {
  width: number;
  height: number;
  communes: { code: string; path: string }[];
  outline: string;
}

/** A commune of today, with nothing counted where nothing was received. */
export interface CommuneFigures {
  code: string;
  name: string;
  /** Of the petitions about matters in it. */
  counts: Counts;
  /** Of its own office: a ballot does not say where its voter lives. */
  satisfaction: Pick<SatisfactionSummary, 'n' | 'index'>;
}

/** One commune within the outline of the province. */
export interface PlaceInProvince extends Pick<ProvinceShape, 'width' | 'height' | 'outline'> {
  path: string;
}

// Indices that others measure: in what unit, within what range, from which year on a value is of another kind.

export const EXTERNAL_INDICES = ['SIPAS', 'PAR_INDEX', 'PAPI', 'PCI', 'QD_766'] as const;
export type ExternalIndexName = (typeof EXTERNAL_INDICES)[number];
export type ExternalUnit = 'percent' | 'points';

interface Scale {
  unit: ExternalUnit;
  least: number;
  most: number;
  /** The first year there is any; from memory except QD_766, whose decision is of 2022. */
  since: number;
}

/** SIPAS and PAR INDEX in per cent; PAPI 8 dimensions of 1 to 10 (6 before 2018), PCI and QĐ 766 of 100 points. Ranges from memory. */
export const SCALES: Record<ExternalIndexName, Scale> = {
  SIPAS: { unit: 'percent', least: 0, most: 100, since: 2012 },
  PAR_INDEX: { unit: 'percent', least: 0, most: 100, since: 2012 },
  PAPI: { unit: 'points', least: 6, most: 80, since: 2009 },
  PCI: { unit: 'points', least: 0, most: 100, since: 2005 },
  QD_766: { unit: 'points', least: 0, most: 100, since: 2022 },
};

/** SIPAS has also measured public policy since then: what lies before it is another quantity (domain of the index, not of the place). */
export const BREAKS: Partial<Record<ExternalIndexName, number>> = { SIPAS: 2022 };

/** Groups of Quyết định 766/QĐ-TTg (23/6/2022) with their most points, 100 together; `isVerified`: read in a source, else from memory. */
export const QD_766_GROUPS = [
  { code: 'transparency', most: 18, isVerified: false },
  { code: 'progress', most: 20, isVerified: true },
  { code: 'online', most: 22, isVerified: true },
  { code: 'digitised', most: 22, isVerified: true },
  { code: 'satisfaction', most: 18, isVerified: true },
] as const;

export type IndexFault = 'unit' | 'range' | 'year';

/** What is wrong with a value of an index, if anything; `thisYear`: nobody has measured a year to come. */
export function indexFault(
  name: ExternalIndexName,
  { value, unit, year }: { value: number; unit: ExternalUnit; year: number },
  thisYear: number,
): IndexFault | null {
  const scale = SCALES[name];
  if (unit !== scale.unit) return 'unit';
  if (!(value >= scale.least && value <= scale.most)) return 'range';
  return year >= scale.since && year <= thisYear ? null : 'year';
}

/** A series in pieces: cut where the index became another quantity, and where years are missing nothing is drawn either. */
export function pieces<Point extends { year: number }>(name: ExternalIndexName, points: readonly Point[]): Point[][] {
  const sorted = [...points].sort((a, b) => a.year - b.year);
  const found: Point[][] = [];
  for (const point of sorted) {
    const last = found.at(-1)?.at(-1);
    if (last && point.year === last.year + 1 && point.year !== BREAKS[name]) found.at(-1)!.push(point);
    else found.push([point]);
  }
  return found;
}

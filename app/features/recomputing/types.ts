// What counting a bundle again found out.

export type Difference =
  | { where: string; published: string; recomputed: string }
  /** A file that is not there, or is not what its checksum says. */
  | { where: string; why: 'missingFile' | 'file' };

export interface Report {
  day: string;
  /** Files that match their checksums. */
  files: number;
  cases: number;
  ballots: number;
  cells: number;
  /** Of these, such as could only be checked in sum, because rows do not name their group. */
  untold: number;
  sources: number;
  /** Of offices and months, what is said of their answers. */
  ratings: number;
  differences: Difference[];
  /** The whole province, year by year, as counted again. */
  headline: { year: string; received: number; answered: number; onTime: number; share: number | null }[];
}

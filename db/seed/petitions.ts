// Real petitions and the electricity topics of a report, with their sources: what the demonstration is built from.
import { z } from 'zod';
import { checkUnique, readFile, shaped, value } from './csv.ts';

const shape = z.strictObject({
  id: z.string().regex(/^[\w-]+$/),
  text: value.text,
  field: value.code,
  label_kind: value.text,
  answering_unit: value.text,
  successor_2026: value.optional,
  locality: value.optional,
  source: value.text,
});

export type RealPetition = z.output<typeof shape>;

/** Names of private persons are masked in the file already. Throws `FileError`. */
export function readRealPetitions(folder: string): RealPetition[] {
  const petitions = readFile(folder, 'petitions.csv', shaped(shape));
  checkUnique('petitions.csv', petitions, 'id');
  return petitions;
}

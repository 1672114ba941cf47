// The words of the dictionary: what a dataset and its columns are, in both languages.
import { type Language, wordsOf } from '../../i18n/translate.ts';
import type { DatasetName } from './dictionary.server.ts';

type Say = (key: string | string[]) => string;
const sayIn = (language: Language) => wordsOf(language) as unknown as Say;

/** Of this dataset, else what the name means everywhere. */
export const meaningOf = (dataset: DatasetName, column: string, language: Language): string =>
  sayIn(language)([`open-data:column.${dataset}.${column}`, `open-data:column.any.${column}`]);

export function wordsOfSet(name: DatasetName, language: Language) {
  const say = sayIn(language);
  return {
    title: say(`open-data:set.${name}.title`),
    about: say(`open-data:set.${name}.about`),
    recompute: say(`open-data:set.${name}.recompute`),
  };
}

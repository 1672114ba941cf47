// Fields by the words people use: "sổ đỏ" means the field of land, whatever its procedures are called.
import { fold, foldedWords } from './folding.ts';

export interface NamedField {
  id: number;
  name: string;
  /** Between commas. */
  everydayWords: string;
}

/** What is written between commas, each once, tidied. */
export const everydayWordsOf = (written: string): string[] => [
  ...new Set(
    written
      .split(/[,;\n]/)
      .map((words) => words.trim().replace(/\s+/g, ' '))
      .filter(Boolean),
  ),
];

/**
 * The fields that a query names, by their names or everyday words, in any case and without diacritics too, each with the words of the
 * query that say something else: "sổ đỏ cấp lại" names the field of land, and "cấp lại".
 */
export function fieldsNamedIn<T extends NamedField>(query: string, fields: readonly T[]): { field: T; rest: string }[] {
  const asked = foldedWords(query);
  return fields.flatMap((field) => {
    const rests = [field.name, ...everydayWordsOf(field.everydayWords)].flatMap(
      (name) => restOf(asked, fold(name)) ?? [],
    );
    const [shortest] = rests.sort((a, b) => a.length - b.length);
    return shortest === undefined ? [] : [{ field, rest: shortest }];
  });
}

/** The words besides the name, which stands in the query as a whole or holds all of it; null when it does neither. */
function restOf(asked: readonly string[], name: string): string | null {
  const words = foldedWords(name);
  if (asked.length === 0 || words.length === 0) return null;
  if (` ${words.join(' ')}`.includes(` ${asked.join(' ')}`)) return '';
  const at = asked.findIndex((_, from) => words.every((word, i) => asked[from + i] === word));
  return at < 0 ? null : [...asked.slice(0, at), ...asked.slice(at + words.length)].join(' ');
}

// Long lists made short by a few typed letters, with or without diacritics.
import { fold, foldedWords } from '../../domain/folding.ts';

export interface Shortened<T> {
  /** What is left, with the one that is chosen; everything when nothing was typed or nothing fits. */
  items: T[];
  query: string;
  found: number | null;
}

/** Those whose name holds every typed word (or its beginning); with diacritics, "Ba Tơ" leaves out "Ba Tô". */
export function shorten<T extends { code: string; name: string }>(
  all: readonly T[],
  query: string,
  chosen: string,
): Shortened<T> {
  const words = foldedWords(query);
  if (words.length === 0) return { items: [...all], query: '', found: null };
  const lower = (text: string) => text.normalize('NFC').toLowerCase();
  const likely = all.filter(({ name }) => words.every((word) => ` ${fold(name)}`.includes(` ${word}`)));
  const exactly = likely.filter(({ name }) => lower(name).includes(lower(query.trim())));
  const items = fold(query) !== lower(query) && exactly.length > 0 ? exactly : likely;
  if (items.length === 0) return { items: [...all], query, found: 0 };
  return { items: all.filter((one) => one.code === chosen || items.includes(one)), query, found: items.length };
}

/** The only one that was found counts as chosen, so that one search is enough. */
export const chosenOrOnly = <T extends { code: string }>({ items, found }: Shortened<T>, chosen: string): string =>
  chosen || (found === 1 ? (items[0]?.code ?? '') : '');

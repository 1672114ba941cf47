// Long lists made short by a few typed letters, with or without diacritics.
import { fold, foldedWords } from '../../domain/folding.ts';
import { type FormerPlace, placesCalled } from '../../domain/places.ts';
import type { Typed } from '../../http/forms.server.ts';
import { valueIn } from './steps.ts';

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

/** The communes that the query means by their names of today or of before, with those of before that were recognised. */
export function shortenPlaces<T extends { code: string; name: string }>(
  all: readonly T[],
  former: readonly FormerPlace[],
  query: string,
  chosen: string,
): Shortened<T> & { former: string[] } {
  if (foldedWords(query).length === 0) return { items: [...all], query: '', found: null, former: [] };
  const found = placesCalled(all, former, query);
  if (found.items.length === 0) return { items: [...all], query, found: 0, former: [] };
  const items = all.filter((one) => one.code === chosen || found.items.includes(one));
  return { items, query, found: found.items.length, former: found.former };
}

const SEARCHED: Record<string, string> = {
  procedureSearch: 'procedure',
  unitSearch: 'unit',
  communeSearch: 'commune',
  bodySearch: 'body',
};

/** What was chosen before somebody searched anew, and is not meant any more unless it is chosen again. */
export function staleChoices(before: Typed | undefined, typed: Typed): string[] {
  return Object.entries(SEARCHED).flatMap(([search, choice]) => {
    const query = valueIn(typed, search).trim();
    const isNew = query !== '' && query !== valueIn(before, search).trim();
    const chosen = valueIn(typed, choice);
    return isNew && chosen !== '' && chosen === valueIn(before, choice) ? [choice] : [];
  });
}

/** The only one that was found counts as chosen, so that one search is enough. */
export const chosenOrOnly = <T extends { code: string }>({ items, found }: Shortened<T>, chosen: string): string =>
  chosen || (found === 1 ? (items[0]?.code ?? '') : '');

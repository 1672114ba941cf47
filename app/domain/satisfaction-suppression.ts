// Which groups say nothing: the small ones, and as many others as it takes so that subtracting tells nothing about a small one.
import { FEWEST_SHOWN } from './satisfaction.ts';

/** A part of a whole that is itself published, by the number of its ballots. */
export interface Group<Key> {
  key: Key;
  n: number;
}

/**
 * The keys that must stay silent beside a published whole. A group under five is silent; what is left of the whole after subtracting
 * all that speak must then itself hold at least five ballots of at least two groups, so the smallest that still speak fall silent too.
 * When the remainder cannot be made large enough everybody is silent. Empty groups have nothing to hide.
 */
export function silentAmong<Key>(groups: readonly Group<Key>[]): Set<Key> {
  const bySize = groups.filter(({ n }) => n > 0).sort((a, b) => a.n - b.n);
  const small = bySize.filter(({ n }) => n < FEWEST_SHOWN).length;
  if (small === 0) return new Set();
  let silent = small;
  const hidden = () => bySize.slice(0, silent).reduce((sum, { n }) => sum + n, 0);
  while (silent < bySize.length && (silent < 2 || hidden() < FEWEST_SHOWN)) silent++;
  return new Set(bySize.slice(0, silent).map(({ key }) => key));
}

/**
 * Whether a part made of several groups (an office and those below it) may speak beside the groups that do: neither inside nor outside
 * of it may a few silent ballots be left over.
 */
export function maySpeakFor<Key>(
  groups: readonly Group<Key>[],
  silent: ReadonlySet<Key>,
  part: ReadonlySet<Key>,
): boolean {
  const isHidden = (side: readonly Group<Key>[]) => {
    const hidden = side.filter(({ key, n }) => n > 0 && silent.has(key));
    return hidden.length === 0 || (hidden.length >= 2 && hidden.reduce((sum, { n }) => sum + n, 0) >= FEWEST_SHOWN);
  };
  return isHidden(groups.filter(({ key }) => part.has(key))) && isHidden(groups.filter(({ key }) => !part.has(key)));
}

// The columns of a table by their headings, as people write them.
import { searchText } from './folding.ts';

/** No known heading is half as long. */
const HEADING_AT_MOST = 100;

/**
 * The column that a heading names, null for one that nobody knows: with or without diacritics, with the star of what is required, or with
 * a hint in brackets behind it.
 */
export function columnsCalled<Name extends string>(known: Readonly<Record<Name, readonly string[]>>) {
  const byHeading = new Map(
    (Object.keys(known) as Name[]).flatMap((name) => known[name].map((one) => [searchText(one), name] as const)),
  );
  return (heading: string): Name | null => {
    if (heading.length > HEADING_AT_MOST) return null;
    const bare = heading.replace(/\([^()]*\)/g, ' ');
    return byHeading.get(searchText(heading)) ?? byHeading.get(searchText(bare)) ?? null;
  };
}

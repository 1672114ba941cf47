// The search of the public list as it stands in an address, read and written in one place.
import type { PublicSearch } from './types.ts';

/** Name in the address → name in the search. */
const PARAMETERS = {
  q: 'query',
  loai: 'kind',
  'trang-thai': 'state',
  'co-quan': 'unit',
  'linh-vuc': 'field',
  xa: 'commune',
  nam: 'year',
  han: 'timing',
  sau: 'after',
} as const satisfies Record<string, keyof PublicSearch>;

const LONGEST = 200;

/** What an address asks for; parameters it does not know are ignored. */
export const searchFrom = (address: URL): PublicSearch =>
  Object.fromEntries(
    Object.entries(PARAMETERS).flatMap(([name, key]) => {
      const value = address.searchParams.get(name)?.trim().slice(0, LONGEST);
      return value ? [[key, value]] : [];
    }),
  );

/** The parameters that ask for it. */
export const parametersOf = (search: PublicSearch): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(PARAMETERS).map(([name, key]) => [name, search[key]]));

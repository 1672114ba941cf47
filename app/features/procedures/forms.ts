// The search of procedures as it stands in an address, read and written in one place.

export interface ProcedureSearch {
  query?: string;
  /** Code of a field: it and the fields below it. */
  field?: string;
  /** Code of the owning office. */
  owner?: string;
  online?: string;
  /** Code of the last procedure seen. */
  after?: string;
}

/** Name in the address → name in the search. */
const PARAMETERS = {
  q: 'query',
  'linh-vuc': 'field',
  'co-quan': 'owner',
  'truc-tuyen': 'online',
  sau: 'after',
} as const satisfies Record<string, keyof ProcedureSearch>;

const LONGEST = 200;

export const procedureSearchFrom = (address: URL): ProcedureSearch =>
  Object.fromEntries(
    Object.entries(PARAMETERS).flatMap(([name, key]) => {
      const value = address.searchParams.get(name)?.trim().slice(0, LONGEST);
      return value ? [[key, value]] : [];
    }),
  );

export const procedureParameters = (search: ProcedureSearch): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(PARAMETERS).map(([name, key]) => [name, search[key]]));

// A tracking code in an address or a search, in its one spelling however somebody wrote it.
import { readTrackingCode } from '../domain/tracking-code.ts';
import { codePrefix } from '../features/portal/index.server.ts';
import { searchFrom } from '../features/publications/forms.ts';
import type { PublicSearch } from '../features/publications/types.ts';

/** What is no code stays as it was written. */
export const readCode = async (asked = ''): Promise<string> => readTrackingCode(asked, await codePrefix()) ?? asked;

/** What a reader asks the list of published cases for; a code among the words to search is read as one. */
export async function searchIn(request: Request): Promise<PublicSearch> {
  const search = searchFrom(new URL(request.url));
  return search.query ? { ...search, query: await readCode(search.query) } : search;
}

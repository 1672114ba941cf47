// An office was renamed: the public finds its cases under the new name, page by page.
import { setImmediate } from 'node:timers/promises';
import { read, write } from '#db/index.ts';
import { touchPublicFace } from '#db/portal.ts';
import { nextRefresh, passRefresh, publishedOf } from '#db/search-refresh.ts';
import { refreshPublicationSearch } from './publish.server.ts';

const CASES_AT_ONCE = 100;

/** Goes on where it stopped, at most so many pages. */
export async function refreshRenamed(pagesAtMost = 50): Promise<void> {
  for (let page = 0; page < pagesAtMost; page++) {
    await setImmediate();
    const refresh = await nextRefresh(read);
    if (!refresh) return;
    const some = await publishedOf(read, refresh.organisationId, refresh.afterId, CASES_AT_ONCE);
    await write(async (tx) => {
      if (!(await passRefresh(tx, refresh, some.at(-1)?.id ?? null))) return;
      for (const { id } of some) await refreshPublicationSearch(tx, id);
      await touchPublicFace(tx);
    });
  }
}

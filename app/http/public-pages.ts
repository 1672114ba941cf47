// Which pages are the same for every reader, so that they may be drawn once for all.
const PUBLIC = ['cong-khai', 'thong-ke', 'co-quan', 'thu-tuc', 'gioi-thieu', 'quyen-rieng-tu', 'tinh-thoi-han'];

/** Of open data the page and what describes it: the data themselves may be longer than any memory. */
const OPEN_DATA = ['', 'dcat.jsonld', 'datapackage'];

const partsOf = (pathname: string) =>
  pathname
    .replace(/^\/en(?=\/|$)/, '')
    .split('/')
    .filter(Boolean);

export function isPublicPage(pathname: string): boolean {
  const [first = '', ...rest] = partsOf(pathname);
  if (first === 'du-lieu-mo') return OPEN_DATA.includes(rest[0] ?? '');
  return first === '' ? rest.length === 0 : PUBLIC.includes(first);
}

/**
 * Figures may be a minute old, and while newer ones are fetched ten: they change with every case, nobody decides anything on the last
 * one, and whoever quotes them quotes the day. A newspaper's readers then cost a proxy and not the portal. All other public pages are
 * asked for again each time (and mostly not sent again, for they carry an ETag): who has just sent or withdrawn something looks there.
 */
export const FIGURES_FRESHNESS = 'public, max-age=60, stale-while-revalidate=600';
const ALWAYS_ASKED = 'public, no-cache';

/** The Cache-Control of a public page. */
export function freshnessOf(pathname: string): string {
  const [first = '', ...rest] = partsOf(pathname);
  const isOffice = first === 'co-quan' && rest.length > 0;
  return first === 'thong-ke' || first === 'du-lieu-mo' || isOffice ? FIGURES_FRESHNESS : ALWAYS_ASKED;
}

// Which pages are the same for every reader, so that they may be drawn once for all.
const PUBLIC = ['cong-khai', 'thong-ke', 'co-quan', 'thu-tuc', 'gioi-thieu', 'quyen-rieng-tu', 'tinh-thoi-han'];

/** Of open data the page and what describes it: the data themselves may be longer than any memory. */
const OPEN_DATA = ['', 'dcat.jsonld', 'datapackage'];

export function isPublicPage(pathname: string): boolean {
  const [first = '', ...rest] = pathname
    .replace(/^\/en(?=\/|$)/, '')
    .split('/')
    .filter(Boolean);
  if (first === 'du-lieu-mo') return OPEN_DATA.includes(rest[0] ?? '');
  return first === '' ? rest.length === 0 : PUBLIC.includes(first);
}

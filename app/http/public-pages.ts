// Which pages are the same for every reader, so that they may be drawn once for all.
const PUBLIC = ['cong-khai', 'thong-ke', 'co-quan', 'thu-tuc', 'gioi-thieu', 'quyen-rieng-tu', 'tinh-thoi-han'];

export function isPublicPage(pathname: string): boolean {
  const [first = '', ...rest] = pathname
    .replace(/^\/en(?=\/|$)/, '')
    .split('/')
    .filter(Boolean);
  return first === '' ? rest.length === 0 : PUBLIC.includes(first);
}

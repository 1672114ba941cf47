// The machine twins of public pages: JSON and CSV for everybody, each saying where it stands and where it goes on.
import { settings } from '../settings.server.ts';
import { type CsvStyle, csvText } from './csv.server.ts';
import { FOR_EXCEL } from './excel-address.ts';
import { twinOf } from './paths.ts';

type Format = 'json' | 'csv';
type Row = Record<string, string | number | boolean | null>;

export interface Pages {
  /** The path of the page that this is the twin of, with its query. */
  self: string;
  /** The page behind it, if there is one. */
  next?: string | null;
}

/** Which twin an address of a resource route asks for: '/cong-khai/csv' → 'csv'. */
export const formatOf = (request: Request): Format => (new URL(request.url).pathname.endsWith('/csv') ? 'csv' : 'json');

/** `?mo=excel` asks for the table as a Vietnamese Excel opens it. */
export const styleOf = (request: Request): CsvStyle =>
  new URL(request.url).searchParams.get(FOR_EXCEL.name) === FOR_EXCEL.value ? 'excel' : 'plain';

const absolute = (path: string) => `${settings().publicUrl}${path}`;

function headersFor(pages: Pages, format: Format, type: string): Headers {
  const headers = new Headers({ 'Content-Type': type, 'Access-Control-Allow-Origin': '*' });
  const links = [`<${absolute(pages.self)}>; rel="alternate"; type="text/html"`];
  if (pages.next) links.push(`<${absolute(twinOf(pages.next, format))}>; rel="next"`);
  headers.set('Link', links.join(', '));
  return headers;
}

/** The body with `links` in front: itself, the page for people, and what comes next (null at the end). */
export function jsonTwin(pages: Pages, body: object, status = 200): Response {
  const links = {
    self: absolute(twinOf(pages.self, 'json')),
    html: absolute(pages.self),
    ...(pages.next !== undefined && { next: pages.next && absolute(twinOf(pages.next, 'json')) }),
  };
  return new Response(`${JSON.stringify({ links, ...body }, null, 2)}\n`, {
    status,
    headers: headersFor(pages, 'json', 'application/json; charset=utf-8'),
  });
}

/** A table to download; `name` is that of the file, without its ending. */
export function csvTwin<R extends Row>(
  request: Request,
  pages: Pages,
  name: string,
  columns: readonly (keyof R & string)[],
  rows: readonly R[],
): Response {
  const headers = headersFor(pages, 'csv', 'text/csv; charset=utf-8; header=present');
  headers.set('Content-Disposition', `attachment; filename="${name}.csv"`);
  return new Response(csvText(columns, rows, styleOf(request)), { headers });
}

/** A refusal that a machine reads; `explanation` in the reader's language, where the code alone would not help. */
export const twinRefusal = (status: 400 | 404 | 410, why: string, explanation?: string): Response =>
  new Response(`${JSON.stringify({ loi: why, ...(explanation && { giai_thich: explanation }) })}\n`, {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Access-Control-Allow-Origin': '*' },
  });

// How open data are sent: written out row by row, however many there are, and named so that nobody fetches the same twice.
import { columnNames, rowsOf, stateOfData } from '../features/open-data/index.server.ts';
import type { Row } from '../features/open-data/types.ts';
import { settings } from '../settings.server.ts';
import { type CsvStyle, csvHead, csvRows } from './csv.server.ts';
import { isKnownTag } from './entity-tag.ts';
import { pathsIn } from './paths.ts';
import { FIGURES_FRESHNESS } from './public-pages.ts';
import { styleOf } from './twins.server.ts';

type Dataset = Parameters<typeof rowsOf>[0];
export type Format = 'csv' | 'json';

const TYPES: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
};

/** When this process first saw the data as they are: never before they changed, so nobody is told "not modified" wrongly. */
let lastSeen = { state: '', at: new Date(0) };

export async function datasetAnswer(request: Request, name: Dataset, format: Format, now: Date): Promise<Response> {
  const state = await stateOfData(now);
  if (lastSeen.state !== state) lastSeen = { state, at: now };
  const style = styleOf(request);
  const etag = `W/"${state}.${name}.${format}.${style}"`;
  const to = pathsIn('vi');
  const absolute = (path: string) => `${settings().publicUrl}${path}`;
  const headers = new Headers({
    'Content-Type': TYPES[format],
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag, Link, Last-Modified',
    'Cache-Control': FIGURES_FRESHNESS,
    ETag: etag,
    'Last-Modified': lastSeen.at.toUTCString(),
    Link: [
      `<${absolute(to.openData())}#${name}>; rel="describedby"; type="text/html"`,
      `<${absolute(to.openDataPackage())}>; rel="describedby"; type="application/json"`,
      `<${absolute(to.openDataset(name, format === 'csv' ? 'json' : 'csv'))}>; rel="alternate"`,
    ].join(', '),
  });
  if (isKnownTag(request.headers.get('If-None-Match'), etag)) return new Response(null, { status: 304, headers });
  if (format === 'csv') headers.set('Content-Disposition', `attachment; filename="${name}.csv"`);
  if (request.method === 'HEAD') return new Response(null, { headers });
  const pages = rowsOf(name, now);
  return new Response(streamOf(format === 'csv' ? asCsv(name, pages, style) : asJson(name, state, pages)), { headers });
}

async function* asCsv(name: Dataset, pages: AsyncIterable<Row[]>, style: CsvStyle) {
  const columns = columnNames(name);
  yield csvHead(columns, style);
  for await (const rows of pages) yield csvRows(columns, rows, style);
}

async function* asJson(name: Dataset, state: string, pages: AsyncIterable<Row[]>) {
  const [, day] = state.split('.');
  yield `{"tap_du_lieu":"${name}","tinh_den":"${day}","du_lieu":[`;
  let separator = '\n';
  for await (const rows of pages) {
    if (rows.length === 0) continue;
    yield separator + rows.map((row) => JSON.stringify(row)).join(',\n');
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** Pulled by who reads: a slow reader makes the next page wait, and one who leaves ends it. */
export function streamOf(pieces: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

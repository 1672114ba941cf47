// Public pages are drawn once and served from memory, gzipped, until a change that the public can see.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import { LRUCache } from 'lru-cache';
import { isKnownTag } from './entity-tag.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);
const BYTES_AT_MOST = 64 * 1024 * 1024;

interface Page {
  status: number;
  headers: Record<string, string>;
  etag: string;
  zipped: Buffer;
}

type Drawn = globalThis.Response;

interface Sources {
  /** A number that grows, in the same transaction, with every change the public can see; and the day, for "overdue". */
  version(): Promise<string>;
  /** Draws a page for a visitor without cookies. */
  draw(url: string): Promise<Drawn>;
  isPublic(pathname: string): boolean;
  /** The Cache-Control of a page that was drawn; what could not be drawn is asked for again each time. */
  freshnessOf(pathname: string): string;
  /** Whether a page that must be drawn, or unpacked, may be for who asks now; throws if not, and is false when they have gone. */
  admits(request: Request, response: Response): Promise<boolean>;
}

/** Express middleware: a reader never sees a page older than the last change, because the version is asked before every answer. */
export function pageCache({ version, draw, isPublic, freshnessOf, admits }: Sources): RequestHandler {
  const pages = new LRUCache<string, Page>({
    maxSize: BYTES_AT_MOST,
    sizeCalculation: (page, key) => page.zipped.length + key.length + 1024,
  });
  const underWay = new Map<string, Promise<Page>>();

  async function page(key: string, url: string): Promise<Page> {
    const known = pages.get(key);
    if (known) return known;
    const running = underWay.get(key);
    if (running) return running;
    const drawing = drawPage(url, draw)
      .then((drawn) => {
        if (drawn.status === 200) pages.set(key, drawn);
        return drawn;
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, drawing);
    return drawing;
  }

  return async (request, response, next) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || !isPublic(request.path)) return next();
    try {
      const key = `${await version()} ${request.url}`;
      const takesGzip = request.acceptsEncodings('gzip') === 'gzip';
      const isAtHand = pages.has(key) && takesGzip;
      if (!isAtHand && !(await admits(request, response))) return;
      const { status, headers, etag, zipped } = await page(key, request.url);
      const freshness = status === 200 ? freshnessOf(request.path) : 'public, no-cache';
      response.status(status).set(headers).set({ 'Cache-Control': freshness, ETag: etag, Vary: 'Accept-Encoding' });
      if (status === 200 && isKnownTag(request.get('if-none-match'), etag)) return void response.status(304).end();
      if (takesGzip) response.set('Content-Encoding', 'gzip');
      const body = takesGzip ? zipped : await unzip(zipped);
      response.set('Content-Length', String(body.length));
      response.end(request.method === 'HEAD' ? undefined : body);
    } catch (error) {
      next(error);
    }
  };
}

async function drawPage(url: string, draw: Sources['draw']): Promise<Page> {
  const drawn = await draw(url);
  const body = Buffer.from(await drawn.arrayBuffer());
  const headers: Record<string, string> = {};
  for (const name of ['content-type', 'content-disposition', 'location', 'access-control-allow-origin', 'link']) {
    const value = drawn.headers.get(name);
    if (value) headers[name] = value;
  }
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  return { status: drawn.status, headers, etag, zipped: await zip(body) };
}

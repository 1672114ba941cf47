// The first line of a request and its Host, taken only as browsers write them; an address that can be written more shortly leads there.
import type { RequestHandler } from 'express';
import { Refusal } from './refusal.ts';

const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;
/** Signs that mean the same whether they are written out or with a percent sign. */
const UNRESERVED = /[A-Za-z0-9._~-]/;

/** The one spelling of a path: no dots or slashes that mean nothing, nothing spelled in percent that needs not be. Null: no path. */
export function plainPath(path: string): string | null {
  if (!path.startsWith('/') || !isDecodable(path)) return null;
  const resolved = new URL(`http://host${path}`).pathname;
  return resolved
    .replace(/%[\da-f]{2}/gi, (spelled) => {
      const sign = String.fromCharCode(Number.parseInt(spelled.slice(1), 16));
      return UNRESERVED.test(sign) ? sign : spelled.toUpperCase();
    })
    .replace(/\/{2,}/g, '/');
}

/** Whether its percent signs spell UTF-8, and no control sign. */
function isDecodable(path: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/**
 * Everything behind may take the path for one that begins with exactly one slash: no link made of it leads to another host, and what the
 * page cache takes for public is what will be drawn. Nothing here is made from the Host, and nothing of ours asks what a proxy says of it.
 */
export const takePlainAddresses: RequestHandler = (request, response, next) => {
  const hosts = request.headersDistinct.host ?? [];
  const [path = '', ...query] = request.url.split('?');
  const plain = plainPath(path);
  // A query with a sign that no database keeps was typed by nobody.
  const isTyped = plain !== null && !query.some((one) => one.includes('%00'));
  if (!isTyped || hosts.length !== 1 || !HOST.test(hosts[0]!) || !URL.canParse(`http://${hosts[0]}`))
    return next(new Refusal(400));
  delete request.headers['x-forwarded-host'];
  delete request.headers['x-forwarded-proto'];
  if (plain === path) return next();
  response.redirect(308, [plain, ...query].join('?'));
};

// Turns a request into a page: React to a string, once; there is nothing to hydrate.
import type { EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { readElsewhere, recallAnswer } from './http/kept-answer.server.ts';
import { log } from './log.server.ts';

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  const elsewhere = await readElsewhere(request, status, headers, context);
  if (elsewhere) return elsewhere;
  await recallAnswer(request, context);
  const page = renderToString(<RemixServer context={context} url={request.url} />);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  // Pages that are the same for everyone get their own rule from the page cache; all others are somebody's.
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
  return new Response(`<!DOCTYPE html>${page}`, { status, headers });
}

/** Failures are logged once, here. An address may hold a key, so only its path is written. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  log.error({ err: error, method: request.method, path: new URL(request.url).pathname }, 'a page failed');
}

// Turns a request into a page: React to a string, once; there is nothing to hydrate.
import type { EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { currentRequest } from './current.server.ts';
import { readElsewhere, recallAnswer } from './http/kept-answer.server.ts';
import { RequestId } from './ui/request-id.tsx';

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  const elsewhere = await readElsewhere(request, status, headers, context);
  if (elsewhere) return elsewhere;
  await recallAnswer(request, context);
  const page = renderToString(
    <RequestId.Provider value={currentRequest()?.id ?? null}>
      <RemixServer context={context} url={request.url} />
    </RequestId.Provider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  // Pages that are the same for everyone get their own rule from the page cache; all others are somebody's.
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
  return new Response(`<!DOCTYPE html>${page}`, { status, headers });
}

/** Whoever answers the request logs what failed, once, and knows what a reader is to be told (http/answering.server.ts). */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted) currentRequest()?.failures.push(error);
}

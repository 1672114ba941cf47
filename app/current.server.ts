// What this code is running for: a request with its number, or a task of the worker. The log says it in every line.
import { AsyncLocalStorage } from 'node:async_hooks';

export interface CurrentRequest {
  /** In the log, on the error page and in the answer's X-Request-Id. */
  id: string;
  /** The form that was read, so that an answer that could not be given can give it back. */
  typed: FormData | null;
  /** What failed while a page was drawn. */
  failures: unknown[];
  /** As Remix was handed it. */
  request: Request | null;
}

type Current = { request: CurrentRequest } | { task: string };

const current = new AsyncLocalStorage<Current>();

export const underRequest = <T>(request: CurrentRequest, run: () => T): T => current.run({ request }, run);
export const underTask = <T>(task: string, run: () => T): T => current.run({ task }, run);

/** Null outside of requests, and in tests that call a page by itself. */
export function currentRequest(): CurrentRequest | null {
  const now = current.getStore();
  return now && 'request' in now ? now.request : null;
}

export function rememberTyped(form: FormData): FormData {
  const request = currentRequest();
  if (request) request.typed = form;
  return form;
}

/** What a line of the log carries. */
export function currentFacts(): { requestId?: string; task?: string } {
  const now = current.getStore();
  if (!now) return {};
  return 'request' in now ? { requestId: now.request.id } : { task: now.task };
}

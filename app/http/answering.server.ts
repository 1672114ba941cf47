// The frame of every request: its number, Remix's answer handed back to express, and what is said and logged when there is none.
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createReadableStreamFromReadable } from '@remix-run/node';
import type {
  ErrorRequestHandler,
  Request as ExpressRequest,
  Response as ExpressResponse,
  RequestHandler,
} from 'express';
import { type CurrentRequest, currentRequest, underRequest } from '../current.server.ts';
import { unavailability } from '../features/health/index.server.ts';
import { log } from '../log.server.ts';
import { typedOf } from './given-back.server.ts';
import { countRequest, countUnavailable } from './metrics.server.ts';

const WELL_FORMED = /^[\w.-]{8,64}$/;
/** Seconds after which a reader may try again. */
const COME_BACK = '5';

export type Draw = (request: Request) => Promise<Response>;
export type TroublePage = (facts: {
  address: string;
  method: string;
  requestId: string;
  kind: 'unavailable' | 'failed';
  mayHaveHappened: boolean;
  typed: FormData | null;
  isMultipart: boolean;
}) => string;

/** Numbers each request, by its proxy's number where a proxy is trusted, and counts it; logs what did not go well and what may have changed something. */
export function framed({
  routeOf,
  trustsProxy,
}: {
  routeOf(path: string): string;
  trustsProxy: boolean;
}): RequestHandler {
  return (request, response, next) => {
    const given = trustsProxy ? request.get('x-request-id') : undefined;
    const id = given && WELL_FORMED.test(given) ? given : randomBytes(6).toString('hex');
    response.set('X-Request-Id', id);
    const begun = performance.now();
    const { method, path } = request;
    const asked: CurrentRequest = { id, typed: null, failures: [], request: null };
    response.once('finish', () => {
      const [route, seconds] = [routeOf(path), (performance.now() - begun) / 1000];
      countRequest(route, method, response.statusCode, seconds);
      if (response.statusCode >= 400 || !['GET', 'HEAD'].includes(method))
        log.info({ requestId: id, method, route, status: response.statusCode, seconds }, 'answered');
    });
    underRequest(asked, next);
  };
}

/** Asks Remix; a database that does not answer is thrown, whatever Remix made of it. */
export const drawing =
  (draw: Draw): Draw =>
  async (request) => {
    const answer = await draw(request);
    const failures = currentRequest()?.failures.splice(0) ?? [];
    for (const failure of failures) {
      const gone = unavailability(failure);
      if (gone) throw gone;
      logFailure(failure);
    }
    return answer;
  };

/** What is no mistake of ours, an address that nobody has or a method that a page does not know, is not worth a stack. */
function logFailure(failure: unknown): void {
  const { status } = failure as { status?: number };
  if (typeof status === 'number' && status < 500) log.info({ status }, 'no such page');
  else log.error({ err: failure }, 'a page failed');
}

/** Hands a request of express to `draw` and its answer back. `origin`: what people reach the portal by, whatever a Host header says. */
export const answering =
  (draw: Draw, origin: string): RequestHandler =>
  async (request, response, next) => {
    const asked = asRequest(request, response, origin);
    const current = currentRequest();
    if (current) current.request = asked;
    try {
      await send(await draw(asked), response);
    } catch (error) {
      next(error);
    }
  };

function asRequest(request: ExpressRequest, response: ExpressResponse, origin: string): Request {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one);
  const { method } = request;
  const body =
    method === 'GET' || method === 'HEAD'
      ? {}
      : { body: createReadableStreamFromReadable(request), duplex: 'half' as const };
  return new Request(origin + request.originalUrl, { method, headers, signal: controller.signal, ...body });
}

async function send(answer: Response, response: ExpressResponse): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of answer.headers) response.append(name, value);
  if (!answer.body) return void response.end();
  await pipeline(Readable.fromWeb(answer.body as never), response).catch((error: unknown) => {
    if (!response.destroyed) throw error;
  });
}

/** The last word: 503 when the database does not answer, with what was typed; otherwise what failed is ours, and logged. */
export const answerTrouble =
  (page: TroublePage): ErrorRequestHandler =>
  async (error, request, response, next) => {
    const gone = unavailability(error);
    if (gone) {
      countUnavailable(gone.why);
      log.warn({ err: gone, why: gone.why }, 'the database does not answer');
    }
    const { status: given } = error as { status?: number };
    const status = gone ? 503 : typeof given === 'number' && given >= 400 && given < 500 ? given : 500;
    if (status === 500) log.error({ err: error }, 'an answer failed');
    if (response.headersSent) return void response.destroy();
    if (gone) response.set('Retry-After', COME_BACK);
    response.status(status).set('Cache-Control', 'private, no-store');
    if (status < 500) return void response.type('text/plain').send(String(status));
    const current = currentRequest();
    const facts = { address: request.originalUrl, method: request.method, requestId: current?.id ?? '' };
    if (request.accepts(['html', 'json']) === 'json')
      return void response.json({
        status,
        requestId: facts.requestId,
        mayHaveHappened: gone?.mayHaveHappened ?? false,
      });
    const isForm = !['GET', 'HEAD'].includes(request.method);
    const { typed, isMultipart } = isForm ? await typedOf(current) : { typed: null, isMultipart: false };
    const kind = gone ? 'unavailable' : 'failed';
    response
      .type('html')
      .send(page({ ...facts, kind, mayHaveHappened: gone?.mayHaveHappened ?? false, typed, isMultipart }));
    void next;
  };

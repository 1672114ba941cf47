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
import { isLong, Refusal } from './refusal.ts';

const WELL_FORMED = /^[\w.-]{8,64}$/;
/** Seconds after which a reader may try again. */
const COME_BACK = 5;

export type Draw = (request: Request) => Promise<Response>;
/** What `troublePage` (entry.trouble.tsx) is told. */
export type TroublePage = (facts: {
  status: number;
  address: string;
  method: string;
  requestId: string;
  seconds: number | undefined;
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

/** The last word: what was refused unread; 503 when the database does not answer, with what was typed; otherwise what failed is ours, and logged. */
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
    const seconds = gone ? COME_BACK : error instanceof Refusal ? error.seconds : undefined;
    if (seconds !== undefined) response.set('Retry-After', String(seconds));
    if (status < 500 && isLong(request)) response.set('Connection', 'close');
    response.status(status).set('Cache-Control', 'no-store');
    const { method, originalUrl: address } = request;
    const current = currentRequest();
    const said = { status, requestId: current?.id ?? '', seconds, mayHaveHappened: gone?.mayHaveHappened ?? false };
    if (request.accepts(['html', 'json']) === 'json') return void response.json(said);
    const isGivenBack = status >= 500 && !['GET', 'HEAD'].includes(method);
    const { typed, isMultipart } = isGivenBack ? await typedOf(current) : { typed: null, isMultipart: false };
    response.type('html').send(page({ ...said, address, method, typed, isMultipart }));
    void next;
  };

// The gate before all work: a network that asks too fast is held back, then refused, before its words are read or anything is written.
import type { Request, RequestHandler, Response } from 'express';
import { LRUCache } from 'lru-cache';
import { networksOf } from '../domain/origin.ts';
import { type Admission, admit, PACES, type Pace, WEIGHTS, widePace } from '../domain/pacing.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { waitIn } from '../i18n/wait.ts';
import { isHolder } from './holders.server.ts';
import { openTurns } from './turns.server.ts';

/** Networks that are remembered; the longest silent go first. */
const NETWORKS_AT_MOST = 100_000;
/** Requests that are held back at one moment; beyond, they are refused at once. */
const HELD_AT_MOST = 500;
/** Bytes of a form without files. */
const SHORT_BODY = 1_000_000;

export interface Gate {
  /** Whether the work for this request may begin; if not, it has been answered. */
  admits(request: Request, response: Response): Promise<boolean>;
  /** The same for all but what `isElsewhere` says is asked about later. */
  middleware(isElsewhere: (pathname: string) => boolean): RequestHandler;
}

interface Time {
  now(): number;
  /** Resolves after so many milliseconds. */
  hold(milliseconds: number): Promise<unknown>;
}
/** Not the clock on the wall: set back by an hour, it would keep everybody waiting for one. */
const TIME: Time = {
  now: () => performance.now(),
  hold: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

/** `styles`: the address of the portal's stylesheet, for the page that says to wait. */
export function openGate(styles: readonly string[], time: Time = TIME): Gate {
  const paidUntil = new LRUCache<string, number>({ max: NETWORKS_AT_MOST });
  const turnOf = openTurns();
  let held = 0;

  /** Asks all counters, and charges them only if all admit. */
  function admission(counters: readonly (readonly [key: string, pace: Pace])[], weight: number): Admission {
    const now = time.now();
    const asked = counters.map(([key, pace]) => [key, admit(paidUntil.get(key), pace, weight, now)] as const);
    const refused = asked.find(([, one]) => !one.isAdmitted)?.[1];
    if (refused) return refused;
    for (const [key, one] of asked) paidUntil.set(key, one.paidUntil);
    const admitted = asked.flatMap(([, one]) => (one.isAdmitted ? [one] : []));
    return {
      isAdmitted: true,
      holdFor: Math.max(...admitted.map((one) => one.holdFor)),
      isHasty: admitted.some((one) => one.isHasty),
    };
  }

  function ask(request: Request): Admission {
    const kind = ['GET', 'HEAD'].includes(request.method) ? 'page' : 'form';
    const weight = weightOf(request);
    const [near, wide] = networksOf(request.ip ?? 'unknown');
    const counters: [string, Pace][] = [[`${kind} ${near}`, PACES[kind]]];
    if (wide) counters.push([`${kind} ${wide}`, widePace(PACES[kind])]);
    const asked = admission(counters, weight);
    if (asked.isAdmitted && (asked.holdFor === 0 || held < HELD_AT_MOST)) return asked;
    const holder = isHolder(request.headers.cookie);
    if (holder) return admission([[`holder ${holder}`, PACES.holder]], weight);
    return asked.isAdmitted ? { isAdmitted: false, seconds: Math.ceil(asked.holdFor / 1000) } : asked;
  }

  async function admits(request: Request, response: Response): Promise<boolean> {
    const asked = ask(request);
    if (!asked.isAdmitted) {
      refuse(request, response, asked.seconds, styles);
      return false;
    }
    if (asked.holdFor > 0) await holdBack(asked.holdFor);
    // Whoever has gone meanwhile costs nothing more.
    if (response.destroyed) return false;
    const holder = isHolder(request.headers.cookie);
    const line = holder ?? networksOf(request.ip ?? 'unknown').at(-1)!;
    const isTurn = await turnOf(line, asked.isHasty && !holder, response);
    if (!isTurn && !response.destroyed) refuse(request, response, 1, styles);
    return isTurn;
  }

  async function holdBack(milliseconds: number): Promise<void> {
    held++;
    await time.hold(milliseconds);
    held--;
  }

  return {
    admits,
    middleware: (isElsewhere) => async (request, response, next) => {
      if (['GET', 'HEAD'].includes(request.method) && isElsewhere(request.path)) return next();
      if (await admits(request, response)) next();
    },
  };
}

const FILE = /\.(json|csv|pdf|docx|xlsx|ics|png|jsonld)$|\/goi\/|\/tep\//;
const SIGN_IN = /\/dang-nhap(\/|$)/;
const SEARCH = /[?&](q|tim)=[^&]/;

export function weightOf({ method, path, url }: Pick<Request, 'method' | 'path' | 'url'>): number {
  if (SIGN_IN.test(path)) return method === 'POST' ? WEIGHTS.signIn : WEIGHTS.page;
  if (FILE.test(path)) return WEIGHTS.file;
  return SEARCH.test(url) ? WEIGHTS.search : WEIGHTS.page;
}

/** Says how long to wait without asking anything of the database; a page for people, two words for machines. */
function refuse(request: Request, response: Response, seconds: number, styles: readonly string[]): void {
  response.status(429).set({ 'Retry-After': String(seconds), 'Cache-Control': 'no-store' });
  // A long body that is still on its way is not waited for; a short one is let go by, or the line would break before the answer is read.
  if (Number(request.get('content-length') ?? 0) > SHORT_BODY) response.set('Connection', 'close');
  if (!request.accepts('html')) return void response.json({ error: 'tooManyRequests', seconds });
  const language = languageOfPath(request.path);
  const t = wordsOf(language);
  const links = styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('');
  const way = t(request.method === 'POST' ? 'errors:tooFast.againForm' : 'errors:tooFast.again');
  response.type('html').send(`<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${t('errors:tooManyTries.title')}</title>${links}</head>
<body><main class="mx-auto max-w-prose px-4 py-8"><p class="text-muted">429</p><h1 class="text-3xl">${t('errors:tooManyTries.title')}</h1>
<p class="my-4">${t('errors:tooFast.body', { wait: waitIn(seconds, t) })}</p><p>${way}</p></main></body></html>`);
}

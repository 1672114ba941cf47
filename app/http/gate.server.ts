// The gate before all work: a network that asks too fast is held back, then refused, before its words are read or anything is written.
import type { Request, RequestHandler, Response } from 'express';
import { LRUCache } from 'lru-cache';
import { networksOf } from '../domain/origin.ts';
import { type Admission, admit, PACES, type Pace, WEIGHTS, widePace } from '../domain/pacing.ts';
import { isHolder } from './holders.server.ts';
import { Refusal } from './refusal.ts';
import { openTurns } from './turns.server.ts';

/** Networks that are remembered; the longest silent go first. */
const NETWORKS_AT_MOST = 100_000;
/** Requests that are held back at one moment; beyond, they are refused at once. */
const HELD_AT_MOST = 500;

export interface Gate {
  /** Resolves when the work for this request may begin: true; false when whoever asked has gone. Throws a Refusal (429). */
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

export function openGate(time: Time = TIME): Gate {
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
    if (!asked.isAdmitted) throw new Refusal(429, asked.seconds);
    if (asked.holdFor > 0) await holdBack(asked.holdFor);
    // Whoever has gone meanwhile costs nothing more.
    if (response.destroyed) return false;
    const holder = isHolder(request.headers.cookie);
    const line = holder ?? networksOf(request.ip ?? 'unknown').at(-1)!;
    const isTurn = await turnOf(line, asked.isHasty && !holder, response);
    if (!isTurn && !response.destroyed) throw new Refusal(429, 1);
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
      try {
        if (await admits(request, response)) next();
      } catch (refusal) {
        next(refusal);
      }
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

// Turns: of one network one request begins after the other, and whoever has asked much begins when nobody who asked little is being served.
import type { Response } from 'express';

/** A turn ends after so long even where a file is still on its way, or the reader is slow: it is the processor that is shared out. */
const TURN_MS = 100;
/** So long who has asked much lets others go first. */
const LETS_GO_FIRST_MS = 1_000;
const IN_LINE_AT_MOST = 60;
/** The line of all networks that have asked much. */
const HASTY = 'hasty';

type Later = (milliseconds: number, then: () => void) => unknown;
const later: Later = (milliseconds, then) => setTimeout(then, milliseconds).unref();

export function openTurns(after: Later = later) {
  /** Who waits behind the request whose turn it is. */
  const lines = new Map<string, (() => void)[]>();
  let calm = 0;
  let whenCalm: (() => void) | null = null;

  async function take(line: string): Promise<boolean> {
    const waiting = lines.get(line);
    if (!waiting) lines.set(line, []);
    else if (waiting.length >= IN_LINE_AT_MOST) return false;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    return true;
  }

  /** What has arrived meanwhile is read before the next one begins. */
  function pass(line: string): void {
    const next = lines.get(line)?.shift();
    if (next) setImmediate(next);
    else lines.delete(line);
  }

  const letOthersGoFirst = () =>
    new Promise<void>((resolve) => {
      if (calm === 0) return resolve();
      whenCalm = resolve;
      after(LETS_GO_FIRST_MS, resolve);
    });

  function endCalm(): void {
    calm--;
    setImmediate(() => {
      if (calm === 0) whenCalm?.();
    });
  }

  /** Resolves when it is this request's turn: true; false when its line is too long, or whoever asked has gone. */
  return async function turnOf(network: string, isHasty: boolean, response: Response): Promise<boolean> {
    const ends: (() => void)[] = [];
    const end = () => {
      for (const one of ends.splice(0)) one();
    };
    if (!isHasty) {
      calm++;
      ends.push(endCalm);
    }
    for (const line of isHasty ? [network, HASTY] : [network]) {
      if (!(await take(line))) {
        end();
        return false;
      }
      ends.push(() => pass(line));
    }
    if (isHasty) await letOthersGoFirst();
    if (response.destroyed) end();
    else response.once('finish', end).once('close', end);
    after(TURN_MS, end);
    return !response.destroyed;
  };
}

// Turns: of one network only a few requests are worked on at the same moment, so that whoever asks once waits for few that ask often.
import type { Response } from 'express';

/** A page takes milliseconds: so many in turn are hundreds a second. */
const AT_ONCE = 3;
/** A turn ends after so long even where the reader is slow, or a file is still on its way. */
const TURN_MS = 1_000;
const IN_LINE_AT_MOST = 60;

interface Line {
  working: number;
  waiting: (() => void)[];
}

export function openTurns() {
  const lines = new Map<string, Line>();

  /** Resolves when it is this request's turn: true; false when its line is too long, or whoever asked has gone. */
  return async function turnOf(network: string, response: Response): Promise<boolean> {
    const line = lines.get(network) ?? { working: 0, waiting: [] };
    lines.set(network, line);
    if (line.working < AT_ONCE) line.working++;
    else if (line.waiting.length >= IN_LINE_AT_MOST) return false;
    else await new Promise<void>((resolve) => line.waiting.push(resolve));

    let isOver = false;
    const end = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(lease);
      const next = line.waiting.shift();
      if (next) return next();
      line.working--;
      if (line.working === 0) lines.delete(network);
    };
    const lease = setTimeout(end, TURN_MS).unref();
    if (response.destroyed) end();
    else response.once('finish', end).once('close', end);
    return !response.destroyed;
  };
}

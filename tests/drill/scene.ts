// What a fault is given to strike with, and what it leaves to be judged.
import type { Ground } from './grounds.ts';
import type { Load } from './lives.ts';
import type { Portals } from './portals.ts';

export interface Scene {
  /** A fresh database, on the disk of this folder where one is named; left when everything has been judged. */
  enter(within?: string): Promise<Ground>;
  times: number;
  /** Nothing new is begun after this moment (performance.now()); counted from when the place is ready. */
  until: number;
  say(words: string): void;
  /** What is to be put away when everything has been judged. */
  afterwards(action: () => Promise<unknown>): void;
}

export interface Struck {
  times: number;
  load: Load;
  portals: Portals;
  url: string;
  /** What else was measured, in words. */
  note?: string;
  wrong?: string[];
}

/** Both load and fault go on until the fault has struck so often, has no more time, or something is already wrong. */
export const goesOn = (scene: Scene, struck: number, load: Load) =>
  struck < scene.times && performance.now() < scene.until && load.journal.wrong.length === 0;

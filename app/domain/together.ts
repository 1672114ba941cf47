// Several people who send one petition together: who speaks for them, and how many the law lets speak.
import { MANY_PEOPLE } from './hot-spot.ts';

export interface Representative {
  name: string;
  phone: string | null;
  email: string | null;
}

/** Kept with the sender, who is the first of those who speak; none of it is ever published. */
export interface Together {
  /** All of them, the sender too. */
  people: number;
  /** Who speaks for them beside the sender. */
  representatives: Representative[];
  /** The others as they were typed, one a line; null when they were only counted. */
  others: string | null;
}

export const representativeLine = ({ name, phone, email }: Representative): string =>
  [name, phone, email].filter(Boolean).join(', ');

const FEW_SPEAK_UP_TO = 10;
export const REPRESENTATIVES_AT_MOST = 5;

/**
 * How many may speak, the sender too: up to two for five to ten people, up to five for more (Luật Tiếp công dân 2013, Điều 29). The
 * law says nothing of fewer than five: each of them may speak.
 */
export function representativesAtMost(people: number): number {
  if (people < MANY_PEOPLE) return people;
  return people <= FEW_SPEAK_UP_TO ? 2 : REPRESENTATIVES_AT_MOST;
}

/** So many choose who speaks in writing, signed by all of them (the same article). */
export const choosesInWriting = (people: number): boolean => people >= MANY_PEOPLE;

const OTHERS_COVERED = 200;

/** The names of everybody who is known by name beside the sender; of the others what stands before the first sign or number of a line. */
export function namesTogether(together: Together | null | undefined): string[] {
  if (!together) return [];
  const others = (together.others ?? '').split('\n', OTHERS_COVERED).map((line) =>
    line
      .replace(/^[\s\d.,)/-]+/, '')
      .split(/[,;:(\d–-]/, 1)[0]!
      .trim(),
  );
  return [...together.representatives.map(({ name }) => name), ...others].filter(Boolean);
}

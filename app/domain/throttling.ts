// Slowing down those who guess: each wrong try costs a longer wait, and time gives tries back.

/** Times are in seconds. */
export interface SlowingRule {
  /** So many tries in a row cost no wait. */
  freeTries: number;
  /** The wait after the next one; it doubles with each further try. */
  firstWait: number;
  longestWait: number;
  /** One try is forgotten in this time, so that a shared network is not held for what few in it do. */
  forgetsOneIn: number;
  /** What a right try leaves behind: nothing (`forget`), or one try less (`giveBack`, where the right try may be the guesser's own). */
  onSuccess: 'forget' | 'giveBack';
}

/** Keys hold the origin, or a browser that is known, so that nobody can lock out somebody elsewhere. */
export const SLOWING = {
  /** One case's key, from one origin. */
  caseKey: { freeTries: 5, firstWait: 15, longestWait: 3_600, forgetsOneIn: 3_600, onSuccess: 'forget' },
  /** Any case's key, and codes that do not exist, from one origin. Mobile networks put thousands behind one address. */
  caseKeyOrigin: { freeTries: 30, firstWait: 10, longestWait: 900, forgetsOneIn: 120, onSuccess: 'giveBack' },
  /** One officer's password, from one origin. */
  signIn: { freeTries: 5, firstWait: 15, longestWait: 3_600, forgetsOneIn: 1_800, onSuccess: 'forget' },
  /** Any officer's password, from one origin: a whole office may share one. */
  signInOrigin: { freeTries: 30, firstWait: 10, longestWait: 900, forgetsOneIn: 120, onSuccess: 'giveBack' },
  /** One officer's password, from any browser that never signed in to it, wherever it is: many machines that guess as one. The wait
   *  stays short, for it also holds up the officer at a new browser; those they used before are not counted here. */
  signInStranger: { freeTries: 50, firstWait: 5, longestWait: 60, forgetsOneIn: 300, onSuccess: 'giveBack' },
  /** The second step of one officer, from one origin: a code of six digits is soon guessed by who has the password. */
  secondStep: { freeTries: 5, firstWait: 30, longestWait: 3_600, forgetsOneIn: 1_800, onSuccess: 'forget' },
  /** The same from any browser that was never let in, wherever it is: at the longest wait some 24 guesses a day at a code in 333,333. */
  secondStepStranger: { freeTries: 20, firstWait: 60, longestWait: 3_600, forgetsOneIn: 3_600, onSuccess: 'giveBack' },
  /** Challenges for passkeys given to one origin, answered or not. */
  passkeyChallenge: { freeTries: 100, firstWait: 10, longestWait: 900, forgetsOneIn: 10, onSuccess: 'giveBack' },
  /** Ballots at counters, from one origin: an office's tablets and the phones on its network share one. */
  counterBallot: { freeTries: 120, firstWait: 10, longestWait: 600, forgetsOneIn: 30, onSuccess: 'giveBack' },
  /** Files from one origin, right or wrong: anonymous senders may not fill the disk. */
  upload: { freeTries: 100, firstWait: 10, longestWait: 900, forgetsOneIn: 30, onSuccess: 'giveBack' },
} as const satisfies Record<string, SlowingRule>;
export type SlowingName = keyof typeof SLOWING;

/** Tries that are remembered, until the last of them is forgotten. */
export interface Tries {
  failures: number;
  /** When all are forgotten: the moment they are counted from + failures × forgetsOneIn. */
  windowEndsAt: Date;
}

const countedFrom = (tries: Tries, rule: SlowingRule) =>
  tries.windowEndsAt.getTime() - tries.failures * rule.forgetsOneIn * 1000;

/** Seconds to wait after the n-th remembered try. */
export function waitAfter(failures: number, rule: SlowingRule): number {
  if (failures <= rule.freeTries) return 0;
  return Math.min(rule.firstWait * 2 ** (failures - rule.freeTries - 1), rule.longestWait);
}

/** Seconds until the next try may be made; 0: now. */
export function secondsToWait(tries: Tries | null, rule: SlowingRule, now: Date): number {
  if (!tries) return 0;
  const opensAt = countedFrom(tries, rule) + waitAfter(tries.failures, rule) * 1000;
  return Math.max(0, Math.ceil((opensAt - now.getTime()) / 1000));
}

/** The tries remembered after one more is made now. */
export function afterTry(tries: Tries | null, rule: SlowingRule, now: Date): Tries {
  const oneIn = rule.forgetsOneIn * 1000;
  const before = tries ?? { failures: 0, windowEndsAt: now };
  const start = countedFrom(before, rule);
  const forgotten = Math.floor((now.getTime() - start) / oneIn);
  const left = Math.max(0, before.failures - forgotten);
  const failures = left + 1;
  // Below the limit the begun interval goes on, so that rare tries of many people never add up; above it the wait starts now.
  const from = left > 0 && failures <= rule.freeTries ? start + forgotten * oneIn : now.getTime();
  return { failures, windowEndsAt: new Date(from + failures * oneIn) };
}

/** The tries remembered after a right one, which had been counted beforehand; null: none. */
export function afterSuccess(tries: Tries, rule: SlowingRule): Tries | null {
  if (rule.onSuccess === 'forget' || tries.failures <= 1) return null;
  const windowEndsAt = new Date(tries.windowEndsAt.getTime() - rule.forgetsOneIn * 1000);
  return { failures: tries.failures - 1, windowEndsAt };
}

// Slowing down what strangers may cause: so much is free, then each further try costs a longer wait, and time gives tries back.
import { NEAR_IN_WIDE } from './pacing.ts';

/** Times are in seconds. */
export interface SlowingRule {
  /** What a try is counted by, beside the network where `origin` is among them. */
  by: readonly ('origin' | 'account' | 'case' | 'draft' | 'address')[];
  /** So many tries in a row cost no wait. */
  freeTries: number;
  /** The wait after the next one; it doubles with each further try, or with each `doublesEvery` of them. */
  firstWait: number;
  doublesEvery?: number;
  longestWait: number;
  /** One try is forgotten in this time, so that a shared network is not held for what few in it do. */
  forgetsOneIn: number;
  /** What a right try leaves behind: nothing (`forget`), or one try less (`giveBack`, where the right try may be the guesser's own). */
  onSuccess: 'forget' | 'giveBack';
  /** Where the numbers come from. */
  source: string;
}

const NIST = 'NIST SP 800-63B-4, 3.2.2: at most 100 consecutive failed attempts on one account';

/**
 * Who holds the right key is never slowed by these: a case's key is looked at first and counted only when it is wrong; a right password
 * counts for nothing that others did, from a browser or a network that it was used from before.
 */
export const SLOWING = {
  /** One case's key, from one origin. */
  caseKey: rule(['case', 'origin'], { freeTries: 5, firstWait: 15, longestWait: 3_600, forgetsOneIn: 3_600 }, 'forget'),
  /** Any case's key, from one origin. */
  caseKeyOrigin: rule(['origin'], { freeTries: 30, firstWait: 10, longestWait: 900, forgetsOneIn: 120 }, 'giveBack'),
  /** Codes and links that there are not, from one origin: whoever shares it and has the right code waits a minute at most. */
  unknownCode: rule(['origin'], { freeTries: 60, firstWait: 5, longestWait: 60, forgetsOneIn: 30 }, 'giveBack'),
  /** One officer's password, from one origin or one browser. */
  signIn: rule(
    ['account', 'origin'],
    { freeTries: 5, firstWait: 15, longestWait: 3_600, forgetsOneIn: 1_800 },
    'forget',
  ),
  /** Any officer's password, from one origin: a whole office may share one. */
  signInOrigin: rule(['origin'], { freeTries: 30, firstWait: 10, longestWait: 900, forgetsOneIn: 120 }, 'giveBack'),
  /** One officer's password, from any browser that never signed in to it, wherever it is: many machines that guess as one. Beyond
   *  it nothing is checked any more, so it also holds up the officer at a new browser in a new place: the wait stays short. */
  signInStranger: rule(
    ['account'],
    { freeTries: 100, firstWait: 5, longestWait: 60, forgetsOneIn: 300 },
    'giveBack',
    NIST,
  ),
  /** One officer's password, from a network where the officer has signed in before: colleagues and neighbours share it. */
  signInNeighbour: rule(
    ['account', 'origin'],
    { freeTries: 100, firstWait: 5, longestWait: 60, forgetsOneIn: 300 },
    'forget',
    NIST,
  ),
  /** The second step of one officer, from one origin: a code of six digits is soon guessed by who has the password. */
  secondStep: rule(
    ['account', 'origin'],
    { freeTries: 5, firstWait: 30, longestWait: 3_600, forgetsOneIn: 1_800 },
    'forget',
  ),
  /** The same from any browser that was never let in, wherever it is: at the longest wait some 24 guesses a day at a code in 333,333. */
  secondStepStranger: rule(
    ['account'],
    { freeTries: 20, firstWait: 60, longestWait: 3_600, forgetsOneIn: 3_600 },
    'giveBack',
  ),
  /** Challenges for passkeys given to one origin, answered or not. */
  passkeyChallenge: rule(['origin'], { freeTries: 100, firstWait: 10, longestWait: 60, forgetsOneIn: 10 }, 'giveBack'),
  /** Drafts begun from one origin; one lives a day from its last touch, so this is also how many an origin may keep. */
  draft: rule(['origin'], { freeTries: 120, firstWait: 5, longestWait: 300, forgetsOneIn: 20 }, 'giveBack'),
  /** Petitions sent from one origin. */
  send: rule(['origin'], { freeTries: 60, firstWait: 10, longestWait: 300, forgetsOneIn: 30 }, 'giveBack'),
  /** What the sender of one case sends after it: words, files, withdrawing, reopening. */
  senderMove: rule(['case'], { freeTries: 20, firstWait: 30, longestWait: 900, forgetsOneIn: 600 }, 'giveBack'),
  /** Megabytes of files from one origin, right or wrong: anonymous senders may not fill the disk. */
  upload: rule(
    ['origin'],
    { freeTries: 300, firstWait: 10, longestWait: 600, forgetsOneIn: 10, doublesEvery: 10 },
    'giveBack',
  ),
  /** Megabytes of files to one draft or one case: three times what a draft may hold. */
  uploadPlace: rule(
    ['draft', 'case'],
    { freeTries: 150, firstWait: 10, longestWait: 900, forgetsOneIn: 60, doublesEvery: 10 },
    'giveBack',
  ),
  /** Mails that strangers cause to one address, wherever they are; those beyond are not sent. */
  mail: rule(['address'], { freeTries: 10, firstWait: 3_600, longestWait: 86_400, forgetsOneIn: 14_400 }, 'giveBack'),
  /** Ballots at counters, from one origin: an office's tablets and the phones on its network share one. */
  counterBallot: rule(['origin'], { freeTries: 120, firstWait: 10, longestWait: 600, forgetsOneIn: 30 }, 'giveBack'),
  /** Faulty forms kept for one origin; beyond, they are answered without being kept. */
  keptForm: rule(['origin'], { freeTries: 300, firstWait: 10, longestWait: 600, forgetsOneIn: 10 }, 'giveBack'),
} satisfies Record<string, SlowingRule>;
export type SlowingName = keyof typeof SLOWING;

type Numbers = Pick<SlowingRule, 'freeTries' | 'firstWait' | 'doublesEvery' | 'longestWait' | 'forgetsOneIn'>;

function rule(
  by: SlowingRule['by'],
  numbers: Numbers,
  onSuccess: SlowingRule['onSuccess'],
  source = 'the portal’s own choice',
): SlowingRule {
  return { by, ...numbers, onSuccess, source };
}

/** The same for a network that holds others: it may do what a few of them may together. */
export const wideRule = (near: SlowingRule): SlowingRule => ({
  ...near,
  freeTries: near.freeTries * NEAR_IN_WIDE,
  forgetsOneIn: near.forgetsOneIn / NEAR_IN_WIDE,
});

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
  const doublings = Math.floor((failures - rule.freeTries - 1) / (rule.doublesEvery ?? 1));
  return Math.min(rule.firstWait * 2 ** doublings, rule.longestWait);
}

/** Seconds until the next try may be made; 0: now. */
export function secondsToWait(tries: Tries | null, rule: SlowingRule, now: Date): number {
  if (!tries) return 0;
  const opensAt = countedFrom(tries, rule) + waitAfter(tries.failures, rule) * 1000;
  return Math.max(0, Math.ceil((opensAt - now.getTime()) / 1000));
}

/** The tries remembered after so many more are made now. */
export function afterTry(tries: Tries | null, rule: SlowingRule, now: Date, count = 1): Tries {
  const oneIn = rule.forgetsOneIn * 1000;
  const before = tries ?? { failures: 0, windowEndsAt: now };
  const start = countedFrom(before, rule);
  const forgotten = Math.floor((now.getTime() - start) / oneIn);
  const left = Math.max(0, before.failures - forgotten);
  const failures = left + count;
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

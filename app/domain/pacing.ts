// How fast one network may ask for what costs work: freely at first, then held back a moment, then told to wait.

export interface Pace {
  /** Units of work a second, for good. */
  perSecond: number;
  /** So many at once, after a pause. */
  burst: number;
  /** Seconds that a request is held back before it is refused instead. */
  holdAtMost: number;
}

/**
 * Mobile networks put thousands of telephones behind one IPv4 address. A sending takes eight pages and seven forms: at these paces 1,500
 * sendings an hour fit through one address, and what public pages are served from memory does not count. The portal's own choice.
 */
export const PACES = {
  /** Pages drawn anew, files and tables; not what is served from memory. */
  page: { perSecond: 6, burst: 24, holdAtMost: 3 },
  /** Whatever is sent. */
  form: { perSecond: 3, burst: 12, holdAtMost: 3 },
  /** A browser that has shown a right key or is signed in, once its network has asked too much: others do not lock it out. */
  holder: { perSecond: 4, burst: 24, holdAtMost: 3 },
} as const satisfies Record<string, Pace>;

/** What a request costs, in units; a page is one. */
export const WEIGHTS = { page: 1, search: 3, file: 6, signIn: 3 } as const;

/** A wider network has room for so many near ones at their limit: beyond, it is one that comes by many doors. */
export const NEAR_IN_WIDE = 4;

export const widePace = (pace: Pace): Pace => ({
  ...pace,
  perSecond: pace.perSecond * NEAR_IN_WIDE,
  burst: pace.burst * NEAR_IN_WIDE,
});

export type Admission =
  | {
      isAdmitted: true;
      /** Milliseconds. */
      holdFor: number;
      /** More than half of what is free is used: others go first. */
      isHasty: boolean;
    }
  | { isAdmitted: false; seconds: number };

/**
 * Whether work of this weight may begin (the generic cell rate algorithm, ITU-T I.371). All times but `seconds` are milliseconds.
 * `paidUntil`: until when the work admitted so far lasts at this pace; absent at first.
 */
export function admit(
  paidUntil: number | undefined,
  pace: Pace,
  weight: number,
  now: number,
): Admission & { paidUntil: number } {
  const until = Math.max(paidUntil ?? now, now) + (weight * 1000) / pace.perSecond;
  const free = (pace.burst * 1000) / pace.perSecond;
  const holdFor = Math.max(0, until - now - free);
  if (holdFor <= pace.holdAtMost * 1000)
    return { isAdmitted: true, holdFor, isHasty: until - now > free / 2, paidUntil: until };
  return { isAdmitted: false, seconds: Math.ceil(holdFor / 1000), paidUntil: paidUntil ?? now };
}

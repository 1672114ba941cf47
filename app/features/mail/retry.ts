// When a mail that did not go is tried again.

const MINUTE = 60_000;
const FIRST_WAITS = [1, 5, 30];
const LATER_WAITS = 60;

/** After so many tries a mail is left in the outbox for an operator. */
export const ATTEMPTS_AT_MOST = 20;

/** After the first failure a minute, then five, half an hour, then every hour. */
export const retryAt = (attempts: number, now: Date): Date =>
  new Date(now.getTime() + (FIRST_WAITS[attempts - 1] ?? LATER_WAITS) * MINUTE);

// What the mail room hands to pages.

/** A mail that was refused or tried several times; JSON-safe, without its words. */
export interface FailingMail {
  id: number;
  template: string;
  code: string | null;
  /** Masked. */
  recipient: string;
  attempts: number;
  error: string | null;
  createdAt: number;
  /** The recipient's server will not have it. */
  isRefused: boolean;
  /** Null: it is not tried again by itself. */
  nextAt: number | null;
}

/** After so many tries, some forty minutes, an administrator is shown it. */
export const FAILING_AFTER = 4;

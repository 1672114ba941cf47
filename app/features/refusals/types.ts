// What the room of refusals hands out; JSON-safe.

export interface ReasonView {
  code: string;
  title: string;
  titleEn: string;
  wording: string;
  wordingEn: string;
  article: string;
  kinds: string[];
  asksRightBody: boolean;
  isHidden: boolean;
  /** A petition was refused with it: it can only be hidden. */
  isUsed: boolean;
  /** Added by an administrator and never used. */
  mayBeDeleted: boolean;
}

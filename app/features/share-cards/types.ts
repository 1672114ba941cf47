// What a share card says: words only, so that two cards that say the same are the same picture.

/** In pixels, as those who show it ask for it. */
export const CARD_SIZE = { width: 1200, height: 630 };

export interface CardWords {
  /** The page it stands for. */
  title: string;
  /** The one number, with its unit: '87,2 %'. */
  number: string;
  /** What the number is of. */
  name: string;
  /** Out of how many. */
  detail: string;
  /** How sure it is. */
  interval: string | null;
  period: string;
  /** Name and province of the portal. */
  portal: string;
  /** The page's address, as one would type it. */
  address: string;
  /** Said where the figures are invented. */
  notice: string | null;
}

/** A page that has a card. */
export type SharedPage = { name: 'figures' | 'satisfaction' | 'timeliness' } | { name: 'organisation'; code: string };

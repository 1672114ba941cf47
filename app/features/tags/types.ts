// What the room of tags hands to pages: JSON-safe.
import type { TagColour } from '../../domain/tag.ts';

export interface TagView {
  id: number;
  name: string;
  colour: TagColour;
}

export interface KeptTag extends TagView {
  isForAll: boolean;
  isHidden: boolean;
  unit: string;
  /** How many cases carry it, up to a hundred and one. */
  cases: number;
  /** Whether this officer may change it. */
  isTheirs: boolean;
}

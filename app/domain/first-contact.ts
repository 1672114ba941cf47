// First contact: the first act of an office about the matter itself that its sender is told of.
import type { MoveName } from './petition.ts';

/**
 * Acceptance, a question to the sender, refusal, passing on to a body outside, joining with another case, splitting; of a case that had
 * none of these, its answer. Each is told to the sender by mail and in the timeline. Not among them: the receipt, which no person writes;
 * passing on within the portal, which says nothing about the matter; and whatever the sender or the portal do by themselves.
 */
export const FIRST_CONTACTS: readonly MoveName[] = [
  'accept',
  'askInformation',
  'refuse',
  'transferOut',
  'merge',
  'split',
  'sendAnswer',
  'answerAlong',
];

export const isFirstContact = (move: MoveName): boolean => FIRST_CONTACTS.includes(move);

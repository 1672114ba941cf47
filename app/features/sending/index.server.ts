// The door of sending: drafts that survive a closed browser, their steps, and the one petition each becomes.

export { drawQr } from '../qr-code/index.server.ts';
export { errorsOf, firstIncomplete, type Rules, rulesFor } from './check.server.ts';
export { chosenOrOnly, shorten, shortenPlaces, staleChoices } from './choosing.ts';
export {
  addFile,
  type Draft,
  discardDraft,
  draftIdOf,
  findDraft,
  STAFF_DRAFT_LIVES_SECONDS,
  saveStep,
  sweepDrafts,
} from './draft.server.ts';
export { findProcedures } from './find-procedures.server.ts';
export { namesIn } from './names.server.ts';
export { datesOf, destinationOf } from './preview.server.ts';
export { receiptOf } from './receipt.server.ts';
export { sendDraft, sentWith } from './send.server.ts';

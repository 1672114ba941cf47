// The door of sending: drafts that survive a closed browser, their steps, and the one petition each becomes.
export { type Content, errorsOf, firstIncomplete, type Rules, rulesFor } from './check.server.ts';
export { chosenOrOnly, shorten } from './choosing.ts';
export {
  addFile,
  DRAFT_LIVES_SECONDS,
  type Draft,
  discardDraft,
  draftIdOf,
  findDraft,
  saveStep,
  sweepDrafts,
} from './draft.server.ts';
export { findProcedures } from './find-procedures.server.ts';
export { type DraftNames, namesIn } from './names.server.ts';
export { datesOf, destinationOf } from './preview.server.ts';
export { drawQr, type QrDrawing, receiptOf } from './receipt.server.ts';
export { type Sending, type Sent, sendDraft, sentWith } from './send.server.ts';

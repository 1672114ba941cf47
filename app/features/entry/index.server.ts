// The door of entry: officers type in what came by paper, counter or telephone, print its receipt, and import voters' petitions.
export { checkEntry, rulesFor } from './check.server.ts';
export {
  addScans,
  codeOfSlip,
  discardEntry,
  findEntry,
  isSlip,
  keepEntry,
  newSlip,
  removeScan,
  typedText,
  unfinishedEntries,
} from './draft.server.ts';
export { freshEntry, listsFor } from './lists.server.ts';
export { communeIn, placesFor } from './places.server.ts';
export { entryReceipt, reissueKey } from './receipt.server.ts';
export { entererOf, keepEntryFacts, recordEntry } from './record.server.ts';
export { applyList, importsOf, reportOf, uploadList } from './voters.server.ts';
export { readVotersList } from './voters-file.server.ts';
export { sampleLines } from './voters-sample.ts';
export { VOTERS_SUMMARY } from './voters-summary.server.ts';
export { previewOf, warningsOf } from './warnings.server.ts';

// The door of what the public reads of cases: the list, a case, the masked proposal, and what moves write.
export { maskedDraftFor, removePublication, savePublication, updatePublishedAnswer } from './publish.server.ts';
export { publicCase, publishedCases } from './read.server.ts';

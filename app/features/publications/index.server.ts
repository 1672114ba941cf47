// The door of what the public reads of cases: the list, a case, both as data, the masked proposal, and what moves write.
export { caseRecord, LINE_COLUMNS, lineRecord, lineRow } from './public-data.ts';
export { publicState } from './public-words.ts';
export {
  guardOf,
  maskedDraftFor,
  refreshPublicationSearch,
  removePublication,
  savePublication,
  updatePublishedAnswer,
} from './publish.server.ts';
export { publicCase, publishedCases } from './read.server.ts';
export { refreshRenamed } from './refresh.server.ts';

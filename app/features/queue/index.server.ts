// The door of the queue: a page of it, the case behind a case, and what officers keep of it.
export { carryOutBulk, planBulk, tagCase } from './bulk.server.ts';
export type { BulkGiven } from './bulk-types.ts';
export { bulkReport, undoBulk } from './bulk-undo.server.ts';
export { bulkChoices, filterChoices } from './choices.server.ts';
export {
  deleteView,
  keepColumns,
  keysAreOn,
  mayShare,
  rememberSearch,
  renameView,
  savedViews,
  saveView,
  shareView,
  turnKeys,
} from './keeping.server.ts';
export { columnsOf, neighboursOf, queueOf } from './queue.server.ts';

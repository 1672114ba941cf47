// What may be done to many cases at once, how many, and what of it can be taken back.

export const BULK_ACTIONS = ['assign', 'tag', 'untag', 'handOver', 'takeUp', 'accept', 'close'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

export const BULK_AT_MOST = 100;

/**
 * Who works on a case and what it is called by are the office's own affair and are simply put back; a hand-over is undone by another,
 * as long as the new unit has done nothing. Having accepted, taken up or closed a case is told to its sender and starts or ends limits
 * of the law (Nghị định 20/2008/NĐ-CP, Điều 9, 14): nobody takes that back.
 */
export const MAY_BE_UNDONE: readonly BulkAction[] = ['assign', 'tag', 'untag', 'handOver'];

/** The action is a move of the case itself, decided by the one table of moves; tags are not. */
export type BulkMove = Exclude<BulkAction, 'tag' | 'untag'>;
export const isMove = (action: BulkAction): action is BulkMove => action !== 'tag' && action !== 'untag';

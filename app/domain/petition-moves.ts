// The one table of moves: from which state to which, by whose right, for which kinds, under which condition, asking what.
import { OPEN, STATES } from './petition-facts.ts';
import { ACCEPTED_AND_OPEN, type MoveRow, NOT_COMPLAINTS } from './petition-move-row.ts';
import { CASEWORK_MOVES } from './petition-moves-casework.ts';
import { DECISION_MOVES } from './petition-moves-decisions.ts';

/**
 * Every move there is. A move may have several rows (the first whose `from`, `kinds` and `when` hold is taken).
 * Sources: Nghị định 20/2008/NĐ-CP Điều 9, 12, 14; Luật Khiếu nại 2011 Điều 10, 11, 27, 28; Luật Tiếp công dân 2013 Điều 25, 26.
 */
export const PETITION_MOVES = {
  send: [{ from: ['draft'], to: 'received', by: ['sender', 'enter:petition'], seenBy: 'everyone' }],
  redirect: [{ from: ['received'], to: null, by: ['redirect:petition'], asks: ['unit', 'reason'], seenBy: 'sender' }],
  /** The public reads that it was asked, not what: it may move the date (domain/case-history.ts, `waitingLimit`). */
  askInformation: [
    { from: ['received'], to: 'needs_information', by: ['receive:petition'], asks: ['text'], seenBy: 'everyone' },
    { from: ['in_progress'], to: 'needs_information', by: ['answer:petition'], asks: ['text'], seenBy: 'everyone' },
  ],
  giveInformation: [
    {
      from: ['needs_information'],
      to: 'received',
      by: ['sender'],
      when: 'notYetAccepted',
      asks: ['text'],
      seenBy: 'everyone',
    },
    {
      from: ['needs_information'],
      to: 'in_progress',
      by: ['sender'],
      when: 'alreadyAccepted',
      asks: ['text'],
      seenBy: 'everyone',
    },
    {
      from: ['received', ...ACCEPTED_AND_OPEN, 'merged'],
      to: null,
      by: ['sender'],
      asks: ['text'],
      whileSuspended: true,
      seenBy: 'everyone',
    },
  ],
  stopWaiting: [
    {
      from: ['needs_information'],
      to: 'received',
      by: ['receive:petition'],
      when: 'notYetAccepted',
      asks: ['reason'],
      seenBy: 'everyone',
    },
    {
      from: ['needs_information'],
      to: 'in_progress',
      by: ['answer:petition'],
      when: 'alreadyAccepted',
      asks: ['reason'],
      seenBy: 'everyone',
    },
  ],
  ...DECISION_MOVES,
  ...CASEWORK_MOVES,
  draftAnswer: [
    {
      takesFiles: true,
      from: ['in_progress'],
      to: null,
      by: ['answer:petition'],
      when: 'answerNotSubmitted',
      asks: ['text'],
      whileSuspended: true,
      seenBy: 'staff',
    },
  ],
  submitAnswer: [
    { from: ['in_progress'], to: null, by: ['answer:petition'], when: 'answerIsDrafted', seenBy: 'staff' },
  ],
  returnAnswer: [
    {
      from: ['in_progress'],
      to: null,
      by: ['decide:petition'],
      when: 'answerIsSubmitted',
      asks: ['reason'],
      seenBy: 'staff',
    },
  ],
  reopen: [
    {
      from: ['answered', 'closed'],
      to: 'reopened',
      by: ['sender'],
      kinds: NOT_COMPLAINTS,
      when: 'mayReopen',
      asks: ['reason'],
      seenBy: 'everyone',
    },
  ],
  close: [{ from: ['answered'], to: 'closed', by: ['system', 'decide:petition'], seenBy: 'everyone' }],
  publish: [
    {
      from: ['needs_information', ...ACCEPTED_AND_OPEN, 'answered', 'closed'],
      to: null,
      by: ['publish:petition'],
      kinds: NOT_COMPLAINTS,
      when: 'alreadyAccepted',
      asks: ['text'],
      seenBy: 'sender',
    },
    {
      from: ['answered', 'closed'],
      to: null,
      by: ['publish:petition'],
      kinds: ['khieu_nai'],
      asks: ['text'],
      seenBy: 'sender',
    },
  ],
  unpublish: [
    {
      from: STATES,
      to: null,
      by: ['publish:petition'],
      when: 'published',
      asks: ['reason'],
      whileSuspended: true,
      seenBy: 'sender',
    },
  ],
  /** The calendar changed, and a date with it. */
  replan: [{ from: STATES, to: null, by: ['system'], whileSuspended: true, seenBy: 'sender' }],
  /** The unit has ended; the case goes on with its successor, its dates unchanged. */
  mergeUnit: [{ from: OPEN, to: null, by: ['system'], whileSuspended: true, seenBy: 'everyone' }],
} as const satisfies Record<string, readonly MoveRow[]>;

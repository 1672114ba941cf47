// The part of the table of moves that rests on documents: decisions and notices whose day counts, and the putting right of a wrong day.
import { STATES } from './petition-facts.ts';
import { ACCEPTED_AND_OPEN, type MoveRow, NOT_COMPLAINTS } from './petition-move-row.ts';

const COMPLAINT = { to: null, by: ['decide:petition'], kinds: ['khieu_nai'], seenBy: 'everyone' } as const;
const SENT_ON = {
  to: 'transferred',
  by: ['redirect:petition'],
  asks: ['outsideBody', 'reason', 'paper'],
  document: { follows: ['accept'] },
  takesFiles: true,
  seenBy: 'everyone',
} as const;
const EVERY_WITHDRAWAL = ['received', 'needs_information', 'accepted', 'merged'] as const;

export const DECISION_MOVES = {
  accept: [
    {
      from: ['received', 'needs_information'],
      to: 'accepted',
      by: ['receive:petition'],
      when: 'notYetAccepted',
      asks: ['paper'],
      document: { follows: [] },
      seenBy: 'everyone',
    },
  ],
  refuse: [
    {
      from: ['received', 'needs_information'],
      to: 'refused',
      by: ['receive:petition'],
      when: 'notYetAccepted',
      asks: ['refusalReason', 'reason', 'paper'],
      document: { follows: [] },
      takesFiles: true,
      seenBy: 'everyone',
    },
  ],
  transferOut: [
    { ...SENT_ON, from: ['received', 'needs_information', 'accepted'], kinds: NOT_COMPLAINTS },
    /** Guided (`refuse`) or sent on (Luật Tiếp công dân 2013, Điều 26 khoản 1 điểm b as amended by Luật 136/2025/QH15, Điều 1 khoản 11). */
    { ...SENT_ON, from: ['received', 'needs_information'], kinds: ['khieu_nai'], when: 'notYetAccepted' },
  ],
  /** A complex case, recorded in writing and kept in the file (Nghị định 124/2020/NĐ-CP, Điều 3a khoản 2, for complaints). */
  extend: [
    {
      from: ACCEPTED_AND_OPEN,
      to: null,
      by: ['decide:petition'],
      kinds: NOT_COMPLAINTS,
      when: 'notExtendedYet',
      asks: ['criterion', 'reason', 'document'],
      document: { follows: ['accept', 'reopen'], inTime: true },
      takesFiles: true,
      seenBy: 'everyone',
    },
    {
      ...COMPLAINT,
      from: ACCEPTED_AND_OPEN,
      when: 'notExtendedYet',
      asks: ['criterion', 'reason', 'document'],
      document: { follows: ['accept', 'resume'], inTime: true, mustBeAttached: true },
      takesFiles: true,
    },
  ],
  /** Tạm đình chỉ, on two grounds only (Luật Khiếu nại 2011, Điều 11a khoản 1; Mẫu 14a); nothing else stops a clock. */
  suspend: [
    {
      ...COMPLAINT,
      from: ['accepted', 'in_progress'],
      when: 'notSuspended',
      asks: ['suspensionGround', 'reason', 'document'],
      document: { follows: ['accept', 'resume'], inTime: true, allowedBy: 'send_suspension', mustBeAttached: true },
      takesFiles: true,
    },
  ],
  /** Mẫu 14b. */
  resume: [
    {
      ...COMPLAINT,
      from: ['accepted', 'in_progress'],
      when: 'isSuspended',
      asks: ['reason', 'document'],
      document: { follows: ['suspend'], mustBeAttached: true },
      whileSuspended: true,
      takesFiles: true,
    },
  ],
  sendAnswer: [
    {
      from: ['in_progress'],
      to: 'answered',
      by: ['decide:petition'],
      when: 'answerIsSubmitted',
      asks: ['document'],
      document: { follows: ['accept', 'extend', 'resume', 'reopen'] },
      takesFiles: true,
      seenBy: 'everyone',
    },
  ],
  /** Áp dụng biện pháp hoặc có văn bản chỉ đạo thi hành quyết định có hiệu lực (Nghị định 124/2020/NĐ-CP, Điều 31). */
  execute: [
    {
      ...COMPLAINT,
      from: ['answered', 'closed'],
      by: ['answer:petition'],
      when: 'awaitsExecution',
      asks: ['document'],
      document: { follows: ['sendAnswer'] },
      takesFiles: true,
    },
  ],
  /**
   * Taken to the second level or to court in time, the decision takes no effect; set aside, it has none any more (Luật Khiếu nại 2011,
   * Điều 44): nothing is left to carry out. The day is that of the paper which says so.
   */
  stopExecution: [
    {
      ...COMPLAINT,
      from: ['answered', 'closed'],
      when: 'awaitsExecution',
      asks: ['executionGround', 'reason', 'document'],
      document: { follows: ['sendAnswer'] },
      takesFiles: true,
    },
  ],
  /**
   * A kiến nghị, phản ánh, góp ý: by whoever holds its key. A complaint: by a signed paper (đơn rút, biên bản – Luật Khiếu nại 2011,
   * Điều 10), which the office has in hand; its sender's request through the portal is only the beginning of it.
   */
  withdraw: [
    { from: EVERY_WITHDRAWAL, to: 'withdrawn', by: ['sender'], kinds: NOT_COMPLAINTS, seenBy: 'everyone' },
    {
      ...COMPLAINT,
      from: [...EVERY_WITHDRAWAL, ...ACCEPTED_AND_OPEN],
      to: 'withdrawn',
      by: ['receive:petition', 'decide:petition'],
      asks: ['reason', 'document'],
      document: { follows: [], mustBeAttached: true },
      whileSuspended: true,
      takesFiles: true,
    },
  ],
  askWithdrawal: [
    {
      from: [...EVERY_WITHDRAWAL, ...ACCEPTED_AND_OPEN],
      to: null,
      by: ['sender'],
      kinds: ['khieu_nai'],
      when: 'noWithdrawalAsked',
      whileSuspended: true,
      seenBy: 'sender',
    },
  ],
  /** The sender thinks better of it, or the office finds that it was not theirs, or not of their own will. */
  dropWithdrawal: [
    {
      from: [...EVERY_WITHDRAWAL, ...ACCEPTED_AND_OPEN],
      to: null,
      by: ['sender', 'receive:petition', 'decide:petition'],
      kinds: ['khieu_nai'],
      when: 'withdrawalAsked',
      asks: ['reason'],
      whileSuspended: true,
      seenBy: 'sender',
    },
  ],
  /** A wrongly entered day is put right: what hangs on it is counted again, and everybody reads what it was before. */
  correctDay: [
    {
      from: STATES.filter((state) => state !== 'draft'),
      to: null,
      by: ['decide:petition'],
      when: 'hasDatedAct',
      asks: ['datedAct', 'day', 'reason'],
      whileSuspended: true,
      seenBy: 'everyone',
    },
  ],
} as const satisfies Record<string, readonly MoveRow[]>;

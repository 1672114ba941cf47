// The part of the table of moves that is about working on a case together: who works on it, with whom, and beside which others.
import { OPEN, STATES } from './petition-facts.ts';
import { ACCEPTED_AND_OPEN, type MoveRow, NOT_COMPLAINTS } from './petition-move-row.ts';

const STAFF = { to: null, whileSuspended: true, seenBy: 'staff' } as const;

export const CASEWORK_MOVES = {
  handOver: [
    {
      from: ACCEPTED_AND_OPEN,
      to: 'accepted',
      by: ['forward:petition'],
      asks: ['unit', 'reason'],
      seenBy: 'sender',
    },
  ],
  returnToIntake: [
    {
      from: ACCEPTED_AND_OPEN,
      to: 'accepted',
      by: ['answer:petition'],
      when: 'notAtIntake',
      asks: ['unit', 'reason'],
      seenBy: 'sender',
    },
  ],
  /**
   * To the body directly above. What is no complaint goes there; a complaint stays where the law puts it, and the body above sees to
   * it that it is settled (Luật Tiếp công dân 2013, Điều 26 khoản 1 điểm b).
   */
  raise: [
    {
      from: ACCEPTED_AND_OPEN,
      to: 'accepted',
      by: ['answer:petition'],
      kinds: NOT_COMPLAINTS,
      asks: ['reason'],
      seenBy: 'sender',
    },
    {
      from: ACCEPTED_AND_OPEN,
      to: null,
      by: ['answer:petition'],
      kinds: ['khieu_nai'],
      asks: ['reason'],
      seenBy: 'sender',
    },
  ],
  /** Phân công cán bộ: a head and the intake office give it to whom they like, a handler takes it or gives it back. Undone by another. */
  assign: [
    {
      from: ['needs_information', ...ACCEPTED_AND_OPEN],
      by: ['assign:petition', 'answer:petition'],
      when: 'alreadyAccepted',
      asks: ['staff', 'note'],
      ...STAFF,
    },
  ],
  takeUp: [{ from: ['accepted', 'reopened'], to: 'in_progress', by: ['answer:petition'], seenBy: 'sender' }],
  /** The unit responsible (đơn vị chủ trì) asks another (đơn vị phối hợp) for its part. */
  askPart: [{ from: ACCEPTED_AND_OPEN, by: ['answer:petition'], asks: ['unit', 'text', 'day'], ...STAFF }],
  answerPart: [
    {
      from: ['needs_information', ...ACCEPTED_AND_OPEN],
      by: ['answer:petition'],
      when: 'awaitsParts',
      asks: ['part', 'text'],
      ofPart: true,
      ...STAFF,
    },
  ],
  withdrawPart: [
    {
      from: ['needs_information', ...ACCEPTED_AND_OPEN],
      by: ['answer:petition'],
      when: 'awaitsParts',
      asks: ['part', 'reason'],
      ...STAFF,
    },
  ],
  /** The office that was asked has ended: its successor owes the part now. */
  passPart: [{ from: OPEN, by: ['system'], ...STAFF }],
  /**
   * Đơn có nhiều nội dung: each further content becomes a petition of its own (Luật Tiếp công dân 2013, Điều 25 khoản 3; Nghị định
   * 154/2026/NĐ-CP, Điều 14 khoản 4, read in one transcription only); the letter goes on with what remains.
   */
  split: [
    {
      from: ['received', 'needs_information', ...ACCEPTED_AND_OPEN],
      to: null,
      by: ['receive:petition'],
      asks: ['parts', 'reason'],
      seenBy: 'sender',
    },
  ],
  /** Đơn trùng: another case is worked on in its place, whose answer it gets. Undone as long as that one is unanswered. */
  merge: [
    {
      from: OPEN,
      to: 'merged',
      by: ['receive:petition'],
      when: 'notFollowed',
      asks: ['case', 'reason'],
      seenBy: 'sender',
    },
  ],
  unmerge: [
    {
      from: ['merged'],
      to: 'accepted',
      by: ['receive:petition', 'system'],
      when: 'alreadyAccepted',
      asks: ['reason'],
      seenBy: 'sender',
    },
    {
      from: ['merged'],
      to: 'received',
      by: ['receive:petition', 'system'],
      when: 'notYetAccepted',
      asks: ['reason'],
      seenBy: 'sender',
    },
  ],
  /** The other side of `merge` and `unmerge`, in the ledger of the case that is worked on. */
  absorb: [{ from: OPEN, by: ['system'], ...STAFF }],
  release: [{ from: STATES, by: ['system'], ...STAFF }],
  /** The answer to the case that was worked on is the answer to this one too. */
  /** The sender of a duplicate has said more: whoever works in its place is told in their own case. */
  hear: [{ from: OPEN, by: ['system'], ...STAFF }],
  answerAlong: [{ from: ['merged'], to: 'answered', by: ['system'], seenBy: 'everyone' }],
  /** The day of that answer was put right, and so it is here. */
  correctAlong: [{ from: STATES, to: null, by: ['system'], whileSuspended: true, seenBy: 'sender' }],
  /** Liên quan: in both ledgers. */
  link: [
    {
      from: STATES.filter((state) => state !== 'draft'),
      by: ['note:petition', 'system'],
      asks: ['case', 'note'],
      ...STAFF,
    },
  ],
  unlink: [
    {
      from: STATES.filter((state) => state !== 'draft'),
      by: ['note:petition', 'system'],
      asks: ['case'],
      ...STAFF,
    },
  ],
  /** Hồ sơ nóng: how many people, past which level. Set again, it replaces what was said before. */
  mark: [{ from: OPEN, by: ['note:petition'], asks: ['people', 'note'], ...STAFF }],
} as const satisfies Record<string, readonly MoveRow[]>;

// The part of the table of moves that is about working on a case together: who works on it, and with whom.
import { ACCEPTED_AND_OPEN, type MoveRow } from './petition-move-row.ts';

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
  /** Phân công cán bộ: a head and the intake office give it to whom they like, a handler takes it or gives it back. Undone by another. */
  assign: [
    {
      from: ['needs_information', ...ACCEPTED_AND_OPEN],
      to: null,
      by: ['assign:petition', 'answer:petition'],
      when: 'alreadyAccepted',
      asks: ['staff', 'note'],
      whileSuspended: true,
      seenBy: 'staff',
    },
  ],
  takeUp: [{ from: ['accepted', 'reopened'], to: 'in_progress', by: ['answer:petition'], seenBy: 'sender' }],
} as const satisfies Record<string, readonly MoveRow[]>;

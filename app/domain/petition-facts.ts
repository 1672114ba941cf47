// The words a petition is described in: kinds, states, actors, and the facts that decisions about it need.
import type { Role } from './permissions.ts';

/** The law's words (Luật Khiếu nại 2011, Nghị định 20/2008/NĐ-CP, Luật Tiếp công dân 2013), without diacritics. */
export const KINDS = ['kien_nghi', 'phan_anh', 'gop_y', 'khieu_nai'] as const;
export type Kind = (typeof KINDS)[number];

export const STATES = [
  'draft',
  'received',
  'needs_information',
  'accepted',
  'in_progress',
  'answered',
  'closed',
  'reopened',
  'refused',
  'transferred',
  'withdrawn',
  'merged',
] as const;
export type State = (typeof STATES)[number];

/** How a petition came in; `front`: through the Fatherland Front (MTTQ), `voters`: through elected deputies (kiến nghị cử tri). */
export const CHANNELS = ['portal', 'counter', 'telephone', 'post', 'email', 'front', 'voters'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * States in which the portal owes the sender nothing more. One that was merged (đơn trùng) has not ended: it waits for the answer to
 * the case that is worked on in its place.
 */
export const ENDED: readonly State[] = ['closed', 'refused', 'transferred', 'withdrawn'];
/** States in which somebody in an office has to act. */
export const OPEN: readonly State[] = ['received', 'needs_information', 'accepted', 'in_progress', 'reopened'];

export type { Role } from './permissions.ts';
export type ActorKind = Role | 'sender' | 'system';

/** What a decision needs to know about a petition; every state carries the same few facts. */
export interface PetitionFacts {
  kind: Kind;
  state: State;
  /** Whether it was accepted (thụ lý / tiếp nhận xử lý): from then on it cannot be refused any more. */
  accepted: boolean;
  answeredAt: Date | null;
  reopenings: number;
  extended: boolean;
  /** Its time does not run (tạm đình chỉ); the state stays what it was, so that it goes on where it stood. */
  suspended: boolean;
  /** A decision was made that still has to be carried out. */
  awaitsExecution: boolean;
  /** Whether it lies with the provincial intake office itself. */
  atIntake: boolean;
  answer: 'none' | 'drafted' | 'submitted';
  published: boolean;
  /** Parts asked of other units that have not come yet. */
  openParts: number;
  /** Duplicates that wait for the answer to this one. */
  followers: number;
  /** The sender has asked to withdraw it, and nobody has said yes or no. */
  withdrawalAsked: boolean;
  /** A move was made whose document has a day: it can be put right. */
  hasDatedAct: boolean;
}

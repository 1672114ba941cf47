// A plan: what a move would change, worked out by reading only; the engine carries it out if nobody was faster.
import type { Reader, Writer } from '#db/index.ts';
import type { FoundPetition, PetitionChanges } from '#db/petitions.ts';
import type { MoveName } from '../../domain/petition.ts';
import { isTheirs as isInScope } from '../../domain/scope.ts';
import type { ClockCase } from '../deadlines/index.server.ts';
import type { MailParams, MailTemplate } from '../mail/forms.ts';
import type { MoveGiven } from './forms.ts';
import type { Actor, OtherRefusal } from './types.ts';

/** The moves that an existing petition can make; `send` brings one into being and has its own function. */
export type LaterMove = Exclude<MoveName, 'send'>;

/** A move of another case that goes with this one: both are made, or neither. */
export type Companion = { [M in LaterMove]: { code: string; move: M; given: MoveGiven<M> } }[LaterMove];

export interface Plan {
  ok: true;
  changes?: PetitionChanges;
  /** What the ledger keeps beside who, when, from and to. */
  event?: {
    reason?: string;
    legalBasis?: string;
    toOrganisationId?: number;
    facts?: Record<string, unknown>;
  };
  /** What else is written, in the same transaction, once the move is certain. */
  save?(tx: Writer): Promise<void>;
  /** What the sender is told, if they gave an address. */
  mail?: Mail;
  along?: readonly Companion[];
}

/** A template with what it needs beside the case's code. */
export type Mail = { [T in MailTemplate]: { template: T; params: Omit<MailParams<T>, 'code'> } }[MailTemplate];

export type Planned = Plan | { ok: false; why: OtherRefusal | 'notYourUnit' };

export interface Situation<M extends MoveName> {
  tx: Reader;
  found: FoundPetition;
  given: MoveGiven<M>;
  actor: Actor;
  now: Date;
}

export type Planner<M extends MoveName> = (situation: Situation<M>) => Planned | Promise<Planned>;

export const no = (why: OtherRefusal | 'notYourUnit'): Planned => ({ ok: false, why });

/** What the clocks need to know about a case. */
export const clockCaseOf = ({ row, standing }: FoundPetition): ClockCase => ({
  ...standing,
  petitionId: row.id,
  round: row.round,
  organisationId: row.organisationId,
});

/** The officer behind a move that only officers make. */
export function officer(actor: Actor) {
  if (actor.as === 'sender' || actor.as === 'system') throw new Error(`${actor.as} is not an officer`);
  return actor;
}

/** Whether the case lies where this actor works. The sender's right was proved by their key before. */
export function isTheirs(actor: Actor, { row, fieldId }: Pick<FoundPetition, 'row' | 'fieldId'>): boolean {
  if (actor.as === 'sender' || actor.as === 'system') return true;
  return isInScope(actor, { ...row, fieldId });
}

/** Whether a part asked of this unit is theirs to give: also of those who see every case, only their own unit's. */
export function owesPart(actor: Actor, organisationId: number): boolean {
  if (actor.as === 'sender' || actor.as === 'system') return false;
  return actor.units === 'all' ? organisationId === actor.organisationId : actor.units.includes(organisationId);
}

/** Whose desk it is: what a deputy takes up stays at the desk they sit at. */
export const deskOf = (actor: Actor): number => {
  const { staffId, onBehalfOf } = officer(actor);
  return onBehalfOf ?? staffId;
};

// The life of a petition: which move is open to whom, decided by the one table that buttons, guards, tests and documents read.
import { may, permissionsOf } from './permissions.ts';
import { CONDITIONS, type Condition } from './petition-conditions.ts';
import { type ActorKind, KINDS, type Kind, type PetitionFacts, type State } from './petition-facts.ts';
import type { Ask, DocumentRule, MoveRow, Mover } from './petition-move-row.ts';
import { PETITION_MOVES } from './petition-moves.ts';

export { REOPEN_WITHIN_DAYS, REOPENINGS_AT_MOST, reopenUntil } from './petition-conditions.ts';
export * from './petition-facts.ts';
export type { Ask } from './petition-move-row.ts';
export { PETITION_MOVES } from './petition-moves.ts';

export type MoveName = keyof typeof PETITION_MOVES;
export const MOVE_NAMES = Object.keys(PETITION_MOVES) as MoveName[];

export type MoveRefusal = 'notInThisState' | 'notYourMove' | 'notForThisKind' | Condition;
export type Decision = { ok: true; to: State; row: MoveRow } | { ok: false; why: MoveRefusal };

/** What comes of a move that `actor` wants to make now: the state it leads to, or why not. Whose unit it is, is asked elsewhere. */
export function decideMove(petition: PetitionFacts, move: MoveName, actor: ActorKind, now: Date): Decision {
  const fromHere = (PETITION_MOVES[move] as readonly MoveRow[]).filter((row) => row.from.includes(petition.state));
  if (fromHere.length === 0) return { ok: false, why: 'notInThisState' };
  const forKind = fromHere.filter((row) => !row.kinds || row.kinds.includes(petition.kind));
  if (forKind.length === 0) return { ok: false, why: 'notForThisKind' };
  const held = forKind.filter((row) => !row.when || CONDITIONS[row.when](petition, now));
  if (held.length === 0) return { ok: false, why: forKind[0]!.when! };
  const goesOn = held.filter((row) => !petition.suspended || row.whileSuspended);
  if (goesOn.length === 0) return { ok: false, why: 'notSuspended' };
  const row = goesOn.find(({ by }) => by.some((mover) => isMadeBy(mover, actor)));
  return row ? { ok: true, to: row.to ?? petition.state, row } : { ok: false, why: 'notYourMove' };
}

function isMadeBy(mover: Mover, actor: ActorKind): boolean {
  if (actor === 'sender' || actor === 'system') return mover === actor;
  return mover !== 'sender' && mover !== 'system' && may({ permissions: permissionsOf(actor) }, mover);
}

/** The moves open to `actor` now: what buttons are drawn from. */
export function movesOpenTo(petition: PetitionFacts, actor: ActorKind, now: Date): MoveName[] {
  return MOVE_NAMES.filter((move) => decideMove(petition, move, actor, now).ok);
}

/** Who reads events of this move in a timeline. */
export const seenBy = (move: MoveName): MoveRow['seenBy'] => PETITION_MOVES[move][0].seenBy;

/** Whether it is made by a unit that was asked for its part, on a case that lies with another. */
export const isOfPart = (move: MoveName): boolean => (PETITION_MOVES[move][0] as MoveRow).ofPart === true;

/** What a move asks of the person who makes it, of a case of this kind. */
export const asksOf = (move: MoveName, kind: Kind): readonly Ask[] => rowFor(move, kind)?.asks ?? [];

/** The rule for the document of a move of this kind of case; undefined when it rests on none. */
export const documentOf = (move: MoveName, kind: Kind): DocumentRule | undefined => rowFor(move, kind)?.document;

const rowFor = (move: MoveName, kind: Kind): MoveRow | undefined =>
  (PETITION_MOVES[move] as readonly MoveRow[]).find(({ kinds }) => !kinds || kinds.includes(kind));

/** The moves that rest on a document. */
export const DATED_MOVES: readonly MoveName[] = MOVE_NAMES.filter((move) =>
  KINDS.some((kind) => documentOf(move, kind)),
);

/** Whether files of the office may come with a move. */
export const takesFiles = (move: MoveName): boolean =>
  (PETITION_MOVES[move] as readonly MoveRow[]).some((row) => row.takesFiles);

// The life of a petition: which move is open to whom, decided by the one table that buttons, guards, tests and documents read.
import type { ActorKind, PetitionFacts, State } from './petition-facts.ts';
import { type Ask, CONDITIONS, type Condition, type MoveRow, PETITION_MOVES } from './petition-moves.ts';

export * from './petition-facts.ts';
export { type Ask, PETITION_MOVES, REOPEN_WITHIN_DAYS, REOPENINGS_AT_MOST } from './petition-moves.ts';

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
  const row = held.find(({ by }) => by.includes(actor));
  return row ? { ok: true, to: row.to ?? petition.state, row } : { ok: false, why: 'notYourMove' };
}

/** The moves open to `actor` now: what buttons are drawn from. */
export function movesOpenTo(petition: PetitionFacts, actor: ActorKind, now: Date): MoveName[] {
  return MOVE_NAMES.filter((move) => decideMove(petition, move, actor, now).ok);
}

/** Who reads events of this move in a timeline. */
export const seenBy = (move: MoveName): MoveRow['seenBy'] => PETITION_MOVES[move][0].seenBy;

/** What a move asks of the person who makes it. */
export const asksOf = (move: MoveName): readonly Ask[] => (PETITION_MOVES[move][0] as MoveRow).asks ?? [];

// The life of a petition: its kinds, its states, and the one table of moves that everything else reads.

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
] as const;
export type State = (typeof STATES)[number];

/** States in which the portal owes the sender nothing more. */
export const ENDED: readonly State[] = ['closed', 'refused', 'transferred', 'withdrawn'];
/** States in which somebody in an office has to act. */
export const OPEN: readonly State[] = ['received', 'needs_information', 'accepted', 'in_progress', 'reopened'];

/** How often a sender may say "not resolved", and for how many calendar days after the answer. The portal's own rule. */
export const REOPENINGS_AT_MOST = 2;
export const REOPEN_WITHIN_DAYS = 30;

export type Role = 'intake' | 'handler' | 'head' | 'administrator';
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
  /** Whether it lies with the provincial intake office itself. */
  atIntake: boolean;
  answer: 'none' | 'drafted' | 'submitted';
  published: boolean;
}

const CONDITIONS = {
  notYetAccepted: (p: PetitionFacts) => !p.accepted,
  alreadyAccepted: (p: PetitionFacts) => p.accepted,
  notExtendedYet: (p: PetitionFacts) => !p.extended,
  notAtIntake: (p: PetitionFacts) => !p.atIntake,
  answerIsDrafted: (p: PetitionFacts) => p.answer === 'drafted',
  answerIsSubmitted: (p: PetitionFacts) => p.answer === 'submitted',
  answerNotSubmitted: (p: PetitionFacts) => p.answer !== 'submitted',
  notPublished: (p: PetitionFacts) => !p.published,
  published: (p: PetitionFacts) => p.published,
  mayReopen: (p: PetitionFacts, now: Date) =>
    p.reopenings < REOPENINGS_AT_MOST &&
    p.answeredAt !== null &&
    now.getTime() - p.answeredAt.getTime() <= REOPEN_WITHIN_DAYS * 86_400_000,
} as const;
export type Condition = keyof typeof CONDITIONS;

/** What the person who makes the move must give; forms, guards and tests read it. */
export type Ask = 'reason' | 'refusalReason' | 'unit' | 'outsideBody' | 'criterion' | 'document' | 'text';

interface MoveRow {
  from: readonly State[];
  /** `null`: the state stays. */
  to: State | null;
  by: readonly ActorKind[];
  kinds?: readonly Kind[];
  when?: Condition;
  asks?: readonly Ask[];
  /** Who reads the event in a timeline; staff read all of it. */
  seenBy: 'everyone' | 'sender' | 'staff';
}

const ACCEPTED_AND_OPEN = ['accepted', 'in_progress', 'reopened'] as const;
const NOT_COMPLAINTS = ['kien_nghi', 'phan_anh', 'gop_y'] as const;

/**
 * Every move there is. A move may have several rows (the first whose `from`, `kinds` and `when` hold is taken).
 * Sources: Nghị định 20/2008/NĐ-CP Điều 9, 12, 14; Luật Khiếu nại 2011 Điều 10, 11, 27, 28; Luật Tiếp công dân 2013 Điều 25, 26.
 */
export const PETITION_MOVES = {
  send: [{ from: ['draft'], to: 'received', by: ['sender', 'intake'], seenBy: 'everyone' }],
  redirect: [{ from: ['received'], to: null, by: ['intake'], asks: ['unit', 'reason'], seenBy: 'sender' }],
  askInformation: [
    { from: ['received'], to: 'needs_information', by: ['intake', 'head'], asks: ['text'], seenBy: 'sender' },
    { from: ['in_progress'], to: 'needs_information', by: ['handler', 'head'], asks: ['text'], seenBy: 'sender' },
  ],
  giveInformation: [
    {
      from: ['needs_information'],
      to: 'received',
      by: ['sender'],
      when: 'notYetAccepted',
      asks: ['text'],
      seenBy: 'sender',
    },
    {
      from: ['needs_information'],
      to: 'in_progress',
      by: ['sender'],
      when: 'alreadyAccepted',
      asks: ['text'],
      seenBy: 'sender',
    },
    { from: ['received', ...ACCEPTED_AND_OPEN], to: null, by: ['sender'], asks: ['text'], seenBy: 'sender' },
  ],
  stopWaiting: [
    {
      from: ['needs_information'],
      to: 'received',
      by: ['intake', 'head'],
      when: 'notYetAccepted',
      asks: ['reason'],
      seenBy: 'sender',
    },
    {
      from: ['needs_information'],
      to: 'in_progress',
      by: ['handler', 'head'],
      when: 'alreadyAccepted',
      asks: ['reason'],
      seenBy: 'sender',
    },
  ],
  accept: [
    {
      from: ['received', 'needs_information'],
      to: 'accepted',
      by: ['intake', 'head'],
      when: 'notYetAccepted',
      seenBy: 'everyone',
    },
  ],
  refuse: [
    {
      from: ['received', 'needs_information'],
      to: 'refused',
      by: ['intake', 'head'],
      when: 'notYetAccepted',
      asks: ['refusalReason', 'reason'],
      seenBy: 'everyone',
    },
  ],
  transferOut: [
    {
      from: ['received', 'needs_information', 'accepted'],
      to: 'transferred',
      by: ['intake'],
      kinds: NOT_COMPLAINTS,
      asks: ['outsideBody', 'reason'],
      seenBy: 'everyone',
    },
  ],
  handOver: [
    {
      from: ACCEPTED_AND_OPEN,
      to: 'accepted',
      by: ['intake', 'handler', 'head'],
      asks: ['unit', 'reason'],
      seenBy: 'sender',
    },
  ],
  returnToIntake: [
    {
      from: ACCEPTED_AND_OPEN,
      to: 'accepted',
      by: ['handler', 'head'],
      when: 'notAtIntake',
      asks: ['unit', 'reason'],
      seenBy: 'sender',
    },
  ],
  takeUp: [{ from: ['accepted', 'reopened'], to: 'in_progress', by: ['handler', 'head'], seenBy: 'sender' }],
  extend: [
    {
      from: ACCEPTED_AND_OPEN,
      to: null,
      by: ['head'],
      when: 'notExtendedYet',
      asks: ['criterion', 'reason', 'document'],
      seenBy: 'everyone',
    },
  ],
  draftAnswer: [
    {
      from: ['in_progress'],
      to: null,
      by: ['handler', 'head'],
      when: 'answerNotSubmitted',
      asks: ['text'],
      seenBy: 'staff',
    },
  ],
  submitAnswer: [
    { from: ['in_progress'], to: null, by: ['handler', 'head'], when: 'answerIsDrafted', seenBy: 'staff' },
  ],
  returnAnswer: [
    { from: ['in_progress'], to: null, by: ['head'], when: 'answerIsSubmitted', asks: ['reason'], seenBy: 'staff' },
  ],
  sendAnswer: [
    {
      from: ['in_progress'],
      to: 'answered',
      by: ['head'],
      when: 'answerIsSubmitted',
      asks: ['document'],
      seenBy: 'everyone',
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
  close: [{ from: ['answered'], to: 'closed', by: ['system', 'head'], seenBy: 'everyone' }],
  withdraw: [
    {
      from: ['received', 'needs_information', 'accepted'],
      to: 'withdrawn',
      by: ['sender'],
      kinds: NOT_COMPLAINTS,
      seenBy: 'everyone',
    },
    {
      from: ['received', 'needs_information', ...ACCEPTED_AND_OPEN],
      to: 'withdrawn',
      by: ['sender'],
      kinds: ['khieu_nai'],
      seenBy: 'everyone',
    },
  ],
  publish: [
    {
      from: ['needs_information', ...ACCEPTED_AND_OPEN, 'answered', 'closed'],
      to: null,
      by: ['intake', 'head'],
      kinds: NOT_COMPLAINTS,
      when: 'alreadyAccepted',
      asks: ['text'],
      seenBy: 'sender',
    },
    {
      from: ['answered', 'closed'],
      to: null,
      by: ['intake', 'head'],
      kinds: ['khieu_nai'],
      asks: ['text'],
      seenBy: 'sender',
    },
  ],
  unpublish: [
    { from: STATES, to: null, by: ['intake', 'head'], when: 'published', asks: ['reason'], seenBy: 'sender' },
  ],
} as const satisfies Record<string, readonly MoveRow[]>;

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

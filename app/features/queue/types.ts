// What the queue hands to its pages: JSON-safe.
import type { CaseClock } from '../../domain/case-clocks.ts';
import type { Day, Timeliness } from '../../domain/deadline.ts';
import type { Channel, Kind, State } from '../../domain/petition.ts';
import type { Column, Order, View } from '../../domain/queue.ts';
import type { TagView } from '../tags/types.ts';

export interface NextDue {
  clock: CaseClock;
  day: Day;
  timeliness: Timeliness;
}

/** The last report about a date that still runs: how high it went, when, to which office. */
export interface EscalationView {
  event: 'escalated_head' | 'escalated_supervisor' | 'escalated_chairman';
  at: number;
  unit: string;
}

export interface QueueRow {
  code: string;
  /** Where it stands in this order: goes along into the case's address, so that its neighbours are found. */
  place: string;
  title: string;
  kind: Kind;
  state: State;
  channel: Channel;
  unit: string;
  commune: string | null;
  field: string | null;
  assignee: string | null;
  party: 'citizen' | 'business';
  receivedDay: Day;
  movedAt: number | null;
  due: NextDue | null;
  returns: number;
  reopenings: number;
  /** Its sender asked to withdraw it; the office waits for the signed letter. */
  withdrawalAsked: boolean;
  awaitsApproval: boolean;
  escalation: EscalationView | null;
  tags: TagView[];
}

export interface SavedViewLink {
  id: number;
  name: string;
  /** Names and values of its address. */
  query: Record<string, string>;
  count: number;
  /** Who shares it; null for one's own. */
  owner: string | null;
}

export interface QueuePage {
  view: View;
  order: Order;
  columns: Column[];
  /** One more than `COUNT_AT_MOST` stands for "more than that". A view that this officer does not have is missing. */
  counts: Partial<Record<View, number>>;
  saved: SavedViewLink[];
  total: number;
  rows: QueueRow[];
  /** Whose calendar is not decided and into which dates of these rows reach. */
  unknownYears: number[];
  /** The words that were searched for; null when none, or when they are forgotten. */
  words: string | null;
  /** What to put behind `sau` and `truoc`; null at the ends. */
  next: string | null;
  previous: string | null;
}

/** The case before and behind one in the queue it was opened from. */
export interface Neighbours {
  previous: { code: string; place: string } | null;
  next: { code: string; place: string } | null;
}

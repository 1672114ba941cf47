// What goes into and comes out of the room where officers type in what came by paper, counter or telephone.
import { CHANNELS, type Channel, type Kind, type State } from '../../domain/petition.ts';
import type { RoutingReason } from '../../domain/routing.ts';
import type { VotersNote } from '../../domain/voters-list.ts';
import type { FormErrors, Typed } from '../../http/forms.server.ts';
import type { TableNotice } from '../../http/tables.ts';
import type { AttachmentView } from '../attachments/types.ts';
import type { PlannedClock } from '../deadlines/types.ts';

/** Everything but the portal, through which nobody types for somebody else. */
export type EntryChannel = Exclude<Channel, 'portal'>;
export const ENTRY_CHANNELS = CHANNELS.filter((channel): channel is EntryChannel => channel !== 'portal');

/** What an officer typed, as the page shows it again. */
export interface EntryDraft {
  /** Names the draft within the officer's own; the same slip twice is one petition. */
  slip: string;
  typed: Typed;
  files: AttachmentView[];
}

export interface UnfinishedEntry {
  slip: string;
  touchedAt: number;
  title: string;
}

/** A petition that may be the same one: no name, no text of it. */
export interface Twin {
  code: string;
  title: string;
  receivedDay: string;
  state: State;
  by: 'text' | 'phone' | 'name';
}

/** What the officer should have seen before the petition is made. */
export interface Warnings {
  twins: Twin[];
  /** Its words speak of denouncing (tố cáo), which has no place in this portal. */
  seemsDenouncing: boolean;
}

export interface EntryPreview extends Warnings {
  because: RoutingReason;
  dates: PlannedClock[];
}

export interface EntryReceipt {
  code: string;
  /** Known only at the moment it is made; null on every later look. */
  secret: string | null;
  title: string;
  kind: Kind;
  channel: Channel;
  /** Epoch milliseconds. */
  receivedAt: number;
  enteredAt: number;
  incomingNumber: string | null;
  senderName: string;
  isNameless: boolean;
  signatories: number;
  because: RoutingReason;
  dates: PlannedClock[];
  files: string[];
  officer: { name: string; unit: string };
  portal: { operator: string; province: string; hotline: string; address: string };
  lookUp: string;
  qr: { side: number; path: string };
}

/** The page after a form that was not, or not yet, made a petition. */
export interface EntryAgain {
  draft: EntryDraft;
  errors: FormErrors;
  notTaken: { name: string; why: string }[];
  preview: EntryPreview | null;
  /** Whether the petition waits for the officer to confirm the warnings. */
  mustConfirm: boolean;
}

/** A line of a list of voters' petitions, and what is to be said of it. */
export interface VotersLine {
  /** In the file, counted from 1. */
  line: number;
  number: string;
  session: string;
  delegation: string;
  title: string;
  /** Before it is carried out `ready`, then `made`; `known`: an earlier list brought it. */
  outcome: 'ready' | 'made' | 'known' | 'refused';
  notes: VotersNote[];
  code: string | null;
}

export interface VotersReport {
  id: number;
  fileName: string;
  uploadedAt: number;
  appliedAt: number | null;
  lines: VotersLine[];
  notices: TableNotice[];
}

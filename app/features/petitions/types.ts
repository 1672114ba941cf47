// What goes into and comes out of the petitions' room.
import type { ComplaintTarget } from '../../domain/case-class.ts';
import type { DayRefusal } from '../../domain/document-day.ts';
import type { SenderData } from '../../domain/masking-sender.ts';
import type { MergeRefusal } from '../../domain/merging.ts';
import type { Permission, Role } from '../../domain/permissions.ts';
import type { Channel, Kind, MoveRefusal } from '../../domain/petition.ts';
import type { RoutingReason } from '../../domain/routing.ts';
import type { Scope } from '../../domain/scope.ts';

/** Who makes a move. An officer brings what they may do and which cases are theirs; a deputy, at whose desk they sit. */
export type Actor =
  | { as: 'sender' }
  /** `inNameOf`: a move that goes along with an officer's move of another case. */
  | { as: 'system'; inNameOf?: { staffId: number; onBehalfOf: number | null; organisationId: number } }
  | (Scope & {
      as: Role;
      staffId: number;
      onBehalfOf: number | null;
      organisationId: number;
      permissions: readonly Permission[];
    });

export interface Submission {
  kind: Kind;
  language: 'vi' | 'en';
  channel: Channel;
  title: string;
  body: string;
  request: string;
  procedureId: number | null;
  fieldId: number | null;
  communeId: number | null;
  /** The office that the sender named, if they named one. */
  addressedId: number | null;
  sender: SenderData;
  /** Only for khiếu nại. Days are 'YYYY-MM-DD'. */
  complaint: {
    target: ComplaintTarget;
    subject: string;
    decidedOn: string;
    learntOn: string;
    bodyId: number | null;
    lateReason: string | null;
  } | null;
  consentsToPublish: boolean;
  /** Whose attachments become the petition's. */
  draftId: string | null;
  /** The same key twice is the same petition. */
  idempotencyKey: string;
  /** The key to the private view; only its hash is kept. */
  secret: string;
  isDemonstration?: boolean;
  /** Of what an officer types in: when it really arrived, from which its dates run; left out, now. */
  arrivedAt?: Date;
  /** The officer who typed it in; left out, the sender themselves sent it. */
  enteredBy?: { staffId: number; organisationId: number; onBehalfOf?: number | null };
  /** A part of a mixed letter: opened by the letter's own key, and given to the unit that an officer named. */
  splitFrom?: { id: number; code: string; secretHash: string; organisationId: number; routing: RoutingReason };
  /** A mail with the code goes to the sender's address unless told otherwise. */
  sendsReceipt?: boolean;
}

export type MoveResult =
  | { ok: true }
  | { ok: false; why: MoveRefusal | 'notFound' | 'notYourUnit' | 'movedMeanwhile' | OtherRefusal };
/** Refusals that depend on what was given with the move. */
export type OtherRefusal =
  | 'unknownUnit'
  | 'sameUnit'
  | 'unknownReason'
  | 'reasonNotForThisKind'
  | 'rightBodyMissing'
  | 'rightUnitIsHere'
  | 'answerChangedMeanwhile'
  | 'outcomeMissing'
  | 'answerBeingWritten'
  | 'gapsLeft'
  | 'noLongerLimit'
  | 'noClockToStop'
  | DayRefusal
  | 'fileMissing'
  | 'unknownAct'
  | 'nothingMoved'
  | 'unknownColleague'
  | 'sameAssignee'
  | 'notYoursToAssign'
  | 'partDayWrong'
  | 'alreadyAsked'
  | 'unknownPart'
  | 'nothingAbove'
  | 'otherNotFound'
  | 'otherCaseMoved'
  | 'alreadyLinked'
  | 'notLinked'
  | MergeRefusal;

// Who read what of a person: the sender behind the mask, the case as a whole, the files that came with it. Logged before it is shown.
import { read, write } from '#db/index.ts';
import { insertOpening, isOpenedAndRead, markMentionsSeen } from '#db/mentions.ts';
import { dayOf } from '../../domain/deadline.ts';
import type { RevealReason, SenderData } from '../../domain/masking-sender.ts';
import { may } from '../../domain/permissions.ts';
import { isTheirs, type Placed } from '../../domain/scope.ts';
import type { StaffActor } from '../accounts/index.server.ts';
import { audit, auditAlone } from '../audit/index.server.ts';

interface Case extends Placed {
  id: number;
  code: string;
}

/** Who answers the case may know who sent it; a unit that only gives its part, and an inspector, may not. */
export const mayReveal = (actor: StaffActor, where: Placed): boolean =>
  may(actor, 'reveal:sender') && isTheirs(actor, where);

/** The sender, once the asking is in the log with its reason; null when this officer may not know. */
export async function revealSender(
  actor: StaffActor,
  one: Case & { sender: SenderData },
  reason: RevealReason,
  now: Date,
): Promise<SenderData | null> {
  if (!mayReveal(actor, one)) return null;
  const subject = { kind: 'petition', key: one.code };
  await auditAlone({ action: 'sender_revealed', by: actor, subject, facts: { reason } }, now);
  return one.sender;
}

/**
 * The letter itself may name its sender. That an officer opened the case is logged once a day: whoever asks later wants to know who
 * saw it and when, and would not find that among every click of an eight-hour day. What was said to them there is read.
 */
export async function openedBy(actor: StaffActor, { id, code }: Pick<Case, 'id' | 'code'>, now: Date): Promise<void> {
  const opening = { staffId: actor.staffId, petitionId: id, day: dayOf(now) };
  if (await isOpenedAndRead(read, opening)) return;
  await write(async (tx) => {
    await markMentionsSeen(tx, opening, now);
    if (!(await insertOpening(tx, opening, now))) return;
    await audit(tx, { action: 'case_opened', by: actor, subject: { kind: 'petition', key: code } }, now);
  });
}

/** Every time: a scan of an identity card is not opened in passing. */
export const fileOpenedBy = (actor: StaffActor, code: string, fileId: number, now: Date): Promise<void> =>
  auditAlone(
    { action: 'file_opened', by: actor, subject: { kind: 'petition', key: code }, facts: { file: fileId } },
    now,
  );

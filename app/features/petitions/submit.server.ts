// Sending a petition: one row, its ledger, its clocks and its receipt, or the petition that the same key already made.
import { randomInt } from 'node:crypto';
import { type Writer, write } from '#db/index.ts';
import {
  adoptDraft,
  appendEvent,
  codeByIdempotencyKey,
  insertComplaint,
  insertPetition,
  insertSender,
  petitionByCode,
  setDueDates,
} from '#db/petitions.ts';
import { enqueueMail, touchPublicFace } from '#db/portal.ts';
import { dayOf, isPastComplaintLimit } from '../../domain/deadline.ts';
import { searchText } from '../../domain/folding.ts';
import { CODE_PREFIX, trackingCode } from '../../domain/tracking-code.ts';
import { dueDates, turnClocks, workingCalendar } from '../deadlines/index.server.ts';
import { route } from '../routing/index.server.ts';
import { hashKey } from './access.server.ts';
import type { Submission } from './types.ts';

/** How often a drawn code may be taken before something else must be wrong. */
const DRAWS = 20;

/**
 * Makes the petition, unless its idempotency key has already made one: a double click, a retry and the back button find the first.
 * It belongs to the unit that the routing rules name, from this moment.
 */
export function submitPetition(submission: Submission, now: Date): Promise<{ code: string; isRepeat: boolean }> {
  return write(async (tx) => {
    const before = await codeByIdempotencyKey(tx, submission.idempotencyKey);
    if (before) return { code: before, isRepeat: true };
    const { organisationId, because } = await route(
      {
        kind: submission.kind,
        procedureId: submission.procedureId,
        fieldId: submission.fieldId,
        communeId: submission.communeId,
        addressedId: submission.addressedId,
        decisionBodyId: submission.complaint?.bodyId ?? null,
      },
      now,
      tx,
    );
    const made = await insertUnderFreeCode(tx, submission, organisationId, because, now);
    if (!made) return { code: (await codeByIdempotencyKey(tx, submission.idempotencyKey))!, isRepeat: true };

    const { id, code } = made;
    await insertSender(tx, { petitionId: id, ...submission.sender });
    if (submission.complaint) {
      const isPastLimit = isPastComplaintLimit(submission.complaint.learntOn, now, await workingCalendar(tx));
      await insertComplaint(tx, { petitionId: id, ...submission.complaint, isPastLimit });
    }
    if (submission.draftId) await adoptDraft(tx, submission.draftId, id);
    await appendEvent(tx, id, 1, {
      at: now,
      move: 'send',
      from: 'draft',
      to: 'received',
      actor: 'sender',
      toOrganisationId: organisationId,
      facts: { channel: submission.channel, because },
    });
    const { isRemote } = (await petitionByCode(tx, code))!;
    const about = { petitionId: id, kind: submission.kind, round: 1, organisationId, isRemote };
    await turnClocks(tx, { move: 'send', at: now, facts: {} }, about);
    await setDueDates(tx, id, await dueDates(tx, id));
    await mailReceipt(tx, submission, id, code, now);
    await touchPublicFace(tx);
    return { code, isRepeat: false };
  });
}

async function insertUnderFreeCode(
  tx: Writer,
  submission: Submission,
  organisationId: number,
  routing: unknown,
  now: Date,
) {
  const { sender, complaint, draftId, addressedId, secret, isDemonstration = false, ...told } = submission;
  for (let draw = 0; draw < DRAWS; draw++) {
    const code = trackingCode(CODE_PREFIX, Number(dayOf(now).slice(2, 4)), (below) => randomInt(below));
    const id = await insertPetition(tx, {
      ...told,
      code,
      secretHash: hashKey(secret),
      state: 'received',
      organisationId,
      routing,
      isDemonstration,
      receivedAt: now,
      receivedDay: dayOf(now),
      stateSince: now,
      movedAt: now,
      events: 1,
      search: searchText(code, told.title, told.body, told.request, sender.name),
    });
    if (id !== null) return { id, code };
    // Taken: by another petition's code, or by a twin of this one that was faster.
    if (await codeByIdempotencyKey(tx, submission.idempotencyKey)) return null;
  }
  throw new Error('No free tracking code was drawn; the codes of this year may be running out.');
}

async function mailReceipt(tx: Writer, submission: Submission, id: number, code: string, now: Date): Promise<void> {
  const { email } = submission.sender;
  if (!email) return;
  const params = { code };
  const mail = {
    dedupeKey: `receipt:${id}`,
    recipient: email,
    template: 'receipt',
    language: submission.language,
    params,
  };
  await enqueueMail(tx, mail, now);
}

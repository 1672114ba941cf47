// Sending a petition: one row, its ledger, its clocks and its receipt, or the petition that the same key already made.
import { createHash, randomInt } from 'node:crypto';
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
import { fixedCodePrefix } from '#db/settings.ts';
import { dayOf, isPastComplaintLimit } from '../../domain/deadline.ts';
import { searchText } from '../../domain/folding.ts';
import { trackingCode } from '../../domain/tracking-code.ts';
import { dueDates, turnClocks, workingCalendar } from '../deadlines/index.server.ts';
import { keepSearchable } from '../inspection/index.server.ts';
import { route } from '../routing/index.server.ts';
import { hashKey } from './access.server.ts';
import { mailOfStranger, receiptMailKey } from './strangers-mail.server.ts';
import type { Submission } from './types.ts';
import { firstContact } from './working-days.server.ts';

/** How often a drawn code may be taken before something else must be wrong. */
const DRAWS = 20;

export interface Sent {
  code: string;
  /** The key had made this petition before. */
  isRepeat: boolean;
}

/** Writes more in the same transaction, once the petition is certain to be new. */
type Also = (tx: Writer, petition: { id: number; code: string }) => Promise<void>;

/**
 * Makes the petition, unless its idempotency key has already made one: a double click, a retry and the back button find the first.
 * It belongs to the unit that the routing rules name, from this moment.
 */
export const submitPetition = (submission: Submission, now: Date, also?: Also): Promise<Sent> =>
  write((tx) => submitPetitionIn(tx, submission, now, also));

/** The same within a transaction that holds more than one petition. */
export async function submitPetitionIn(tx: Writer, submission: Submission, now: Date, also?: Also): Promise<Sent> {
  const before = await codeByIdempotencyKey(tx, submission.idempotencyKey);
  if (before) return { code: before, isRepeat: true };
  const { organisationId, because } = await routed(tx, submission, now);
  const made = await insertUnderFreeCode(tx, submission, organisationId, because, now);
  if (!made) return { code: (await codeByIdempotencyKey(tx, submission.idempotencyKey))!, isRepeat: true };

  const { id, code } = made;
  const { arrivedAt = now, enteredBy, channel } = submission;
  await insertSender(tx, { petitionId: id, ...submission.sender, nameKey: searchText(submission.sender.name) });
  const { title, body, request, sender, language } = submission;
  await keepSearchable(tx, id, { code, texts: [title, body, request], sender, language });
  if (submission.complaint) {
    const { learntOn, target } = submission.complaint;
    const isPastLimit = isPastComplaintLimit(learntOn, arrivedAt, target, await workingCalendar(tx));
    await insertComplaint(tx, { petitionId: id, ...submission.complaint, isPastLimit });
  }
  if (submission.draftId) await adoptDraft(tx, submission.draftId, id);
  const past = {
    move: 'send' as const,
    at: arrivedAt,
    facts: {
      channel,
      because,
      ...(enteredBy && { enteredAt: now.toISOString() }),
      ...(submission.splitFrom && { splitFrom: submission.splitFrom.code }),
    },
  };
  await appendEvent(tx, id, 1, {
    ...past,
    from: 'draft',
    to: 'received',
    actor: enteredBy ? 'intake' : 'sender',
    staffId: enteredBy?.staffId ?? null,
    onBehalfOf: enteredBy?.onBehalfOf ?? null,
    organisationId: enteredBy?.organisationId ?? null,
    toOrganisationId: organisationId,
  });
  const { standing } = (await petitionByCode(tx, code))!;
  const about = { ...standing, petitionId: id, round: 1, organisationId };
  await turnClocks(tx, past, about);
  await setDueDates(tx, id, await dueDates(tx, id));
  await also?.(tx, { id, code });
  if (submission.sendsReceipt !== false) await mailReceipt(tx, submission, id, code, now);
  await touchPublicFace(tx);
  return { code, isRepeat: false };
}

/** Whose it is: where an officer split it off, theirs to say; otherwise the rules'. */
async function routed(tx: Writer, { splitFrom, complaint, ...about }: Submission, now: Date) {
  if (splitFrom) return { organisationId: splitFrom.organisationId, because: splitFrom.routing };
  const { kind, procedureId, fieldId, communeId, addressedId } = about;
  const decisionBodyId = complaint?.bodyId ?? null;
  return route({ kind, procedureId, fieldId, communeId, addressedId, decisionBodyId }, now, tx);
}

async function insertUnderFreeCode(
  tx: Writer,
  submission: Submission,
  organisationId: number,
  routing: unknown,
  now: Date,
) {
  const {
    sender,
    complaint,
    draftId,
    addressedId,
    secret,
    arrivedAt = now,
    isDemonstration = false,
    ...more
  } = submission;
  const { enteredBy: _, sendsReceipt: __, splitFrom, ...told } = more;
  const prefix = await fixedCodePrefix(tx);
  for (let draw = 0; draw < DRAWS; draw++) {
    const code = trackingCode(prefix, Number(dayOf(now).slice(2, 4)), (below) => randomInt(below));
    const id = await insertPetition(tx, {
      ...told,
      code,
      secretHash: splitFrom?.secretHash ?? hashKey(secret),
      splitFromId: splitFrom?.id ?? null,
      state: 'received',
      people: sender.together?.people ?? null,
      organisationId,
      routing,
      isDemonstration,
      receivedAt: arrivedAt,
      receivedDay: dayOf(arrivedAt),
      stateSince: now,
      movedAt: now,
      // The sender is told of each part of a letter that is split.
      ...(splitFrom && (await firstContact(tx, dayOf(arrivedAt), now))),
      events: 1,
      search: searchText(code, told.title, told.body, told.request, sender.name),
      textKey: textKeyOf(told.body),
    });
    if (id !== null) return { id, code };
    // Taken: by another petition's code, or by a twin of this one that was faster.
    if (await codeByIdempotencyKey(tx, submission.idempotencyKey)) return null;
  }
  throw new Error('No free tracking code was drawn; the codes of this year may be running out.');
}

/** The same for two copies of one letter, whatever their signs and spaces. */
export const textKeyOf = (body: string): string =>
  createHash('sha256').update(searchText(body)).digest('base64url').slice(0, 22);

async function mailReceipt(tx: Writer, submission: Submission, id: number, code: string, now: Date): Promise<void> {
  const { email } = submission.sender;
  if (!email) return;
  const params = { code };
  const mail = {
    dedupeKey: receiptMailKey(id),
    recipient: email,
    template: 'receipt',
    language: submission.language,
    params,
  };
  // What an officer types in is no stranger's act.
  await (submission.enteredBy || submission.isDemonstration ? enqueueMail : mailOfStranger)(tx, mail, now);
}

// The door of petitions: sending them, moving them, reading their ledger, and the key to the private view.
import { type Reader, read } from '#db/index.ts';
import { codeByIdempotencyKey, type FoundPetition, petitionByCode, senderContact } from '#db/petitions.ts';

export { hashKey, isKeyOf, keyFrom, mailKeyOf, newKey } from './access.server.ts';
export { type MoveOptions, makeMove, makeMoveIn } from './move.server.ts';
export { type LaterMove, owesPart } from './plan.ts';
export { isReceiptMailed } from './strangers-mail.server.ts';
export { submitPetition, submitPetitionIn, textKeyOf } from './submit.server.ts';
export { type TimelineEvent, timelineOf } from './timeline.server.ts';

/** A petition with the facts that `movesOpenTo` needs. Without scope: for rooms that have already asked who may see it. */
export const findPetition = (code: string, on: Reader = read): Promise<FoundPetition | null> =>
  petitionByCode(on, code);

/** The code of the petition that was sent under this idempotency key; null when none was. */
export const codeSentUnder = (idempotencyKey: string, on: Reader = read): Promise<string | null> =>
  codeByIdempotencyKey(on, idempotencyKey);

/** Where mail about a case goes (null when its sender left no address), and how many sent it. */
export const contactOfSender = (petitionId: number) => senderContact(read, petitionId);
